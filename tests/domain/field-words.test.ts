import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offerFields } from '~/domain/field-names';
import { fieldWords } from '~/domain/field-words';
import { type Field, markOf } from '~/domain/merging';
import { emptyOffer, type Offer } from '~/domain/proposal';
import { anyOffer } from '../support/any-offer';
import { typicalOffer } from '../support/offers';

const said = (field: Field, offer: Offer = typicalOffer) =>
  fieldWords(field, offer[field], { locale: 'en-GB', currency: offer.currency });

describe('a field in words', () => {
  test('is a day as one says it, a list as a list, money with its currency', () => {
    expect(said('endsOn')).toEqual(['8 December 2026']);
    expect(said('exclusions')).toEqual(['Building the changes', 'Interviews with your customers']);
    expect(said('deliverables')[0]).toBe(
      'Written review of the checkout, 6 to 8 pages, done when the PDF is in Dana’s inbox',
    );
    expect(said('lines')).toEqual([
      'Checkout review, fixed price, US$900.00',
      'Call with the builder, 1.5 × US$120.00',
    ]);
    expect(said('discount')).toEqual(['10%']);
    expect(said('discount', { ...typicalOffer, discount: { amount: '50' } })).toEqual(['US$50.00']);
    expect(said('free')).toEqual(['No']);
  });

  test('is an option with what it holds, a payment with its moment, a milestone with its day', () => {
    const offer: Offer = {
      ...typicalOffer,
      options: [
        {
          name: 'Small',
          deliverables: [{ name: 'Notes', doneWhen: '' }],
          lines: [{ description: 'Work', quantity: '1', unitPrice: '90' }],
        },
      ],
      payments: [
        { when: 'acceptance', on: null, percent: '40' },
        { when: 'date', on: '2026-12-24', percent: '60' },
      ],
      milestones: [{ name: 'First draft', on: '2026-12-04' }],
    };
    expect(said('options', offer)).toEqual(['Small; Notes; Work, US$90.00']);
    expect(said('payments', offer)).toEqual(['40% on acceptance', '60% on 24 December 2026']);
    expect(said('milestones', offer)).toEqual(['First draft, 4 December 2026']);
  });

  test('is nothing where no text and no row is there; everything else is said', () => {
    const blank = emptyOffer('USD');
    const spoken = offerFields.flatMap((field) => said(field, blank).map((words) => [field, words]));
    expect(Object.fromEntries(spoken)).toEqual({
      ...{ startsOn: 'Left open', endsOn: 'Left open', validUntil: 'Left open' },
      ...{ currency: 'USD', discount: 'None', taxPercent: 'None', depositPercent: 'None' },
      ...{ pricesIncludeTax: 'No', reverseCharge: 'No', free: 'No' },
      ...{ language: 'English', style: 'Quiet', paper: 'As the region writes on' },
    });
  });

  test('tells a rate, a discount and a language from another one', () => {
    const [line] = typicalOffer.lines;
    const taxed = {
      ...typicalOffer,
      lines: [{ description: 'Work', quantity: '1', unitPrice: '9', ...line, taxPercent: '7' }],
    };
    expect(said('lines', taxed)).toEqual(['Checkout review, fixed price, US$900.00, taxed at 7%']);
    expect(said('discount', { ...typicalOffer, discount: { amount: '0' } })).toEqual(['US$0.00']);
    expect(said('language', { ...typicalOffer, language: 'de' })).toEqual(['German']);
    expect(said('paper', { ...typicalOffer, paper: 'A4' })).toEqual(['A4']);
  });

  test('differs wherever two values of a field differ', () => {
    fc.assert(
      fc.property(anyOffer(), anyOffer(), fc.constantFrom(...offerFields), (one, other, field) => {
        const speech = { locale: 'en-GB', currency: one.currency };
        const same = markOf(one[field]) === markOf(other[field]);
        const words = [one, other].map((offer) => JSON.stringify(fieldWords(field, offer[field], speech)));
        expect(words[0] === words[1]).toBe(same);
      }),
      { numRuns: 3000 },
    );
  });

  test('differs where one part of one row differs', () => {
    const kept = ['lines', 'options', 'payments', 'milestones', 'restsOn', 'deliverables'] as const;
    fc.assert(
      fc.property(anyOffer(), anyOffer(), fc.constantFrom(...kept), fc.nat(9), (one, other, field, pick) => {
        const [row, donor] = [one[field][0], other[field][0]] as (Record<string, unknown> | undefined)[];
        if (!row || !donor) return;
        const keys = Object.keys({ ...row, ...donor });
        const key = keys[pick % keys.length] ?? '';
        const mixed = [{ ...row, [key]: donor[key] }];
        const speech = { locale: 'en-GB', currency: 'EUR' };
        const say = (rows: unknown) => fieldWords(field, rows as never, speech);
        expect(isDeepStrictEqual(say([row]), say(mixed))).toBe(markOf([row]) === markOf(mixed));
      }),
      { numRuns: 3000 },
    );
  });

  test('shows as it stands what no form would have let pass', () => {
    const wrong = { ...typicalOffer, currency: 'shells', taxPercent: 'much', endsOn: 'soon' };
    expect(said('lines', wrong)).toEqual([
      'Checkout review, fixed price, ¤900.00',
      'Call with the builder, 1.5 × ¤120.00',
    ]);
    expect([...said('taxPercent', wrong), ...said('endsOn', wrong)]).toEqual(['Much', 'Soon']);
  });
});
