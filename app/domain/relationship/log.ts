import type { CivilDate, CurrencyCode } from '../proposal';

/**
 * What a reading of one client reads: the events of its history in the order of the days on which they happened, with
 * what was taken back left out. `log-of.ts` makes it of events; nothing else is read, so each line of a reading can
 * name the events that it rests on.
 */
export type RelationshipLog = {
  sendings: LoggedSending[];
  answers: LoggedAnswer[];
  deliveries: LoggedDelivery[];
  touchpoints: LoggedTouchpoint[];
  facts: LoggedFact[];
  contributions: LoggedContribution[];
  /** What they asked on their page of an offer, and what we replied. */
  questions: Evidence[];
};

/** One event of the log, and the day on which it happened. */
export type Evidence = { eventId: string; on: CivilDate };

/** What names a line as the ground of a figure. */
export const evidenceOf = ({ eventId, on }: Evidence): Evidence => ({ eventId, on });

/** The order of days. */
export const byDay = (a: Evidence, b: Evidence): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);

/** A revision that went to the client. */
export type LoggedSending = Evidence & {
  proposalId: string;
  title: string;
  totalMinor: number;
  currency: CurrencyCode;
  /** How many facts the offer rested on, and how many of them were fresh then; null where it was not noted. */
  facts: { cited: number; fresh: number } | null;
  /** Of a deal of before, the import that brought it. */
  importId?: string;
};

export type LoggedAnswer = Evidence & {
  proposalId: string;
  title: string;
  /** `none`: we noted that they never answered. It closes the offer, and nothing was heard of them. */
  kind: 'accepted' | 'declined' | 'smaller' | 'different' | 'not now' | 'none';
  totalMinor: number;
  currency: CurrencyCode;
  /** When the revision that it answers was sent; null where that is not in the log. */
  sentOn: CivilDate | null;
  by: string;
};

/** Whether they said something: yes, no, or anything between. */
export const isHeard = ({ kind }: Pick<LoggedAnswer, 'kind'>): boolean => kind !== 'none';

export type LoggedDelivery = Evidence & {
  proposalId: string;
  title: string;
  kept: boolean;
  totalMinor: number;
  currency: CurrencyCode;
  /** Who of our people led it: an id, or the name of that time where no id was noted. */
  ledBy: string | null;
  ledByName: string | null;
  /** Whether what they were to provide came on time; null where that was not noted. */
  inputsOnTime: boolean | null;
};

export const touchpointKinds = ['call', 'meeting', 'mail'] as const;
export type TouchpointKind = (typeof touchpointKinds)[number];

/** What they do when they like working with us. "Called first" also follows from a touchpoint that they started. */
export const signals = ['called first', 'introduced', 'thanked', 'forgave', 'shared'] as const;
export type Signal = (typeof signals)[number];

export type LoggedTouchpoint = Evidence & {
  touchpointId: string;
  kind: TouchpointKind;
  startedBy: 'us' | 'them';
  signals: Signal[];
  contactId: string | null;
  /** The contact's name as it was then; empty where nobody was named. */
  contact: string;
  note: string;
};

/** "in their process": we are part of how they work. */
export const factKinds = ['goal', 'pain', 'change', 'process'] as const;
export type FactKind = (typeof factKinds)[number];

/** Something they told us; `eventId` and `on` are of its last confirmation. */
export type LoggedFact = Evidence & {
  factId: string;
  kind: FactKind;
  text: string;
  /** All of them, the first too, oldest first. */
  confirmations: Evidence[];
  /** Since when it is known not to be so any more. */
  droppedOn: CivilDate | null;
};

export const contributionKinds = ['advice', 'tool', 'introduction'] as const;
export type ContributionKind = (typeof contributionKinds)[number];

/** What we brought unasked. */
export type LoggedContribution = Evidence & {
  contributionId: string;
  kind: ContributionKind;
  text: string;
};
