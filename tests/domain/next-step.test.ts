import { describe, expect, test } from 'vitest';
import { nextStepOffer } from '~/domain/next-step';
import { emptyOffer, type Offer } from '~/domain/proposal';
import { typicalOffer } from '../support/offers';

const carried = [
  'currency',
  'place',
  'clientProvides',
  'taxPercent',
  'pricesIncludeTax',
  'reverseCharge',
  'depositPercent',
  'payments',
  'language',
  'style',
  'paper',
  'paymentTerms',
  'safety',
  'nextStep',
];

describe('the offer that follows an accepted one', () => {
  const earlier: Offer = {
    ...typicalOffer,
    reverseCharge: true,
    pricesIncludeTax: true,
    language: 'de',
    style: 'letter',
    paper: 'A4',
    payments: [{ when: 'start', on: null, percent: '100' }],
  };
  const offer = nextStepOffer(earlier, 'Due 30 days after delivery');

  test('begins with how the two already work together', () => {
    for (const key of carried as (keyof Offer)[]) expect(offer[key]).toEqual(earlier[key]);
  });

  test('is paid in the same parts, whose days are new', () => {
    const dated = { when: 'date', on: '2026-12-12', percent: '100' } as const;
    expect(nextStepOffer({ ...earlier, payments: [dated] }, '').payments).toEqual([{ ...dated, on: null }]);
  });

  test('leaves open what is offered, until when and for how much', () => {
    const empty = emptyOffer('USD');
    for (const key of Object.keys(empty) as (keyof Offer)[]) {
      if (!carried.includes(key)) expect([key, offer[key]]).toEqual([key, empty[key]]);
    }
  });

  test('is never free because the first cup was', () => {
    expect(nextStepOffer({ ...typicalOffer, free: true }, '').free).toBe(false);
  });

  test('takes the firm’s own terms where the first had none', () => {
    expect(
      nextStepOffer({ ...typicalOffer, paymentTerms: '' }, 'Due 30 days after delivery').paymentTerms,
    ).toBe('Due 30 days after delivery');
  });
});
