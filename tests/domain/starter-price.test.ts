import { describe, expect, test } from 'vitest';
import { ceilings } from '~/domain/coffee-test/thresholds';
import { priceMisfits } from '~/domain/price-misfits';
import type { StarterText } from '~/domain/starter-offer';
import { offerFromStarter } from '~/domain/starter-offer';
import { pricedIn } from '~/domain/starter-price';
import { totalsOf } from '~/domain/totals';
import { starterOffers } from '~templates/offers';

const { offer } = starterOffers.find(({ id }) => id === 'checkout-review') as (typeof starterOffers)[0];
const at = (unitPrice: string, changes: Partial<StarterText> = {}): StarterText => ({
  ...offer,
  lines: [{ description: 'Work', quantity: '1', unitPrice }],
  ...changes,
});
const price = (unitPrice: string, currency: string) => pricedIn(currency, at(unitPrice)).lines[0]?.unitPrice;

describe('the prices of a built-in starter', () => {
  test.each([
    ['900.00', 'JPY', '140000'],
    ['900.00', 'GBP', '720'],
    ['1400.00', 'AUD', '2200'],
    ['22.00', 'JPY', '3500'],
    ['22.00', 'KWD', '6.6'],
    ['2.00', 'KWD', '0.60'],
    ['', 'JPY', ''],
    ['0', 'JPY', '0'],
  ])('%s are, in %s, %s', (written, currency, expected) => expect(price(written, currency)).toBe(expected));

  test('are as they are written where the ceiling is the same number, or none is listed', () => {
    for (const currency of ['USD', 'EUR', 'CHF', 'ISK']) expect(pricedIn(currency, offer)).toBe(offer);
  });

  test('stay what they are in a currency that the starter states', () => {
    expect(pricedIn('JPY', { ...offer, currency: 'EUR' }).lines).toEqual(offer.lines);
  });

  test('are those of its options and its discount too', () => {
    const { lines } = at('500');
    const option = { name: 'Small', deliverables: [], lines };
    const text = at('500', { options: [option], discount: { amount: '100' } });
    expect(pricedIn('JPY', text)).toMatchObject({
      lines: [{ unitPrice: '80000' }],
      options: [{ name: 'Small', lines: [{ unitPrice: '80000' }] }],
      discount: { amount: '16000' },
    });
    expect(pricedIn('JPY', at('500', { discount: { percent: '10' } })).discount).toEqual({ percent: '10' });
  });

  test.each(Object.keys(ceilings))(
    'are the same share of the ceiling as in dollars, and fit the currency, in %s',
    (currency) => {
      for (const starter of starterOffers) {
        const scaled = { offer: pricedIn(currency, starter.offer) };
        const begun = offerFromStarter(scaled, { today: '2026-11-23', currency });
        const inDollars = offerFromStarter(starter, { today: '2026-11-23', currency: 'USD' });
        expect(priceMisfits(begun)).toEqual([]);
        const share = totalsOf(begun).totalMinor / totalsOf({ ...inDollars, currency }).totalMinor;
        expect(Math.abs(share / ((ceilings[currency] ?? 0) / 2_500) - 1)).toBeLessThan(0.1);
      }
    },
  );
});
