import { addDays, daysBetween, workday } from './calendar';
import {
  type CivilDate,
  type CurrencyCode,
  emptyOffer,
  type Milestone,
  type Offer,
  type Payment,
} from './proposal';

/** No day of a starter is farther off, so that every date it becomes is a real one. */
export const mostDays = 3_660;

type Always = Pick<
  Offer,
  | 'title'
  | 'problem'
  | 'outcome'
  | 'deliverables'
  | 'exclusions'
  | 'clientProvides'
  | 'place'
  | 'lines'
  | 'depositPercent'
  | 'paymentTerms'
  | 'safety'
  | 'nextStep'
>;

/** What most offers leave as it is: only what differs from a blank offer is stated. */
const seldom = [
  'options',
  'discount',
  'taxPercent',
  'pricesIncludeTax',
  'reverseCharge',
  'free',
  'coverNote',
  'paper',
] as const;
/** Left out, they are the firm's: so a stated one is kept, whatever a blank offer has. */
type FirmsOwn = 'currency' | 'language' | 'style';
type Seldom = { [Key in (typeof seldom)[number] | FirmsOwn]?: Offer[Key] | undefined };

/** Days from the first day of work, or from the day of writing where no start is stated; null for no day. */
export type StarterMilestone = { name: Milestone['name']; afterDays: number | null };
/** Days from the day of writing; null where it is not due on a day. */
export type StarterPayment = Pick<Payment, 'when' | 'percent'> & { inDays: number | null };

/** What a starter knows of an offer: everything but whom it is for and what rests on them. Dates are days. */
export type StarterText = Always &
  Seldom & {
    /** Days from the day of writing to the first day of work. */
    startsInDays: number | null;
    /** Days from the first day of work to the last. */
    durationDays: number | null;
    /** Days from the day of writing to the last day to say yes. */
    validDays: number | null;
    milestones?: StarterMilestone[] | undefined;
    payments?: StarterPayment[] | undefined;
  };

/** A reusable first offer. */
export type StarterOffer = {
  /** Stable: the log counts answers by it. kebab-case for a built-in one. */
  id: string;
  /** What the writer picks it by: "Checkout review". */
  name: string;
  /** Whose work it is: "Designer or analyst". */
  trade: string;
  /** Why a prospect says yes to it, in one line. */
  pitch: string;
  offer: StarterText;
};

/**
 * The offer that `starter` becomes when it is taken up on `today`: dates counted from there, work on weekdays.
 * `currency`, `language` and `style` are the firm's, for a starter that states none.
 */
export function offerFromStarter(
  { offer }: Pick<StarterOffer, 'offer'>,
  {
    today,
    currency,
    ...firms
  }: { today: CivilDate } & Pick<Offer, 'currency'> & Partial<Pick<Offer, FirmsOwn>>,
): Offer {
  const { startsInDays, durationDays, validDays, milestones = [], payments = [], ...text } = offer;
  const after = (from: CivilDate, days: number | null) => (days === null ? null : addDays(from, days));
  const onWorkday = (date: CivilDate | null) => date && workday(date);
  const startsOn = onWorkday(after(today, startsInDays));
  const start = startsOn ?? today;
  return {
    ...emptyOffer(currency),
    ...stated(firms),
    // A copy, so that editing the draft can never reach into the starter.
    ...stated(structuredClone(text)),
    startsOn,
    endsOn: onWorkday(after(start, durationDays)),
    validUntil: after(today, validDays),
    milestones: milestones.map(({ name, afterDays }) => ({ name, on: onWorkday(after(start, afterDays)) })),
    payments: payments.map(({ when, percent, inDays }) => ({ when, on: after(today, inDays), percent })),
  };
}

/**
 * What a starter keeps of an offer that was written on `writtenOn`: no facts about its client, and days in place of
 * dates. A day before the one it is counted from counts as that day. The other way round of `offerFromStarter`, but
 * for what fell on a weekend.
 */
export function starterFromOffer(
  offer: Offer,
  { writtenOn, currency }: { writtenOn: CivilDate; currency: CurrencyCode },
): StarterText {
  const { startsOn, endsOn, validUntil, milestones, payments, restsOn: _, ...text } = offer;
  const start = startsOn ?? writtenOn;
  return withoutBlanks(
    structuredClone({
      ...text,
      startsInDays: daysOn(writtenOn, startsOn),
      durationDays: daysOn(start, endsOn),
      validDays: daysOn(writtenOn, validUntil),
      milestones: milestones.map(({ name, on }) => ({ name, afterDays: daysOn(start, on) })),
      payments: payments.map(({ when, on, percent }) => ({ when, percent, inDays: daysOn(writtenOn, on) })),
    }),
    currency,
  );
}

/** A starter's text without what it need not state: what a blank offer has too, and the firm's own `currency`. */
export function withoutBlanks(text: StarterText, currency: CurrencyCode): StarterText {
  const blank: Partial<Record<string, unknown>> = emptyOffer(currency);
  const left = new Set<string>([...seldom, 'milestones', 'payments', 'currency']);
  const kept = Object.entries(text).filter(
    ([key, value]) =>
      value !== undefined && !(left.has(key) && JSON.stringify(value) === JSON.stringify(blank[key])),
  );
  return Object.fromEntries(kept) as StarterText;
}

const daysOn = (from: CivilDate, date: CivilDate | null): number | null =>
  date === null ? null : Math.min(mostDays, Math.max(0, daysBetween(from, date)));

/** Without the keys that hold nothing: they would hide what a blank offer has there. */
const stated = <T extends object>(text: T) =>
  Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
