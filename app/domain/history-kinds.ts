import type { EventKind } from './event-facts';

/** What one can look for in a client's history. */
export const historyFilters = ['all', 'offers', 'promises', 'touch', 'facts', 'gifts', 'mails'] as const;
export type HistoryFilter = (typeof historyFilters)[number];

export const filterWords: Record<HistoryFilter, string> = {
  all: 'Everything',
  offers: 'Offers and answers',
  promises: 'Promises',
  touch: 'Calls, meetings, questions',
  facts: 'Facts, and what they value',
  gifts: 'What we gave',
  mails: 'Mails that went out',
};

/** The kinds of event that each filter keeps; null for all of them. Mails are no events, and a line
 * that was struck out says so in its own place. */
export const filterKinds: Record<HistoryFilter, readonly EventKind[] | null> = {
  all: null,
  offers: [
    'proposal-drafted',
    'proposal-sent',
    'proposal-revised',
    'draft-discarded',
    'revision-discarded',
    'proposal-extended',
    'proposal-accepted',
    'proposal-declined',
    'proposal-withdrawn',
    'record-reversed',
    'deal-imported',
    'deal-changed',
    'import-undone',
    'deals-linked',
  ],
  promises: ['promise-kept', 'promise-broken', 'work-stopped', 'record-reversed'],
  touch: ['touchpoint-logged', 'question-asked', 'question-replied'],
  facts: [
    'fact-noted',
    'fact-confirmed',
    'fact-dropped',
    'ledger-written',
    'ledger-planned',
    'ledger-ranked',
  ],
  gifts: ['contribution-made'],
  mails: [],
};

/** What the address says; anything else is everything. */
export const filterOf = (asked: string | null): HistoryFilter =>
  historyFilters.find((one) => one === asked) ?? 'all';
