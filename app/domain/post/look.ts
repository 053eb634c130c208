import type { Sheet } from '../document/document-view';

/**
 * What stands around the text of a document, piece by piece: it can change between looking at the draft and its going
 * out. The text has its count of saves.
 */
export const pieces = ['firm', 'look', 'author', 'client', 'contact'] as const;
type Piece = (typeof pieces)[number];

/** A hash of each piece as it would be frozen. */
export type Look = Partial<Record<Piece, string>>;

/** Everything of sender and recipient is in one of them. */
export function piecesOf({ from, to }: Pick<Sheet, 'from' | 'to'>): Record<Piece, unknown> {
  const { author, accent, logoSha256, fonts, ...firm } = from;
  const { contact, ...client } = to;
  return { firm, look: { accent, logoSha256, fonts }, author, client, contact };
}

const names: Record<Piece, string> = {
  firm: 'your firm’s details',
  look: 'the logo, colour or fonts',
  author: 'the author’s details',
  client: 'the client’s name or address',
  contact: 'the contact’s details',
};

/** What is different between two looks at a document, in a sentence; null: nothing. */
export function changedSince(lookedAt: Look, now: Look): string | null {
  const changed = pieces.filter((piece) => lookedAt[piece] !== now[piece]).map((piece) => names[piece]);
  if (changed.length === 0) return null;
  return changed.length === pieces.length
    ? 'It may have changed after Send was pressed.'
    : `After Send was pressed, ${new Intl.ListFormat('en').format(changed)} changed.`;
}
