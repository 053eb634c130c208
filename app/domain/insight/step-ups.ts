import { isAtMostTimes } from '../money';
import { each, groupsInTurns, type InTurns } from './in-turns';
import { type Observed, type SentOffer, settledInTurns, yesOn } from './sent-offer';
import { type Rate, rateOf } from './wilson';
import { sizeOf, wonAmountsOnly } from './won-amounts';

/** An ask against the largest that the client said yes to before, in that currency: up to so many times, or more. */
export const stepBands = ['1', '2', '4', '10', 'more'] as const;
export type StepBand = (typeof stepBands)[number];

export type StepFigures = { band: StepBand; yes: Rate | null };

/** From so many answered step-ups on, the firm's own figures stand beside the default reach. */
export const ownStepUps = 20;

export function bandOf(askMinor: number, baseMinor: number): StepBand {
  const within = stepBands.find(
    (band) => band !== 'more' && isAtMostTimes(askMinor, Number(band), baseMinor),
  );
  return within ?? 'more';
}

/** What a reading knows of the steps: the base of each ask, and the imports of which no size says anything. */
export type Sizes = { bases: ReadonlyMap<string, number>; wonOnly: ReadonlySet<string> };

export function* sizesInTurns(observed: Observed): InTurns<Sizes> {
  return { bases: yield* basesInTurns(observed.offers), wonOnly: yield* wonAmountsOnly(observed) };
}

/**
 * Acceptance by the size of the step, of all offers to clients who had said yes to something before. `leftOut`: how many
 * steps ended whose size is not known, or only because they said yes.
 */
export function* stepsInTurns(
  observed: Observed,
  { bases, wonOnly }: Sizes,
): InTurns<{ figures: StepFigures[]; leftOut: number }> {
  const counts = new Map<StepBand, { yeses: number; n: number }>();
  let leftOut = 0;
  yield* each(yield* settledInTurns(observed), ({ offer, yes }) => {
    const [base, size] = [bases.get(offer.id), sizeOf(offer, wonOnly)];
    if (base === undefined) return;
    if (size === null) {
      leftOut += 1;
      return;
    }
    const band = bandOf(size, base);
    const of = counts.get(band) ?? { yeses: 0, n: 0 };
    counts.set(band, { yeses: of.yeses + (yes ? 1 : 0), n: of.n + 1 });
  });
  const figures = stepBands.map((band) => {
    const { yeses, n } = counts.get(band) ?? { yeses: 0, n: 0 };
    return { band, yes: rateOf(yeses, n) };
  });
  return { figures, leftOut };
}

/** How many step-ups were answered; whether that is enough to stand beside the default is `ownStepUps`. */
export const answeredSteps = (figures: readonly StepFigures[]): number =>
  figures.reduce((sum, { yes }) => sum + (yes?.n ?? 0), 0);

/**
 * For each offer the largest total that its client had accepted in its currency on a day before it was sent, in minor
 * units; what was kept is among them. None for a first offer, and none where everything before was free.
 */
function* basesInTurns(offers: readonly SentOffer[]): InTurns<Map<string, number>> {
  const groups = yield* groupsInTurns(offers, ({ clientId, currency }) => `${clientId} ${currency}`);
  const bases = new Map<string, number>();
  yield* each(groups.values(), (group) => {
    const yeses = group
      .flatMap((offer) => {
        const on = yesOn(offer);
        return on === null ? [] : [{ on, totalMinor: offer.totalMinor ?? 0 }];
      })
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    let [seen, most] = [0, 0];
    for (const { id, sentOn } of group.toSorted((a, b) => (a.sentOn < b.sentOn ? -1 : 1))) {
      for (let yes = yeses[seen]; yes && yes.on < sentOn; yes = yeses[seen]) {
        most = Math.max(most, yes.totalMinor);
        seen += 1;
      }
      if (most > 0) bases.set(id, most);
    }
  });
  return bases;
}
