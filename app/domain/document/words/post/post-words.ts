import type { AnsweredKind } from '../../../post/mail-kinds';
import type { ReminderKind } from '../../../post/reminder-kinds';
import type { Language } from '../../../proposal';
import { english } from './english';
import { french } from './french';
import { german } from './german';
import { italian } from './italian';
import { spanish } from './spanish';

/** What the mails to a client say beside the offer's own words, in one language. */
export type PostWords = {
  /** On the button that leads to the client's page. */
  readOnline: string;
  /** In place of what a document says of replying, in a mail that leads to the page. */
  sayYes: string;
  /** The same once they have answered. */
  seeAgain: string;
  answers: Record<AnsweredKind, { subject(title: string): string; thanks(firm: string): string }>;
  /** The thanks to one reader for the yes of another. */
  yesOf(by: string, firm: string): string;
  /** Above what they were shown and said. */
  agreed: string;
  purchaseOrder(order: string): string;
  youWrote: string;
  amount(amount: string): string;
  askAgain(date: string): string;
  calendar: string;
  record: string;
  reply: { subject(title: string): string; asked: string };
  reminders: Record<ReminderKind, { subject(title: string): string; words: string }>;
  /** Small print: the head of the event chain, by which a record can be checked. */
  head(head: string): string;
  /** Small print: where anybody can compare a file with what was sent. */
  verify(at: string): string;
  replyTo(name: string): string;
};

const words: Record<Language, PostWords> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
};

export const postWordsIn = (language: Language): PostWords => words[language];
