import { describe, expect, test } from 'vitest';
import type { Ledger } from '~/domain/relationship/ledger';
import type { RelationshipLog } from '~/domain/relationship/log';
import { logOf } from '~/domain/relationship/log-of';
import { type Reviewed, reviewOf } from '~/domain/relationship/review/review';
import {
  isWholeMonths,
  lastQuarter,
  lastThreeMonths,
  lastTwelveMonths,
} from '~/domain/relationship/review/review-period';
import type { PromiseRecords } from '~/domain/relationship/review/reviewed-promises';
import { defaultRelationshipThresholds } from '~/domain/relationship/thresholds';
import { event } from './any-log';

const today = '2026-11-22';
const period = { from: '2026-08-23', to: today };

const reviewed = (changes: Partial<Reviewed> = {}) =>
  reviewOf({
    log: logOf([]),
    records: { proposals: [], answers: [], deliveries: [] },
    ledgers: [],
    step: { do: 'begin', ceilingMinor: null, currency: 'EUR' },
    lines: defaultRelationshipThresholds,
    period,
    today,
    dayOf: (instant) => instant.slice(0, 10),
    ...changes,
  });

const offer = (id: string, endsOn: string | null = null) => ({
  ...{ id, title: `Offer ${id}`, state: 'accepted' as const, totalMinor: 900_00, currency: 'USD', endsOn },
});
const yes = (proposalId: string, answeredOn: string) => ({ proposalId, kind: 'accepted', answeredOn });
const bounds = { onTime: true, inScope: true, atPrice: true };
const end = (proposalId: string, outcome: 'kept' | 'broken' | 'stopped', endedOn: string, changes = {}) => ({
  ...{ proposalId, outcome, endedOn, ...bounds, ...changes },
});
const promisesOf = (records: PromiseRecords, changes: Partial<Reviewed> = {}) =>
  reviewed({ records, ...changes }).promises.map(({ proposalId, outcome, endedOn }) => [
    proposalId,
    outcome,
    endedOn,
  ]);

describe('the promises of a review', () => {
  const records: PromiseRecords = {
    proposals: ['before', 'kept', 'late', 'open', 'stopped', 'waiting'].map((id) => offer(id, '2026-10-01')),
    answers: ['before', 'kept', 'late', 'open', 'stopped']
      .map((id) => yes(id, '2026-07-01'))
      .concat([{ proposalId: 'waiting', kind: 'smaller', answeredOn: '2026-09-01' }]),
    deliveries: [
      end('before', 'kept', '2026-08-22'),
      end('kept', 'kept', '2026-08-23'),
      end('late', 'broken', '2026-10-03', { onTime: false, atPrice: false }),
      end('stopped', 'stopped', '2026-09-09'),
    ],
  };

  test('are those open on some day of it; what was missed and what is owed stand first', () => {
    expect(promisesOf(records)).toEqual([
      ['late', 'missed', '2026-10-03'],
      ['open', 'open', null],
      ['stopped', 'stopped', '2026-09-09'],
      ['kept', 'kept', '2026-08-23'],
    ]);
    const [late, open] = reviewed({ records }).promises;
    expect([late?.shortfalls, open?.overdue]).toEqual([['time', 'price'], true]);
  });

  test('of a period that is over are told as they ended since, without what was promised later', () => {
    const past = { period: { from: '2026-04-01', to: '2026-06-30' } };
    expect(promisesOf(records, past)).toEqual([]);
    const july = { period: { from: '2026-07-01', to: '2026-07-31' } };
    expect(promisesOf(records, july).map(([id]) => id)).toEqual([
      'late',
      'open',
      'stopped',
      'kept',
      'before',
    ]);
  });

  test('give the figures: kept of those that ended, the stopped one left out', () => {
    const log = logOf([
      ...['before', 'kept', 'late'].map((id) =>
        event(id, '2026-09-01', id === 'late' ? 'promise-broken' : 'promise-kept', {
          ...{ title: id, totalMinor: 1, currency: 'USD', ledBy: 'imani', ...bounds, note: '' },
          inputsOnTime: id === 'late',
        }),
      ),
    ]).deliveries.map((one) => ({ ...one, proposalId: one.title }));
    const { figures } = reviewed({ records, log: { ...logOf([]), deliveries: log } });
    expect(figures).toEqual({
      kept: { kept: 1, of: 2 },
      answers: null,
      inputs: { onTime: 1, of: 2 },
      ever: { kept: 2, of: 3, since: '2026-09-01' },
    });
  });
});

