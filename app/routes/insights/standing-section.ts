import type { SectionProps } from '~/components/insights/section';
import { rateInWords } from '~/domain/insight/in-words';
import { levelsInWords } from '~/domain/insight/own-words';
import type { StandingFigures } from '~/domain/insight/standings';
import { picture } from './sections';

/** Offers by how well their clients stood with us when each was sent. */
export function standingSection(standings: readonly StandingFigures[]): SectionProps {
  const rows = standings.map(({ levelsMet, yes }) => ({
    key: `${levelsMet}`,
    label: capital(levelsInWords(levelsMet)),
    rate: yes,
  }));
  return {
    id: 'standings',
    title: 'By how well you know each other',
    below:
      'By how many of the four levels were met with the client the day before each offer was sent. What came of it is no part of that.',
    table: {
      name: 'Figures by levels met',
      columns: [
        { name: 'With the client' },
        { name: 'Answered', end: true },
        { name: 'Said yes', end: true },
      ],
      rows: rows.every(({ rate }) => rate === null)
        ? []
        : rows.map(({ key, label, rate }) => ({
            key,
            cells: [{ text: label }, { text: `${rate?.n ?? 0}` }, { text: rateInWords(rate) }],
          })),
    },
    ...picture(rows),
    empty: 'No offer has ended in this time.',
  };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
