import { z } from 'zod';
import type { Line, Offer, Option, PricedLine } from '../domain/proposal';
import { checkbox, line } from './fields';
import { limits } from './limits';
import { amount, percent, quantity } from './number-fields';
import { deliverableRows, isFilled, rows } from './rows';

const priced = { description: line(), quantity, unitPrice: amount, taxPercent: percent };

/** What a price is typed in, in an offer as in a starter. A draft may miss anything. */
export const priceFields = {
  lines: rows(z.strictObject({ ...priced, optional: checkbox }), limits.priceRows),
  options: rows(
    z.strictObject({
      name: line(limits.name),
      deliverables: deliverableRows(limits.optionRows),
      lines: rows(z.strictObject(priced), limits.optionRows),
    }),
    limits.options,
  ),
  discountKind: z.enum(['percent', 'amount'], { error: 'Choose percent or amount.' }).default('percent'),
  discountValue: amount,
  taxPercent: percent,
  pricesIncludeTax: checkbox,
  reverseCharge: checkbox,
  depositPercent: percent,
  free: checkbox,
};

type Typed = Pick<Offer, 'lines' | 'options' | 'taxPercent'> & {
  discountKind: 'percent' | 'amount';
  discountValue: string;
};
type Path = (string | number)[];

/**
 * The price of an offer as it was typed. `asked` is what its misfits are asked of: every row, so that an error stands
 * beside the row that was typed, but no blank option, which costs nothing and would make every discount too large.
 * `kept` is without blank rows. `inForm` says where a path of what was asked is typed.
 */
export function typedPrice({ lines, options, discountKind, discountValue, taxPercent }: Typed): {
  asked: Pick<Offer, 'lines' | 'options'>;
  kept: Pick<Offer, 'lines' | 'options'>;
  discount: Offer['discount'];
  taxPercent: string;
  inForm(path: Path): Path;
} {
  const value = discountValue || '0';
  const places = options.flatMap((one, place) => (isOption(one) ? [place] : []));
  const filled = options.filter(isOption);
  return {
    asked: {
      lines: lines.map(lineOf),
      options: filled.map((one) => ({ ...one, lines: one.lines.map(pricedLineOf) })),
    },
    kept: {
      lines: lines.filter(isFilled).map(lineOf),
      options: filled.map((one) => ({ ...one, lines: one.lines.filter(isFilled).map(pricedLineOf) })),
    },
    discount: discountKind === 'percent' ? { percent: value } : { amount: value },
    taxPercent: taxPercent || '0',
    inForm: ([first, second, ...rest]) => {
      if (first === 'discount') return ['discountValue'];
      const place = first === 'options' && typeof second === 'number' ? places[second] : undefined;
      return [first, place ?? second, ...rest].filter((step) => step !== undefined);
    },
  };
}

const isOption = ({ name, deliverables, lines }: Option): boolean =>
  name !== '' || deliverables.length > 0 || lines.some(isFilled);

/** Who types no quantity means one; who types no rate, that of the offer. */
const pricedLineOf = ({ description, quantity, unitPrice, taxPercent }: PricedLine): PricedLine => ({
  description,
  quantity: quantity || '1',
  unitPrice,
  ...(taxPercent ? { taxPercent } : {}),
});

const lineOf = ({ optional, ...line }: Line): Line => ({
  ...pricedLineOf(line),
  ...(optional ? { optional } : {}),
});
