import { describe, expect, it } from 'vitest';
import { verdictOf } from '~/domain/insight/advice';
import { differenceInWords, middleInWords, rateInWords } from '~/domain/insight/in-words';
import { inPeriod } from '~/domain/insight/period';
import { type Observed, resultOf, type SentOffer } from '~/domain/insight/sent-offer';
import { quarterOf } from '~/domain/insight/tallies';
import { rateOf } from '~/domain/insight/wilson';
import { no, sent, several, today, yes } from './any-offers';
import {
  adviceFigures,
  basesOf,
  chainsOf,
  declineFigures,
  insightsOf,
  ledOnCurve,
  starterFigures,
  stepFigures,
  talliesBy,
} from './read-at-once';

const observed = (offers: readonly SentOffer[]): Observed => ({ offers, today, isAsked: () => true });
const plain = (rate: { successes: number; n: number } | null) => rate && `${rate.successes} of ${rate.n}`;

describe('an offer', () => {
  it.each([
    ['answered with a yes', 'yes', yes('2026-03-05')],
    ['answered with a no', 'no', no('2026-03-05')],
    ['whose client asked for smaller', 'no', { answer: { kind: 'smaller', on: '2026-03-05', reason: '' } }],
    ['that ran out yesterday', 'no', { validUntil: '2026-11-21' }],
    ['whose last day is today', 'open', { validUntil: today }],
    ['that we took back', 'taken back', { answer: { kind: 'withdrawn', on: '2026-03-05', reason: '' } }],
  ] as const)('%s counts as %s', (_, result, changes) => {
    expect(resultOf(sent('a', changes as Partial<SentOffer>), today)).toBe(result);
  });
});

describe('by starter offer', () => {
  const review = { id: 'review', name: 'A review' };
  const offers = [
    // Said yes in 4 days, and led on after 60 days; that one led to a build of eight times its size.
    sent('a', { starter: review, sentOn: '2025-01-01', ...yes('2025-01-05') }),
    sent('a2', { parentId: 'a', sentOn: '2025-02-20', totalMinor: 3_000_00, ...yes('2025-03-06') }),
    sent('a3', { parentId: 'a2', sentOn: '2025-06-01', totalMinor: 8_000_00, ...yes('2025-06-11') }),
    // Said yes in 10 days; what it led to was a no within the year, and a yes after it.
    sent('b', { starter: review, clientId: 'b', sentOn: '2025-01-01', ...yes('2025-01-11') }),
    sent('b2', { parentId: 'b', clientId: 'b', sentOn: '2025-02-01', ...no('2025-02-03') }),
    sent('b3', { parentId: 'b', clientId: 'b', sentOn: '2026-02-01', ...yes('2026-02-03') }),
    // Said yes half a year ago: too early to say whether it leads on.
    sent('c', { starter: review, clientId: 'c', sentOn: '2026-05-01', ...yes('2026-05-07') }),
    sent('d', { starter: review, clientId: 'd', sentOn: '2026-05-01', ...no('2026-05-07') }),
    // Still open, and taken back.
    sent('e', { starter: { ...review, name: 'The review' }, sentOn: '2026-11-20' }),
    sent('f', { starter: review, answer: { kind: 'withdrawn', on: '2026-03-02', reason: '' } }),
  ];
  const [fromNone, fromReview] = starterFigures(observed(offers), chainsOf(offers)).sort((a) =>
    a.starter ? 1 : -1,
  );

  it('counts yeses of what ended, and days to them', () => {
    expect(fromReview?.sent).toBe(6);
    expect(plain(fromReview?.yes ?? null)).toBe('3 of 4');
    expect(fromReview?.daysToYes).toEqual({ median: 6, n: 3 });
    expect(plain(fromNone?.yes ?? null)).toBe('3 of 4');
  });

  it('asks whether it led on only where twelve months have passed', () => {
    // a did, b did too late, c is not asked yet.
    expect(plain(fromReview?.ledOn ?? null)).toBe('1 of 2');
    expect(fromReview?.daysToNext).toEqual({ median: 60, n: 1 });
  });

  it('measures growth by the largest yes of the chain', () => {
    // a grew to 8 times its amount, b to 1 time.
    expect(fromReview?.growth).toEqual({ median: 4.5, n: 2 });
  });

  it('names the first offers from which most grew, and what they grew to', () => {
    const grown = insightsOf(
      [
        ...offers,
        sent('g', yes('2026-03-05')),
        sent('g2', { parentId: 'g', totalMinor: 2_500_00, ...yes('2026-04-05') }),
      ],
      today,
      { authorId: null, period: null },
    ).grown;
    expect(grown.map(({ id, fromMinor, toMinor, times }) => [id, fromMinor, toMinor, times])).toEqual([
      ['a', 1_000_00, 8_000_00, 8],
      ['g', 1_000_00, 2_500_00, 2.5],
    ]);
  });

  it('calls a starter as it was called last', () => {
    expect(fromReview?.starter).toEqual({ id: 'review', name: 'The review' });
  });

  it('lets a yes that is twelve months old today count, and one of tomorrow a year ago not', () => {
    const one = (on: string) => {
      const offers = [sent('a', { starter: review, sentOn: '2025-01-01', ...yes(on) })];
      return plain(starterFigures(observed(offers), chainsOf(offers))[0]?.ledOn ?? null);
    };
    expect(one('2025-11-22')).toBe('0 of 1');
    expect(one('2025-11-23')).toBeNull();
  });
});

