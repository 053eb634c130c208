import type { SectionProps } from '~/components/insights/section';
import { rateInWords } from '~/domain/insight/in-words';
import { answeredSteps, ownStepUps, type StepBand, type StepFigures } from '~/domain/insight/step-ups';
import { multiplesOf, type RelationshipThresholds } from '~/domain/relationship/thresholds';
import { picture } from './sections';
import { count } from './words';

export const bands: Record<StepBand, string> = {
  '1': 'No more than before',
  '2': 'Up to twice as much',
  '4': 'Up to 4 times',
  '10': 'Up to 10 times',
  more: 'More than 10 times',
};

/** How many levels reach wants met before it lets an ask grow so far, as the firm draws it. */
function levelsFor(band: StepBand, lines: RelationshipThresholds): string {
  const levels = multiplesOf(lines).findIndex((multiple) => band !== 'more' && multiple >= Number(band));
  if (levels < 0) return 'never';
  return levels === 0 ? 'no level met' : `${count(levels, 'level')} met`;
}

/** Steps up by their size, beside what reach says of each. */
export function stepSection(
  steps: readonly StepFigures[],
  leftOut: number,
  lines: RelationshipThresholds,
): SectionProps {
  const answered = answeredSteps(steps);
  return {
    id: 'steps',
    title: 'How large a step they take',
    below:
      'Offers to clients who had said yes before: the ask against the largest yes before it, in the same currency.',
    table: {
      name: 'Steps by their size',
      columns: [
        { name: 'The ask' },
        { name: 'Answered', end: true },
        { name: 'Said yes', end: true },
        { name: 'Within reach with', end: true },
      ],
      rows:
        answered === 0
          ? []
          : steps.map(({ band, yes }) => ({
              key: band,
              cells: [
                { text: bands[band] },
                { text: `${yes?.n ?? 0}` },
                { text: rateInWords(yes) },
                { text: levelsFor(band, lines) },
              ],
            })),
    },
    ...picture(steps.map(({ band, yes }) => ({ key: band, label: bands[band], rate: yes }))),
    empty: leftOut > 0 ? leftOutWords(leftOut) : 'Nobody who said yes was asked for more yet.',
    note: [answered > 0 && leftOut > 0 ? leftOutWords(leftOut) : '', noteOf(answered)]
      .filter(Boolean)
      .join(' '),
  };
}

/** Such steps would all look as if they had been said yes to. */
const leftOutWords = (steps: number): string =>
  `${steps === 1 ? 'One step is' : `${steps} steps are`} left out: their file says amounts of deals that were won, and not of those that were lost.`;

const noteOf = (answered: number): string =>
  answered >= ownStepUps
    ? `With ${answered} answered steps, these are figures of your own. The settings of a relationship let them limit the reach.`
    : answered > 0
      ? `${count(answered, 'answered step')} so far. From ${ownStepUps} on, your own figures can limit the reach.`
      : '';
