import type { CivilDate, CurrencyCode } from '../proposal';
import { type Fade, fadeOf } from './fade';
import { type FadeReason, fadeReasons } from './fade-reasons';
import { type Level, levelsOf } from './levels';
import type { RelationshipLog } from './log';
import { type Partnership, partnershipOf } from './partner';
import { type Reach, reachIn } from './reach';
import type { RelationshipThresholds } from './thresholds';

/** A relationship as its log has it on one day. */
export type Reading = {
  levels: Level[];
  fade: Fade | null;
  fadeReasons: FadeReason[];
  partnership: Partnership;
  /** Null where nothing can be said in that currency: no first cup is drawn, and nothing was kept. */
  reachIn: (currency: CurrencyCode) => Reach | null;
};

/** `ceilingIn`: the first cup in a currency, in minor units; null where none is drawn. */
export function readingOf(
  log: RelationshipLog,
  on: {
    today: CivilDate;
    lines: RelationshipThresholds;
    ceilingIn: (currency: CurrencyCode) => number | null;
  },
): Reading {
  const { today, lines, ceilingIn } = on;
  const levels = levelsOf(log, today, lines);
  const fade = fadeOf(log, today, lines);
  return {
    levels,
    fade,
    fadeReasons: fadeReasons(log, today, lines),
    partnership: partnershipOf(log, today, lines),
    reachIn: (currency) => reachIn(currency, { log, levels, fade, ceilingMinor: ceilingIn(currency) }, on),
  };
}
