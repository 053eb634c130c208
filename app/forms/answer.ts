import { z } from 'zod';
import { declineReasons } from '../domain/answers';
import { reversibleKinds } from '../domain/history';
import { line, requiredDate, requiredLine, text } from './fields';
import { limits } from './limits';

export const acceptanceForm = z.strictObject({
  acceptedOn: requiredDate,
  by: requiredLine('Type the name of who said yes.'),
});

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
