import { priceMisfits } from '../domain/price-misfits';
import type { Field, Merged } from './merging';
import type { Offer } from './proposal';
import { pricedFields } from './totals';

/** Amounts mean nothing without their currency: 900 in one is not 900 in another. */
const amounts: Field[] = ['lines', 'options', 'discount'];

/**
 * What two writers make of an offer's money together, each field for itself, may be what neither of them meant: one
 * changes the currency and the other an amount, or one charges no tax and the other puts it into the prices. Nothing
 * of that is written: both sides of it become conflicts, those first that somebody else alone changed, to be chosen
 * together.
 */
export function withoutCrossings(merged: Merged, held: Offer, differs: (field: Field) => boolean): Merged {
  const theirs = [...merged.newer, ...merged.conflicts];
  const mine = (field: Field) => field in merged.written;
  const others = (field: Field) => theirs.includes(field);
  const crossed = (one: typeof mine, other: typeof mine) => (one('currency') ? amounts.filter(other) : []);
  const amountsCrossed = [...crossed(mine, others), ...crossed(others, mine)];
  const rest = amountsCrossed.length > 0 ? asConflicts(merged, ['currency', ...amountsCrossed]) : merged;
  const written = pricedFields.some((field) => field in rest.written);
  // What its writer sees whole is checked where it is read.
  if (!written || !pricedFields.some((field) => !(field in rest.written) && differs(field))) return rest;
  return priceMisfits({ ...held, ...rest.written }).length > 0 ? asConflicts(rest, pricedFields) : rest;
}

/** With those of `fields` that are written, or that somebody else changed, to be chosen instead. */
function asConflicts(merged: Merged, fields: readonly Field[]): Merged {
  const isMeant = (field: string) => fields.some((one) => one === field);
  const kept = Object.entries(merged.written).filter(([field]) => !isMeant(field));
  const dropped = (Object.keys(merged.written) as Field[]).filter(isMeant);
  const conflicts = [...merged.conflicts, ...merged.newer.filter(isMeant), ...dropped];
  return {
    written: Object.fromEntries(kept),
    conflicts,
    together: pricedFields.filter(
      (field) => conflicts.includes(field) && (isMeant(field) || merged.together.includes(field)),
    ),
    newer: merged.newer.filter((field) => !isMeant(field)),
  };
}
