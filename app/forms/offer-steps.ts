import { z } from 'zod';
import { exponentOf } from '../domain/currencies';
import { DomainError } from '../domain/errors';
import { totalsOf } from '../domain/money';
import type { Line, Offer } from '../domain/proposal';
import { checkbox, currency, decimal, line, optionalDate, percent, text } from './fields';
import { limits } from './limits';

/** The builder's forms. A draft may be incomplete, so nothing here is required; what is typed must be readable. */

/** Where the save button leads. */
const goTo = z.string().max(20).optional();

/** Blank rows and all, so that an error's path is the row that was typed. */
const rows = <T extends z.ZodType>(row: T, most: number) =>
  z.array(row, { error: 'Type the rows one by one.' }).max(most, `Keep it to ${most} rows.`).default([]);

const texts = (length: number, most: number) =>
  rows(line(length), most).transform((all) => all.filter((value) => value !== ''));

const amount = decimal({ whole: limits.decimalWholeDigits, decimals: limits.decimalFractionDigits });

export const outcomeForm = z
  .strictObject({
    title: line(limits.title),
    problem: text(limits.problem),
    outcome: text(limits.outcome),
    goTo,
  })
  .transform(({ goTo, ...patch }) => ({ goTo, patch }));

export const scopeForm = z
  .strictObject({
    deliverables: rows(
      z.strictObject({ name: line(limits.deliverableName), doneWhen: line(limits.doneWhen) }),
      limits.deliverableRows,
    ).transform((all) => all.filter(isFilled)),
    exclusions: texts(limits.exclusion, limits.exclusionRows),
    clientProvides: texts(limits.clientProvides, limits.clientProvidesRows),
    place: line(limits.place),
    goTo,
  })
  .transform(({ goTo, ...patch }) => ({ goTo, patch }));

export const timeForm = z
  .strictObject({ startsOn: optionalDate, endsOn: optionalDate, validUntil: optionalDate, goTo })
  .transform(({ goTo, ...patch }) => ({ goTo, patch }));

export const priceForm = z
  .strictObject({
    currency,
    lines: rows(
      z.strictObject({
        description: line(limits.lineDescription),
        quantity: amount,
        unitPrice: amount,
      }),
      limits.lineRows,
    ),
    discountKind: z.enum(['percent', 'amount'], { error: 'Choose percent or amount.' }).default('percent'),
    discountValue: amount,
    taxPercent: percent,
    depositPercent: percent,
    free: checkbox,
    paymentTerms: text(limits.paymentTerms),
    safety: text(limits.safety),
    nextStep: text(limits.nextStep),
    goTo,
  })
  .transform(({ goTo, discountKind, discountValue, taxPercent, depositPercent, ...rest }, context) => {
    const value = discountValue || '0';
    const discount: Offer['discount'] = discountKind === 'percent' ? { percent: value } : { amount: value };
    const typed = { ...rest, discount, taxPercent: taxPercent || '0', depositPercent: depositPercent || '0' };
    for (const { path, message } of misfits(typed)) context.addIssue({ code: 'custom', path, message });
    const lines = rest.lines.filter(isFilled).map(counted);
    return { goTo, patch: { ...typed, lines } };
  });

const isFilled = (row: Record<string, string>): boolean => Object.values(row).some((value) => value !== '');

/** Who types no quantity means one. */
const counted = (row: Line): Line => ({ ...row, quantity: row.quantity || '1' });

type Price = Pick<Offer, 'currency' | 'lines' | 'discount' | 'taxPercent' | 'depositPercent'>;
type Misfit = { path: (string | number)[]; message: string };

/** What only shows when the fields are read together: decimals that the currency has not, and impossible sums. */
function misfits(price: Price): Misfit[] {
  const { currency: code, lines, discount } = price;
  const found = lines.flatMap(({ unitPrice }, index) =>
    amountMisfits(unitPrice, code, ['lines', index, 'unitPrice']),
  );
  if ('amount' in discount) found.push(...amountMisfits(discount.amount, code, ['discountValue']));
  if ('percent' in discount && Number(discount.percent) > 100) {
    return [...found, { path: ['discountValue'], message: 'A percentage goes from 0 to 100.' }];
  }
  try {
    totalsOf({ ...price, lines: lines.map(counted) });
    return found;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const first = Math.max(0, lines.findIndex(isFilled));
    const path = error.message.startsWith('The discount') ? ['discountValue'] : ['lines', first, 'unitPrice'];
    return [...found, { path, message: error.message }];
  }
}

function amountMisfits(value: string, code: string, path: Misfit['path']): Misfit[] {
  const decimals = exponentOf(code);
  const [whole = '', fraction = ''] = value.split('.');
  if (fraction.replace(/0+$/, '').length > decimals) {
    return [
      { path, message: decimals === 0 ? `${code} has no decimals.` : `${code} has ${decimals} decimals.` },
    ];
  }
  // Where a point parts thousands, "2.000" is two thousand; read as two, the offer would be a thousandth.
  if (decimals < 3 && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) {
    const small = decimals === 0 ? whole : `${whole}.${fraction.slice(0, decimals)}`;
    return [{ path, message: `This could be ${whole}${fraction} or ${small}. Type the one you mean.` }];
  }
  return [];
}
