import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, test } from 'vitest';
import { priceForm } from '~/forms/price-step';

type Typed = Record<string, string>;

/** As the site reads a price page that a browser sent. */
function send(typed: Typed) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ currency: 'USD', ...typed })) form.append(name, value);
  const submission = parseWithZod(form, { schema: priceForm });
  return {
    patch: submission.status === 'success' ? submission.value.patch : undefined,
    errors: submission.reply().error ?? {},
  };
}
const patchOf = (typed: Typed) => send(typed).patch;
const errorsOf = (typed: Typed) => send(typed).errors;
const lineAt = (index: number, unitPrice: string): Typed => ({
  [`lines[${index}].description`]: 'Work',
  [`lines[${index}].unitPrice`]: unitPrice,
});

describe('options, on the price page', () => {
  const optionAt = (index: number, name: string, unitPrice: string): Typed => ({
    [`options[${index}].name`]: name,
    [`options[${index}].lines[0].unitPrice`]: unitPrice,
  });

  test('are dropped where they are blank, and counted apart from what was typed', () => {
    const typed = { ...optionAt(0, '', ''), ...optionAt(1, 'Small', '9.005') };
    expect(errorsOf(typed)).toEqual({ 'options[1].lines[0].unitPrice': ['USD has 2 decimals.'] });
    // A blank one would cost nothing, and so be smaller than any discount.
    const discounted = { ...typed, ...optionAt(1, 'Small', '9'), discountKind: 'amount', discountValue: '5' };
    expect(patchOf(discounted)?.options.map(({ name }) => name)).toEqual(['Small']);
  });

  test('are refused where the discount is larger than the smallest', () => {
    const typed = { ...optionAt(0, 'Small', '4'), ...optionAt(1, 'Large', '9') };
    expect(errorsOf({ ...typed, discountKind: 'amount', discountValue: '5' })).toEqual({
      discountValue: ['The discount is larger than the price.'],
    });
  });
});

describe('a rate of its own', () => {
  test('is kept where it is zero, and left out where nothing is typed', () => {
    const rate = (typed: string) =>
      patchOf({ ...lineAt(0, '5'), 'lines[0].taxPercent': typed })?.lines[0]?.taxPercent;
    expect(rate('0')).toBe('0');
    expect(rate('7,0')).toBe('7.0');
    expect(rate('')).toBeUndefined();
  });

  test('is none beside reverse charge that includes tax in the prices', () => {
    expect(errorsOf({ ...lineAt(0, '5'), pricesIncludeTax: 'on', reverseCharge: 'on' })).toEqual({
      reverseCharge: [expect.stringContaining('Choose one of the two.')],
    });
  });
});

describe('when they pay', () => {
  const part = (index: number, percent: string, when = 'delivery', on = ''): Typed => ({
    [`payments[${index}].percent`]: percent,
    [`payments[${index}].when`]: when,
    [`payments[${index}].on`]: on,
  });

  test('only what belongs to the answer counts', () => {
    const typed = { ...lineAt(0, '5'), depositPercent: '25', ...part(0, '50'), ...part(1, '50') };
    const paid = (paying: string) => {
      const patch = patchOf({ ...typed, paying });
      return [patch?.depositPercent, patch?.payments.length];
    };
    expect(paid('once')).toEqual(['0', 0]);
    expect(paid('deposit')).toEqual(['25', 0]);
    expect(paid('parts')).toEqual(['0', 2]);
    expect(errorsOf(typed)).toEqual({ depositPercent: ['State a deposit or payments in parts, not both.'] });
  });

  test.each([
    [['50', '30'], 'The parts must add up to 100 percent: 20 missing.'],
    [['50', '49.5'], 'The parts must add up to 100 percent: 0.5 missing.'],
    [['50', '50.25'], 'The parts must add up to 100 percent: 0.25 too much.'],
  ])('parts of %j are refused, with what is missing', (percents, message) => {
    const typed = Object.assign({}, ...percents.map((percent, index) => part(index, percent)));
    expect(errorsOf({ ...lineAt(0, '5'), paying: 'parts', ...typed })).toEqual({ payments: [message] });
  });

  test('a day counts only where it is asked for', () => {
    const days = (when: string) =>
      patchOf({ ...lineAt(0, '5'), ...part(0, '100', when, '2026-12-12') })?.payments[0]?.on;
    expect(days('date')).toBe('2026-12-12');
    expect(days('delivery')).toBeNull();
  });

  test('a part without a share is asked about once it has a day, and is blank before', () => {
    expect(errorsOf({ ...lineAt(0, '5'), ...part(0, '', 'date', '2026-12-12') })).toEqual({
      'payments[0].percent': ['Type its share, like 50.'],
    });
    expect(patchOf({ ...lineAt(0, '5'), ...part(0, '', 'start') })?.payments).toEqual([]);
  });
});
