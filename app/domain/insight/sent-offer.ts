import { addMonths } from '../calendar';
import { hasRunOut } from '../last-day';
import type { CivilDate, CurrencyCode } from '../proposal';
import { each, type InTurns } from './in-turns';

/** One proposal that was sent, as the insights read it: how it stands today. */
export type SentOffer = {
  id: string;
  clientId: string;
  /** Null of a deal of before whose file names no seller. */
  authorId: string | null;
  /** The earlier offer that opened its door. */
  parentId: string | null;
  /** The starter offer it was begun from. */
  starter: { id: string; name: string } | null;
  currency: CurrencyCode;
  /** Null where nobody knows: see `knownMinor`. */
  totalMinor: number | null;
  /** The import that brought it; null of what we sent ourselves. */
  importId: string | null;
  /** Of the latest sending: the one that the answer answers. */
  sentOn: CivilDate;
  validUntil: CivilDate | null;
  answer: OfferAnswer | null;
  /** What the coffee test still advised when it was sent; null where that was not kept. */
  advice: readonly SentRule[] | null;
  /** How many levels were met with its client the day before it was sent, so that its own answer is none of them. */
  levelsMet: number;
};
export type OfferAnswer = {
  kind: 'accepted' | 'declined' | 'withdrawn' | 'smaller' | 'different' | 'not now';
  on: CivilDate;
  reason: string;
};
/** `left`: the writer let this advice be on purpose. */
export type SentRule = { rule: string; left: boolean };

/** Stands for the starter of a deal of before: how it was begun is in no file. */
export const fromAFile = { id: 'from a file', name: 'Deals from a file' };

/** What was observed, on which day, and which of the offers are asked about: the others are what stood around them. */
export type Observed = {
  offers: readonly SentOffer[];
  today: CivilDate;
  isAsked: (offer: SentOffer) => boolean;
};

export type Result = 'yes' | 'no' | 'open' | 'taken back';

/**
 * How an offer ended. One that ran out without a word is a no, and so is a deal of before that has gone cold; one that
 * is still open is neither, and one that we took back says nothing about the client.
 */
export function resultOf(offer: SentOffer, today: CivilDate): Result {
  const { answer } = offer;
  if (answer === null) return hasRunOut(offer, today) ? 'no' : 'open';
  if (answer.kind === 'withdrawn') return 'taken back';
  return answer.kind === 'accepted' ? 'yes' : 'no';
}

/** The day of the yes; null where there is none. */
export const yesOn = ({ answer }: SentOffer): CivilDate | null =>
  answer?.kind === 'accepted' ? answer.on : null;

export type Ended = { offer: SentOffer; yes: boolean };

/** What was asked about and has ended in a yes or a no. */
export function* settledInTurns({ offers, today, isAsked }: Observed): InTurns<Ended[]> {
  const ended: Ended[] = [];
  yield* each(offers, (offer) => {
    if (!isAsked(offer)) return;
    const result = resultOf(offer, today);
    if (result === 'yes' || result === 'no') ended.push({ offer, yes: result === 'yes' });
  });
  return ended;
}

/** How many months a yes is given to lead on to the next one. */
export const leadMonths = 12;

/** The last day after which a whole window of so many months is over, so that what did not happen in it is known. */
export const watchedUntil = (today: CivilDate, months: number): CivilDate => addMonths(today, -months);
