import { z } from 'zod';
import { isCivilDate } from '../domain/calendar';
import { type ClientError, clientReasons } from '../domain/document/words/client-words';
import type { Choice, Offer } from '../domain/proposal';
import { checkbox, isEmail, line, text } from './fields';
import { limits } from './limits';
import { amount } from './number-fields';

/**
 * The forms of the client's page. They speak the language of the offer, so an error here is a key of its words; any
 * other message means that what was typed can't be kept as it is.
 */
const missing = (key: ClientError) => key;

const name = line(limits.name).refine((value) => value !== '', missing('name'));
/** Of the page that was read. */
const revision = z
  .string(missing('unreadable'))
  .regex(/^\d{1,6}$/, missing('unreadable'))
  .transform(Number);

export const acceptanceOnPage = z.strictObject({
  name,
  purchaseOrder: line(limits.name),
  words: text(limits.note),
  copyTo: line(limits.email).refine((value) => value === '' || isEmail(value), missing('email')),
  consent: z.literal('on', { error: missing('consent') }),
  shown: z.string(missing('unreadable')).regex(/^[0-9a-f]{64}$/, missing('unreadable')),
  revision,
  /** Until when it was open; empty where no day was said. */
  until: z
    .string()
    .default('')
    .transform((value) => (isCivilDate(value) ? value : null)),
});

/** Whatever is wrong with it, one thing helps: digits. */
const clientAmount = z
  .string()
  .default('')
  .transform((typed, context) => {
    const read = amount.safeParse(typed);
    if (read.success && (read.data === '' || Number(read.data) > 0)) return read.data;
    context.addIssue({ code: 'custom', message: missing('amount') });
    return z.NEVER;
  });

/** `lines`: how many things there are to leave out. */
export function smallerForm(things: number) {
  const boxes = Object.fromEntries(
    Array.from({ length: things }, (_, index) => [thingName(index), checkbox]),
  ) as Record<string, typeof checkbox>;
  return z
    .strictObject({
      name,
      revision,
      amount: clientAmount,
      note: text(limits.note),
      without: z.strictObject(boxes).prefault({}),
    })
    .transform(({ without, ...rest }, context) => {
      const ticked = Array.from({ length: things }, (_, index) => index).filter(
        (index) => without[thingName(index)],
      );
      if (ticked.length === 0 && rest.amount === '' && rest.note === '') {
        context.addIssue({ code: 'custom', message: missing('smaller'), path: ['note'] });
      }
      return { ...rest, leftOut: ticked };
    });
}
export const thingName = (index: number): string => `thing${index}`;

export const differentForm = z.strictObject({
  name,
  revision,
  note: text(limits.note).refine((value) => value !== '', missing('text')),
});

export const laterForm = z.strictObject({
  name,
  revision,
  /** Null: no date yet. */
  until: z
    .string(missing('until'))
    .default('')
    .refine((value) => value === '' || isCivilDate(value), missing('until'))
    .transform((value) => (value === '' ? null : value)),
  note: text(limits.note),
});

export const refusalOnPage = z.strictObject({
  name,
  revision,
  reason: z.enum(clientReasons, { error: missing('reason') }),
  note: text(limits.note),
});

export const questionForm = z.strictObject({
  name,
  text: text(limits.note).refine((value) => value !== '', missing('text')),
});

export const replyForm = z.strictObject({
  questionId: z.string().max(40),
  text: text(limits.note).refine((value) => value !== '', 'Write your reply.'),
});

/** What was chosen in an address (`?option=1&line0=on`); null where that is no choice of this offer. */
export function choiceIn(asked: URLSearchParams, { options, lines }: Offer): Choice | null {
  const ticked = lines.flatMap(({ optional }, index) =>
    optional && asked.get(`line${index}`) === 'on' ? [index] : [],
  );
  if (options.length === 0) return { option: null, ticked };
  const option = options.findIndex((_, index) => asked.get('option') === String(index));
  return option === -1 ? null : { option, ticked };
}
