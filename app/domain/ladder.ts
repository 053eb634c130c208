import { dateIn } from './calendar';
import { isLeast } from './choice';
import { knownMinor } from './known-amount';
import { standingOn } from './last-day';
import type { Standing, State } from './lifecycle';
import type { CivilDate, CurrencyCode } from './proposal';
import { type Told, toldOf } from './wish';

/** One proposal to a client: what it came to, and the earlier one that opened its door. */
export type Rung = {
  id: string;
  title: string;
  /** The day it was answered; while it waits, or was never answered, the day it was sent; a draft's beginning. */
  on: CivilDate;
  amountMinor: number;
  /** The amount is the least of several: there are options, and the client took none. */
  isLeast: boolean;
  /** Of a deal of before whose file says no amount, and which stands at zero. */
  isUnknown: boolean;
  currency: CurrencyCode;
  standing: Standing;
  /** The same in words: a no that asks for something else says for what, and until when a "not now" holds. */
  told: Told;
  notUntil: CivilDate | null;
  /** What became of the promise, where it was delivered. */
  promise: 'kept' | 'broken' | null;
  parentId: string | null;
};

/** A client's sent proposals in one currency, oldest first. Amounts of two currencies never share a ladder. */
export type Ladder = { currency: CurrencyCode; rungs: Rung[]; figures: Figures };

export type Figures = {
  /**
   * The first offer that was accepted, the latest, and the largest (the earliest of equals). Work that was stopped is
   * the largest only where there is no other.
   */
  first: Rung | null;
  latest: Rung | null;
  largest: Rung | null;
  /** The sum of all accepted offers. */
  acceptedMinor: number;
  /** The largest accepted amount as a multiple of the first; null before the second yes, or after a free start. */
  growth: number | null;
  kept: number;
  /** Kept or broken; work that was stopped is neither. */
  delivered: number;
};

type Proposal = {
  id: string;
  number: string | null;
  title: string;
  state: State;
  currency: CurrencyCode;
  totalMinor: number;
  optionCount: number;
  parentId: string | null;
  validUntil: CivilDate | null;
  sentAt: string | null;
  createdAt: string;
};
type Log = {
  proposals: readonly Proposal[];
  answers: readonly { proposalId: string; kind: string; answeredOn: CivilDate; until: CivilDate | null }[];
  deliveries: readonly { proposalId: string; outcome: 'kept' | 'broken' | 'stopped' }[];
};

/** Every proposal of one client as a rung, drafts too, oldest first. */
export function rungsOf(log: Log, { timeZone, today }: { timeZone: string; today: CivilDate }): Rung[] {
  const answers = new Map(log.answers.map((answer) => [answer.proposalId, answer]));
  const outcomes = new Map(log.deliveries.map(({ proposalId, outcome }) => [proposalId, outcome]));
  return log.proposals
    .map((proposal): Rung => {
      const { id, title, currency, parentId, sentAt, createdAt } = proposal;
      const outcome = outcomes.get(id);
      const answer = answers.get(id);
      const now = standingOn(proposal, { timeZone, today });
      return {
        id,
        title,
        currency,
        parentId,
        amountMinor: proposal.totalMinor,
        isLeast: isLeast(proposal),
        isUnknown: knownMinor(proposal) === null,
        on: answer?.answeredOn ?? dateIn(timeZone, sentAt ?? createdAt),
        standing: now,
        told: toldOf(now, answer?.kind),
        notUntil: now === 'declined' ? (answer?.until ?? null) : null,
        promise: outcome === 'kept' || outcome === 'broken' ? outcome : null,
      };
    })
    .sort(byDay);
}

/** One ladder for each currency, the one with most offers first. What was never sent is on none. */
export function laddersOf(rungs: readonly Rung[]): Ladder[] {
  const currencies = [...new Set(rungs.map(({ currency }) => currency))];
  return currencies
    .map((currency) => {
      const own = rungs.filter((rung) => rung.currency === currency && rung.standing !== 'draft');
      return { currency, rungs: own, figures: figuresOf(own) };
    })
    .filter((ladder) => ladder.rungs.length > 0)
    .sort((a, b) => b.rungs.length - a.rungs.length || (a.currency < b.currency ? -1 : 1));
}

export const wasAccepted = ({ standing: now }: Rung): boolean =>
  now === 'accepted' || now === 'delivered' || now === 'stopped';

/** The latest yes that a next offer can grow from: accepted or delivered, whatever the currency. */
export const openDoor = (rungs: readonly Rung[]): Rung | undefined =>
  rungs.findLast((rung) => rung.standing === 'accepted' || rung.standing === 'delivered');

/** Each first offer with all it led to within `rungs`, oldest first: every rung is in exactly one chain. */
export function chainsOf(rungs: readonly Rung[]): Rung[][] {
  const byId = new Map(rungs.map((rung) => [rung.id, rung]));
  const chains = new Map<string, Rung[]>();
  for (const rung of rungs) {
    const root = rootOf(rung, byId);
    chains.set(root, [...(chains.get(root) ?? []), rung]);
  }
  return [...chains.values()];
}

function rootOf(rung: Rung, byId: ReadonlyMap<string, Rung>): string {
  const seen = new Set<string>();
  let at = rung;
  for (;;) {
    // A ring can't be made in the program; a mended database might hold one, and no page may hang on it.
    if (seen.has(at.id)) return [...seen].sort()[0] ?? at.id;
    seen.add(at.id);
    const parent = at.parentId === null ? undefined : byId.get(at.parentId);
    if (!parent) return at.id;
    at = parent;
  }
}

function figuresOf(rungs: readonly Rung[]): Figures {
  const accepted = rungs.filter(wasAccepted);
  const first = accepted.at(0) ?? null;
  const latest = accepted.at(-1) ?? null;
  const bySize = accepted.toSorted((a, b) => b.amountMinor - a.amountMinor);
  const largest = bySize.find((rung) => rung.standing !== 'stopped') ?? bySize[0] ?? null;
  const grew = first && largest && first !== latest && first.amountMinor > 0;
  return {
    first,
    latest,
    largest,
    acceptedMinor: accepted.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    growth: grew ? largest.amountMinor / first.amountMinor : null,
    kept: rungs.filter(({ promise }) => promise === 'kept').length,
    delivered: rungs.filter(({ promise }) => promise !== null).length,
  };
}

const byDay = (a: Rung, b: Rung): number => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1);
