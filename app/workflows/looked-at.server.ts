import canonicalize from 'canonicalize';
import { sha256 } from '../../db/digest';
import type { Sheet } from '../domain/document/document-view';
import { type Fingerprint, pieces, piecesOf } from '../domain/post/fingerprint';

/** The fingerprint of a document as it would be frozen now. */
export function fingerprintOf(sheet: Sheet): Fingerprint {
  const contents = piecesOf(sheet);
  return Object.fromEntries(pieces.map((piece) => [piece, sha256(canonicalize(contents[piece]) ?? '')]));
}

/** One hash of all but the text, which has its own count of saves: who sends it, to whom, and in what look. */
export function surroundingsOf(sheet: Sheet): string {
  const { text: _, ...around } = fingerprintOf(sheet);
  return sha256(canonicalize(around) ?? '');
}
