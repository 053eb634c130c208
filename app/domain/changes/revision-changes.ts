import { isDomainError } from '../errors';
import { fieldName, offerFields, rowName } from '../field-names';
import { formatMoney } from '../money';
import type { Offer } from '../proposal';
import { plainChoices, totalsOf } from '../totals';
import { languageNames, paperName, type Words, wordsOf } from '../value-words';
import { optionChanges } from './option-changes';
import { type Change, type Field, isSame, rowChanges, textChange } from './row-changes';

export type { Change } from './row-changes';

/** One text of a proposal, and who it is for. */
export type Version = { offer: Offer; contact: string };

/**
 * What differs between two texts of one proposal, field by field in words, in the order in which one reads an offer.
 * Every field that differs is named by at least one change; two that say the same have none.
 */
export function revisionChanges(before: Version, after: Version, locale: string): Change[] {
  const changes: Change[] = [];
  if (before.contact !== after.contact) {
    const [now, was] = [after.contact || 'nobody named', before.contact || 'nobody named'];
    changes.push({ field: 'contact', kind: 'changed', sentence: `For ${now}, was ${was}.`, marks: [] });
  }
  const said = fieldChanges(before.offer, after.offer, locale);
  for (const field of offerFields) {
    const own = said.filter((change) => change.field === field);
    changes.push(...own);
    if (own.length === 0 && !isSame(before.offer[field], after.offer[field])) {
      changes.push({
        field,
        kind: 'changed',
        sentence: `${fieldName(field)}: written otherwise.`,
        marks: [],
      });
    }
  }
  return [...changes, ...totalChanges(before.offer, after.offer, locale)];
}

function fieldChanges(before: Offer, after: Offer, locale: string): Change[] {
  const [was, now] = [wordsOf(before, locale), wordsOf(after, locale)];
  const rows = <Row>(
    field: keyof Offer,
    pick: (offer: Offer) => Row[],
    say: (words: Words) => (row: Row) => string,
  ) =>
    rowChanges({
      field,
      what: rowName(field),
      order: `${fieldName(field)}: in another order.`,
      before: pick(before),
      after: pick(after),
      was: say(was),
      now: say(now),
    });
  const text = (
    field: 'title' | 'place' | 'coverNote' | 'outcome' | 'problem' | 'paymentTerms' | 'safety' | 'nextStep',
  ) => textChange(field, fieldName(field), before[field], after[field]);
  const value = <F extends keyof Offer>(field: F, say: (words: Words, value: Offer[F]) => string) =>
    // The same amount in another currency is told once, with the currency.
    isSame(before[field], after[field])
      ? []
      : valueChange(field, fieldName(field), say(was, before[field]), say(now, after[field]));
  const yesOrNo = (field: 'pricesIncludeTax' | 'reverseCharge' | 'free', yes: string, no: string) =>
    before[field] === after[field] ? [] : [plainChange(field, after[field] ? yes : no)];
  return [
    ...text('title'),
    ...text('coverNote'),
    ...text('outcome'),
    ...text('problem'),
    ...rows(
      'deliverables',
      (offer) => offer.deliverables,
      (words) => words.deliverable,
    ),
    ...rows(
      'exclusions',
      (offer) => offer.exclusions,
      () => (row) => row,
    ),
    ...rows(
      'clientProvides',
      (offer) => offer.clientProvides,
      () => (row) => row,
    ),
    ...text('place'),
    ...value('startsOn', (words, date) => words.day(date)),
    ...value('endsOn', (words, date) => words.day(date)),
    ...rows(
      'milestones',
      (offer) => offer.milestones,
      (words) => words.milestone,
    ),
    ...value('validUntil', (words, date) => words.day(date)),
    ...value('currency', (_, code) => code),
    ...rows(
      'lines',
      (offer) => offer.lines,
      (words) => words.line,
    ),
    ...optionChanges(before, after, was, now),
    ...value('discount', (words, discount) => words.discount(discount)),
    ...value('taxPercent', (words, percent) => words.percent(percent)),
    ...yesOrNo('pricesIncludeTax', 'Prices include the tax now.', 'Prices no longer include the tax.'),
    ...yesOrNo(
      'reverseCharge',
      'The client accounts for the tax now (reverse charge).',
      'The client no longer accounts for the tax (reverse charge).',
    ),
    ...value('depositPercent', (words, percent) => words.percent(percent)),
    ...rows(
      'payments',
      (offer) => offer.payments,
      (words) => words.payment,
    ),
    ...yesOrNo('free', 'It is free now.', 'It is no longer free.'),
    ...text('paymentTerms'),
    ...text('safety'),
    ...text('nextStep'),
    ...rows(
      'restsOn',
      (offer) => offer.restsOn,
      (words) => words.fact,
    ),
    ...value('language', (_, language) => languageNames[language]),
    ...value('style', (_, style) => style),
    ...value('paper', (_, paper) => paperName(paper)),
  ];
}

const plainChange = (field: Field, sentence: string): Change => ({
  field,
  kind: 'changed',
  sentence,
  marks: [],
});

/** "Ends 12 December 2026, was 5 December 2026." */
const valueChange = (field: Field, name: string, was: string, now: string): Change[] =>
  was === now ? [] : [plainChange(field, `${name} ${now}, was ${was}.`)];

/** "Total $1,200.00, was $900.00": with options, the least and that of each option. */
function totalChanges(before: Offer, after: Offer, locale: string): Change[] {
  const [was, now] = [totalsIn(before), totalsIn(after)];
  if (!was || !now) return [];
  const money = (minor: number, { currency }: Offer) => formatMoney(minor, currency, locale);
  const least = (totals: number[]) => Math.min(...totals);
  const [old, total] = [money(least(was), before), money(least(now), after)];
  const name = after.options.length > 0 ? 'Total from' : 'Total';
  const ofOptions = after.options.flatMap((option, index) => {
    const place = placeBefore(before, after, index);
    const [oldMinor, minor] = [was[place], now[index]];
    if (oldMinor === undefined || minor === undefined) return [];
    const [then, today] = [money(oldMinor, before), money(minor, after)];
    return then === today ? [] : [plainChange('total', `“${option.name}” comes to ${today}, was ${then}.`)];
  });
  return [...(old === total ? [] : [plainChange('total', `${name} ${total}, was ${old}.`)]), ...ofOptions];
}

/** Where an option stood before: the one of its name, or in a draft with two of a name the one at its place. */
function placeBefore(before: Offer, after: Offer, index: number): number {
  const name = after.options[index]?.name ?? '';
  const isTwin = (offer: Offer) => offer.options.filter((one) => one.name === name).length > 1;
  if (isTwin(before) || isTwin(after)) return before.options[index]?.name === name ? index : -1;
  return before.options.findIndex((other) => name !== '' && other.name === name);
}

function totalsIn(offer: Offer): number[] | null {
  try {
    return plainChoices(offer).map((choice) => totalsOf(offer, choice).totalMinor);
  } catch (error) {
    // A draft whose sums do not fit has no total to speak of.
    if (isDomainError(error)) return null;
    throw error;
  }
}