test('the days to an answer are the median of the answers in the period that have a sending', () => {
  const answer = (on: string, sentOn: string | null) => ({
    ...{ eventId: on, on, proposalId: on, title: '', kind: 'declined' as const },
    ...{ totalMinor: 0, currency: 'USD', sentOn, by: '' },
  });
  const answers = [
    answer('2026-08-22', '2026-01-01'),
    answer('2026-09-05', '2026-09-01'),
    answer('2026-09-06', null),
    answer('2026-10-11', '2026-10-01'),
  ];
  expect(reviewed({ log: { ...logOf([]), answers } }).figures.answers).toEqual({ days: 7, of: 2 });
  // Neither a deal out of a file of ours, nor our note that nobody answered, is an answer to an offer of ours.
  const [first, second] = [answer('2026-09-07', '2026-09-01'), answer('2026-09-08', '2026-09-01')];
  const sending = { ...first, importId: 'i', facts: null };
  const log = { ...logOf([]), sendings: [sending], answers: [first, { ...second, kind: 'none' as const }] };
  expect(reviewed({ log }).figures.answers).toBeNull();
});

test('what they did is named, what they only felt and what we noted of it is not', () => {
  const call = (on: string, startedBy: string, signals: string[]) =>
    event(on, on, 'touchpoint-logged', {
      ...{
        kind: 'call',
        startedBy,
        signals,
        contactId: null,
        contact: 'Dana Fox',
        person: '',
        note: 'Private',
      },
    });
  const log = logOf([
    call('2026-08-01', 'us', ['introduced']),
    call('2026-09-01', 'us', ['thanked', 'introduced']),
    call('2026-09-02', 'us', ['thanked', 'forgave']),
    call('2026-09-03', 'them', ['thanked']),
    call('2026-09-04', 'them', ['shared']),
    event('g', '2026-10-01', 'contribution-made', { kind: 'tool', text: 'A sheet' }),
    event('old', '2026-01-01', 'contribution-made', { kind: 'tool', text: 'Another' }),
  ]);
  const { theirGifts, ourGifts } = reviewed({ log });
  expect(theirGifts.map(({ on, kind }) => [on, kind])).toEqual([
    ['2026-09-04', 'shared'],
    ['2026-09-03', 'came first'],
    ['2026-09-01', 'introduced'],
  ]);
  expect(ourGifts.map(({ text }) => text)).toEqual(['A sheet']);
  expect(JSON.stringify(theirGifts)).not.toContain('Private');
});

describe('what they told us', () => {
  const fact = (
    id: string,
    days: string[],
    droppedOn: string | null = null,
  ): RelationshipLog['facts'][number] => ({
    ...{ eventId: id, on: days.at(-1) ?? '', factId: id, kind: 'goal', text: id, droppedOn },
    confirmations: days.map((on) => ({ eventId: on, on })),
  });
  const becameOf = (facts: RelationshipLog['facts'], changes: Partial<Reviewed> = {}) =>
    reviewed({ log: { ...logOf([]), facts }, ...changes }).facts.map(({ text, became, on }) => [
      text,
      became,
      on,
    ]);

  test('is new, ended, to be asked about or still so; what ended long ago is not told', () => {
    const facts = [
      fact('confirmed', ['2026-01-01', '2026-11-01']),
      fact('long gone', ['2026-01-01'], '2026-03-01'),
      fact('ended', ['2026-01-01'], '2026-09-09'),
      fact('stale', ['2026-01-01', '2026-05-01']),
      fact('new', ['2026-09-25']),
    ];
    expect(becameOf(facts)).toEqual([
      ['new', 'new', '2026-09-25'],
      ['ended', 'ended', '2026-09-09'],
      ['stale', 'to ask', '2026-05-01'],
      ['confirmed', 'confirmed', '2026-11-01'],
    ]);
  });

  test('is asked about rather than called new, where it was heard long ago', () => {
    expect(becameOf([fact('a year', ['2026-02-01'])], { period: lastTwelveMonths(today) })).toEqual([
      ['a year', 'to ask', '2026-02-01'],
    ]);
  });

  test('after the period is not told', () => {
    const may = { period: { from: '2026-05-01', to: '2026-05-31' } };
    expect(becameOf([fact('later', ['2026-06-01'])], may)).toEqual([]);
  });
});