it('a yes leads on by the day, each watched up to today', () => {
  const offers = [
    sent('a', yes('2026-03-01')),
    sent('a2', { parentId: 'a', ...yes('2026-03-31') }),
    sent('b', yes('2026-05-06')),
    sent('b2', { parentId: 'b', ...yes('2026-11-12') }),
  ];
  const { yeses, ledOn, steps } = ledOnCurve(observed(offers), chainsOf(offers));
  // Watched: a to day 30 (led on), b to day 190 (led on), a2 for 236 days, b2 for 10.
  expect([yeses, ledOn]).toEqual([4, 2]);
  expect(steps.map(({ days, atRisk }) => [days, atRisk])).toEqual([
    [30, 3],
    [190, 2],
  ]);
  expect(steps.map(({ share }) => share.toFixed(4))).toEqual(['0.6667', '0.3333']);
});

describe('step-ups', () => {
  const offers = [
    sent('first', { sentOn: '2026-01-01', ...yes('2026-01-05') }),
    sent('same', { sentOn: '2026-01-06', ...yes('2026-01-08') }),
    sent('double', { sentOn: '2026-01-09', totalMinor: 2_000_00, ...yes('2026-01-12') }),
    sent('a cent more', { sentOn: '2026-02-01', totalMinor: 4_000_01, ...no('2026-02-02') }),
    sent('same day', { sentOn: '2026-01-12', totalMinor: 4_000_00, ...no('2026-02-02') }),
    sent('in euro', { sentOn: '2026-02-01', currency: 'EUR', totalMinor: 9_000_00, ...no('2026-02-03') }),
    sent('others', { clientId: 'other', sentOn: '2026-02-01', totalMinor: 9_000_00, ...yes('2026-02-03') }),
    sent('open', { sentOn: '2026-11-01', totalMinor: 90_000_00 }),
  ];

  it('stand against the largest yes of that client, in that currency, of a day before', () => {
    expect(Object.fromEntries(basesOf(observed(offers)))).toEqual({
      same: 1_000_00,
      double: 1_000_00,
      'same day': 1_000_00,
      'a cent more': 2_000_00,
      open: 2_000_00,
    });
  });

  it('are counted by their size once they ended', () => {
    const figures = stepFigures(observed(offers));
    expect(figures.map(({ band, yes: rate }) => [band, plain(rate)])).toEqual([
      ['1', '1 of 1'],
      ['2', '1 of 1'],
      ['4', '0 of 2'],
      ['10', null],
      ['more', null],
    ]);
  });
});

it('noes are counted by their reason, and running out is no answer', () => {
  const offers = [
    sent('a', no('2026-03-02', 'too expensive')),
    sent('b', no('2026-03-02', 'no answer')),
    sent('c', { validUntil: '2026-04-01' }),
    sent('d', { answer: { kind: 'not now', on: '2026-03-02', reason: '' } }),
    sent('e', { answer: { kind: 'smaller', on: '2026-03-02', reason: '' } }),
    sent('f', yes('2026-03-02')),
    sent('g'),
  ];
  expect(declineFigures(observed(offers)).map(({ reason, share }) => [reason, plain(share)])).toEqual([
    ['no answer', '2 of 5'],
    ['asked for smaller', '1 of 5'],
    ['not now', '1 of 5'],
    ['too expensive', '1 of 5'],
  ]);
});

