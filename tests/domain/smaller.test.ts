import { describe, expect, test } from 'vitest';
import { emptyOffer, type Offer } from '~/domain/proposal';
import { metOf, smallerOffer } from '~/domain/smaller';
import { totalsOf } from '~/domain/totals';
import { metInWords } from '~/domain/wish';
import { choiceOffer, typicalOffer } from '../support/offers';

const offer: Offer = {
  ...emptyOffer('USD'),
  title: 'Checkout review',
  deliverables: [
    { name: 'The list', doneWhen: 'it is in the inbox' },
    { name: 'The call', doneWhen: 'it took place' },
  ],
  exclusions: ['Building the changes'],
  lines: [{ description: 'Fixed price', quantity: '1', unitPrice: '900.00' }],
};

describe('the smaller offer', () => {
  test('moves what they would leave out to what is not included, and asks their figure', () => {
    const smaller = smallerOffer(offer, { leaveOut: ['The call'], amountMinor: 450_00 });
    expect(smaller.deliverables.map(({ name }) => name)).toEqual(['The list']);
    expect(smaller.exclusions).toEqual(['Building the changes', 'The call']);
    expect(totalsOf(smaller).totalMinor).toBe(450_00);
  });

  test('leaves the price to the writer where there are several, or where tax comes on top', () => {
    for (const several of [typicalOffer, choiceOffer, { ...offer, taxPercent: '19' }]) {
      expect(smallerOffer(several, { leaveOut: [], amountMinor: 100_00 }).lines).toEqual(several.lines);
    }
  });

  test('takes a priced line out with its price, and says of what is still charged that it is in', () => {
    const wish = { leaveOut: ['Call with the builder'], amountMinor: null };
    const before = totalsOf(typicalOffer).totalMinor;
    expect(metOf(typicalOffer, wish).stillIn).toEqual(wish.leaveOut);
    const smaller = smallerOffer(typicalOffer, wish);
    expect(smaller.exclusions).toContain('Call with the builder');
    expect(totalsOf(smaller).totalMinor).toBeLessThan(before);
    expect(metOf(smaller, wish).leftOut).toEqual(wish.leaveOut);
  });

  test('never asks more for being smaller', () => {
    expect(smallerOffer(offer, { leaveOut: [], amountMinor: 9_000_00 })).toEqual(offer);
  });

  test('never promises nothing: who leaves out everything leaves it to the writer', () => {
    const all = smallerOffer(offer, { leaveOut: ['The list', 'The call'], amountMinor: null });
    expect(all.deliverables).toEqual(offer.deliverables);
    expect(all.exclusions).toEqual(offer.exclusions);
  });

  test('says how far a draft meets the wish', () => {
    const wish = { leaveOut: ['The call'], amountMinor: 450_00 };
    expect(metOf(offer, wish)).toEqual({ leftOut: [], stillIn: ['The call'], meetsAmount: false });
    const said = { ...wish, kind: 'smaller', answeredBy: 'Dana', until: null, note: '' };
    const money = (minor: number) => `$${minor / 100}`;
    expect(metInWords(offer, said, money)).toEqual([
      'Still in it: “The call”.',
      'It still asks more than their $450.',
    ]);
    expect(metInWords(smallerOffer(offer, wish), said, money)).toEqual([
      'Taken out of this draft: “The call”.',
      'It asks no more than their $450.',
      'Read it through before it goes out.',
    ]);
    expect(metInWords(offer, { ...said, kind: 'not now' }, money)).toEqual([]);
  });
});
