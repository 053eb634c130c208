import { z } from 'zod';
import { email } from './fields';

/** To which address of the contact an offer is mailed. */
export const mailingForm = z.strictObject({
  address: email.refine((value) => value !== '', 'Type the address to mail it to.'),
});
