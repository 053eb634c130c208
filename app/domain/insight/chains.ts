import { addMonths, dayNumber } from '../calendar';
import type { CivilDate } from '../proposal';
import { each, type InTurns } from './in-turns';
import { type SentOffer, yesOn } from './sent-offer';

/** What offers led to, by the id of the offer. Only a yes counts as something that an offer led to. */
export type Chains = {
  /** The day of the first yes that grew straight from this one, on the day of its own yes or later. */
  nextYesOn: ReadonlyMap<string, CivilDate>;
  /** The largest yes in its own currency among all that it led to, straight or by others. */
  largestMinor: ReadonlyMap<string, number>;
};

export function* chainsInTurns(offers: readonly SentOffer[]): InTurns<Chains> {
  const byId = new Map<string, SentOffer>();
  yield* each(offers, (offer) => byId.set(offer.id, offer));
  return { nextYesOn: yield* nextYeses(offers, byId), largestMinor: yield* largest(offers, byId) };
}

function* nextYeses(
  offers: readonly SentOffer[],
  byId: ReadonlyMap<string, SentOffer>,
): InTurns<Map<string, CivilDate>> {
  const next = new Map<string, CivilDate>();
  yield* each(offers, (child) => {
    const on = yesOn(child);
    const parent = child.parentId === null ? undefined : byId.get(child.parentId);
    const from = parent && yesOn(parent);
    if (on === null || !parent || !from || on < from) return;
    const known = next.get(parent.id);
    if (known === undefined || on < known) next.set(parent.id, on);
  });
  return next;
}

/**
 * The largest first, each up to the root: where an offer knows a larger one of that currency, so do all above it. So
 * each offer is visited once for each currency below it, and a ring, which the program cannot make, ends too.
 */
function* largest(
  offers: readonly SentOffer[],
  byId: ReadonlyMap<string, SentOffer>,
): InTurns<Map<string, number>> {
  const found = new Map<string, number>();
  const visited = new Map<string, Set<string>>();
  const yeses = offers.filter((offer) => yesOn(offer) !== null);
  const amountOf = ({ totalMinor }: SentOffer) => totalMinor ?? 0;
  yield;
  yeses.sort((a, b) => amountOf(b) - amountOf(a));
  yield;
  yield* each(yeses, (yes) => {
    const { currency, parentId } = yes;
    const known = visited.get(currency) ?? new Set();
    visited.set(currency, known);
    let at = parentId === null ? undefined : byId.get(parentId);
    while (at && !known.has(at.id)) {
      known.add(at.id);
      if (at.currency === currency) found.set(at.id, amountOf(yes));
      at = at.parentId === null ? undefined : byId.get(at.parentId);
    }
  });
  return found;
}

/** Whether it led on within so many months of its yes. */
export function ledOnWithin(offer: SentOffer, { nextYesOn }: Chains, months: number): boolean {
  const [from, to] = [yesOn(offer), nextYesOn.get(offer.id)];
  if (from === null || to === undefined) return false;
  // The calendar is asked only about the days close to the end of the window: it takes its time.
  const days = dayNumber(to) - dayNumber(from);
  return days <= months * 28 || (days <= months * 31 && to <= addMonths(from, months));
}

/** Days from its yes to the next one; null before there is one. */
export function daysToNext(offer: SentOffer, { nextYesOn }: Chains): number | null {
  const [from, to] = [yesOn(offer), nextYesOn.get(offer.id)];
  return from === null || to === undefined ? null : dayNumber(to) - dayNumber(from);
}

/** How many times its own amount the largest yes is that it led to; null where it led to none, was free, or is unknown. */
export function growthOf({ id, totalMinor }: SentOffer, { largestMinor }: Chains): number | null {
  const most = largestMinor.get(id);
  return most === undefined || !totalMinor ? null : most / totalMinor;
}
