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
  const sized = rungs.filter(hasSize(rungs));
  const drawn = { ...ladder, rungs: sized.slice(-mostDrawn) };
  const unknown = rungs.length - sized.length;
  const longest = Math.max(...chainsOf(drawn.rungs).map((chain) => chain.length));
  const below = [
    alone ? '' : `Offers in ${currency} alone, and so are the figures.`,
    sized.length > mostDrawn ? `The latest ${mostDrawn} of ${count(sized.length, 'offer')}.` : '',
    'Each cup is an offer, as large as its amount.',
    longest > 1 ? 'A line leads to what it opened the door for.' : '',
    unknown > 0
      ? `${count(unknown, 'offer')} of unknown amount ${unknown === 1 ? 'is' : 'are'} in the table alone.`
      : '',
  ];
  return {
    currency,
    headline: headlineOf(ladder, locale, alone),
    below: below.filter(Boolean).join(' '),
    story: storyOf(ladder, locale, day, alone),
    drawing: drawLadder(drawn, { today, locale }),
    figures: figureRow(ladder, locale, alone),
  };
}

/** Who said no to an amount that nobody knows stands nowhere between large and small. */
const hasSize = (rungs: readonly Rung[]) => {
  const parents = new Set(rungs.map(({ parentId }) => parentId));
  return ({ id, isUnknown, standing }: Rung) => !isUnknown || standing === 'sent' || parents.has(id);
};

export function offerRows(rungs: readonly Rung[], { day, money }: FirmDay): OfferRow[] {
  const titles = new Map(rungs.map(({ id, title }) => [id, title || 'Untitled offer']));
  return rungs
    .toReversed()
    .map(({ id, on, amountMinor, isLeast, isUnknown, currency, told, notUntil, promise, parentId }) => ({
      id,
      day: day(on),
      title: titles.get(id) ?? '',
      amount: isUnknown ? 'unknown' : amountInWords(money(amountMinor, currency), isLeast),
      told,
      notUntil: notUntil ? day(notUntil) : '',
      broken: promise === 'broken',
      grewFrom: (parentId && titles.get(parentId)) || '',
    }));
}
