import type { LadderCardProps } from '~/components/clients/ladder-card';
import { drawLadder } from '~/components/clients/ladder-drawing';
import { figureRow, headlineOf, storyOf } from '~/components/clients/ladder-words';
import type { OfferRow } from '~/components/clients/offers-table';
import { amountInWords } from '~/domain/choice';
import { chainsOf, type Ladder, type Rung } from '~/domain/ladder';
import type { FirmDay } from '~/http/firm-day';

/** What the client page shows, as strings: Node's Intl writes them once, and the browser's never gets to differ. */

/** More cups than this are no picture any more; the figures and the table still have them all. */
const mostDrawn = 80;

export function ladderCard(ladder: Ladder, firmDay: FirmDay, alone: boolean): LadderCardProps {
  const { today, locale, day, count } = firmDay;
  const { currency, rungs } = ladder;
  const drawn = { ...ladder, rungs: rungs.slice(-mostDrawn) };
  const longest = Math.max(...chainsOf(drawn.rungs).map((chain) => chain.length));
  const below = [
    alone ? '' : `Offers in ${currency}.`,
    rungs.length > mostDrawn ? `The latest ${mostDrawn} of ${count(rungs.length, 'offer')}.` : '',
    'Each cup is an offer, as large as its amount.',
    longest > 1 ? 'A line leads to what it opened the door for.' : '',
  ];
  return {
    currency,
    headline: headlineOf(ladder, locale),
    below: below.filter(Boolean).join(' '),
    story: storyOf(ladder, locale, day),
    drawing: drawLadder(drawn, { today, locale }),
    figures: figureRow(ladder, locale),
  };
}

export function offerRows(rungs: readonly Rung[], { day, money }: FirmDay): OfferRow[] {
  const titles = new Map(rungs.map(({ id, title }) => [id, title || 'Untitled offer']));
  return rungs
    .toReversed()
    .map(({ id, on, amountMinor, isLeast, currency, told, notUntil, promise, parentId }) => ({
      id,
      day: day(on),
      title: titles.get(id) ?? '',
      amount: amountInWords(money(amountMinor, currency), isLeast),
      told,
      notUntil: notUntil ? day(notUntil) : '',
      broken: promise === 'broken',
      grewFrom: (parentId && titles.get(parentId)) || '',
    }));
}
