import { type Difference, differenceOf, shareOf } from './difference';
import { type Observed, type SentOffer, settled } from './sent-offer';
import { enough, type Rate } from './wilson';

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
export function adviceFigures(observed: Observed): AdviceFigures[] {
  const known = settled(observed).flatMap(({ offer, yes }) =>
    offer.advice === null ? [] : [{ offer, yes, stood: new Map(offer.advice.map((one) => [one.rule, one])) }],
  );
  const rules = [...new Set(known.flatMap(({ stood }) => [...stood.keys()]))];
  return rules
    .map((rule): AdviceFigures => {
      const under = known.filter(({ offer }) => isUnder(rule, offer));
      const sentAgainst = under.filter(({ stood }) => stood.has(rule));
      const against = shareOf(sentAgainst, ({ yes }) => yes);
      const held = shareOf(
        under.filter(({ stood }) => !stood.has(rule)),
        ({ yes }) => yes,
      );
      const both = against && held && against.n >= enough && held.n >= enough;
      return {
        rule,
        against,
        left: sentAgainst.filter(({ stood }) => stood.get(rule)?.left).length,
        held,
        gain: both ? differenceOf(against, held) : null,
      };
    })
    .sort((a, b) => (b.against?.n ?? 0) - (a.against?.n ?? 0) || (a.rule < b.rule ? -1 : 1));
}

/** Whether ignoring a rule mattered here, as far as the figures say: an interval that leaves out zero. */
export type Verdict = 'too few' | 'nothing shows' | 'it helps' | 'it hurts';

export function verdictOf({ gain }: AdviceFigures): Verdict {
  if (gain === null) return 'too few';
  if (gain.low > 0) return 'it helps';
  return gain.high < 0 ? 'it hurts' : 'nothing shows';
}
