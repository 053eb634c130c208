import { longDate } from './calendar';
import { asksToChoose, chosenOf } from './choice';
import { printable } from './document/document-totals';
import { documentLocale } from './document/document-view';
import { dueOfChoice } from './document/due';
import { clientWordsIn, consentVersion } from './document/words/client-words';
import { wordsIn } from './document/words/document-words';
import { formatMoney } from './money';
import type { Choice, CivilDate, CurrencyCode, Snapshot } from './proposal';
import { totalsOf } from './totals';

/** What a client agrees to by saying yes, word by word as the page shows it. */
export type Terms = {
  /** One sentence, in the language of the offer. */
  sentence: string;
  consentText: string;
  consentVersion: string;
  totalMinor: number;
  currency: CurrencyCode;
};

/**
 * The exact terms of saying yes to a sent copy with this choice: what they get, by when, for how much, what is due when
 * and what they risk, in one sentence. Throws as `totalsOf` does for a choice that the offer has not.
 */
export function termsOf({ offer, from, to }: Snapshot, choice: Choice): Terms {
  const words = clientWordsIn(offer.language);
  const { totalMinor } = totalsOf(offer, choice);
  const { option, added } = chosenOf(offer, choice);
  const taken = choice.option === null ? [] : (offer.options[choice.option]?.deliverables ?? []);
  const things = [...offer.deliverables, ...taken].map(({ name }) => name);
  const due = dueOfChoice(offer, asksToChoose(offer) ? choice : null, from.locale);
  const sentence = words.terms({
    what: words.list(
      [...(things.length > 0 ? things : [offer.title]), ...added].filter(Boolean).map(words.quoted),
    ),
    chosen: option === null ? '' : words.quoted(option),
    by: offer.endsOn === null ? '' : clientDay(offer.endsOn, { offer, from }),
    total:
      totalMinor === 0 && offer.free
        ? wordsIn(offer.language).free
        : clientMoney(totalMinor, { offer, from }),
    due: due.map(({ label, value }) => `${lowerFirst(label)}: ${value}`).join('; '),
    wayOut: offer.safety.trim(),
  });
  return {
    sentence,
    consentText: words.consent(to.name),
    consentVersion,
    totalMinor,
    currency: offer.currency,
  };
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

type Writing = Pick<Snapshot, 'offer' | 'from'>;

/** A day as the client's page writes it: "15 December 2026". */
export function clientDay(date: CivilDate, { offer, from }: Writing): string {
  const written = printable(longDate(date, documentLocale(offer.language, from.locale)));
  return wordsIn(offer.language).day?.(written) ?? written;
}

/** An amount (minor units) in the offer's currency, as the client's page writes it. */
export const clientMoney = (amountMinor: number, { offer, from }: Writing): string =>
  printable(formatMoney(amountMinor, offer.currency, documentLocale(offer.language, from.locale)));
