import canonicalize from 'canonicalize';
import { sha256 } from '../../db/digest';
import type { Sheet } from '../domain/document/document-view';
import { type Fingerprint, pieces, piecesOf } from '../domain/post/fingerprint';

/** The fingerprint of a document as it would be frozen now. */
export function fingerprintOf(sheet: Sheet): Fingerprint {
  const contents = piecesOf(sheet);
  return Object.fromEntries(pieces.map((piece) => [piece, sha256(canonicalize(contents[piece]) ?? '')]));
}
