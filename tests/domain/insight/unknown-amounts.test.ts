import { describe, expect, it } from 'vitest';
import { rateInWords } from '~/domain/insight/in-words';
import { insightsInParts } from '~/domain/insight/insights';
import { type Observed, resultOf, type SentOffer } from '~/domain/insight/sent-offer';
import { no, sent, several, today, yes } from './any-offers';
import { chainsOf, declineFigures, insightsOf, ledOnCurve } from './read-at-once';

const observed = (offers: readonly SentOffer[]): Observed => ({ offers, today, isAsked: () => true });
const read = (offers: readonly SentOffer[]) => insightsOf(offers, today, { authorId: null, period: null });
const first = sent('first', { sentOn: '2026-01-01', ...yes('2026-01-05') });
const answered = (offers: readonly SentOffer[]) => read(offers).steps.map(({ yes: rate }) => rate?.n ?? 0);

describe('an offer of unknown amount', () => {
  it('is no step that asks for no more than before', () => {
    const unknown = several(5, 'u', { totalMinor: null, ...no('2026-03-05') });
    expect(answered([first, ...unknown])).toEqual([0, 0, 0, 0, 0]);
    expect(read([first, ...unknown]).stepsLeftOut).toBe(5);
    expect(answered([first, ...several(5, 'f', { totalMinor: 0, ...no('2026-03-05') })])).toEqual([
      5, 0, 0, 0, 0,
    ]);
  });

  it('takes the yeses of its file with it where amounts are known of those alone', () => {
    const file = { importId: 'crm' };
    const won = several(9, 'w', { ...file, totalMinor: 2_000_00, ...yes('2026-03-05') });
    const lost = (count: number) => several(count, 'l', { ...file, totalMinor: null, ...no('2026-03-05') });
    const told = several(30, 't', { ...file, totalMinor: 2_000_00, ...no('2026-03-05') });
    expect(answered([first, ...won, ...lost(3)])).toEqual([0, 0, 0, 0, 0]);
    // One that is missing here and there says nothing about the others.
    expect(answered([first, ...won, ...told, ...lost(3)])).toEqual([0, 39, 0, 0, 0]);
  });

  it('still tells how often offers are said yes to, and nothing of money', () => {
    const offers = [
      ...several(10, 'y', yes('2026-03-05')).map((offer) => ({ ...offer, clientId: offer.id })),
      ...several(10, 'n', { totalMinor: null, ...no('2026-03-05') }).map((o) => ({ ...o, clientId: o.id })),
      sent('open', { clientId: 'new', totalMinor: null }),
      sent('asked', { clientId: 'other' }),
    ];
    const { forecast } = read(offers);
    expect(forecast?.weights.first.rate).toMatchObject({ successes: 10, n: 20 });
    expect([forecast?.unknown, forecast?.totals.map(({ offers: n }) => n)]).toEqual([1, [1]]);
    expect(forecast?.open.map(({ id }) => id)).toEqual(['asked']);
  });
});

it('a deal of before without an answer is open for half a year, and then ran out', () => {
  const deal = (sentOn: string) => sent('d', { sentOn, validUntil: null });
  expect(resultOf(deal('2026-05-26'), today)).toBe('open');
  expect(resultOf(deal('2026-05-25'), today)).toBe('no');
});

it('what nobody is named for has a row of its own, so that people add up to all', () => {
  const { people, all } = read([first, sent('none', { authorId: null, ...yes('2026-03-05') })]);
  expect([people.map(({ key, sent: n }) => [key, n]), all.sent]).toEqual([
    [
      ['', 1],
      ['ida', 1],
    ],
    2,
  ]);
});

describe('how soon a yes leads on', () => {
  const rows = (offers: readonly SentOffer[]) =>
    Object.fromEntries(
      ledOnCurve(observed(offers), chainsOf(offers)).rows.map(({ months, rate }) => [
        months,
        rateInWords(rate),
      ]),
    );
  const young = several(39, 'y', { sentOn: '2026-11-01', ...yes('2026-11-01') });

  it('says nothing of a year where only one was watched so long', () => {
    const old = sent('old', { sentOn: '2024-06-01', ...yes('2024-06-01') });
    expect(rows([...young, old])).toEqual(
      Object.fromEntries([1, 3, 6, 12, 24].map((months) => [months, 'too few to say (n 1)'])),
    );
    const child = sent('child', { sentOn: '2025-07-10', parentId: 'old', ...yes('2025-07-10') });
    expect(rows([...young, old, child])[24]).toBe('too few to say (n 1)');
  });

  it('says two years of those that are so long ago, with Wilson’s interval where none led on', () => {
    const old = several(20, 'o', { sentOn: '2020-01-01', ...yes('2020-01-01') });
    expect(rows([...young, ...old])[24]).toBe('0 % (0–16, n 20)');
  });
});

it('of many reasons the most frequent are named, and the others are one', () => {
  const noes = [
    ...several(3, 'a', no('2026-03-05', 'too expensive')),
    ...Array.from({ length: 40 }, (_, n) => sent(`r${n}`, no('2026-03-05', `In their words ${n}`))),
  ];
  const figures = declineFigures(observed(noes));
  expect(figures).toHaveLength(9);
  expect([figures[0]?.reason, figures.at(-1)?.reason, figures.at(-1)?.count]).toEqual([
    'too expensive',
    'other',
    33,
  ]);
});

it('a long log is read in many turns', () => {
  const offers = Array.from({ length: 5000 }, (_, n) =>
    sent(`o${n}`, { clientId: `c${n % 500}`, ...(n % 3 ? yes('2026-03-05') : no('2026-03-05')) }),
  );
  const reading = insightsInParts(offers, today, { authorId: null, period: null });
  let turns = 0;
  while (!reading.next().done) turns += 1;
  // One part alone goes over all of them, so that each part has its pauses.
  expect(turns).toBeGreaterThan(50);
});
