import { z } from 'zod';
import { exponentOf } from '../domain/currencies';
import { DomainError } from '../domain/errors';
import { totalsOf } from '../domain/money';
import type { Offer } from '../domain/proposal';
import { checkbox, currency, decimal, line, optionalDate, percent, text } from './fields';
import { limits } from './limits';

/** The builder's forms. A draft may be incomplete, so nothing here is required; what is typed must be readable. */

/** Where the save button leads. */
const goTo = z.string().max(20).optional();

const rows = <T extends z.ZodType>(row: T, filled: (value: z.output<T>) => boolean) =>
  z
    .array(row, { error: 'Type the rows one by one.' })
    .max(limits.rows, `Keep it to ${limits.rows} rows.`)
    .default([])
    .transform((all) => all.filter(filled));

const texts = rows(line(), (value) => value !== '');

export const outcomeForm = z
  .strictObject({ title: line(limits.title), problem: text(), outcome: text(), goTo })
  .transform(({ goTo, ...patch }) => ({ goTo, patch }));

export const scopeForm = z
  .strictObject({
    deliverables: rows(
      z.strictObject({ name: line(), doneWhen: line() }),
      ({ name, doneWhen }) => name !== '' || doneWhen !== '',
    ),
    exclusions: texts,
    clientProvides: texts,
    place: line(),
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
        description: line(),
        quantity: decimal({ whole: 6, decimals: 4 }),
        unitPrice: decimal({ whole: 10, decimals: 4 }),
      }),
      ({ description, quantity, unitPrice }) => description !== '' || quantity !== '' || unitPrice !== '',
    ).transform((lines) => lines.map((row) => ({ ...row, quantity: row.quantity || '1' }))),
    discountKind: z.enum(['percent', 'amount'], { error: 'Choose percent or amount.' }).default('percent'),
    discountValue: decimal({ whole: 10, decimals: 4 }),
    taxPercent: percent,
    depositPercent: percent,
    free: checkbox,
    paymentTerms: text(),
    safety: text(),
    nextStep: text(),
    goTo,
  })
  .transform(({ goTo, discountKind, discountValue, taxPercent, depositPercent, ...rest }, context) => {
    const value = discountValue || '0';
    const discount: Offer['discount'] = discountKind === 'percent' ? { percent: value } : { amount: value };
    const patch = { ...rest, discount, taxPercent: taxPercent || '0', depositPercent: depositPercent || '0' };
    for (const { path, message } of misfits(patch)) context.addIssue({ code: 'custom', path, message });
    return { goTo, patch };
  });

type Price = Pick<Offer, 'currency' | 'lines' | 'discount' | 'taxPercent' | 'depositPercent'>;

/** What only shows when the fields are read together: decimals that the currency has not, and impossible sums. */
function misfits(price: Price): { path: (string | number)[]; message: string }[] {
  const { currency: code, lines, discount } = price;
  const decimals = exponentOf(code);
  const fits = (amount: string) => (amount.split('.')[1] ?? '').replace(/0+$/, '').length <= decimals;
  const message = decimals === 0 ? `${code} has no decimals.` : `${code} has ${decimals} decimals.`;
  const found: { path: (string | number)[]; message: string }[] = lines.flatMap(({ unitPrice }, index) =>
    fits(unitPrice) ? [] : [{ path: ['lines', index, 'unitPrice'], message }],
  );
  if ('amount' in discount && !fits(discount.amount)) found.push({ path: ['discountValue'], message });
  if ('percent' in discount && Number(discount.percent) > 100) {
    return [...found, { path: ['discountValue'], message: 'A percentage goes from 0 to 100.' }];
  }
  try {
    totalsOf(price);
    return found;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const path = error.message.startsWith('The discount') ? ['discountValue'] : ['lines', 0, 'unitPrice'];
    return [...found, { path, message: error.message }];
  }
}
