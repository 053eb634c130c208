import { parseWithZod } from '@conform-to/zod/v4';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyOffer } from '~/domain/proposal';
import { ownStarterForm } from '~/forms/own-starter';
import { priceForm } from '~/forms/price-step';

type Typed = Record<string, string>;

const formOf = (typed: Typed) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.append(name, value);
  return form;
};
const pricePart = ({
  lines,
  options,
  discount,
  taxPercent,
  depositPercent,
}: ReturnType<typeof emptyOffer>) => ({
  ...{ lines, options, discount, taxPercent, depositPercent },
});

/** What the price page of an offer makes of it, and what the form of a starter makes of the same. */
function inAnOffer(typed: Typed) {
  const read = parseWithZod(formOf({ currency: 'USD', ...typed }), { schema: priceForm });
  const price = read.status === 'success' ? read.value.patch : undefined;
  return {
    price: price && pricePart({ ...emptyOffer('USD'), ...price }),
    errors: read.reply().error ?? {},
  };
}
function inAStarter(typed: Typed) {
  const read = parseWithZod(formOf({ name: 'Review', ...typed }), { schema: ownStarterForm('USD') });
  const price = read.status === 'success' ? read.value.offer : undefined;
  const blank = emptyOffer('USD');
  return {
    price: price && pricePart({ ...blank, ...price, milestones: [], payments: [] } as typeof blank),
    errors: read.reply().error ?? {},
  };
}

/** Mostly what can be read, or most prices would be refused for one odd number. */
const number = fc.oneof(
  { weight: 25, arbitrary: fc.constantFrom('', '', '', '1', '9', '12,5') },
  { weight: 1, arbitrary: fc.constantFrom('0', 'x', '9.005', '2.000', '1.250,50') },
);
const word = fc.constantFrom('', 'Work', ' ');
const line = (at: string) =>
  fc.tuple(word, number, number, number).map(([description, quantity, unitPrice, taxPercent]) => ({
    [`${at}.description`]: description,
    [`${at}.quantity`]: quantity,
    [`${at}.unitPrice`]: unitPrice,
    [`${at}.taxPercent`]: taxPercent,
  }));
const option = (at: string) =>
  fc
    .tuple(word, line(`${at}.lines[0]`), line(`${at}.lines[1]`))
    .map(([name, ...lines]): Typed => Object.assign({ [`${at}.name`]: name }, ...lines));
const anyPrice = fc
  .tuple(
    fc.record({
      discountKind: fc.constantFrom('percent', 'amount'),
      discountValue: number,
      taxPercent: number,
      depositPercent: number,
    }),
    fc.array(fc.constantFrom('pricesIncludeTax', 'reverseCharge', 'free', 'lines[0].optional')),
    ...[line('lines[0]'), line('lines[1]'), option('options[0]'), option('options[1]')],
  )
  .map(
    ([rest, ticked, ...rows]): Typed =>
      Object.assign({}, rest, ...rows, Object.fromEntries(ticked.map((name) => [name, 'on']))),
  );

describe('a price that is typed', () => {
  test('is read or refused alike in an offer and in a starter', () => {
    fc.assert(
      fc.property(anyPrice, (typed) => {
        expect(inAStarter(typed)).toEqual(inAnOffer(typed));
      }),
      { numRuns: 300 },
    );
  });

  test('with a blank option and a discount is accepted in both', () => {
    const typed = {
      ...{ 'options[0].name': '', 'options[0].lines[0].unitPrice': '' },
      ...{ 'options[1].name': 'Small', 'options[1].lines[0].unitPrice': '9' },
      ...{ discountKind: 'amount', discountValue: '5' },
    };
    for (const read of [inAnOffer, inAStarter]) {
      expect(read(typed).errors).toEqual({});
      expect(read(typed).price?.options.map(({ name }) => name)).toEqual(['Small']);
    }
  });

  test('has its errors beside the option that was typed, in both', () => {
    const typed = { 'options[0].name': '', 'options[1].lines[0].unitPrice': '9.005' };
    for (const read of [inAnOffer, inAStarter]) {
      expect(Object.keys(read(typed).errors)).toEqual(['options[1].lines[0].unitPrice']);
    }
  });
});

test('a part of the payment that has a day but no share is asked for it, in a starter as in an offer', () => {
  const part = { 'payments[0].when': 'date', 'payments[0].percent': '' };
  expect(inAnOffer({ ...part, 'payments[0].on': '2026-12-01' }).errors).toEqual(
    inAStarter({ ...part, 'payments[0].inDays': '7' }).errors,
  );
  expect(inAStarter({ ...part, 'payments[0].inDays': '7' }).errors).toHaveProperty('payments[0].percent');
});
