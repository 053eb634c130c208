import { isAtMostTimes } from '../money';
import { shareOf } from './difference';
import { type Observed, type SentOffer, settled, yesOn } from './sent-offer';
import type { Rate } from './wilson';
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

/** Acceptance by the size of the step, of all offers to clients who had said yes to something before. */
export function stepFigures(observed: Observed, bases: ReadonlyMap<string, number>): StepFigures[] {
  const wonOnly = wonAmountsOnly(observed);
  const steps = settled(observed).flatMap(({ offer, yes }) => {
    const [base, size] = [bases.get(offer.id), sizeOf(offer, wonOnly)];
    return base === undefined || size === null ? [] : [{ band: bandOf(size, base), yes }];
  });
  return stepBands.map((band) => ({
    band,
    yes: shareOf(
      steps.filter((step) => step.band === band),
      ({ yes }) => yes,
    ),
  }));
}

/** How many steps ended whose size is not known, or only because they said yes: they are in none of the figures. */
export function stepsOfUnknownSize(observed: Observed, bases: ReadonlyMap<string, number>): number {
  const wonOnly = wonAmountsOnly(observed);
  return settled(observed).filter(({ offer }) => bases.has(offer.id) && sizeOf(offer, wonOnly) === null)
    .length;
}

/** How many step-ups were answered; whether that is enough to stand beside the default is `ownStepUps`. */
export const answeredSteps = (figures: readonly StepFigures[]): number =>
  figures.reduce((sum, { yes }) => sum + (yes?.n ?? 0), 0);

/**
 * For each offer the largest total that its client had accepted in its currency on a day before it was sent, in minor
 * units; what was kept is among them. None for a first offer, and none where everything before was free.
 */
export function basesOf(offers: readonly SentOffer[]): Map<string, number> {
  const groups = new Map<string, SentOffer[]>();
  for (const offer of offers) {
    const key = `${offer.clientId} ${offer.currency}`;
    const group = groups.get(key);
    if (group) group.push(offer);
    else groups.set(key, [offer]);
  }
  const bases = new Map<string, number>();
  for (const group of groups.values()) {
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
  }
  return bases;
}
