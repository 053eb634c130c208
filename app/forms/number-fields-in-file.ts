import { z } from 'zod';
import { isPercentage, noPercentage } from '../domain/price-misfits';
import { limits } from './limits';
import { isQuantity, noQuantity, unmistakable } from './number-fields';

/** Numbers as files hold them: text, never a JSON number, `"12.50"`. Empty where a draft has none yet. */

const pattern = new RegExp(`^(\\d{1,${limits.wholeDigits}}(\\.\\d{1,${limits.decimals}})?)?$`);

export const decimalInFile = z
  .string('write the number as text, like "12.50"')
  .regex(pattern, 'write a number like "12.50", with a point and without a sign')
  .overwrite((value) => value.replace(/^0+(?=\d)/, ''));

export const percentInFile = decimalInFile.refine(isPercentage, noPercentage);

/**
 * A file's point is always a decimal point, so `"1.125"` is no question here; it is kept as `1.1250`, of which the
 * site's form makes none either. Empty is one, as it is there.
 */
export const quantityInFile = decimalInFile
  .refine(isQuantity, noQuantity)
  .overwrite((value) => unmistakable(value) || '1');
