import type { Sheet } from '../document/document-view';

/** The pieces of a document that can change between looking at it and its going out. */
export const pieces = ['text', 'firm', 'look', 'author', 'client', 'contact'] as const;
type Piece = (typeof pieces)[number];

/** A hash of each piece of a document as it would be frozen. */
export type Fingerprint = Partial<Record<Piece, string>>;

/** A document in its pieces. Everything of offer, sender and recipient is in one of them. */
export function piecesOf({ offer, from, to }: Pick<Sheet, 'offer' | 'from' | 'to'>): Record<Piece, unknown> {
  const { author, accent, logoSha256, fonts, ...firm } = from;
  const { contact, ...client } = to;
  return { text: offer, firm, look: { accent, logoSha256, fonts }, author, client, contact };
}

const names: Record<Piece, string> = {
  text: 'the text',
  firm: 'your firm’s details',
  look: 'the logo, colour or fonts',
  author: 'the author’s details',
  client: 'the client’s name or address',
  contact: 'the contact’s details',
};

/** What is different between two looks at a document, in a sentence; null: nothing. */
export function changedSince(lookedAt: Fingerprint, now: Fingerprint): string | null {
  const changed = pieces.filter((piece) => lookedAt[piece] !== now[piece]).map((piece) => names[piece]);
  if (changed.length === 0) return null;
  return changed.length === pieces.length
    ? 'It may have changed after Send was pressed.'
    : `After Send was pressed, ${new Intl.ListFormat('en').format(changed)} changed.`;
}
