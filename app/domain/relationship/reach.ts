import { addMonths } from '../calendar';
import { timesMinor } from '../money';
import type { CivilDate, CurrencyCode } from '../proposal';
import type { Fade } from './fade';
import type { Level } from './levels';
import type { LoggedDelivery, RelationshipLog } from './log';
import { multiplesOf, type RelationshipThresholds } from './thresholds';

/** How large an ask the relationship can carry in one currency, and what that rests on. */
export type Reach = {
  currency: CurrencyCode;
  /** Minor units. */
  reachMinor: number;
  /** The firm's first cup in that currency; null where none is drawn. */
  ceilingMinor: number | null;
  /** The largest total that was kept of late; of equals the latest. */
  largestKept: LoggedDelivery | null;
  levelsMet: number;
  multiple: number;
  /** Because it fades or has faded. */
  halved: boolean;
};

/**
 * The larger of the first cup and the largest kept total of late times what the levels met allow; halved, and rounded
 * down to a minor unit, while it fades. Null where neither is known, or all that is known was free: nothing can be said
 * in that currency.
 */
export function reachIn(
  currency: CurrencyCode,
  reading: { log: RelationshipLog; levels: readonly Level[]; fade: Fade | null; ceilingMinor: number | null },
  { today, lines }: { today: CivilDate; lines: RelationshipThresholds },
): Reach | null {
  const { log, levels, fade, ceilingMinor } = reading;
  const largestKept = largestKeptIn(currency, log, { today, lines });
  if (ceilingMinor === null && !largestKept?.totalMinor) return null;
  const { levelsMet, multiple } = multipleOf(levels, lines);
  const halved = isHalved(fade);
  const reachMinor = reachMinorOf({
    ceilingMinor,
    keptMinor: largestKept?.totalMinor ?? null,
    multiple,
    halved,
  });
  return { currency, reachMinor, ceilingMinor, largestKept, levelsMet, multiple, halved };
}

/** What a reach comes to, in minor units, of what it rests on. */
export function reachMinorOf(rests: {
  ceilingMinor: number | null;
  keptMinor: number | null;
  multiple: number;
  halved: boolean;
}): number {
  const whole = Math.max(rests.ceilingMinor ?? 0, timesMinor(rests.keptMinor ?? 0, rests.multiple));
  return rests.halved ? Math.floor(whole / 2) : whole;
}

/** Who fades is asked for half. */
export const isHalved = (fade: Fade | null): boolean =>
  fade?.standing === 'fading' || fade?.standing === 'faded';

export function multipleOf(
  levels: readonly Level[],
  lines: RelationshipThresholds,
): { levelsMet: number; multiple: number } {
  const levelsMet = levels.filter(({ standing }) => standing === 'met').length;
  return { levelsMet, multiple: multiplesOf(lines)[levelsMet] ?? 1 };
}

/** The largest total that was kept of late in a currency. */
export function largestKeptIn(
  currency: CurrencyCode,
  { deliveries }: RelationshipLog,
  { today, lines }: { today: CivilDate; lines: RelationshipThresholds },
): LoggedDelivery | null {
  const since = addMonths(today, -lines.keptMonths);
  return deliveries
    .filter((one) => one.kept && one.currency === currency && one.on >= since && one.on <= today)
    .reduce<LoggedDelivery | null>((most, one) => (larger(one, most) ? one : most), null);
}

const larger = (one: LoggedDelivery, most: LoggedDelivery | null): boolean =>
  most === null ||
  one.totalMinor > most.totalMinor ||
  (one.totalMinor === most.totalMinor && one.on >= most.on);

export type Fit = 'fits' | 'stretches' | 'beyond';

/** How an ask of so many minor units stands to what the relationship can carry. */
export function fitOf(
  askMinor: number,
  reachMinor: number,
  { stretch }: Pick<RelationshipThresholds, 'stretch'>,
): Fit {
  if (askMinor <= reachMinor) return 'fits';
  return askMinor <= timesMinor(reachMinor, stretch) ? 'stretches' : 'beyond';
}
