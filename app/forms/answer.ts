import { z } from 'zod';
import { declineReasons } from '../domain/answers';
import { reversibleKinds } from '../domain/event-facts';
import type { Choice } from '../domain/proposal';
import { checkbox, line, requiredDate, requiredLine, text } from './fields';
import { limits } from './limits';
import { amount } from './number-fields';

/**
 * The form for what a sent copy offers: how many options, and which of its lines may be added. `isUnknown`: nobody knows
 * yet what it comes to, so the form asks.
 */
export function acceptanceForm({
  options,
  added,
  isUnknown = false,
}: {
  options: number;
  added: number[];
  isUnknown?: boolean;
}) {
  const places = Array.from({ length: options }, (_, index) => String(index));
  const choices = {
    ...(isUnknown && {
      amount: amount.refine((value) => value !== '', 'Type what it comes to, or 0 where it is free.'),
    }),
    ...(options > 0 && { option: z.enum(places, { error: 'Choose which option they took.' }) }),
    ...(added.length > 0 && {
      added: z
        .strictObject(
          Object.fromEntries(added.map((line) => [addedName(line), checkbox])) as Record<
            string,
            typeof checkbox
          >,
        )
        .prefault({}),
    }),
  };
  return z
    .strictObject({
      acceptedOn: requiredDate,
      by: requiredLine('Type the name of who said yes.'),
      /** Of the copy that the page showed. */
      revision: z
        .string()
        .regex(/^\d{1,6}$/, 'Open the page again.')
        .transform(Number)
        .optional(),
      ...choices,
    })
    .transform(({ option, added: boxes, amount: typed, ...rest }) => {
      const ticks = new Map<string, unknown>(Object.entries(boxes ?? {}));
      const choice: Choice = {
        option: option === undefined ? null : Number(option),
        ticked: added.filter((line) => ticks.get(addedName(line)) === true),
      };
      return { ...rest, choice, amount: typeof typed === 'string' ? typed : null };
    });
}

/** The field of an optional line, by its place among all lines. */
export const addedName = (line: number): string => `line${line}`;

export const refusalForm = z.strictObject({
  declinedOn: requiredDate,
  by: line(limits.name),
  reason: z.enum(declineReasons, { error: 'Choose the reason that comes closest.' }),
  note: text(limits.note),
});

export const withdrawalForm = z.strictObject({
  withdrawnOn: requiredDate,
  by: line(limits.name),
  reason: line(),
});

export const extensionForm = z.strictObject({ validUntil: requiredDate });

export const reversalForm = z.strictObject({
  /** Which record is meant: the last one when the page was opened. */
  what: z.enum(reversibleKinds, {
    error: 'Open the page of the proposal and take the record back from there.',
  }),
  reason: requiredLine('Say in a few words what was wrong with the record.', limits.line),
});
