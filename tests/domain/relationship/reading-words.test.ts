import { describe, expect, test } from 'vitest';
import { groundsOf, levelSentence } from '~/domain/relationship/level-words';
import { levelsOf } from '~/domain/relationship/levels';
import { logOf } from '~/domain/relationship/log-of';
import { ago, fadeSentence, reasonSentence, stepSentence } from '~/domain/relationship/reading-words';
import type { SensibleStep } from '~/domain/relationship/sensible-step';
import { defaultRelationshipThresholds as lines } from '~/domain/relationship/thresholds';
import { event, today } from './any-log';

const writing = { today, money: (minor: number) => `$${minor / 100}`, day: (on: string) => on };
const said = (events: ReturnType<typeof event>[]) => {
  const log = logOf(events);
  return Object.fromEntries(
    levelsOf(log, today, lines).map((one) => [one.name, levelSentence(one, log, lines, writing)]),
  );
};
const facts = { title: 'Review', totalMinor: 900_00, currency: 'USD' };
const kept = (on: string, ledBy: string) => event(`k${on}`, on, 'promise-kept', { ...facts, ledBy });
const broken = (on: string) => event(`b${on}`, on, 'promise-broken', { ...facts, ledBy: 'Ruben' });
const touch = (on: string, startedBy: string, signals: string[]) =>
  event(`t${on}`, on, 'touchpoint-logged', { kind: 'call', startedBy, signals, contact: '', note: '' });

describe('a level in a sentence', () => {
  test('says what is missing where nothing happened yet', () => {
    expect(said([])).toEqual({
      professional: 'No promise was delivered to them yet.',
      personal:
        'It takes two different signs within a year: they come to us first, introduce, thank, forgive or share.',
      structural: 'It takes three yeses within a year, or their word that we are in their process.',
      power: 'It takes promises kept by two of your people.',
    });
  });

  test('says what it rests on where it is met', () => {
    expect(
      said([
        kept('2026-09-01', 'Imani'),
        kept('2026-10-01', 'Ruben'),
        touch('2026-10-02', 'them', ['thanked']),
        event('f', '2026-10-03', 'fact-noted', { kind: 'process', text: 'Our list opens their week' }),
      ]),
    ).toEqual({
      professional: 'You kept the last two promises.',
      personal: 'Within a year they came to us first (2026-10-02) and thanked us (2026-10-02).',
      structural: 'They said so: “Our list opens their week”.',
      power: 'Imani and Ruben both kept promises to them.',
    });
  });

  test('says what lapsed', () => {
    expect(
      said([
        kept('2024-01-01', 'Imani'),
        kept('2024-02-01', 'Ruben'),
        broken('2024-03-01'),
        broken('2024-04-01'),
        touch('2024-01-02', 'them', ['thanked']),
        event('f', '2024-01-03', 'fact-noted', { kind: 'process', text: 'Our list opens their week' }),
      ]),
    ).toEqual({
      professional: 'You kept two of the last four promises; it takes four in five.',
      personal: 'They showed it, but not in two ways within the last year.',
      structural:
        'It was so: “Our list opens their week”; they last said so on 2024-01-03, and their word counts for 180 days.',
      power: 'Several of you kept promises to them, the last more than a year ago.',
    });
  });
});

test('a sign alone is named, and a mail of ours that says they thanked us is one sign, not two', () => {
  expect(said([touch('2026-10-02', 'us', ['thanked'])]).personal).toMatch(
    /come to us first.* So far they thanked us \(2026-10-02\)\.$/,
  );
  expect(
    said([touch('2025-10-02', 'them', ['thanked']), touch('2026-10-02', 'us', ['thanked'])]).personal,
  ).toBe('They showed it, but not in two ways within the last year. So far they thanked us (2026-10-02).');
});

test('a level that lapsed names the day on which it stopped being so', () => {
  const noted = event('f', '2026-10-01', 'fact-noted', { factId: 'f', kind: 'process', text: 'Our list' });
  const dropped = event('d', '2026-11-01', 'fact-dropped', { factId: 'f', text: 'Our list', reason: '' });
  expect(said([noted, dropped]).structural).toBe(
    'It was so: “Our list”; since 2026-11-01 it is not so any more.',
  );
  const yes = (on: string) => event(`y${on}`, on, 'proposal-accepted', { ...facts, by: '' });
  expect(said(['2024-01-01', '2024-02-01', '2024-03-01'].map(yes)).structural).toBe(
    'It was so. Since then the yeses came further apart, or nobody asked again.',
  );
});

test('what keeps our word from being trusted stands among its grounds', () => {
  const log = logOf([kept('2024-01-01', 'Imani'), kept('2024-02-01', 'Ruben'), broken('2024-03-01')]);
  const [level] = levelsOf(log, today, lines);
  if (level?.name !== 'professional') throw new Error('no level');
  expect(level).toMatchObject({ standing: 'lapsed' });
  expect(groundsOf(level, log, lines).map(({ eventId }) => eventId)).toEqual([
    'k2024-01-01',
    'k2024-02-01',
    'b2024-03-01',
  ]);
});

