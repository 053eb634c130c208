import { z } from 'zod';
import { emptyOffer, type Line, type Offer } from '../domain/proposal';
import { checkbox, currency, line, optionalDate, text } from './fields';
import { limits } from './limits';
import { amount, percent, quantity } from './number-fields';
import { priceMisfits } from './price-misfits';
import { started } from './started';

/** The builder's forms. A draft may be incomplete, so nothing here is required; what is typed must be readable. */

/** Where the save button leads. */
const goTo = z.string().max(20).optional();

/** Blank rows and all, so that an error's path is the row that was typed. */
const rows = <T extends z.ZodType>(row: T, most: number) =>
  z.array(row, { error: 'Type the rows one by one.' }).max(most, `Keep it to ${most} rows.`).default([]);

const texts = rows(line(), limits.rows).transform((all) => all.filter((value) => value !== ''));

export const outcomeForm = z
  .strictObject({
    title: line(limits.name),
    problem: text(),
    outcome: text(),
    goTo,
    started,
  })
  .transform(({ goTo, started, ...patch }) => ({ goTo, started, patch }));

export const scopeForm = z
  .strictObject({
    deliverables: rows(z.strictObject({ name: line(), doneWhen: line() }), limits.rows).transform((all) =>
      all.filter(isFilled),
    ),
    exclusions: texts,
    clientProvides: texts,
    place: line(limits.name),
    goTo,
    started,
  })
  .transform(({ goTo, started, ...patch }) => ({ goTo, started, patch }));

export const timeForm = z
  .strictObject({ startsOn: optionalDate, endsOn: optionalDate, validUntil: optionalDate, goTo, started })
  .transform(({ goTo, started, ...patch }) => ({ goTo, started, patch }));

export const priceForm = z
  .strictObject({
    currency,
    lines: rows(
      z.strictObject({
        description: line(),
        quantity,
        unitPrice: amount,
      }),
      limits.priceRows,
    ),
    discountKind: z.enum(['percent', 'amount'], { error: 'Choose percent or amount.' }).default('percent'),
    discountValue: amount,
    taxPercent: percent,
    depositPercent: percent,
    free: checkbox,
    paymentTerms: text(limits.note),
    safety: text(),
    nextStep: text(),
    goTo,
    started,
  })
  .transform(
    ({ goTo, started, discountKind, discountValue, taxPercent, depositPercent, ...rest }, context) => {
      const value = discountValue || '0';
      const discount: Offer['discount'] = discountKind === 'percent' ? { percent: value } : { amount: value };
      const typed = {
        ...rest,
        discount,
        taxPercent: taxPercent || '0',
        depositPercent: depositPercent || '0',
      };
      for (const { path, message } of priceMisfits({
        ...emptyOffer(typed.currency),
        ...typed,
        lines: typed.lines.map(counted),
      })) {
        context.addIssue({
          code: 'custom',
          path: path[0] === 'discount' ? ['discountValue'] : path,
          message,
        });
      }
      const lines = rest.lines.filter(isFilled).map(counted);
      return { goTo, started, patch: { ...typed, lines } };
    },
  );

/** Each step's form. */
export const stepForms = { outcome: outcomeForm, scope: scopeForm, time: timeForm, price: priceForm };

const isFilled = (row: Record<string, string>): boolean => Object.values(row).some((value) => value !== '');

/** Who types no quantity means one. */
const counted = (row: Line): Line => ({ ...row, quantity: row.quantity || '1' });
