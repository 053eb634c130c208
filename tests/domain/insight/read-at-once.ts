import { adviceInTurns } from '~/domain/insight/advice';
import { type Chains, chainsInTurns } from '~/domain/insight/chains';
import { declinesInTurns } from '~/domain/insight/declines';
import { weightsInTurns } from '~/domain/insight/forecast';
import { atOnce } from '~/domain/insight/in-turns';
import { insightsInParts, type Question } from '~/domain/insight/insights';
import { ledOnInTurns } from '~/domain/insight/led-on';
import type { Observed, SentOffer } from '~/domain/insight/sent-offer';
import { startersInTurns } from '~/domain/insight/starters';
import { sizesInTurns, stepsInTurns } from '~/domain/insight/step-ups';
import { talliesInTurns } from '~/domain/insight/tallies';

/** Each table by itself and without its pauses, for logs of a test's size. */

export const adviceFigures = (observed: Observed) => atOnce(adviceInTurns(observed));
export const basesOf = (observed: Observed) => atOnce(sizesInTurns(observed)).bases;
export const chainsOf = (offers: readonly SentOffer[]) => atOnce(chainsInTurns(offers));
export const declineFigures = (observed: Observed) => atOnce(declinesInTurns(observed));
export const insightsOf = (offers: readonly SentOffer[], today: string, question: Question) =>
  atOnce(insightsInParts(offers, today, question));
export const ledOnCurve = (observed: Observed, chains: Chains) => atOnce(ledOnInTurns(observed, chains));
export const starterFigures = (observed: Observed, chains: Chains) =>
  atOnce(startersInTurns(observed, chains));
export const stepFigures = (observed: Observed) =>
  atOnce(stepsInTurns(observed, atOnce(sizesInTurns(observed)))).figures;
export const talliesBy = (observed: Observed, keyOf: (offer: SentOffer) => string | null) =>
  atOnce(talliesInTurns(observed, keyOf));
export const weightsOf = (observed: Observed) =>
  atOnce(weightsInTurns(observed, atOnce(sizesInTurns(observed))));
