import { z } from 'zod';
import { currency, requiredDate } from './fields';
import { decimal } from './number-fields';

/** What one unit of another currency costs in the firm's own. */
export const rateForm = z.strictObject({
  currency,
  rate: decimal({ whole: 9, decimals: 9 }).refine((value) => Number(value) > 0, 'Type a rate, like 1.0825.'),
  on: requiredDate,
});
