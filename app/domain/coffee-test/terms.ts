import type { Offer, Payment } from '../proposal';
import { listed } from './in-words';
import type { Rule } from './rule';

/** What terms call a part that is paid early, in the five languages at once: few words are the same in two of them. */
const early = new RegExp(
  `(?<!\\p{L})(?:${[
    'deposit|down[ -]?payment|(?:advance|pre)[ -]?payments?|retainer|in advance|up[ -]?front|in full',
    'anzahlung|vorkasse|vorauszahlung|vorschuss|im voraus|a[ck]onto',
    "acompte|arrhes|d[’']avance|à l[’']avance",
    'anticipo|depósito|por adelantado|por anticipado',
    'acconto|caparra|in anticipo|anticipat[oa]',
  ].join('|')})(?!\\p{L})`,
  'iu',
);
const accepted = new RegExp(
  `(?<!\\p{L})(?:${[
    'on (?:acceptance|signing|signature|order)',
    'bei (?:annahme|beauftragung|auftrag|auftragserteilung|unterschrift)',
    "à l[’'](?:acceptation|commande)|à la (?:signature|commande)",
    'a la (?:aceptación|firma)|al (?:aceptar|firmar)',
    "all[’'](?:accettazione|ordine)|alla firma",
  ].join('|')})(?!\\p{L})`,
  'iu',
);
const percentage = /(\d{1,3}(?:[.,]\d+)?)\s?(?:%|per ?cent|prozent|pour cent|por ciento)/giu;
/** Percentages of something else than the price. */
const ofOther =
  /interest|late|overdue|discount|vat|tax|zins|verzug|verspät|skonto|rabatt|mwst|ust|steuer|intérêt|retard|escompte|remise|tva|interés|mora|descuento|iva|interess|ritardo|sconto/iu;

const moments: Record<Payment['when'], string> = {
  acceptance: 'on acceptance',
  start: 'at the start',
  date: 'on a date',
  delivery: 'on delivery',
};

/** What the terms say of payment and the fields above them do not, as it stands there; null where they agree. */
function otherwise({ paymentTerms, payments, depositPercent }: Offer): string | null {
  const stated =
    payments.length > 0
      ? payments.map(({ percent }) => Number(percent))
      : [Number(depositPercent), 100 - Number(depositPercent)];
  const ofPrice = paymentTerms.split(/[.;\n](?!\d)/).filter((clause) => !ofOther.test(clause));
  const percents = ofPrice.flatMap((clause) => [...clause.matchAll(percentage)]);
  const other = percents.find(([, value = '']) => !stated.includes(Number(value.replace(',', '.'))));
  if (other) return other[0];
  if (payments.length === 0) return null;
  const atAcceptance = payments.some(({ when }) => when === 'acceptance');
  return early.exec(paymentTerms)?.[0] ?? (atAcceptance ? null : (accepted.exec(paymentTerms)?.[0] ?? null));
}

/** The two stand one below the other in the document, and whoever pays picks the later one. */
export const moneyTerms: Rule = {
  id: 'money.terms',
  field: 'paymentTerms',
  kind: 'advice',
  ground: 'judgement',
  asks: 'The payment terms say nothing else than the deposit or the parts.',
  test: ({ offer }) => {
    const { payments, depositPercent } = offer;
    if (payments.length === 0 && !(Number(depositPercent) > 0)) return [];
    const words = otherwise(offer);
    if (words === null) return [];
    const above =
      payments.length > 0
        ? `the parts above say ${listed(payments.map(({ percent, when }) => `${percent} % ${moments[when]}`))}`
        : `the deposit above is ${depositPercent} %`;
    return [{ field: 'paymentTerms', sentence: `The terms speak of “${words}”; ${above}. Say it once.` }];
  },
};
