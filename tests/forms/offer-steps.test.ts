import { parseWithZod } from '@conform-to/zod/v4';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { emptyOffer, type Offer } from '~/domain/proposal';
import { fieldErrorsOf } from '~/forms/field-errors';
import { limits } from '~/forms/limits';
import { outcomeForm, priceForm, scopeForm, timeForm } from '~/forms/offer-steps';
import { parseProposalFile, toProposalFile } from '~/forms/proposal-file';
import { recipient } from '../support/offers';

type Typed = Record<string, string>;

/** As the site reads a form that a browser sent. */
function send<S extends z.ZodType>(schema: S, typed: Typed) {
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.append(name, value);
  const submission = parseWithZod(form, { schema });
  return {
    value: submission.status === 'success' ? submission.value : undefined,
    errors: submission.reply().error ?? {},
  };
}
const patchOf = (typed: Typed) => send(priceForm, { currency: 'USD', ...typed }).value?.patch;
const errorsOf = (typed: Typed) => send(priceForm, { currency: 'USD', ...typed }).errors;
const lineAt = (index: number, unitPrice: string, quantity = '1', description = 'Work'): Typed => ({
  [`lines[${index}].description`]: description,
  [`lines[${index}].quantity`]: quantity,
  [`lines[${index}].unitPrice`]: unitPrice,
});

describe('the price page', () => {
  test('reads what was typed into an offer’s own shapes', () => {
    const typed = {
      ...lineAt(0, '1.250,50', '1,5'),
      discountKind: 'amount',
      discountValue: '50',
      taxPercent: '19',
      depositPercent: '25',
      free: 'on',
      paymentTerms: ' Due in 14 days ',
      goTo: 'review',
    };
    expect(send(priceForm, { currency: 'EUR', ...typed }).value).toEqual({
      goTo: 'review',
      patch: {
        currency: 'EUR',
        lines: [{ description: 'Work', quantity: '1.5', unitPrice: '1250.50' }],
        discount: { amount: '50' },
        taxPercent: '19',
        depositPercent: '25',
        free: true,
        paymentTerms: 'Due in 14 days',
        safety: '',
        nextStep: '',
      },
    });
  });

  test('takes what was left empty as none, and no quantity as one', () => {
    expect(patchOf({})).toMatchObject({
      lines: [],
      discount: { percent: '0' },
      taxPercent: '0',
      depositPercent: '0',
      free: false,
    });
    expect(patchOf(lineAt(0, '5', ''))?.lines).toEqual([
      { description: 'Work', quantity: '1', unitPrice: '5' },
    ]);
  });

  test('drops blank rows and keeps begun ones, in their order', () => {
    const typed = {
      ...lineAt(0, '', '', ''),
      ...lineAt(1, '5'),
      ...lineAt(2, '', '', ' '),
      ...lineAt(3, '', '', 'Later'),
    };
    expect(patchOf(typed)?.lines).toEqual([
      { description: 'Work', quantity: '1', unitPrice: '5' },
      { description: 'Later', quantity: '1', unitPrice: '' },
    ]);
  });

  test('refuses decimals that the currency has not, at the row where they were typed', () => {
    const none = { 'lines[1].unitPrice': ['JPY has no decimals.'] };
    expect(errorsOf({ currency: 'JPY', ...lineAt(0, '500'), ...lineAt(1, '500.5') })).toEqual(none);
    expect(errorsOf({ currency: 'JPY', ...lineAt(0, '', '', ''), ...lineAt(1, '500.5') })).toEqual(none);
    expect(errorsOf(lineAt(0, '9.005'))).toEqual({ 'lines[0].unitPrice': ['USD has 2 decimals.'] });
    expect(errorsOf({ currency: 'KWD', ...lineAt(0, '9.005') })).toEqual({});
    expect(errorsOf({ currency: 'CLF', ...lineAt(0, '9.0005') })).toEqual({});
    expect(errorsOf({ ...lineAt(0, '9'), discountKind: 'amount', discountValue: '0.001' })).toEqual({
      discountValue: ['USD has 2 decimals.'],
    });
  });

  test('takes noughts after the point for none: 900.00 is a price in yen', () => {
    expect(patchOf({ currency: 'JPY', ...lineAt(0, '900.00') })?.lines[0]?.unitPrice).toBe('900.00');
  });

  test('asks where a price might be two thousand or two', () => {
    const asked = (message: string) => ({ 'lines[0].unitPrice': [message] });
    expect(errorsOf({ currency: 'EUR', ...lineAt(0, '2.000') })).toEqual(
      asked('This could be 2000 or 2.00. Type the one you mean.'),
    );
    expect(errorsOf({ currency: 'EUR', ...lineAt(0, '12.500') })).toEqual(
      asked('This could be 12500 or 12.50. Type the one you mean.'),
    );
    expect(errorsOf({ currency: 'JPY', ...lineAt(0, '2.000') })).toEqual(
      asked('This could be 2000 or 2. Type the one you mean.'),
    );
    for (const price of ['2000', '2,000', '2.00', '0.500', '2.000,00']) {
      expect(errorsOf({ currency: 'EUR', ...lineAt(0, price) })).toEqual({});
    }
    expect(errorsOf({ currency: 'KWD', ...lineAt(0, '2.000') })).toEqual({});
  });

  test('refuses a discount larger than the price beside the discount', () => {
    expect(errorsOf({ ...lineAt(0, '5'), discountKind: 'amount', discountValue: '5.01' })).toEqual({
      discountValue: ['The discount is larger than the price.'],
    });
    expect(errorsOf({ ...lineAt(0, '5'), discountKind: 'percent', discountValue: '100.5' })).toEqual({
      discountValue: ['A percentage goes from 0 to 100.'],
    });
    expect(errorsOf({ ...lineAt(0, '5'), discountKind: 'amount', discountValue: '5' })).toEqual({});
  });

  test('refuses a sum that could not be exact, at the first row that was filled', () => {
    const message = 'This total is too large to be exact. Use smaller quantities or prices.';
    expect(errorsOf(lineAt(0, '999999999999', '999999'))).toEqual({ 'lines[0].unitPrice': [message] });
    expect(errorsOf({ ...lineAt(0, '', '', ''), ...lineAt(1, '999999999999', '999999') })).toEqual({
      'lines[1].unitPrice': [message],
    });
  });

  test('says what is wrong with each field beside it, all at once', () => {
    const typed = {
      currency: 'EURO',
      ...lineAt(0, '-5', '1e5'),
      taxPercent: '101',
      discountKind: 'half',
      free: 'yes',
    };
    expect(errorsOf(typed)).toEqual({
      currency: ['This is not an ISO 4217 currency code, like USD.'],
      'lines[0].unitPrice': ['Type a number, like 12.50.'],
      'lines[0].quantity': ['Type a number, like 12.50.'],
      taxPercent: ['A percentage goes from 0 to 100.'],
      discountKind: ['Choose percent or amount.'],
      free: ['Tick this or leave it.'],
    });
  });
});