describe('what each side values', () => {
  const ledger = (version: number, madeAt: string, ours: number[], ranks: number[] | null): Ledger => ({
    ...{ version, currency: 'EUR', madeAt, madeBy: 'Imani' },
    lines: ['Dates', 'Price', 'Doors'].map((name, at) => ({
      ...{ name, ourRank: ours[at] ?? null, valueToUsMinor: 99_00, valueToThemMinor: 77_00 },
      ...{ action: name === 'Dates' ? 'A note' : '', actOn: name === 'Dates' ? '2026-12-01' : null, was: '' },
    })),
    theirs: ranks && { ranks, words: 'In confidence', by: 'Dana Fox', at: madeAt, linkId: null, told: null },
  });
  const rows = (ledgers: Ledger[]) =>
    reviewed({ ledgers }).elements.map(({ name, theirs, ours }) => [name, theirs, ours]);

  test('is in the order of their places, against the version from before the period', () => {
    const ledgers = [
      ledger(4, '2026-11-01T09:00:00Z', [1, 2, 3], [3, 1, 2]),
      ledger(3, '2026-09-01T09:00:00Z', [3, 2, 1], null),
      ledger(2, '2026-08-22T09:00:00Z', [2, 1, 3], [3, 2, 1]),
      ledger(1, '2026-01-01T09:00:00Z', [3, 1, 2], [1, 2, 3]),
    ];
    expect(rows(ledgers)).toEqual([
      ['Price', { now: 1, was: 2 }, { now: 2, was: 1 }],
      ['Doors', { now: 2, was: 1 }, { now: 3, was: null }],
      ['Dates', { now: 3, was: null }, { now: 1, was: 2 }],
    ]);
  });

  test('goes by our places, and shows none of theirs, while they gave none', () => {
    expect(rows([ledger(1, '2026-09-01T09:00:00Z', [2, 1, 3], null)])).toEqual([
      ['Price', { now: null, was: null }, { now: 1, was: null }],
      ['Dates', { now: null, was: null }, { now: 2, was: null }],
      ['Doors', { now: null, was: null }, { now: 3, was: null }],
    ]);
  });

  test('takes several of them in the middle, and says how many there are; another who ranks it changed nothing', () => {
    const by = (name: string, one: Ledger): Ledger => ({
      ...one,
      theirs: one.theirs && { ...one.theirs, by: name },
    });
    const dana = by('Dana Fox', ledger(1, '2026-01-01T09:00:00Z', [1, 2, 3], [1, 2, 3]));
    const tom = by('Tom Berg', ledger(2, '2026-11-01T09:00:00Z', [1, 2, 3], [3, 1, 2]));
    expect(rows([tom, dana]).map(([name, theirs]) => [name, theirs])).toEqual([
      ['Price', { now: 1.5, was: null }],
      ['Dates', { now: 2, was: null }],
      ['Doors', { now: 2.5, was: null }],
    ]);
    expect([reviewed({ ledgers: [tom, dana] }).rankers, reviewed({ ledgers: [dana] }).rankers]).toEqual([
      2, 1,
    ]);
    const later = by('Dana Fox', ledger(3, '2026-11-02T09:00:00Z', [1, 2, 3], [3, 2, 1]));
    const same = by('Tom Berg', { ...tom, madeAt: '2026-01-02T09:00:00Z' });
    const before = same.theirs ? { ...same, theirs: { ...same.theirs, at: same.madeAt } } : same;
    expect(rows([later, before, dana]).map(([name, theirs]) => [name, theirs])).toEqual([
      ['Price', { now: 1.5, was: null }],
      ['Doors', { now: 1.5, was: 2.5 }],
      ['Dates', { now: 3, was: 2 }],
    ]);
  });

  test('holds neither money nor the words that came with a ranking', () => {
    const { elements } = reviewed({ ledgers: [ledger(1, '2026-09-01T09:00:00Z', [1, 2, 3], [1, 2, 3])] });
    expect(JSON.stringify(elements)).not.toMatch(/99|77|confidence|Dana/);
  });
});

test('periods: three months that end today, the last whole quarter, a year', () => {
  expect(lastThreeMonths(today)).toEqual(period);
  expect(lastQuarter(today)).toEqual({ from: '2026-07-01', to: '2026-09-30' });
  expect(lastQuarter('2026-01-01')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
  expect(lastTwelveMonths(today)).toEqual({ from: '2025-11-23', to: today });
  expect([lastQuarter(today), period].map(isWholeMonths)).toEqual([true, false]);
});
