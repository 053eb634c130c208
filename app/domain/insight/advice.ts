import { type Difference, differenceOf } from './difference';
import { each, type InTurns } from './in-turns';
import { type Observed, type SentOffer, settledInTurns } from './sent-offer';
import { enough, type Rate, rateOf } from './wilson';

/** How offers fared that a rule of the coffee test still advised against when they were sent, and the others. */
export type AdviceFigures = {
  rule: string;
  /** Sent against it; of them those whose writer let it be on purpose are `left`. */
  against: Rate | null;
  left: number;
  held: Rate | null;
  /** How much more often those said yes for which it held; null where either side is too few. */
  gain: Difference | null;
};

/** Rules that only ask about first offers, or only about those that follow on: the others neither hold nor miss them. */
const firstOffers = new Set(['time.short', 'money.small']);
const followOns = new Set(['reach.fits']);

const isUnder = (rule: string, { parentId }: SentOffer): boolean =>
  parentId === null ? !followOns.has(rule) : !firstOffers.has(rule);

/** One row for each rule that any of these offers was sent against, the one sent against most first. */
export function* adviceInTurns(observed: Observed): InTurns<AdviceFigures[]> {
  const ended = yield* settledInTurns(observed);
  const rules = new Set<string>();
  yield* each(ended, ({ offer }) => {
    for (const { rule } of offer.advice ?? []) rules.add(rule);
  });
  const rows: AdviceFigures[] = [];
  for (const rule of rules) {
    const counts = { against: { yeses: 0, n: 0 }, held: { yeses: 0, n: 0 }, left: 0 };
    yield* each(ended, ({ offer, yes }) => {
      if (offer.advice === null || !isUnder(rule, offer)) return;
      const stood = offer.advice.find((one) => one.rule === rule);
      const side = stood ? counts.against : counts.held;
      side.n += 1;
      if (yes) side.yeses += 1;
      if (stood?.left) counts.left += 1;
    });
    const against = rateOf(counts.against.yeses, counts.against.n);
    const held = rateOf(counts.held.yeses, counts.held.n);
    const both = against && held && against.n >= enough && held.n >= enough;
    rows.push({ rule, against, left: counts.left, held, gain: both ? differenceOf(against, held) : null });
  }
  return rows.sort((a, b) => (b.against?.n ?? 0) - (a.against?.n ?? 0) || (a.rule < b.rule ? -1 : 1));
}

/** Whether ignoring a rule mattered here, as far as the figures say: an interval that leaves out zero. */
export type Verdict = 'too few' | 'nothing shows' | 'it helps' | 'it hurts';

export function verdictOf({ gain }: AdviceFigures): Verdict {
  if (gain === null) return 'too few';
  if (gain.low > 0) return 'it helps';
  return gain.high < 0 ? 'it hurts' : 'nothing shows';
}
