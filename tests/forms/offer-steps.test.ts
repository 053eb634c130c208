import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { fieldErrorsOf } from '~/forms/field-errors';
import { limits } from '~/forms/limits';
import { documentForm, outcomeForm, priceForm, scopeForm, timeForm } from '~/forms/offer-steps';

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

/** Of a form that does not say what it was started from. */
const blank = { from: {}, take: {}, chose: false };

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
      started: blank,
      patch: {
        currency: 'EUR',
        lines: [{ description: 'Work', quantity: '1.5', unitPrice: '1250.50' }],
        options: [],
        discount: { amount: '50' },
        taxPercent: '19',
        pricesIncludeTax: false,
        reverseCharge: false,
        depositPercent: '25',
        payments: [],
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

  test.each([
    ['1,125', 'This could be 1125 or 1.125. Type 1125 or 1.1250, whichever you mean.'],
    ['1.125', 'This could be 1125 or 1.125. Type 1125 or 1.1250, whichever you mean.'],
    ['2.500', 'This could be 2500 or 2.5. Type 2500 or 2.5, whichever you mean.'],
    ['12,000', 'This could be 12000 or 12. Type 12000 or 12, whichever you mean.'],
    ['1.125.', 'This could be 1125 or 1.125. Type 1125 or 1.1250, whichever you mean.'],
    ['01,125', 'This could be 1125 or 1.125. Type 1125 or 1.1250, whichever you mean.'],
  ])('asks beside the quantity “%s” which of two it is', (quantity, message) => {
    expect(errorsOf(lineAt(0, '80', quantity))).toEqual({ 'lines[0].quantity': [message] });
  });

  test.each([
    ['1125', '1125'],
    ['1 125', '1125'],
    ['1,125,000', '1125000'],
    ['1.1250', '1.1250'],
    ['1,1250', '1.1250'],
    ['2,5', '2.5'],
    ['0,125', '0.125'],
    ['1.125,00', '1125.00'],
    ['1125.375', '1125.375'],
  ])('takes the quantity “%s” for %s without asking', (typed, quantity) => {
    expect(patchOf(lineAt(0, '80', typed))?.lines[0]?.quantity).toBe(quantity);
  });

  test('refuses a quantity of none beside it', () => {
    for (const none of ['0', '0,00', '000']) {
      expect(errorsOf(lineAt(0, '80', none))).toEqual({
        'lines[0].quantity': ['Type how many, more than 0.'],
      });
    }
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
  ['deliverables', scopeForm, '.name', limits.rows],
  ['exclusions', scopeForm, '', limits.rows],
  ['clientProvides', scopeForm, '', limits.rows],
  ['lines', priceForm, '.description', limits.priceRows],
  ['options', priceForm, '.name', limits.options],
  ['options[0].lines', priceForm, '.description', limits.optionRows],
  ['options[0].deliverables', priceForm, '.name', limits.optionRows],
  ['milestones', timeForm, '.name', limits.rows],
  ['restsOn', outcomeForm, '.text', limits.rows],
])('the rows of %s end where those of a file end', (list, schema, field, most) => {
  const typed = (count: number) => ({
    ...(schema === priceForm ? { currency: 'USD' } : {}),
    ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`${list}[${index}]${field}`, 'x'])),
  });
  expect(send(schema, typed(most)).errors).toEqual({});
  expect(send(schema, typed(most + 1)).errors).toEqual({ [list]: [`Keep it to ${most} rows.`] });
});

describe('the other pages', () => {
  test('a title is one line, a problem may be several', () => {
    const { value } = send(outcomeForm, { title: ' Review\t1 ', problem: 'a\r\nb', goTo: 'scope' });
    expect(value).toEqual({
      goTo: 'scope',
      started: blank,
      patch: { title: 'Review 1', problem: 'a\nb', outcome: '', restsOn: [] },
    });
  });

  test('a day that was not chosen is none, and one that does not exist is refused', () => {
    expect(send(timeForm, { startsOn: '2026-12-01', endsOn: '' }).value?.patch).toEqual({
      startsOn: '2026-12-01',
      endsOn: null,
      validUntil: null,
      milestones: [],
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
  ['document', documentForm, {}],
])('the %s page names a field that it does not know', (_, schema, typed) => {
  expect(schema.safeParse(typed).success).toBe(true);
  const { error } = schema.safeParse({ ...typed, colour: 'red' });
  expect(error && fieldErrorsOf(error)).toEqual([{ path: 'colour', message: 'unknown key' }]);
});
