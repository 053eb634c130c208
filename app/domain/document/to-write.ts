import type { Offer } from '../proposal';
import type { List } from './document-parts';
import type { DocumentWords } from './words/words';

/** Whether there is something to agree to: without anything handed over, the rest has nothing to be about. */
export const canBeSigned = ({ deliverables, options }: Pick<Offer, 'deliverables' | 'options'>): boolean =>
  [deliverables, ...options.map((option) => option.deliverables)].some((list) => list.length > 0);

/** What every offer says and this one does not yet, by the headings under which it will stand, in their order. */
export function toWrite(offer: Offer, words: DocumentWords): List {
  const { startsOn, endsOn, validUntil, lines, options, free } = offer;
  const lacking: [string, boolean][] = [
    [words.youGet, !canBeSigned(offer)],
    [words.notIncluded, offer.exclusions.length === 0],
    [words.whenAndWhere, [startsOn, endsOn, validUntil].includes(null)],
    [words.price, lines.length + options.length === 0 && !free],
  ];
  return { heading: words.toWrite, items: lacking.filter(([, lacks]) => lacks).map(([heading]) => heading) };
}
