import { z } from 'zod';
import { checkbox, requiredDate, text } from './fields';
import { limits } from './limits';

const led = z.string().max(60).optional();

/** A promise is kept when every bound was; a person may still call it kept or broken by what was agreed later. */
export const deliveryForm = z
  .strictObject({
    endedOn: requiredDate,
    kept: z
      .enum(['kept', 'broken'], { error: 'Say whether the promise was kept.' })
      .transform((value) => value === 'kept'),
    onTime: checkbox,
    inScope: checkbox,
    atPrice: checkbox,
    ledById: led,
    inputsOnTime: z
      .enum(['yes', 'no', ''], { error: 'Choose one of the three.' })
      .optional()
      .transform((said) => (said ? said === 'yes' : null)),
    note: text(limits.note),
  })
  .refine(
    ({ kept, onTime, inScope, atPrice, note }) => kept === (onTime && inScope && atPrice) || note !== '',
    {
      path: ['note'],
      error: 'The bounds say otherwise. Tick what held, or say here how it came to that.',
    },
  );

export const stopForm = z.strictObject({ endedOn: requiredDate, ledById: led, note: text(limits.note) });
