import { z } from 'zod';
import { declineReasons } from '../domain/answers';
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
  note: text(1_000),
});

export const withdrawalForm = z.strictObject({ withdrawnOn: requiredDate, reason: line() });

export const extensionForm = z.strictObject({ validUntil: requiredDate });

export const reversalForm = z.strictObject({
  reason: requiredLine('Say in a few words what was wrong with the record.', limits.line),
});
