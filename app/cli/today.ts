import { Temporal } from 'temporal-polyfill';
import { isCivilDate } from '../domain/calendar';
import type { CivilDate } from '../domain/proposal';
import { type Command, textOf, UsageError } from './command';

export const todayOption = { today: { type: 'string' } } as const;
export const todayHelp = '--today YYYY-MM-DD    the day to test against; this machine’s date if not given';

/** The day that `--today` names, or today in this machine's zone. */
export function todayFrom(values: Parameters<Command['run']>[0]): CivilDate {
  const given = textOf(values.today);
  if (given === undefined) return Temporal.Now.plainDateISO().toString();
  if (!isCivilDate(given)) throw new UsageError(`--today “${given}” is not a date like 2026-12-01.`);
  return given;
}
