import { asksToChoose } from '../choice';
import { formatMoney } from '../money';
import type { Choice, CivilDate, Snapshot } from '../proposal';
import { clientDay } from '../terms';
import { totalsOf } from '../totals';
import type { DocumentView } from './document-parts';
import { printable, totalRows, totalText } from './document-totals';
import { documentLocale } from './document-view';
import { clientWordsIn } from './words/client-words';
import { wordsIn } from './words/document-words';

/**
 * The document on screen once a choice was made: the real total at its head, and which option and which lines were
 * taken. What was printed stays as it is. Throws as `totalsOf` does for a choice that the offer has not.
 */
export function takenView(
  view: DocumentView,
  snapshot: Pick<Snapshot, 'offer' | 'from'>,
  choice: Choice | null,
): DocumentView {
  const { offer, from } = snapshot;
  if (choice === null || !asksToChoose(offer)) return view;
  const words = wordsIn(offer.language);
  const locale = documentLocale(offer.language, from.locale);
  const writing = {
    words,
    locale,
    price: (minor: number) => printable(formatMoney(minor, offer.currency, locale)),
    date: (date: CivilDate) => clientDay(date, snapshot),
  };
  const totals = totalsOf(offer, choice);
  const total = totalText(offer, totals, writing);
  const rows = totalRows(offer, totals, writing);
  const { youChose, notChosen } = clientWordsIn(offer.language);
  const { price, facts } = view;
  const optional = offer.lines.flatMap((line, index) => (line.optional ? [index] : []));
  return {
    ...view,
    facts: facts.map((fact) => (fact.label === words.price ? { ...fact, value: total } : fact)),
    price: {
      ...price,
      totals: price.options.items.length > 0 ? price.totals : rows,
      options: {
        ...price.options,
        items: price.options.items.map((item, index) =>
          index === choice.option ? { ...item, total, totals: rows } : item,
        ),
      },
    },
    taken: {
      option: choice.option,
      added: optional.flatMap((line, place) => (choice.ticked.includes(line) ? [place] : [])),
      words: { taken: youChose, left: notChosen },
    },
  };
}
