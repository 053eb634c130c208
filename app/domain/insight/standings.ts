import { levelNames } from '../relationship/levels';
import { groupsInTurns, type InTurns } from './in-turns';
import { type Observed, settledInTurns } from './sent-offer';
import { type Rate, rateOf } from './wilson';

/** How often clients said yes who stood with us alike: by how many levels were met when each offer was sent. */
export type StandingFigures = { levelsMet: number; yes: Rate | null };

/** One row for each number of levels, none first. */
export function* standingsInTurns(observed: Observed): InTurns<StandingFigures[]> {
  const ended = yield* settledInTurns(observed);
  const groups = yield* groupsInTurns(ended, ({ offer }) => String(offer.levelsMet));
  return [0, ...levelNames.keys()].map((_, levelsMet) => {
    const some = groups.get(String(levelsMet)) ?? [];
    const yeses = some.filter(({ yes }) => yes).length;
    return { levelsMet, yes: some.length === 0 ? null : rateOf(yeses, some.length) };
  });
}
