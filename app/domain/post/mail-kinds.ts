import type { CivilDate } from '../proposal';
import type { ReminderKind } from './reminder-kinds';

/** What a client may answer, of which each side gets a mail. */
export const answeredKinds = ['accepted', 'smaller', 'different', 'not now', 'declined'] as const;
export type AnsweredKind = (typeof answeredKinds)[number];

/** Facts of an answer as they are told to both sides. Texts are the client's own, or what they were shown. */
export type AnswerFacts = {
  answer: AnsweredKind;
  by: string;
  /** The terms in one sentence, as they were shown; empty for everything but a yes. */
  terms: string;
  /** What they wrote: what to leave out, what else, why not. */
  words: string;
  /** Their number for the order; mails that were written before there was a place for it have none. */
  purchaseOrder?: string;
  /** The amount they would say yes to, as they typed it. */
  amount: string;
  /** When to ask again. */
  until: CivilDate | null;
  /** The event chain's head after the answer, for the small print. */
  head: string | null;
};

/** What each kind of mail stores beside its proposal and revision. No link: links are made when a mail goes out. */
export type MailFacts = {
  proposal: Record<string, never>;
  'answer-to-client': AnswerFacts;
  'answer-to-us': AnswerFacts;
  question: { question: string; by: string };
  reply: { question: string; reply: string };
  reminder: { reminder: ReminderKind; words: string };
};
export type MailKind = keyof MailFacts;

/** Whether a mail goes to us, and not to the client. */
export const isToUs = (kind: MailKind): boolean => kind === 'question' || kind === 'answer-to-us';

export const mailStates = ['waiting', 'sending', 'sent', 'failed', 'cancelled'] as const;
export type MailState = (typeof mailStates)[number];
