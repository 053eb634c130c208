import { z } from 'zod';
import { isTimeZone } from '../domain/calendar';
import { instantOf } from '../domain/instants';
import { requiredDate } from './fields';
import { sendingForm } from './sending';

/** A day and a time of day as clocks in a zone show them; read as the instant at which that is. */
export const sendingLaterForm = z
  .strictObject({
    ...sendingForm.shape,
    on: requiredDate,
    time: z
      .string({ error: 'Choose the time.' })
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'This is not a time of day, like 09:00.'),
    zone: z.string({ error: 'Choose a time zone.' }).refine(isTimeZone, 'Choose a time zone.'),
  })
  .transform(({ saves, seen, on, time, zone }) => ({
    ...{ saves, seen, zone },
    sendAt: instantOf(on, time, zone),
  }));
