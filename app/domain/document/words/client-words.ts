import type { Language } from '../../proposal';
import { english } from './client/english';
import { french } from './client/french';
import { german } from './client/german';
import { italian } from './client/italian';
import { spanish } from './client/spanish';

/** What the terms of a yes are made of, each as it is written in the language. */
export type TermsParts = {
  /** The one thing, or how many of what; and what was added. */
  what: string;
  /** A day, or empty. */
  by: string;
  total: string;
  /** What the client can lose, in the firm's words; empty where they did not say, or said it at length. */
  wayOut: string;
};

/** Why a field on the client's page can't be kept as it is. */
export type ClientError =
  | 'name'
  | 'consent'
  | 'option'
  | 'smaller'
  | 'amount'
  | 'email'
  | 'text'
  | 'until'
  | 'reason'
  | 'waiting'
  | 'unreadable';

/** What a client gives as the reason for a no; "not now" is an answer of its own. */
export const clientReasons = ['too expensive', 'went with someone else', 'not needed', 'other'] as const;
export type ClientReason = (typeof clientReasons)[number];

type Outcome = { heading: string; text(author: string): string };

/** Everything the client's page says beside the document. Dates come in as they are written in the language. */
export type ClientWords = {
  offerFrom(firm: string): string;
  /** `until`: "15 December 2026". */
  openUntil(until: string): string;
  wasOpenUntil(until: string): string;
  askWhetherItStands(author: string): string;
  downloadPdf: string;
  pdfSoon: { heading: string; text: string };
  /** Where the PDF was taken away, since it named somebody who was forgotten; and of the copy on the page. */
  pdfGone: { heading: string; text: string };
  blackedOut(day: string): string;
  /** The acceptance record, and the heading while it is not printed yet; the text below is that of `pdfSoon`. */
  downloadRecord: string;
  recordSoon: string;
  addDays: string;
  backToOffer: string;
  /** Two quotes around a name. */
  quoted(name: string): string;
  /** "a, b and c" */
  list(items: string[]): string;
  sayYes: string;
  yourAnswer: string;
  chooseHere: string;
  goToTerms: string;
  notQuite: string;
  smaller: string;
  different: string;
  later: string;
  refuse: string;
  ask: string;
  theTerms: string;
  /** "the three things of “Checkout review”" */
  things(count: number, of: string): string;
  terms(parts: TermsParts): string;
  otherChoice: string;
  yourName: string;
  purchaseOrder: string;
  /** The sentence that is ticked; `consentVersion` names its wording. */
  consent(client: string): string;
  accept: string;
  whatIsKept: string;
  errorsHeading: string;
  /** Above what the offer asks to be told with the yes. */
  theyAsk: string;
  yourWords: string;
  /** Of one more copy of the thanks; the first goes to the address that is said before. */
  copyTo: string;
  copyGoesTo(address: string): string;
  youChose: string;
  notChosen: string;
  /** `day`: as short as it can be said. */
  sayYesBy(day: string): string;
  /** In place of what a document says of replying by mail. */
  sayYesHere: string;
  /** What an answer that was no yes was, and the way back from it. */
  yourAnswerOf(day: string): string;
  changedYourMind: string;
  writeTo(author: string): string;
  askNow: string;
  errors: Record<ClientError, string>;
  changed: { heading: string; text: string; openUntil: string; was: string; now: string; readAgain: string };
  accepted: {
    heading(name: string): string;
    /** "Dana Fox accepted this offer on 24 November 2026 at 15:04 in London." */
    when(name: string, day: string, time: string, place: string): string;
    recorded(day: string): string;
    next: string;
    starts(firm: string, day: string): string;
    keepIt: string;
    writeTo(author: string): string;
  };
  smallerForm: { heading: string; text: string; leaveOut: string; amount(currency: string): string };
  differentForm: { heading: string; text: string };
  laterForm: { heading: string; text: string; until: string };
  refusalForm: {
    heading: string;
    text: string;
    /** What one can do in place of it. */
    instead: string;
    why: string;
    reasons: Record<ClientReason, string>;
    send: string;
  };
  inYourWords: string;
  inYourWordsOptional: string;
  send: string;
  outcomes: { smaller: Outcome; different: Outcome; later: Outcome; declined: Outcome };
  questions: {
    heading: string;
    text(author: string): string;
    your: string;
    send: string;
    asked(by: string, day: string): string;
    replied(by: string, day: string): string;
    waiting(author: string): string;
  };
  gone: { heading: string; text: string };
  broken: { heading: string; text: string };
};

const words: Record<Language, ClientWords> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
};

export const clientWordsIn = (language: Language): ClientWords => words[language];

/** Of the sentence that is ticked under the terms, in any language: a new wording is a new version. */
export const consentVersion = '2026-11';
