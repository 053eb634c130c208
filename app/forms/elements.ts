import { z } from 'zod';
import { type LineFault, lineFaults, mostElements } from '../domain/relationship/ledger';
import { currency, line, optionalDate, text } from './fields';
import { limits } from './limits';
import { amount } from './number-fields';
import { isFilled } from './rows';

/** The forms of what a relationship is made of: ours, what we plan, and the client's own ranking. */

const version = z
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
});

/** Blank rows are dropped; what is wrong is said of the row that was typed. */
export const elementsForm = z
  .strictObject({
    from: version,
    currency,
    elements: z.array(element).max(mostElements, `Keep it to ${mostElements} elements.`).default([]),
  })
  .transform(({ from, currency, elements }, context) => {
    const rows = elements.flatMap((row, at) =>
      isFilled({ ...row, rank: row.rank === null ? '' : String(row.rank) }) ? [{ row, at }] : [],
    );
    const fault = (at: number, part: LineFault['part'], message: string) =>
      context.addIssue({ code: 'custom', message, path: ['elements', at, part] });
    if (rows.length === 0) {
      context.addIssue({
        code: 'custom',
        message: 'Name at least one element.',
        path: ['elements', 0, 'name'],
      });
    }
    const unnamed = rows.filter(({ row }) => row.name === '');
    for (const { at } of unnamed) fault(at, 'name', 'Say what this is, in a few words.');
    const lines = rows.map(({ row: { rank, ...row } }) => ({ ...row, ourRank: rank }));
    if (unnamed.length === 0) {
      for (const { line, part, message } of lineFaults(lines)) fault(rows[line]?.at ?? 0, part, message);
    }
    return { from, currency, lines };
  });

export const plansForm = z.strictObject({
  plans: z
    .array(z.strictObject({ name: line(limits.name), action: line(limits.line), actOn: optionalDate }))
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

export const ledgerLinkForm = z.strictObject({
  contactId: z
    .string()
    .max(60)
    .default('')
    .transform((id) => id || null),
});

/** Errors on the client's page are keys of its words. */
export type RankingError = 'name' | 'place' | 'tie' | 'unreadable';
const key = (error: RankingError) => error;

export const placeName = (index: number): string => `place${index}`;
const placeNames = Array.from({ length: mostElements }, (_, index) => placeName(index));
const typedPlace = z
  .string(key('unreadable'))
  .max(2, key('unreadable'))
  .default('')
  .transform((typed) => (/^\d+$/.test(typed) ? Number(typed) : 0));

/** A ranking of `count` lines. One of another version is read as it is, for whoever takes it to say so. */
export function rankingForm({ count, version: stands }: { count: number; version: number }) {
  const places = Object.fromEntries(placeNames.map((name) => [name, typedPlace])) as Record<
    string,
    typeof typedPlace
  >;
  return z
    .strictObject({
      version,
      name: line(limits.name).refine((value) => value !== '', key('name')),
      words: text(limits.note),
      places: z.strictObject(places).prefault({}),
    })
    .transform(({ version, name, words, places }, context) => {
      const ranks = placeNames.slice(0, count).map((name) => places[name] ?? 0);
      for (const [index, rank] of ranks.entries()) {
        if (version !== stands) break;
        const isPlace = rank >= 1 && rank <= count;
        const error = isPlace ? (ranks.indexOf(rank) === ranks.lastIndexOf(rank) ? null : 'tie') : 'place';
        if (error) {
          context.addIssue({ code: 'custom', message: key(error), path: ['places', placeName(index)] });
        }
      }
      return { version, by: name, words, ranks };
    });
}
