import { addDays, isPast } from './calendar';
import type { EventKind, HistoryEvent } from './event-facts';
import type { Sentence } from './history';
import type { CivilDate } from './proposal';

/** An offer that nobody answered in time. No event says so: it is the clock alone that brings it about. */
export type RanOut = {
  proposalId: string;
  title: string /** The day after its last valid one. */;
  on: CivilDate;
};

/** What opens an offer, moves its last day, or answers it. */
export const ranOutKinds = [
  'proposal-sent',
  'proposal-extended',
  'proposal-accepted',
  'proposal-declined',
  'proposal-withdrawn',
  'record-reversed',
] as const satisfies readonly EventKind[];

type Open = { lastDay: CivilDate; title: string; answered: boolean };

/**
 * When offers ran out without an answer, by their events in the order in which they were recorded: those that stand so
 * on `today`, and those that were extended, sent anew or answered only after that.
 */
export function ranOutOf(events: readonly HistoryEvent[], today: CivilDate): RanOut[] {
  const offers = new Map<string, Open>();
  const found = new Map<string, RanOut>();
  const look = (proposalId: string, day: CivilDate) => {
    const offer = offers.get(proposalId);
    if (!offer || offer.answered || !isPast(offer.lastDay, day)) return;
    const on = addDays(offer.lastDay, 1);
    found.set(`${proposalId} ${on}`, { proposalId, title: offer.title, on });
  };
  for (const event of events) {
    const proposalId = event.proposalId ?? '';
    look(proposalId, event.happenedOn);
    const offer = offers.get(proposalId);
    if (event.kind === 'proposal-sent' || event.kind === 'proposal-extended') {
      const { validUntil, title } = event.facts;
      offers.set(proposalId, { lastDay: validUntil, title, answered: false });
    } else if (offer) {
      offer.answered = event.kind !== 'record-reversed' || isPromise(event.facts.what);
    }
  }
  for (const proposalId of offers.keys()) look(proposalId, today);
  return [...found.values()];
}

/** Taken back, these leave the yes standing. */
const isPromise = (what: string): boolean =>
  what === 'promise-kept' || what === 'promise-broken' || what === 'work-stopped';

export const ranOutSentence = ({ title }: RanOut): Sentence => ({
  ...{ lead: 'Ran out without an answer', rest: title, tone: 'quiet' },
});