it('noes without a reason are not said, never among the others', () => {
  const reasons = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
  const offers = [
    ...reasons.flatMap((reason) => several(2, reason, no('2026-03-02', reason))),
    ...several(1, 'silent', no('2026-03-02', ' ')),
    ...several(1, 'named', no('2026-03-02', 'other')),
    ...several(1, 'rare', no('2026-03-02', 'rare')),
  ];
  const figures = declineFigures(observed(offers)).map(({ reason, count }) => [reason, count]);
  expect(figures.slice(8)).toEqual([
    ['not said', 1],
    ['other', 2],
  ]);
});

describe('the coffee test’s advice', () => {
  const against = (rule: string, left = true) => ({ advice: [{ rule, left }] });
  const offers = [
    ...several(4, 'ay', { ...yes('2026-03-02'), ...against('scope.few') }),
    ...several(11, 'an', { ...no('2026-03-02'), ...against('scope.few', false) }),
    ...several(16, 'hy', yes('2026-03-02')),
    ...several(4, 'hn', no('2026-03-02')),
    ...several(3, 'unknown', { ...yes('2026-03-02'), advice: null }),
    ...several(9, 'open', against('scope.few')),
    sent('follow-on', { parentId: 'hy0', ...yes('2026-03-02'), ...against('reach.fits') }),
  ];
  const figures = adviceFigures(observed(offers));

  it('is held against what became of the offers', () => {
    const [few] = figures;
    expect([few?.rule, plain(few?.against ?? null), few?.left]).toEqual(['scope.few', '4 of 15', 4]);
    expect(plain(few?.held ?? null)).toBe('17 of 21');
    expect(few && verdictOf(few)).toBe('it helps');
  });

  it('compares a rule about follow-ons with follow-ons alone, and says so where they are too few', () => {
    const reach = figures.find(({ rule }) => rule === 'reach.fits');
    expect([plain(reach?.against ?? null), reach?.held]).toEqual(['1 of 1', null]);
    expect(reach && verdictOf(reach)).toBe('too few');
  });
});

it('people and quarters are told apart by what they sent, and currencies stay apart', () => {
  const offers = [
    sent('a', { sentOn: '2026-03-31', ...yes('2026-04-02') }),
    sent('b', { sentOn: '2026-04-01', currency: 'EUR', ...yes('2026-04-06') }),
    sent('c', { sentOn: '2026-04-01', authorId: 'ruben', ...no('2026-04-06') }),
    sent('d', { sentOn: '2026-04-02', authorId: 'ruben' }),
  ];
  expect(talliesBy(observed(offers), ({ authorId }) => authorId)).toMatchObject([
    {
      key: 'ida',
      sent: 2,
      open: 0,
      daysToYes: { median: 3.5, n: 2 },
      accepted: [
        { currency: 'EUR', totalMinor: 1_000_00 },
        { currency: 'USD', totalMinor: 1_000_00 },
      ],
    },
    { key: 'ruben', sent: 2, open: 1, daysToYes: null, accepted: [] },
  ]);
  expect(talliesBy(observed(offers), quarterOf).map(({ key, sent: count }) => [key, count])).toEqual([
    ['2026 Q1', 1],
    ['2026 Q2', 3],
  ]);
});

it('a period is a year, the last twelve months, or all of it', () => {
  expect(inPeriod('2025', today)('2025-12-31')).toBe(true);
  expect(inPeriod('2025', today)('2026-01-01')).toBe(false);
  expect(['2025-11-22', '2025-11-23', today].map(inPeriod('last-12', today))).toEqual([false, true, true]);
  expect(inPeriod(null, today)('1999-01-01')).toBe(true);
});

it('a rate is said with its interval and what it rests on, or that it rests on too little', () => {
  expect(rateInWords(rateOf(13, 21))).toBe('62 % (41–79, n 21)');
  expect(rateInWords(rateOf(5, 9))).toBe('too few to say (n 9)');
  expect(rateInWords(null)).toBe('nothing yet');
  expect(differenceInWords({ difference: 0.12, low: -0.034, high: 0.271 })).toBe('+12 points (−3 to 27)');
  expect(middleInWords({ median: 4, n: 12 }, (days) => `${days} days`)).toBe('4 days (n 12)');
  expect(middleInWords({ median: 4, n: 2 }, (days) => `${days} days`)).toBe('too few to say (n 2)');
});
