import { longDate } from './calendar';
import { asksToChoose, chosenOf } from './choice';
import { printable } from './document/document-totals';
import { documentLocale } from './document/document-view';
import { dueOfChoice } from './document/due';
import { type ClientWords, clientWordsIn, consentVersion } from './document/words/client-words';
import { wordsIn } from './document/words/document-words';
import { formatMoney } from './money';
import type { Choice, CivilDate, CurrencyCode, Snapshot } from './proposal';
import { totalsOf } from './totals';

/** One point of the terms: "Not included", and what is not. `note`: how both sides will know that it is done. */
export type TermsPart = { label: string; items: { text: string; note: string }[] };

/** What a client agrees to by saying yes, word by word as the page shows it. */
export type Terms = {
  /** One short sentence, in the language of the offer. */
  sentence: string;
  /** All that the sentence stands for, point by point. */
  parts: TermsPart[];
  consentText: string;
  consentVersion: string;
  totalMinor: number;
  currency: CurrencyCode;
};

/** A way out that is longer than this is left to the points below the sentence. */
const shortWayOut = 90;

/**
 * The exact terms of saying yes to a sent copy with this choice: what they get, by when and for how much in one
 * sentence, then everything point by point. Throws as `totalsOf` does for a choice that the offer has not.
 */
export function termsOf(snapshot: Snapshot, choice: Choice): Terms {
  const { offer, to } = snapshot;
  const words = clientWordsIn(offer.language);
  const { totalMinor } = totalsOf(offer, choice);
  const total =
    totalMinor === 0 && offer.free ? wordsIn(offer.language).free : clientMoney(totalMinor, snapshot);
  const by = offer.endsOn === null ? '' : clientDay(offer.endsOn, snapshot);
  const wayOut = offer.safety.trim();
  const sentence = words.terms({
    what: whatOf(snapshot, choice, words),
    by,
    total,
    wayOut: wayOut.length > shortWayOut || wayOut.includes('\n') ? '' : wayOut,
  });
  return {
    sentence,
    parts: partsOf(snapshot, choice, { by, total }),
    consentText: words.consent(to.name),
    consentVersion,
    totalMinor,
    currency: offer.currency,
  };
}

/** The one thing by its name, several by their number; and what was added. */
function whatOf({ offer }: Snapshot, choice: Choice, words: ClientWords): string {
  const { option, added } = chosenOf(offer, choice);
  const things = thingsIn(offer, choice);
  const [only] = things;
  const of = words.quoted(option ?? offer.title);
  const told =
    things.length > 1
      ? words.things(things.length, of)
      : [option && of, only && words.quoted(only.name)].filter(Boolean).join(': ') || of;
  return words.list([told, ...added.filter(Boolean).map(words.quoted)]);
}

const thingsIn = ({ deliverables, options }: Snapshot['offer'], { option }: Choice) => [
  ...deliverables,
  ...(option === null ? [] : (options[option]?.deliverables ?? [])),
];

/** In the words and the order of the document. A point without anything to it is left out. */
function partsOf(
  { offer, from }: Snapshot,
  choice: Choice,
  { by, total }: { by: string; total: string },
): TermsPart[] {
  const words = wordsIn(offer.language);
  const { option, added } = chosenOf(offer, choice);
  const plain = (texts: string[]) => texts.map((text) => ({ text: text.trim(), note: '' }));
  const things = thingsIn(offer, choice).map(({ name, doneWhen }) => ({
    text: name,
    note: doneWhen && words.doneWhen(doneWhen),
  }));
  const due = dueOfChoice(offer, asksToChoose(offer) ? choice : null, from.locale);
  const parts: TermsPart[] = [
    {
      label: words.youGet,
      items: [...(things.length > 0 ? things : plain([option ?? offer.title])), ...plain(added)],
    },
    { label: words.haveItBy, items: plain([by]) },
    {
      label: words.price,
      items: plain([
        total,
        ...due.map(({ label, value }) => `${label}: ${value}`),
        offer.paymentTerms,
        offer.reverseCharge ? words.reverseCharge : '',
      ]),
    },
    { label: words.notIncluded, items: plain(offer.exclusions) },
    { label: words.youProvide, items: plain(offer.clientProvides) },
    { label: words.whatYouRisk, items: plain([offer.safety]) },
  ];
  return parts
    .map(({ label, items }) => ({ label, items: items.filter(({ text }) => text !== '') }))
    .filter(({ items }) => items.length > 0);
}

type Writing = Pick<Snapshot, 'offer' | 'from'>;

/** A day as the client's page writes it: "15 December 2026", or "15 December" where that is in the year of `today`. */
export function clientDay(date: CivilDate, { offer, from }: Writing, today?: CivilDate): string {
  const written = printable(longDate(date, documentLocale(offer.language, from.locale), today));
  return wordsIn(offer.language).day?.(written) ?? written;
}

/** An amount (minor units) in the offer's currency, as the client's page writes it. */
export const clientMoney = (amountMinor: number, { offer, from }: Writing): string =>
  printable(formatMoney(amountMinor, offer.currency, documentLocale(offer.language, from.locale)));
