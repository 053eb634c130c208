import { drawRates, type RateRow } from '~/components/insights/rate-drawing';
import type { SectionProps } from '~/components/insights/section';
import { rules } from '~/domain/coffee-test/coffee-test';
import { type AdviceFigures, type Verdict, verdictOf } from '~/domain/insight/advice';
import { differenceInWords, isEnough, middleInWords, rateInWords } from '~/domain/insight/in-words';
import type { Insights } from '~/domain/insight/insights';
import { fromAFile } from '~/domain/insight/sent-offer';
import type { Tally } from '~/domain/insight/tallies';
import type { Rate } from '~/domain/insight/wilson';
import { count, growthInWords } from './words';

/** What each section of the insights shows, as strings and lines: the page knows no rule. */

const end = true;

export function starterSection({ starters }: Insights, locale: string): SectionProps {
  const rows = starters.map((row) => ({ key: row.starter?.id ?? '', label: starterName(row.starter), row }));
  return {
    id: 'starters',
    title: 'Which first cups lead on',
    below:
      'By the starter offer each was begun from. Led on: another yes grew from it within twelve months; a yes younger than that is not asked yet. Grew: the largest yes of its chain so far as a multiple of it, where there is one.',
    table: {
      name: 'Starter offers',
      columns: [
        { name: 'Starter offer' },
        { name: 'Sent', end },
        { name: 'Said yes', end },
        { name: 'Days to a yes', end },
        { name: 'Led on', end },
        { name: 'Days to the next yes', end },
        { name: 'Grew', end },
      ],
      rows: rows.map(({ key, label, row }) => ({
        key,
        cells: [
          { text: label },
          { text: `${row.sent}` },
          { text: rateInWords(row.yes) },
          { text: middleInWords(row.daysToYes, String) },
          { text: rateInWords(row.ledOn) },
          { text: middleInWords(row.daysToNext, String) },
          { text: middleInWords(row.growth, (times) => growthInWords(times, locale)) },
        ],
      })),
    },
    ...picture(
      rows.map(({ key, label, row }) => ({ key, label, rate: row.yes, other: row.ledOn })),
      { full: 'said yes', open: 'led on, of those' },
    ),
    empty: 'No offer was sent in this time.',
    note: guessedNote(starters),
  };
}

/** Where deals from a file led on: nobody wrote down which to which. */
export function guessedNote(starters: Insights['starters']): string {
  const fromFiles = starters.find(({ starter }) => starter?.id === fromAFile.id);
  return fromFiles?.daysToNext
    ? 'Among deals from a file, what led to what is a guess by their dates, by the rule chosen when each file came in.'
    : '';
}

export function declineSection({ declines }: Insights): SectionProps {
  return {
    id: 'declines',
    title: 'Why not',
    below: 'Of the offers that did not end in a yes. An offer that ran out is one without an answer.',
    table: {
      name: 'Reasons',
      columns: [{ name: 'Reason' }, { name: 'Offers', end }, { name: 'Of all of them', end }],
      rows: declines.map(({ reason, count: n, share }) => ({
        key: reason,
        cells: [{ text: capital(reason) }, { text: `${n}` }, { text: rateInWords(share) }],
      })),
    },
    ...picture(declines.map(({ reason, share }) => ({ key: reason, label: capital(reason), rate: share }))),
    empty: 'Nobody said no yet.',
  };
}

const verdicts: Record<Verdict, string> = {
  'too few': 'too few to say',
  'nothing shows': 'no difference that shows',
  'it helps': 'fewer said yes to those',
  'it hurts': 'more said yes to those',
};

export function adviceSection({ advice }: Insights): SectionProps {
  const asks = new Map(rules.map((rule) => [rule.id, rule.asks]));
  const label = ({ rule }: AdviceFigures) => asks.get(rule) ?? rule;
  return {
    id: 'advice',
    title: 'The coffee test’s advice, held against the answers',
    below:
      'For each piece of advice: how often offers were said yes to that were sent against it, and those for which it held. Rules about first offers compare first offers alone, those about follow-ons follow-ons.',
    table: {
      name: 'Advice',
      columns: [
        { name: 'Advice' },
        { name: 'Sent against it', end },
        { name: 'It held', end },
        { name: 'The difference', end },
      ],
      rows: advice.map((row) => ({
        key: row.rule,
        cells: [
          { text: label(row), below: row.left > 0 ? `let be on purpose ${count(row.left, 'time')}` : '' },
          { text: rateInWords(row.against) },
          { text: rateInWords(row.held) },
          { text: row.gain ? differenceInWords(row.gain) : '', below: verdicts[verdictOf(row)] },
        ],
      })),
    },
    ...picture(
      // Only where there is something to compare.
      advice
        .filter(({ gain }) => gain !== null)
        .map((row) => ({ key: row.rule, label: label(row), rate: row.held, other: row.against })),
      { full: 'it held', open: 'sent against it' },
    ),
    wide: true,
    empty: 'No answered offer was sent against any advice.',
    note:
      advice.length > 1
        ? 'This is what happened, not why: who ignores advice may know the client better. Of twenty rules that make no difference, one shows a difference by chance alone.'
        : '',
  };
}

export function tallySection(
  id: 'people' | 'quarters',
  rows: readonly Tally[],
  nameOf: (key: string) => string,
  acceptedOf: (amounts: { currency: string; totalMinor: number }[]) => string,
): SectionProps {
  const words =
    id === 'people'
      ? { title: 'By person', below: 'By who wrote the offer, most first.', column: 'Person' }
      : {
          title: 'By quarter',
          below: 'By when it was sent, the last eight quarters in which any was.',
          column: 'Quarter',
        };
  return {
    id,
    title: words.title,
    below: words.below,
    table: {
      name: `Figures ${words.title.toLowerCase()}`,
      columns: [
        { name: words.column },
        { name: 'Sent', end },
        { name: 'Still open', end },
        { name: 'Said yes', end },
        { name: 'Days to a yes', end },
        { name: 'Accepted', end },
      ],
      rows: rows.map((row) => ({
        key: row.key,
        cells: [
          { text: nameOf(row.key) },
          { text: `${row.sent}` },
          { text: `${row.open}` },
          { text: rateInWords(row.yes) },
          { text: middleInWords(row.daysToYes, String) },
          { text: acceptedOf(row.accepted) },
        ],
      })),
    },
    ...picture(rows.map((row) => ({ key: row.key, label: nameOf(row.key), rate: row.yes }))),
    empty: 'No offer was sent in this time.',
  };
}

export function picture(rows: RateRow[], legend: { open: string; full: string } | null = null) {
  return { drawing: drawRates(rows, legend), story: storyOf(rows, legend) };
}

/** The same in a sentence; the table has the rest. */
function storyOf(rows: readonly RateRow[], legend: { open: string; full: string } | null): string {
  const told = rows.filter(({ rate, other }) => isEnough(rate) || isEnough(other ?? null));
  if (told.length === 0) return 'Too few observations to draw.';
  const half = (rate: Rate | null | undefined, name: string | undefined) =>
    rate === undefined ? '' : `${name ? `${name} ` : ''}${rateInWords(rate)}`;
  return told
    .map(({ label, rate, other }) =>
      [`${label}:`, [half(rate, legend?.full), half(other, legend?.open)].filter(Boolean).join(', ')].join(
        ' ',
      ),
    )
    .join('; ');
}

const starterName = (starter: { name: string } | null): string =>
  starter ? starter.name || 'Untitled starter' : 'From an empty page';

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
