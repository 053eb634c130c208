import { z } from 'zod';
import { email } from './fields';

/** Where a test mail goes. */
export const testMailForm = z.strictObject({
  to: email.refine((value) => value !== '', 'Type the address to send it to.'),
});
