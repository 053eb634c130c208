import type { Choice, Offer } from '~/domain/proposal';
import type { ContributionKind, FactKind, Signal, TouchpointKind } from '~/domain/relationship/log';

/** Every day of the story is counted from the day it is told: -30 is thirty days ago, 0 today, 7 in a week. */
export type Day = number;

export type DemoFirm = {
  name: string;
  address: string;
  /** `#rrggbb` */
  accent: string;
  currency: string;
  locale: string;
  timeZone: string;
  numberPrefix: string;
  paymentTerms: string;
};

export type DemoPerson = { key: string; name: string; email: string };
export type DemoContact = { key: string; name: string; email: string; role: string };
export type DemoClient = {
  key: string;
  name: string;
  address: string;
  sinceDay: Day;
  contacts: DemoContact[];
};

/** What every offer of the story states; the rest is as in an empty offer unless it says otherwise. */
type Stated =
  | 'title'
  | 'problem'
  | 'outcome'
  | 'deliverables'
  | 'exclusions'
  | 'clientProvides'
  | 'place'
  | 'currency'
  | 'lines'
  | 'paymentTerms'
  | 'safety'
  | 'nextStep';

/** An `Offer` with its three dates as days; null where a draft has none yet. */
export type DemoOffer = Pick<Offer, Stated> &
  Partial<Omit<Offer, Stated | 'startsOn' | 'endsOn' | 'validUntil'>> & {
    startsDay: Day | null;
    endsDay: Day | null;
    validDay: Day | null;
  };

export type DeclineReason =
  | 'too expensive'
  | 'not now'
  | 'went with someone else'
  | 'not needed'
  | 'no answer'
  | 'other';

/** What happens around the client's own page. `amount`: what they would say yes to, in the offer's currency. */
export type DemoPageStep =
  /** We make a link to it; with it they open the page. */
  | { do: 'link'; day: Day }
  | { do: 'open'; day: Day }
  | { do: 'ask'; day: Day; by: string; text: string }
  /** To the question that waits. `by`: the key of a person. */
  | { do: 'reply'; day: Day; by: string; text: string }
  | { do: 'smaller'; day: Day; by: string; leaveOut: string[]; amount: string; note: string }
  | { do: 'later'; day: Day; by: string; untilDay: Day; note: string };

/** `by`: the key of a contact of the client, or '' when nobody said it. `ledBy`: the key of a person. */
export type DemoStep =
  | DemoPageStep
  /** `leaves`: the rules of the coffee test whose advice was let be. */
  | { do: 'send'; day: Day; leaves?: string[] }
  /** Starts a new revision; it is with the client only after the `send` that follows. */
  | { do: 'revise'; day: Day; changes: Partial<DemoOffer> }
  | { do: 'extend'; day: Day; validDay: Day }
  /** `choice`: where the offer has options or optional lines. `onPage`: where they said so on their own page. */
  | {
      do: 'accept';
      day: Day;
      by: string;
      choice?: Choice;
      onPage?: { purchaseOrder: string; words?: string };
    }
  | { do: 'decline'; day: Day; reason: DeclineReason; note: string; by: string }
  | { do: 'withdraw'; day: Day; reason: string }
  | {
      do: 'deliver';
      day: Day;
      kept: boolean;
      onTime: boolean;
      inScope: boolean;
      atPrice: boolean;
      ledBy: string;
      /** Whether they did their part on time; left out where nobody noted it. */
      inputsOnTime?: boolean;
      note: string;
    }
  | { do: 'stop'; day: Day; ledBy: string; note: string }
  | { do: 'reverse'; day: Day; reason: string };

export type DemoProposal = {
  key: string;
  /** Keys: of a client, of one of its contacts, of a person, of an earlier proposal to the same client. */
  client: string;
  contact: string;
  author: string;
  parent: string | null;
  /** The built-in starter offer that it was begun from. */
  starter?: { id: string; name: string };
  draftedDay: Day;
  /** Keys of the facts that it rests on. */
  cites?: string[];
  offer: DemoOffer;
  /** In the order in which they happened, days never going back. */
  steps: DemoStep[];
};

/** What somebody wrote down about a client. `contact`, `person`, `key`: keys of a contact, a person and a fact. */
export type DemoLine = { client: string; day: Day } & (
  | {
      do: 'touch';
      kind: TouchpointKind;
      startedBy: 'us' | 'them';
      signals: Signal[];
      contact: string;
      person: string;
      note: string;
    }
  | { do: 'note'; key: string; kind: FactKind; text: string }
  | { do: 'confirm'; key: string }
  | { do: 'drop'; key: string; reason: string }
  | { do: 'give'; kind: ContributionKind; text: string }
  /** What the relationship is made of, the most important to us first; money in whole units a year. */
  | { do: 'value'; person: string; elements: DemoElement[] }
  /** How they rank it: their place of each element, in the order of ours. */
  | { do: 'rank'; contact: string; ranks: number[]; words: string }
  | { do: 'plan'; person: string; plans: { name: string; action: string; actDay: Day }[] }
);

export type DemoElement = { name: string; toUs: string | null; toThem: string | null };

export type DemoStory = {
  firm: DemoFirm;
  people: DemoPerson[];
  clients: DemoClient[];
  proposals: DemoProposal[];
  lines: DemoLine[];
};
