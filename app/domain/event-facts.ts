import type { ErasedPaper } from './erased-papers';
import type { CivilDate } from './proposal';
import type { ContributionKind, Evidence, FactKind, LoggedTouchpoint } from './relationship/log';

/** What each kind of event stores. Facts only: `sentenceOf` is the one place that turns them into words. */
export type EventFacts = {
  'client-added': { name: string };
  'proposal-drafted': { title: string; parentTitle: string | null };
  'proposal-sent': {
    title: string;
    number: string;
    revision: number;
    /** The least, where there is a choice of `options`. */
    totalMinor: number;
    options?: number;
    currency: string;
    validUntil: CivilDate;
    sha256: string;
    /** What it rested on: how many facts, and how many of them were fresh. */
    restsOn?: { cited: number; fresh: number };
  };
  'proposal-revised': { title: string; revision: number };
  'draft-discarded': { title: string };
  'revision-discarded': { title: string; revision: number };
  'proposal-extended': { title: string; validUntil: CivilDate; was: CivilDate };
  /** `option`, `added`: the names of what was chosen, where there was a choice. */
  'proposal-accepted': {
    title: string;
    totalMinor: number;
    currency: string;
    by: string;
    option?: string | null;
    added?: string[];
    /** Of a yes on the client's page: SHA-256 of its `acceptanceText`. */
    acceptanceSha256?: string;
    /** Said on the client's page, not recorded by us. */
    onTheirPage?: boolean;
  };
  'proposal-declined': Declined;
  'proposal-withdrawn': { title: string; reason: string; by: string };
  'promise-kept': Delivered;
  'promise-broken': Delivered;
  'work-stopped': { title: string; ledBy: string | null; note: string };
  'record-reversed': { title: string; what: ReversibleKind; reason: string };
  'question-asked': { title: string; by: string; text: string };
  'question-replied': { title: string; by: string; text: string };
  /** `person`: who of us it was, by the name of then. */
  'touchpoint-logged': Omit<LoggedTouchpoint, keyof Evidence> & { person: string };
  'fact-noted': { factId: string; kind: FactKind; text: string };
  'fact-confirmed': { factId: string; text: string };
  'fact-dropped': { factId: string; text: string; reason: string };
  'contribution-made': { contributionId: string; kind: ContributionKind; text: string };
  /** A new version of what the relationship is made of; `by` may be empty. */
  'ledger-written': { version: number; elements: number; by: string };
  /** What we do about the elements of it. `done`: what was planned about `element` for that day, and is done. */
  'ledger-planned': {
    version: number;
    actions: number;
    by: string;
    done?: string;
    element?: string;
    actOn?: CivilDate | null;
  };
  /** The client ranked it, by the link that we gave; or told it to one of us, whose name may be empty. */
  'ledger-ranked': { version: number; by: string; toldTo?: string };
  /** A deal of before, out of a file: stands for its sending. */
  'deal-imported': { importId: string; title: string; totalMinor: number; currency: string };
  /** A later file said something else of an open deal of before, or the import of it was undone. */
  'deal-changed': DealSaid & { importId: string; was: DealSaid };
  /** All deals that this import brought to the client are gone again. */
  'import-undone': { importId: string; deals: number };
  /** By what this import brought, or took with it when it was undone, these deals grew from others: ids of proposals. */
  'deals-linked': {
    /** Missing where two clients were merged, or taken apart. */
    importId?: string;
    links: { id: string; from: string | null; to: string | null }[];
  };
  /** Another client turned out to be this one: whatever stood under `mergedId` is here from now on. */
  'clients-merged': ClientsMerged;
  /** The two are not one after all: what the merging moved went back. Written for both of them. */
  'clients-separated': { otherId: string; name: string; by: string };
  /** Somebody there was forgotten. `left`: SHA-256 of what is left of the facts of each event that named them. */
  'contact-erased': { contactId: string; left: { seq: number; sha256: string }[] };
  /** Somebody who was forgotten was blacked out of papers too, on purpose. `by`: which of our people; may be empty. */
  'papers-erased': { contactId: string; by: string; removed: ErasedPaper[] };
  /** What was written down, or ticked off, by mistake; `by` is empty where nobody signs in. */
  'line-struck': {
    lineId: string;
    what: 'touchpoint' | 'contribution' | 'plan done';
    text: string;
    by?: string;
  };
};

export type ClientsMerged = {
  mergedId: string;
  /** What it was called. */
  name: string;
  /** Whose rows went over, by their ids: all that is needed to put them back. */
  moved: Record<MovedKind, string[]>;
  /** Whether theirs is now what each side values here, stands aside beside ours, or there was none. */
  ledger: 'taken' | 'aside' | 'none';
  /** What we did not have and took from it. */
  took: ('address' | 'time zone')[];
  by: string;
};
export const movedKinds = ['proposals', 'contacts', 'facts', 'links'] as const;
export type MovedKind = (typeof movedKinds)[number];

/** `ledBy`: null where the file names nobody. */
type DealSaid = { title: string; totalMinor: number; currency: string; ledBy: string | null };

export type Declined = {
  title: string;
  reason: string;
  note: string;
  by: string;
  /** What they asked for in place of it. */
  asked?: 'smaller' | 'different' | 'not now';
  leaveOut?: string[];
  /** What they would say yes to. */
  amountMinor?: number;
  currency?: string;
  until?: CivilDate;
  onTheirPage?: boolean;
};

export type Delivered = {
  title: string;
  totalMinor: number;
  currency: string;
  /** All three null of a deal of before: its file does not say. */
  onTime: boolean | null;
  inScope: boolean | null;
  atPrice: boolean | null;
  ledBy: string | null;
  ledById?: string | null;
  /** What they were to provide; null or missing where nobody said. */
  inputsOnTime?: boolean | null;
  note: string;
};

/** The records that can be taken back. */
export const reversibleKinds = [
  'proposal-accepted',
  'proposal-declined',
  'proposal-withdrawn',
  'promise-kept',
  'promise-broken',
  'work-stopped',
] as const;
export type ReversibleKind = (typeof reversibleKinds)[number];

export type EventKind = keyof EventFacts;
export type HistoryEvent = {
  [K in EventKind]: {
    id: string;
    at: string;
    happenedOn: CivilDate;
    clientId: string;
    proposalId: string | null;
    kind: K;
    facts: EventFacts[K];
  };
}[EventKind];
