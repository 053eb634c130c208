import { inputIdOf, stepOf } from './builder-steps';
import type { Offer, Recipient, Sender } from './proposal';

/**
 * Where a character that can't be printed was typed: the address of its field in the builder, of the client or the
 * author it stands in, or of the firm's settings. Texts are compared composed, as they are printed.
 */
export function addressHolding(
  character: string,
  {
    id,
    clientId,
    authorId,
    offer,
    to,
    author,
  }: {
    id: string;
    clientId: string;
    authorId: string;
    offer: Offer;
    to: Recipient;
    author: Sender['author'];
  },
): string {
  // What an offer rests on is never printed.
  const field = fieldHolding(character, { ...offer, restsOn: [] }, '');
  if (field) return `/proposals/${id}/${stepOf(field)}#${inputIdOf(field)}`;
  if (fieldHolding(character, to, '')) return `/clients/${clientId}`;
  return fieldHolding(character, author, '') ? `/settings/people/${authorId}` : '/settings';
}

function fieldHolding(character: string, value: unknown, path: string): string | null {
  if (typeof value === 'string') return value.normalize('NFC').includes(character) ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    const inner = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    const found = fieldHolding(character, part, inner);
    if (found) return found;
  }
  return null;
}
