import { addDays, workday } from './calendar';
import { type CivilDate, type CurrencyCode, type Decimal, emptyOffer, type Offer } from './proposal';

/** What a starter knows of an offer: everything but whom it is for, when it starts and in which currency. */
export type StarterText = Pick<
  Offer,
  | 'title'
  | 'problem'
  | 'outcome'
  | 'deliverables'
  | 'exclusions'
  | 'clientProvides'
  | 'place'
  | 'lines'
  | 'paymentTerms'
  | 'safety'
  | 'nextStep'
> & {
  /** Days from the day of writing to the first day of work. */
  startsInDays: number;
  /** Days from the first day of work to the last. */
  durationDays: number;
  /** Days from the day of writing to the last day to say yes. */
  validDays: number;
  depositPercent: Decimal;
  free?: boolean | undefined;
};

/** A reusable first offer. */
export type StarterOffer = {
  /** kebab-case, stable: the log counts answers by it. */
  id: string;
  /** What the writer picks it by: "Checkout review". */
  name: string;
  /** Whose work it is: "Designer or analyst". */
  trade: string;
  /** Why a prospect says yes to it, in one line. */
  pitch: string;
  offer: StarterText;
};

/** The offer that `starter` becomes when it is taken up on `today`: dates counted from there, work on weekdays, no tax, no discount. */
export function offerFromStarter(
  { offer }: StarterOffer,
  { today, currency }: { today: CivilDate; currency: CurrencyCode },
): Offer {
  const { startsInDays, durationDays, validDays, free = false, ...text } = offer;
  const startsOn = workday(addDays(today, startsInDays));
  return {
    ...emptyOffer(currency),
    // A copy, so that editing the draft can never reach into the starter.
    ...structuredClone(text),
    free,
    startsOn,
    endsOn: workday(addDays(startsOn, durationDays)),
    validUntil: addDays(today, validDays),
  };
}
