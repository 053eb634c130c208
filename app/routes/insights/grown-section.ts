import type { SectionProps } from '~/components/insights/section';
import type { Insights } from '~/domain/insight/insights';
import type { FirmDay } from '~/http/firm-day';
import type { Named } from './forecast-section';
import { picture } from './sections';
import { growthInWords } from './words';

/** The first cups from which most grew, each with the way to its tree. */
export function grownSection(
  { grown }: Insights,
  named: readonly Named[],
  { locale, money }: FirmDay,
): SectionProps {
  const names = new Map(named.map((one) => [one.id, one]));
  return {
    id: 'grown',
    title: 'What the best of them led to',
    below:
      'First offers from which most grew: their amount, the largest yes of their chain, and the chain itself.',
    table: {
      name: 'Chains that grew most',
      columns: [
        { name: 'It began with' },
        { name: 'At first', end: true },
        { name: 'The largest since', end: true },
        { name: 'Grew', end: true },
      ],
      rows: grown.map(({ id, currency, fromMinor, toMinor, times }) => ({
        key: id,
        cells: [
          {
            text: names.get(id)?.title || 'Untitled offer',
            to: `/insights/chains/${id}`,
            below: names.get(id)?.clientName ?? '',
          },
          { text: money(fromMinor, currency) },
          { text: money(toMinor, currency) },
          { text: growthInWords(times, locale) },
        ],
      })),
    },
    ...picture([]),
    empty: '',
  };
}
