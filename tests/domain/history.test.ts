import { describe, expect, test } from 'vitest';
import type { EventFacts, EventKind, HistoryEvent } from '~/domain/event-facts';
import { sentenceOf } from '~/domain/history';
import { mergingLines } from './merging-lines';

const eventOf = <K extends EventKind>(kind: K, facts: EventFacts[K]) =>
  ({
    id: '1',
    at: '2026-11-24T09:30:00Z',
    happenedOn: '2026-11-24',
    clientId: 'c',
    proposalId: 'p',
    kind,
    facts,
  }) as HistoryEvent;
const told = <K extends EventKind>(kind: K, facts: EventFacts[K], locale = 'en-GB') => {
  const { lead, rest, tone } = sentenceOf(eventOf(kind, facts), locale);
  return `${tone} | ${lead}: ${rest}`;
};

const title = 'Checkout review';
const sent: EventFacts['proposal-sent'] = {
  title,
  number: '2026-014',
  revision: 1,
  totalMinor: 90_000,
  currency: 'USD',
  validUntil: '2026-12-15',
  sha256: 'c0ffee',
};
const kept: EventFacts['promise-kept'] = {
  title,
  totalMinor: 90_000,
  currency: 'USD',
  onTime: true,
  inScope: true,
  atPrice: true,
  ledBy: 'Ida Brandt',
  note: '',
};
const declined: EventFacts['proposal-declined'] = { title, reason: 'not now', note: '', by: '' };

const touchpoint: EventFacts['touchpoint-logged'] = {
  touchpointId: 't',
  kind: 'call',
  startedBy: 'us',
  signals: [],
  contactId: null,
  contact: 'Dana Fox',
  person: 'Ida Brandt',
  note: 'About the app',
};

