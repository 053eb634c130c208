import { describe, expect, test } from 'vitest';
import { fieldsOf } from '~/domain/builder-steps';
import { changeInWords, fieldName, fieldWords } from '~/domain/field-words';
import type { Field } from '~/domain/merging';
import { emptyOffer, type Offer } from '~/domain/proposal';
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
    expect(said('payments', offer)).toEqual(['40% on acceptance', '60% on a day, 24 December 2026']);
    expect(said('milestones', offer)).toEqual(['First draft, 4 December 2026']);
  });

  test('is nothing where it is blank', () => {
    const blank = emptyOffer('USD');
    const fields = Object.keys(blank) as Field[];
    const spoken = fields.filter((field) => said(field, blank).length > 0);
    expect(spoken.filter((field) => typeof blank[field] !== 'boolean')).toEqual([
      'currency',
      'language',
      'style',
    ]);
  });

  test('shows as it stands what no form would have let pass', () => {
    const wrong = { ...typicalOffer, currency: 'shells', taxPercent: 'much', endsOn: 'soon' };
    expect(said('lines', wrong)).toEqual([
      'Checkout review, fixed price, ¤900.00',
      'Call with the builder, 1.5 × ¤120.00',
    ]);
    expect([...said('taxPercent', wrong), ...said('endsOn', wrong)]).toEqual(['much', 'soon']);
  });

  test('has a name for every field of the builder, and one that is new goes by its own', () => {
    for (const field of Object.values(fieldsOf).flat()) expect(fieldName(field)).toMatch(/^[A-Z]/);
    expect(fieldName('smallPrint' as Field)).toBe('Small print');
    const speech = { locale: 'en-GB', currency: 'USD' };
    const words = (value: unknown) => fieldWords('smallPrint' as Field, value as never, speech);
    expect(words('Dear Dana')).toEqual(['Dear Dana']);
    expect(words([{ name: 'Small', price: '90' }, 'or none'])).toEqual(['Small, 90', 'or none']);
    expect([words(true), words(null), words('')]).toEqual([['Yes'], [], []]);
  });
});

describe('what changed', () => {
  const changed = (field: Field, changes: Partial<Offer>) =>
    changeInWords(field, typicalOffer, { ...typicalOffer, ...changes }, 'en-GB');

  test('is said with what it was', () => {
    expect(changed('endsOn', { endsOn: '2026-12-12' })).toBe('ends 12 December 2026, was 8 December 2026');
    expect(changed('place', { place: '' })).toBe('where nothing, was Remote');
    expect(changed('endsOn', {})).toBeNull();
  });

  test('of a list is what came and what went', () => {
    expect(changed('exclusions', { exclusions: ['Building the changes', 'Hosting'] })).toBe(
      'not included, new: Hosting; gone: Interviews with your customers',
    );
    expect(changed('exclusions', { exclusions: typicalOffer.exclusions.toReversed() })).toBe(
      'not included, in another order',
    );
  });
});
