import { isCivilDate, longDate } from './calendar';
import { isCurrency } from './currencies';
import { isDomainError } from './errors';
import type { Field } from './merging';
import { formatDecimal, formatMoney, formatPercent, minorOf } from './money';
import type { CitedFact, Deliverable, Discount, Line, Milestone, Offer, Option, Payment } from './proposal';

/** How what an offer holds is said in words: `locale` is BCP 47, `currency` that of the offer it stands in. */
export type Speech = { locale: string; currency: string };

type Kind<Value> = (value: Value, speech: Speech) => string[];
type Kinds = { [F in Field]?: { name: string; leads: string; say: Kind<Offer[F]> } };

const text: Kind<string> = (value) => (value.trim() === '' ? [] : [value]);
const texts: Kind<string[]> = (values) => values.flatMap((value) => (value.trim() === '' ? [] : [value]));
const day: Kind<string | null> = (value, { locale }) =>
  value === null ? [] : [isCivilDate(value) ? longDate(value, locale) : value];
const percent: Kind<string> = (value, { locale }) =>
  Number(value) === 0 ? [] : [unlessUnfit(value, () => formatPercent(value, locale))];
const money = (amount: string, { locale, currency }: Speech): string =>
  unlessUnfit(amount, () => formatMoney(minorOf(amount, currency), currency, locale));

const deliverables: Kind<Deliverable[]> = (all) =>
  all.map(({ name, doneWhen }) => (doneWhen ? `${name || '…'}, done when ${doneWhen}` : name));

const lines: Kind<Line[]> = (all, speech) =>
  all.map(({ description, quantity, unitPrice, optional }) => {
    const many = Number(quantity) === 1 || quantity === '' ? '' : `${count(quantity, speech)} × `;
    const price = unitPrice === '' ? 'no price yet' : `${many}${money(unitPrice, speech)}`;
    return `${description || '…'}, ${price}${optional ? ', if they want it' : ''}`;
  });
const count = (quantity: string, { locale }: Speech) =>
  unlessUnfit(quantity, () => formatDecimal(quantity, locale));

const discount: Kind<Discount> = (value, speech) => {
  if ('percent' in value) return percent(value.percent, speech);
  return Number(value.amount) === 0 ? [] : [money(value.amount, speech)];
};

const yesOrNo: Kind<boolean> = (value) => [value ? 'Yes' : 'No'];
const dated = (words: string, on: string | null, speech: Speech) =>
  [words || '…', ...day(on, speech)].join(', ');
const milestones: Kind<Milestone[]> = (all, speech) => all.map(({ name, on }) => dated(name, on, speech));
const facts: Kind<CitedFact[]> = (all, speech) =>
  all.map(({ text, confirmedOn }) => dated(text, confirmedOn, speech));
const payments: Kind<Payment[]> = (all, speech) =>
  all.map(({ when, on, percent: part }) =>
    dated(
      `${percent(part, speech)[0] ?? 'nothing yet'} ${when === 'date' ? 'on a day' : `on ${when}`}`,
      on,
      speech,
    ),
  );
const options: Kind<Option[]> = (all, speech) =>
  all.map(({ name, deliverables: theirs, lines: priced }) =>
    [name || '…', ...deliverables(theirs, speech), ...lines(priced, speech)].join('; '),
  );

/** Each field: its name as a heading, how a sentence about it begins, and what it says. */
const kinds: Kinds = {
  title: { name: 'What the offer is called', leads: 'is called', say: text },
  outcome: { name: 'What they get out of it', leads: 'they get out of it', say: text },
  problem: { name: 'What bothers them now', leads: 'what bothers them', say: text },
  deliverables: { name: 'They get', leads: 'they get', say: deliverables },
  exclusions: { name: 'Not included', leads: 'not included', say: texts },
  clientProvides: { name: 'What they provide', leads: 'they provide', say: texts },
  place: { name: 'Where', leads: 'where', say: text },
  startsOn: { name: 'Starts', leads: 'starts', say: day },
  endsOn: { name: 'Ends', leads: 'ends', say: day },
  validUntil: { name: 'Last day to say yes', leads: 'last day to say yes', say: day },
  currency: { name: 'Currency', leads: 'is in', say: text },
  lines: { name: 'What they pay for', leads: 'they pay for', say: lines },
  options: { name: 'Options', leads: 'options', say: options },
  milestones: { name: 'Milestones', leads: 'milestones', say: milestones },
  payments: { name: 'Paid in parts', leads: 'paid in parts', say: payments },
  pricesIncludeTax: { name: 'Prices include tax', leads: 'prices include tax', say: yesOrNo },
  reverseCharge: { name: 'They account for the tax', leads: 'they account for the tax', say: yesOrNo },
  restsOn: { name: 'What it rests on', leads: 'rests on', say: facts },
  coverNote: { name: 'Cover note', leads: 'cover note', say: text },
  discount: { name: 'Discount', leads: 'discount', say: discount },
  taxPercent: { name: 'Tax', leads: 'tax', say: percent },
  depositPercent: { name: 'Deposit', leads: 'deposit', say: percent },
  free: { name: 'It is free', leads: 'is free', say: yesOrNo },
  paymentTerms: { name: 'Payment terms', leads: 'payment terms', say: text },
  safety: { name: 'What they risk', leads: 'what they risk', say: text },
  nextStep: { name: 'How to say yes', leads: 'how to say yes', say: text },
};

/** "Last day to say yes": a field as its form calls it. One that is not known here, by its own name. */
export const fieldName = (field: Field): string => kinds[field]?.name ?? spacedOut(field);

/** What a field holds, in words: one entry for each thing in it, none where it is blank. */
export function fieldWords<F extends Field>(field: F, value: Offer[F], speech: Speech): string[] {
  const safe = isCurrency(speech.currency) ? speech : { ...speech, currency: 'XXX' };
  return kinds[field]?.say(value, safe) ?? plainWords(value);
}

/**
 * What became of a field between two offers: "ends 12 December 2026, was 5 December 2026"; of a list, what came and
 * what went. Null where it says the same.
 */
export function changeInWords(field: Field, before: Offer, after: Offer, locale: string): string | null {
  const was = fieldWords(field, before[field], { locale, currency: before.currency });
  const now = fieldWords(field, after[field], { locale, currency: after.currency });
  if (JSON.stringify(was) === JSON.stringify(now)) return null;
  const leads = kinds[field]?.leads ?? spacedOut(field).toLowerCase();
  if (!Array.isArray(after[field])) return `${leads} ${now[0] ?? 'nothing'}, was ${was[0] ?? 'nothing'}`;
  const came = now.filter((item) => !was.includes(item)).map((item) => `new: ${item}`);
  const went = was.filter((item) => !now.includes(item)).map((item) => `gone: ${item}`);
  return `${leads}, ${[...came, ...went].join('; ') || 'in another order'}`;
}

function plainWords(value: unknown): string[] {
  if (Array.isArray(value)) return value.map((item) => plainWords(item).join(', '));
  if (typeof value === 'object' && value !== null)
    return [Object.values(value).flatMap(plainWords).join(', ')];
  if (typeof value === 'boolean') return [value ? 'Yes' : 'No'];
  return value === null || value === undefined || value === '' ? [] : [String(value)];
}

/** `paymentTerms`: "Payment terms". */
const spacedOut = (field: string): string => {
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What no form would have let pass is shown as it stands. */
function unlessUnfit(raw: string, say: () => string): string {
  try {
    return say();
  } catch (error) {
    if (isDomainError(error) || error instanceof RangeError) return raw;
    throw error;
  }
}
