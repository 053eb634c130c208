import type { CivilDate } from '../proposal';
import type { LedgerLine } from './ledger';

/** What is planned about an element, with its day. */
export type DatedPlan = { name: string; action: string; actOn: CivilDate };

/** The plans of some lines that have a day, the earliest first. */
export const datedPlans = (lines: readonly LedgerLine[]): DatedPlan[] =>
  lines
    .flatMap(({ name, action, actOn }) => (action !== '' && actOn !== null ? [{ name, action, actOn }] : []))
    .toSorted((a, b) => (a.actOn < b.actOn ? -1 : a.actOn > b.actOn ? 1 : 0));

/** The day on which something is to be done next; null where nothing is planned. */
export const nextActOn = (lines: readonly LedgerLine[]): CivilDate | null =>
  datedPlans(lines)[0]?.actOn ?? null;
