import { forgotten } from '../erasing';
import type { Rule } from './rule';

export const who: Rule = {
  id: 'who',
  field: 'client',
  kind: 'required',
  ground: 'definition',
  asks: 'A client and a named contact who can say yes alone.',
  test: ({ to }) => {
    if (to.name.trim() === '')
      return [{ field: 'client', sentence: 'Name the client: an offer is made to someone.' }];
    // Somebody who was forgotten can't be asked.
    const gone = to.contact?.name === forgotten && to.contact.email === '';
    if (gone || !to.contact?.name.trim()) {
      return [{ field: 'contact', sentence: 'Name the one person who can say yes alone.' }];
    }
    return [];
  },
};
