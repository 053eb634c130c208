import type { FiguresTableProps } from '~/components/insights/figures-table';
import { rateInWords } from '~/domain/insight/in-words';
import type { Insights } from '~/domain/insight/insights';
import { ownLimitOf } from '~/domain/insight/own-limit';
import { limitSentence } from '~/domain/insight/own-words';
import type { OwnLines } from '~/domain/relationship/thresholds';
import { bands } from '../insights/step-section';

export type OwnSteps = {
  sentence: string;
  table: FiguresTableProps | null;
  /** What can be chosen: no limit, the one of now, and the one that was chosen before. */
  choices: { value: string; label: string }[];
};

/** What the firm's own step-ups say beside the multiples, and what can be made of it. */
export function ownSteps(figures: Pick<Insights, 'steps'> | null, lines: OwnLines): OwnSteps {
  const own = figures && ownLimitOf(figures.steps, lines.stepYesPercent);
  const limits = new Set([own?.limit ?? null, lines.ownLimit].filter((limit) => limit !== null));
  return {
    sentence: own ? limitSentence(own) : 'Your log is being read. Look again in a moment.',
    table: figures && own?.isEnough ? tableOf(figures) : null,
    choices: [
      { value: 'none', label: 'Let the multiples stand' },
      ...[...limits].map((limit) => ({
        value: String(limit),
        label:
          limit === own?.limit
            ? `Go no further than × ${limit}, as your own log has it`
            : `Go no further than × ${limit}, as it was when you chose it`,
      })),
    ],
  };
}

const tableOf = ({ steps }: Pick<Insights, 'steps'>): FiguresTableProps => ({
  name: 'Your own step-ups',
  columns: [
    { name: 'The ask against their largest yes before' },
    { name: 'Answered', end: true },
    { name: 'Said yes', end: true },
  ],
  rows: steps.map(({ band, yes }) => ({
    key: band,
    cells: [{ text: bands[band] }, { text: `${yes?.n ?? 0}` }, { text: rateInWords(yes) }],
  })),
});
