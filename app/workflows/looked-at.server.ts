import canonicalize from 'canonicalize';
import { sha256 } from '../../db/digest';
import type { Sheet } from '../domain/document/document-view';
import { type Look, pieces, piecesOf } from '../domain/post/look';

/** What stands around a document's text as it would be frozen now. */
export function lookOf(sheet: Sheet): Look {
  const contents = piecesOf(sheet);
  return Object.fromEntries(pieces.map((piece) => [piece, sha256(canonicalize(contents[piece]) ?? '')]));
}

/** The same in one hash: who sends it, to whom, and in what look. */
export const surroundingsOf = (sheet: Sheet): string => sha256(canonicalize(lookOf(sheet)) ?? '');