/** At least one sentence for every kind there is; the type keeps the table whole. */
const table: { [K in EventKind]: [EventFacts[K], string][] } = {
  'client-added': [[{ name: 'Northwind Tiles' }, 'quiet | Client added: Northwind Tiles']],
  'proposal-drafted': [
    [{ title, parentTitle: null }, 'quiet | Draft started: Checkout review'],
    [{ title: '', parentTitle: null }, 'quiet | Draft started: Untitled'],
    [
      { title, parentTitle: 'One slow page fixed' },
      'quiet | Draft started: Checkout review, grew from One slow page fixed',
    ],
  ],
  'proposal-sent': [
    [sent, 'waiting | Offer sent: Checkout review, 2026-014, US$900.00, open until 15 Dec 2026'],
    [
      { ...sent, revision: 2 },
      'waiting | Revision 2 sent: Checkout review, 2026-014, US$900.00, open until 15 Dec 2026',
    ],
  ],
  'proposal-revised': [[{ title, revision: 2 }, 'quiet | Revision started: Checkout review, revision 2']],
  'draft-discarded': [[{ title }, 'quiet | Draft discarded: Checkout review']],
  'revision-discarded': [[{ title, revision: 2 }, 'quiet | Revision discarded: Checkout review, revision 2']],
  'proposal-extended': [
    [
      { title, validUntil: '2027-01-05', was: '2026-12-15' },
      'waiting | Offer extended: Checkout review, open until 5 Jan 2027, was 15 Dec 2026',
    ],
  ],
  'proposal-accepted': [
    [
      { title, totalMinor: 90_000, currency: 'EUR', by: 'Dana Fox' },
      'kept | Accepted: Checkout review, €900.00, by Dana Fox',
    ],
    [{ title, totalMinor: 90_000, currency: 'JPY', by: '' }, 'kept | Accepted: Checkout review, JP¥90,000'],
    [
      { title, totalMinor: 120_000, currency: 'EUR', by: 'Dana', option: 'Medium', added: ['Photos'] },
      'kept | Accepted: Checkout review, “Medium” with “Photos” for €1,200.00, by Dana',
    ],
    [
      { title, totalMinor: 120_000, currency: 'EUR', by: '', option: null, added: ['A', 'B', 'C'] },
      'kept | Accepted: Checkout review, with “A”, “B” and “C” for €1,200.00',
    ],
    [
      { title, totalMinor: 120_000, currency: 'EUR', by: '', option: null, added: [] },
      'kept | Accepted: Checkout review, €1,200.00',
    ],
  ],
  'proposal-declined': [
    [declined, 'broken | Declined: Checkout review, not now'],
    [
      { ...declined, by: 'Dana Fox', note: 'Ask in March' },
      'broken | Declined: Checkout review, by Dana Fox, not now, “Ask in March”',
    ],
    [
      {
        ...{ ...declined, reason: '', by: 'Dana Fox', asked: 'smaller', onTheirPage: true },
        ...{ leaveOut: ['The call'], amountMinor: 45_000, currency: 'USD' },
      },
      'waiting | They asked for smaller: Checkout review, by Dana Fox, without “The call”, would say yes to US$450.00',
    ],
    [
      { ...declined, by: 'Dana Fox', asked: 'not now', until: '2027-01-15', onTheirPage: true },
      'waiting | Not now: Checkout review, by Dana Fox, ask again on 15 Jan 2027',
    ],
    [
      { ...declined, reason: 'not needed', by: 'Dana Fox', onTheirPage: true },
      'broken | Declined: Checkout review, by Dana Fox, not needed, on their page',
    ],
  ],
  'proposal-withdrawn': [
    [
      { title, reason: 'We have no time', by: 'Ida Brandt' },
      'quiet | Withdrawn by us: Checkout review, by Ida Brandt, We have no time',
    ],
    [{ title, reason: '', by: '' }, 'quiet | Withdrawn by us: Checkout review'],
  ],
  'promise-kept': [
    [kept, 'kept | Promise kept: Checkout review, US$900.00, on time, in scope, at price, led by Ida Brandt'],
    [
      { ...kept, onTime: false, ledBy: null, note: 'Late by agreement' },
      'kept | Promise kept: Checkout review, US$900.00, late, in scope, at price, “Late by agreement”',
    ],
  ],
  'promise-broken': [
    [
      { ...kept, onTime: false, inScope: false, atPrice: false, ledBy: null },
      'broken | Promise broken: Checkout review, US$900.00, late, out of scope, not at price',
    ],
  ],
  'work-stopped': [
    [{ title, ledBy: null, note: '' }, 'broken | Work stopped early: Checkout review'],
    [
      { title, ledBy: 'Ida Brandt', note: 'They were bought' },
      'broken | Work stopped early: Checkout review, “They were bought”',
    ],
  ],
  'question-asked': [
    [
      { title, by: 'Dana Fox', text: 'Does it cover the app?' },
      'waiting | Question: Checkout review, by Dana Fox, “Does it cover the app?”',
    ],
  ],
  'question-replied': [
    [
      { title, by: 'Ida Brandt', text: 'It does.' },
      'quiet | Reply: Checkout review, by Ida Brandt, “It does.”',
    ],
  ],
  'touchpoint-logged': [
    [touchpoint, 'quiet | We called: Dana Fox, with Ida Brandt, “About the app”'],
    [
      {
        ...touchpoint,
        kind: 'meeting',
        startedBy: 'them',
        signals: ['called first', 'thanked'],
        person: '',
        note: '',
      },
      'kept | They asked us to meet: Dana Fox, they thanked us',
    ],
  ],
  'fact-noted': [
    [
      { factId: 'f', kind: 'process', text: 'Our list opens their Monday meeting' },
      'quiet | We are in their process: Our list opens their Monday meeting',
    ],
  ],
  'fact-confirmed': [
    [{ factId: 'f', text: 'They move in spring' }, 'quiet | They said it is still so: They move in spring'],
  ],
  'fact-dropped': [
    [
      { factId: 'f', text: 'They move in spring', reason: 'They stay' },
      'quiet | Not so any more: They move in spring, They stay',
    ],
  ],
  'contribution-made': [
    [
      { contributionId: 'c', kind: 'introduction', text: 'To a printer' },
      'kept | We introduced someone: To a printer',
    ],
  ],
  'ledger-written': [
    [
      { version: 1, elements: 7, by: 'Ida Brandt' },
      'quiet | What each side values: 7 elements, version 1, by Ida Brandt',
    ],
    [{ version: 2, elements: 1, by: '' }, 'quiet | What each side values, anew: 1 element, version 2'],
  ],
  'ledger-planned': [
    [{ version: 1, actions: 1, by: '' }, 'quiet | Planned what to do about it: 1 action, version 1'],
    [
      { version: 1, actions: 0, by: 'Ida Brandt' },
      'quiet | Planned what to do about it: no actions, version 1, by Ida Brandt',
    ],
    [
      { version: 1, actions: 0, by: '', done: 'Hold it', element: 'Price' },
      'quiet | Done as planned: Hold it, for “Price”',
    ],
  ],
  'ledger-ranked': [
    [{ version: 1, by: 'Dana Fox' }, 'kept | They ranked what they value: version 1, by Dana Fox'],
    [
      { version: 1, by: 'Dana Fox', toldTo: 'Ida Brandt' },
      'kept | They ranked what they value: version 1, by Dana Fox, as told to Ida Brandt',
    ],
    [
      { version: 1, by: 'Dana Fox', toldTo: '' },
      'kept | They ranked what they value: version 1, by Dana Fox, as told to us',
    ],
  ],
  'line-struck': [[{ lineId: 't', what: 'touchpoint', text: 'We called' }, 'quiet | Struck out: We called']],
  'deal-imported': [
    [
      { importId: 'i', title, totalMinor: 90_000, currency: 'USD' },
      'quiet | Deal of before: Checkout review, US$900.00, from a file',
    ],
    [
      { importId: 'i', title, totalMinor: 0, currency: 'USD' },
      'quiet | Deal of before: Checkout review, from a file',
    ],
  ],
  'deal-changed': [
    [
      {
        ...{ importId: 'i', title, totalMinor: 65_000, currency: 'USD', ledBy: 'Ida Brandt' },
        was: { title, totalMinor: 50_000, currency: 'USD', ledBy: 'Ida Brandt' },
      },
      'quiet | Deal of before, anew: Checkout review, US$650.00, was US$500.00, from a file',
    ],
    [
      {
        ...{ importId: 'i', title, totalMinor: 0, currency: 'USD', ledBy: 'Ida Brandt' },
        was: { title: 'Review', totalMinor: 0, currency: 'USD', ledBy: null },
      },
      'quiet | Deal of before, anew: Checkout review, was Review, led by Ida Brandt, from a file',
    ],
  ],
  ...mergingLines,
  'contact-erased': [
    [{ contactId: 'c', left: [] }, 'quiet | A person was forgotten: no lines here named them until then'],
    [
      { contactId: 'c', left: [{ seq: 1, sha256: '' }] },
      'quiet | A person was forgotten: one line here named them until then',
    ],
  ],
  'papers-erased': [
    [
      {
        ...{ contactId: 'c', by: 'Ida Brandt' },
        removed: [
          { what: 'copy', revision: 1, sha256: '', left: '' },
          { what: 'copy', revision: 2, sha256: '', left: '' },
          { what: 'document', revision: 1, sha256: '' },
          { what: 'record', revision: 1, acceptedAt: '', sha256: '' },
        ],
      },
      'quiet | Blacked out on purpose: 2 sent copies, 1 PDF and 1 acceptance record, by Ida Brandt',
    ],
    [
      { contactId: 'c', by: '', removed: [{ what: 'copy', revision: 1, sha256: '', left: '' }] },
      'quiet | Blacked out on purpose: 1 sent copy',
    ],
  ],
  'import-undone': [
    [{ importId: 'i', deals: 1 }, 'quiet | Import undone: one deal is gone again'],
    [{ importId: 'i', deals: 12 }, 'quiet | Import undone: 12 deals are gone again'],
  ],
  'deals-linked': [
    [
      { importId: 'i', links: [{ id: 'a', from: null, to: 'b' }] },
      'quiet | What led to what, anew: one deal of before, by what an import brought or took',
    ],
    [
      { importId: 'i', links: ['a', 'b'].map((id) => ({ id, from: 'c', to: null })) },
      'quiet | What led to what, anew: 2 deals of before, by what an import brought or took',
    ],
    [
      { links: [{ id: 'a', from: null, to: 'b' }] },
      'quiet | What led to what, anew: one deal of before, as two clients were merged or taken apart',
    ],
  ],
  'record-reversed': (
    [
      ['proposal-accepted', 'accepted'],
      ['proposal-declined', 'declined'],
      ['proposal-withdrawn', 'withdrawn'],
      ['promise-kept', 'a kept promise'],
      ['promise-broken', 'a broken promise'],
      ['work-stopped', 'stopped'],
    ] as const
  ).map(([what, words]) => [
    { title, what, reason: 'Wrong client' },
    `quiet | Record reversed: Checkout review is no longer recorded as ${words}, Wrong client`,
  ]),
};

describe.each(Object.keys(table) as EventKind[])('%s', (kind) => {
  const rows: [EventFacts[EventKind], string][] = table[kind];
  test.each(rows.map(([facts, sentence]) => [sentence, facts] as const))('%s', (sentence, facts) => {
    expect(told(kind, facts)).toBe(sentence);
  });
});

describe('a line of history', () => {
  test('writes days and money as the reader’s region does', () => {
    expect(told('proposal-sent', sent, 'en-US')).toBe(
      'waiting | Offer sent: Checkout review, 2026-014, $900.00, open until Dec 15, 2026',
    );
    expect(
      told('proposal-extended', { title, validUntil: '2027-01-05', was: '2026-12-15' }, 'en-US'),
    ).toContain('open until Jan 5, 2027, was Dec 15, 2026');
  });

  test('has no gap where something was not said', () => {
    for (const kind of Object.keys(table) as EventKind[]) {
      for (const [facts] of table[kind]) {
        expect(told(kind, facts)).not.toMatch(/, ,|,,|, $|undefined|null|“”|: $/);
      }
    }
  });
});