test('a level in a sentence speaks of the lines that the firm drew', () => {
  const own = {
    ...lines,
    keptPercent: 70,
    signalKinds: 3,
    signalMonths: 6,
    acceptances: 1,
    acceptanceMonths: 24,
    leaders: 3,
    leaderMonths: 1,
  };
  const words = (events: ReturnType<typeof event>[]) => {
    const log = logOf(events);
    return levelsOf(log, today, own).map((one) => levelSentence(one, log, own, writing));
  };
  expect(words([])).toEqual([
    'No promise was delivered to them yet.',
    'It takes three different signs within six months: they come to us first, introduce, thank, forgive or share.',
    'It takes one yes within two years, or their word that we are in their process.',
    'It takes promises kept by three of your people.',
  ]);
  const yes = event('y', '2025-10-01', 'proposal-accepted', { ...facts, by: '' });
  const three = [kept('2026-06-01', 'Imani'), kept('2026-06-02', 'Ruben'), kept('2026-06-03', 'Ida')];
  expect(words([...three, broken('2026-06-04'), broken('2026-06-05'), yes])).toEqual([
    'You kept three of the last five promises; it takes 70 in a hundred.',
    'It takes three different signs within six months: they come to us first, introduce, thank, forgive or share.',
    'One yes within two years.',
    'Several of you kept promises to them, the last more than a month ago.',
  ]);
  expect(words([kept('2026-11-01', 'Imani'), kept('2026-11-02', 'Ruben')])[3]).toBe(
    'So far only Imani and Ruben have kept promises to them.',
  );
});

test('the rhythm is said where there is one', () => {
  const last = { eventId: 'e', on: '2026-11-13' };
  const fade = { standing: 'current', sinceDays: 9, rhythmDays: 33.5, exchangeDays: 6, last } as const;
  expect(fadeSentence(null)).toBe('Nothing was heard from them yet.');
  expect(fadeSentence({ ...fade, holdsUntil: null })).toBe(
    'The last exchange was 9 days ago; as a rule there is one every 34 days.',
  );
  expect(fadeSentence({ ...fade, exchangeDays: 2, holdsUntil: null })).toBe(
    'The last exchange was 9 days ago. There were too few yet for a rhythm.',
  );
  expect([0, 1, 2].map(ago)).toEqual(['today', 'yesterday', '2 days ago']);
});

test('reasons for fading are plain figures', () => {
  const evidence: never[] = [];
  const say = (reason: Parameters<typeof reasonSentence>[0]) => reasonSentence(reason, writing);
  expect(say({ kind: 'slower answers', days: 18, beforeDays: 1, evidence })).toBe(
    'Their last answers took 18 days, those before one day.',
  );
  expect(
    say({ kind: 'smaller offers', totalMinor: 900_00, beforeMinor: 14_000_00, currency: 'USD', evidence }),
  ).toBe('Their last yes was $900, the largest before it $14000.');
});

describe('the next step in a sentence', () => {
  const title = 'Checkout review';
  const fade = { standing: 'current', sinceDays: 12, rhythmDays: 30, exchangeDays: 5 } as const;
  const known = { ...fade, last: { eventId: 'e', on: '2026-11-10' }, holdsUntil: null };
  const reach = { currency: 'USD', reachMinor: 4_500_00 } as never;
  const steps: [SensibleStep, string][] = [
    [
      { do: 'keep the promise', proposalId: 'p', title, endsOn: '2026-11-24' },
      'Keep the promise: Checkout review ends in 2 days.',
    ],
    [
      { do: 'keep the promise', proposalId: 'p', title, endsOn: '2026-11-20' },
      'Keep the promise: Checkout review was to end on 2026-11-20.',
    ],
    [
      { do: 'reply to their question', proposalId: 'p', title, by: 'Dana Fox' },
      'Reply to Dana Fox: they ask about Checkout review.',
    ],
    [
      { do: 'wait for their answer', proposalId: 'p', title, validUntil: '2026-12-01', isToAsk: false },
      'Wait for their answer to Checkout review. It is open until 2026-12-01.',
    ],
    [
      { do: 'wait for their answer', proposalId: 'p', title, validUntil: '2026-12-01', isToAsk: true },
      'Ask them about Checkout review. It is open until 2026-12-01.',
    ],
    [
      { do: 'wait for their answer', proposalId: 'p', title, validUntil: '2026-11-23', isToAsk: false },
      'Ask them about Checkout review: it closes tomorrow.',
    ],
    [{ do: 'send the draft', proposalId: 'p', title: '' }, 'Finish the offer you began, and send it.'],
    [
      { do: 'mend the promise', broken: { title, on: '2026-11-01' } as never },
      'Mend Checkout review before you ask for anything: that promise was broken on 2026-11-01.',
    ],
    [
      { do: 'get in touch', fade: { ...known, sinceDays: 90 } },
      'Get in touch before you offer anything: the last exchange was 90 days ago.',
    ],
    [
      { do: 'ask whether it is still so', fact: { text: 'Fewer calls' } as never },
      'Ask them whether it is still so: “Fewer calls”.',
    ],
    [
      { do: 'offer something', reach, kept: 3, fade: known, parentId: null },
      'Offer something up to $4500: you kept three promises to them and the last exchange was 12 days ago.',
    ],
    [{ do: 'begin', ceilingMinor: 2_500_00, currency: 'USD' }, 'Begin small, with an offer of up to $2500.'],
    [
      { do: 'begin', ceilingMinor: null, currency: 'XAF' },
      'Begin small, with one offer that is easy to say yes to.',
    ],
  ];
  test.each(steps)('%o', (step, sentence) => {
    expect(stepSentence(step, writing)).toBe(sentence);
  });
});
