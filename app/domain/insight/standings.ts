import { levelNames } from '../relationship/levels';
import { shareOf } from './difference';
import { type Observed, settled } from './sent-offer';
import type { Rate } from './wilson';

/** How often clients said yes who stood with us alike: by how many levels were met when each offer was sent. */
export type StandingFigures = { levelsMet: number; yes: Rate | null };

/** One row for each number of levels, none first. */
export function standingFigures(observed: Observed): StandingFigures[] {
  const ended = settled(observed);
  return [0, ...levelNames.keys()].map((_, levelsMet) => ({
    levelsMet,
    yes: shareOf(
      ended.filter(({ offer }) => offer.levelsMet === levelsMet),
      ({ yes }) => yes,
    ),
  }));
}
