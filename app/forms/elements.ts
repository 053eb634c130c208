import { z } from 'zod';
import { type LineFault, lineFaults, mostElements } from '../domain/relationship/ledger';
import { atOnce, currency, line, optionalDate } from './fields';
import { limits } from './limits';
import { amount } from './number-fields';
import { isFilled } from './rows';

/** The forms of what a relationship is made of: our list, what we plan, and the link by which they rank it. */

export const version = z
  .string({ error: 'Open this page again.' })
  .regex(/^\d{1,6}$/, 'Open this page again.')
  .transform(Number);

/** A place in a ranking, as it is typed; null where none is given. */
const place = z
  .string({ error: 'Type a place, like 1.' })
  .default('')
  .transform((typed) => typed.trim())
  .refine((typed) => /^\d{0,3}$/.test(typed), 'Type a place as a whole number, like 1.')
  .transform((typed) => (typed === '' ? null : Number(typed)));

const element = z.strictObject({
  name: line(limits.name),
  rank: place,
  valueToUs: amount,
  valueToThem: amount,
  /** What the row was called when its page was opened; empty where it is a new one. */
  was: line(limits.name),
});

/** Blank rows are dropped; what is wrong is said of the row that was typed, all at once. */
export const elementsForm = z
  .strictObject({
    from: version,
    currency,
    elements: z.array(element).max(mostElements, `Keep it to ${mostElements} elements.`).default([]),
  })
  .superRefine(({ elements }, context) => {
    const fault = (at: number, part: LineFault['part'], message: string) =>
      context.addIssue({ code: 'custom', message, path: ['elements', at, part] });
    const rows = filledIn(elements);
    if (rows.length === 0) fault(0, 'name', 'Name at least one element.');
    for (const { row, at } of rows) {
      if (row.name === '') fault(at, 'name', 'Say what this is, in a few words.');
    }
    // What could not be read as a place says so by itself.
    const lines = rows.map(({ row: { name, rank } }) => ({
      name,
      ourRank: typeof rank === 'number' ? rank : null,
    }));
    for (const { line, part, message } of lineFaults(lines)) {
      if (part !== 'name' || lines[line]?.name !== '') fault(rows[line]?.at ?? 0, part, message);
    }
  }, atOnce)
  .transform(({ from, currency, elements }) => {
    const lines = filledIn(elements).map(({ row: { rank, ...row } }) => ({ ...row, ourRank: rank }));
    return { from, currency, lines };
  });

type Row = z.output<typeof element>;
const filledIn = (rows: readonly Row[]) =>
  rows.flatMap((row, at) =>
    isFilled({ ...row, was: '', rank: row.rank === null ? '' : String(row.rank) }) ? [{ row, at }] : [],
  );

export const plansForm = z.strictObject({
  plans: z
    .array(
      z
        .strictObject({
          name: line(limits.name),
          action: line(limits.line),
          actOn: optionalDate,
          // What stood there when the form was opened.
          wasAction: line(limits.line).optional(),
          wasActOn: optionalDate.optional(),
        })
        .transform(({ wasAction, wasActOn, ...plan }) => ({
          ...plan,
          ...(wasAction === undefined ? {} : { was: { action: wasAction, actOn: wasActOn ?? null } }),
        })),
    )
    .max(mostElements)
    .default([])
    .superRefine((plans, context) => {
      for (const [at, { action, actOn }] of plans.entries()) {
        if (actOn !== null && action === '') {
          context.addIssue({ code: 'custom', message: 'Say what you do by then.', path: [at, 'action'] });
        }
        if (action !== '' && actOn === null) {
          context.addIssue({ code: 'custom', message: 'Say by when.', path: [at, 'actOn'] });
        }
      }
    }),
});

/** What was planned about an element, and is done; where it is said decides where one lands. */
export const planCompletionForm = z.strictObject({
  name: line(limits.name),
  action: line(limits.line),
  week: z.literal('on').optional(),
});

export const ledgerLinkForm = z.strictObject({
  contactId: z
    .string()
    .max(60)
    .default('')
    .transform((id) => id || null),
});