describe('the scope page', () => {
  test('drops blank rows and keeps half-filled ones', () => {
    const typed = {
      'deliverables[0].name': '',
      'deliverables[0].doneWhen': '',
      'deliverables[1].name': 'A page',
      'deliverables[2].doneWhen': 'it is online',
      'exclusions[0]': ' ',
      'exclusions[1]': 'Building it',
      place: 'Remote',
    };
    expect(send(scopeForm, typed).value?.patch).toEqual({
      deliverables: [
        { name: 'A page', doneWhen: '' },
        { name: '', doneWhen: 'it is online' },
      ],
      exclusions: ['Building it'],
      clientProvides: [],
      place: 'Remote',
    });
  });

  test('names the row in which something is wrong', () => {
    const { errors } = send(scopeForm, { 'exclusions[0]': 'a', 'exclusions[1]': 'a\u0007b' });
    expect(Object.keys(errors)).toEqual(['exclusions[1]']);
  });
});

test.each<[string, z.ZodType, string, number]>([
  ['deliverables', scopeForm, '.name', limits.deliverableRows],
  ['exclusions', scopeForm, '', limits.exclusionRows],
  ['clientProvides', scopeForm, '', limits.clientProvidesRows],
  ['lines', priceForm, '.description', limits.lineRows],
])('the rows of %s end where those of a file end', (list, schema, field, most) => {
  const typed = (count: number) => ({
    ...(list === 'lines' ? { currency: 'USD' } : {}),
    ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`${list}[${index}]${field}`, 'x'])),
  });
  expect(send(schema, typed(most)).errors).toEqual({});
  expect(send(schema, typed(most + 1)).errors).toEqual({ [list]: [`Keep it to ${most} rows.`] });
});

