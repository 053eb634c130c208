import type { EventFacts } from '~/domain/event-facts';

const merged: EventFacts['clients-merged'] = {
  mergedId: 'a',
  name: 'Acme Ltd',
  moved: { proposals: ['p', 'q'], contacts: ['c'], facts: ['f', 'g', 'h'], links: [] },
  ledger: 'none',
  took: [],
  by: 'Ida Brandt',
};

type Kinds = 'clients-merged' | 'clients-separated';
/** What a history says of two clients that were merged or taken apart. */
export const mergingLines: { [K in Kinds]: [EventFacts[K], string][] } = {
  'clients-merged': [
    [
      merged,
      'quiet | Merged: Acme Ltd is the same client, 2 offers, 1 person and 3 facts came over, by Ida Brandt',
    ],
    [
      { ...merged, moved: { proposals: ['p'], contacts: [], facts: [], links: ['l'] }, by: '' },
      'quiet | Merged: Acme Ltd is the same client, 1 offer came over',
    ],
    [
      { ...merged, moved: { proposals: [], contacts: [], facts: [], links: [] }, by: '' },
      'quiet | Merged: Acme Ltd is the same client',
    ],
  ],
  'clients-separated': [
    [
      { otherId: 'a', name: 'Acme Ltd', by: 'Ida Brandt' },
      'quiet | Taken apart: Acme Ltd is another client after all, by Ida Brandt',
    ],
    [{ otherId: 'a', name: 'Acme Ltd', by: '' }, 'quiet | Taken apart: Acme Ltd is another client after all'],
  ],
};
