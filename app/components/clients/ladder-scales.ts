import { scaleLog, scaleUtc } from 'd3-scale';
import type { Rung } from '~/domain/ladder';
import type { CivilDate } from '~/domain/proposal';

/** Where a day and an amount stand on the ladder, and what the axis below it says. */

export const side = 56;
/** The latest offer is the one that most needs room for its words. */
const rightSide = 84;
/** The height of the axis and its words. */
export const axisRoom = 34;

/**
 * From the first offer to today; where they fell silent long ago, to the latest of them, so that what there was is not
 * squeezed into a corner. `silent`: so it is.
 */
export function timeScale(rungs: readonly Rung[], today: CivilDate, width: number) {
  const days = rungs.map(({ on }) => utc(on)).sort((a, b) => a - b);
  const now = utc(today);
  const [from = now, last = now] = [days[0], days.at(-1)];
  const silent = now - last > Math.max(leastSilence, last - from);
  const to = silent ? last : Math.max(last, now);
  // A week of history is not stretched over the whole width as if it were years.
  const missing = Math.max(0, 45 * dayMs - (to - from));
  const time = scaleUtc([from - missing / 3, to + missing / 3], [side, width - (silent ? 150 : rightSide)]);
  return { time, silent };
}

export function heightScale(rungs: readonly Rung[], height: number): (amountMinor: number) => number {
  const paid = rungs.map(({ amountMinor }) => amountMinor).filter((minor) => minor > 0);
  const [least, most] = [Math.min(...paid), Math.max(...paid)];
  const [floor, top] = [height - axisRoom - 58, Math.min(70, height / 4)];
  if (paid.length === 0 || least === most) return (minor) => (minor > 0 ? (floor + top) / 2 : floor);
  const log = scaleLog([least, most], [floor, top]);
  return (minor) => (minor > 0 ? log(minor) : floor);
}

/** Months, or days where the span is too short for months alone, and today; behind a gap where they fell silent. */
export function ticksOf(
  { time, silent }: ReturnType<typeof timeScale>,
  { today, locale, width }: { today: CivilDate; locale: string; width: number },
): { x: number; text: string }[] {
  const now = silent ? width - 36 : tenth(time(utc(today)));
  const ticks = time.ticks(Math.max(2, Math.round((time.range()[1] ?? 0) / 140)));
  const months = ticks.every((at) => at.getUTCDate() === 1);
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'short',
    ...(months ? { year: 'numeric' } : { day: 'numeric', ...(silent && { year: 'numeric' }) }),
  });
  const marks = ticks.map((at) => ({ x: tenth(time(at)), text: format.format(at) }));
  return [...marks.filter(({ x }) => now - x > 80), { x: now, text: silent ? '… today' : 'today' }];
}

const dayMs = 86_400_000;
const leastSilence = 365 * dayMs;
export const utc = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`);
export const tenth = (value: number): number => Math.round(value * 10) / 10;