describe('the other pages', () => {
  test('a title is one line, a problem may be several', () => {
    const { value } = send(outcomeForm, { title: ' Review\t1 ', problem: 'a\r\nb', goTo: 'scope' });
    expect(value).toEqual({ goTo: 'scope', patch: { title: 'Review 1', problem: 'a\nb', outcome: '' } });
  });

  test('a day that was not chosen is none, and one that does not exist is refused', () => {
    expect(send(timeForm, { startsOn: '2026-12-01', endsOn: '' }).value?.patch).toEqual({
      startsOn: '2026-12-01',
      endsOn: null,
      validUntil: null,
    });
    expect(send(timeForm, { endsOn: '2026-02-30' }).errors).toEqual({
      endsOn: ['This is not a day of the calendar, like 2026-12-01.'],
    });
  });
});

test.each<[string, z.ZodType, object]>([
  ['outcome', outcomeForm, {}],
  ['scope', scopeForm, {}],
  ['time', timeForm, {}],
  ['price', priceForm, { currency: 'USD' }],
])('the %s page names a field that it does not know', (_, schema, typed) => {
  expect(schema.safeParse(typed).success).toBe(true);
  const { error } = schema.safeParse({ ...typed, colour: 'red' });
  expect(error && fieldErrorsOf(error)).toEqual([{ path: 'colour', message: 'unknown key' }]);
});

describe('whatever the pages accept', () => {
  const page = <S extends z.ZodType<{ patch: Partial<Offer> }>>(schema: S, typed: fc.Arbitrary<unknown>) =>
    typed.map((one) => schema.safeParse(one)).map(({ success, data }) => (success ? data.patch : {}));
  const words = (most: number) =>
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.integer({ min: most - 1, max: 4_001 }).map((length) => 'x'.repeat(length)),
    );
  const number = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'0123456789.,'), maxLength: 18 }),
    fc.nat(99).map(String),
  );
  const rows = <T>(row: fc.Arbitrary<T>) =>
    fc.oneof(fc.array(row, { maxLength: 3 }), fc.array(row, { minLength: 45, maxLength: 105 }));
  const day = fc.constantFrom('2026-12-01', '2026-02-30', undefined);
  const pages = fc.tuple(
    page(outcomeForm, fc.record({ title: words(200), problem: words(4_000), outcome: words(4_000) })),
    page(timeForm, fc.record({ startsOn: day, endsOn: day, validUntil: day })),
    page(
      scopeForm,
      fc.record({ place: words(200), exclusions: rows(fc.constantFrom('x', 'y'.repeat(300))) }),
    ),
    page(
      scopeForm,
      fc.record({
        clientProvides: rows(fc.constant('x')),
        deliverables: rows(fc.record({ name: words(300), doneWhen: words(300) })),
      }),
    ),
    page(
      priceForm,
      fc.record({
        currency: fc.constantFrom('USD', 'JPY'),
        lines: rows(fc.record({ description: words(300), quantity: number, unitPrice: number })),
        taxPercent: number,
        depositPercent: number,
        discountKind: fc.constantFrom('percent', 'amount'),
        discountValue: number,
      }),
    ),
    page(
      priceForm,
      fc.record({
        currency: fc.constant('USD'),
        paymentTerms: words(1_000),
        safety: words(4_000),
        nextStep: words(4_000),
      }),
    ),
  );

  test('can be written to a file and read back the same', () => {
    fc.assert(
      fc.property(pages, (patches) => {
        for (const patch of patches) {
          const offer: Offer = { ...emptyOffer('USD'), ...patch };
          const json = JSON.parse(JSON.stringify(toProposalFile(offer, recipient)));
          expect(parseProposalFile(json)).toEqual({ ok: true, offer, to: recipient });
        }
      }),
      { numRuns: 300 },
    );
  });
});
