import { describe, expect, it } from 'vitest';
import { asksOf, forecastsOf, openOffers } from '~/domain/insight/forecast';
import { atOnce } from '~/domain/insight/in-turns';
import type { Observed, SentOffer } from '~/domain/insight/sent-offer';
import { convertMinor } from '~/domain/money';
import { no, sent, several, today, yes } from './any-offers';
import { basesOf, weightsOf } from './read-at-once';

const observed = (offers: readonly SentOffer[]): Observed => ({ offers, today, isAsked: () => true });

function forecast(offers: readonly SentOffer[]) {
  const bases = basesOf(observed(offers));
  const weights = weightsOf(observed(offers));
  return weights && forecastsOf(asksOf(atOnce(openOffers(observed(offers)))), bases, weights);
}

/** Ten first offers to ten clients: six said yes. */
const log = [
  ...several(6, 'y', yes('2026-03-02')).map((offer) => ({ ...offer, clientId: offer.id })),
  ...several(4, 'n', no('2026-03-02')).map((offer) => ({ ...offer, clientId: offer.id })),
];
const newcomer = { clientId: 'new', sentOn: '2026-11-20' };

describe('the forecast', () => {
  it('weighs each open offer by the firm’s rate for its kind', () => {
    const [dollars] = forecast([...log, ...several(2, 'open', newcomer)]) ?? [];
    // By hand: 6 of 10 gives a chance of 6.5 in 11, and two asks of 1,000 come to 0, 1,000 or 2,000.
    expect(dollars).toMatchObject({
      currency: 'USD',
      offers: 2,
      openMinor: 2_000_00,
      expectedMinor: 1_181_82,
    });
    expect(dollars?.lowMinor).toBe(0);
    expect(dollars?.highMinor).toBe(2_000_00);
  });

  it('has a narrower range for many small asks than for one large one', () => {
    const [many] = forecast([...log, ...several(40, 'open', { ...newcomer, totalMinor: 100_00 })]) ?? [];
    // By hand: m = 6.5 / 11, m(1 − m) = 0.24174, v = 0.24174 / 12 = 0.020145; 40 · 100² · (0.24174 − 0.02014) +
    // 4,000² · 0.020145 = 88,636 + 322,314; its root 641.1, times 1.96: 1,256.4.
    expect(many?.expectedMinor).toBe(2_363_64);
    expect((many?.lowMinor ?? 0) / 100).toBeCloseTo(1_107.2, 0);
    expect((many?.highMinor ?? 0) / 100).toBeCloseTo(3_620.1, 0);
  });

  it('weighs a step by all offers where steps of its size are too few', () => {
    const step = { clientId: 'y0', sentOn: '2026-11-20', totalMinor: 3_000_00 };
    const offers = [...log, sent('step', step)];
    expect(weightsOf(observed(offers))?.['4']).toMatchObject({ of: 'all', rate: { n: 10 } });
    expect(forecast(offers)?.[0]?.expectedMinor).toBe(1_772_73);
  });

  it('keeps currencies apart', () => {
    const euro = { ...newcomer, currency: 'EUR', totalMinor: 500_00 };
    const both = forecast([...log, sent('a', newcomer), sent('b', euro)]);
    expect(both?.map(({ currency, expectedMinor }) => [currency, expectedMinor])).toEqual([
      ['EUR', 295_45],
      ['USD', 590_91],
    ]);
  });

  it('says nothing of fewer than ten answers', () => {
    expect(forecast([...log.slice(1), sent('open', newcomer)])).toBeNull();
  });
});

describe('an amount in another currency', () => {
  it.each([
    [1_000_00, 'EUR', 'USD', '1.0825', 1_082_50],
    [1_000_00, 'USD', 'JPY', '149.505', 149_505],
    [1_000, 'JPY', 'USD', '0.006689', 6_69],
    [1_000_00, 'USD', 'KWD', '0.3072', 307_200],
    [1, 'EUR', 'USD', '0.5', 1],
  ])('%i %s in %s at %s is %i', (amountMinor, from, to, rate, minor) => {
    expect(convertMinor(amountMinor, { from, to, rate })).toBe(minor);
  });
});
