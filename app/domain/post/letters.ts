import { longDate } from '../calendar';
import { documentLocale, documentView, sentSheet } from '../document/document-view';
import { wordsIn } from '../document/words/document-words';
import { postWordsIn } from '../document/words/post/post-words';
import type { CivilDate, Snapshot } from '../proposal';
import type { Letter, LetterPart } from './letter';
import type { AnswerFacts, MailFacts } from './mail-kinds';

/** The letters of a sent revision but the proposal's own. `link` leads to the client's page; null: there is none. */
export type About = {
  snapshot: Snapshot;
  link: string | null;
  /** Whoever reads what comes back, where that is not the author any more. */
  repliesTo?: string | undefined;
  /** Who reads it, where that may be another than the contact. */
  reader?: string;
};

/** To the client, in the offer's language: what they answered. */
export function answerToClient(
  about: About,
  facts: AnswerFacts,
  { verifyAt, ...attached }: { calendar: boolean; record: boolean; verifyAt?: string | null },
): Letter {
  const { words, title, firm, day, contact } = toClient(about);
  const { subject, thanks } = words.answers[facts.answer];
  const other = facts.answer === 'accepted' && facts.by !== '' && !sameName(facts.by, contact);
  const first = other ? words.yesOf(facts.by, firm) : thanks(firm);
  return letterTo(about, {
    subject: subject(title),
    preview: facts.terms || first,
    parts: [
      text(first),
      quote(words.agreed, facts.terms),
      text(facts.purchaseOrder ? words.purchaseOrder(facts.purchaseOrder) : ''),
      quote(words.youWrote, facts.words),
      text(facts.amount && words.amount(facts.amount)),
      text(facts.until && words.askAgain(day(facts.until))),
      text([attached.calendar && words.calendar, attached.record && words.record].filter(Boolean).join(' ')),
      lead(title),
    ],
    smallPrint: [
      facts.head ? words.head(facts.head) : '',
      attached.record && verifyAt ? words.verify(verifyAt) : '',
    ],
    label: words.seeAgain,
  });
}

/** To the client, in the offer's language: what we answer to their question. */
export function replyLetter(
  about: About,
  { question, reply }: MailFacts['reply'],
  /** Whether it can still be answered. */
  open: boolean,
): Letter {
  const { words, title } = toClient(about);
  return letterTo(about, {
    subject: words.reply.subject(title),
    preview: reply,
    parts: [text(reply), quote(words.reply.asked, question), lead(title)],
    ...(open ? {} : { label: words.seeAgain }),
  });
}

/** To the client, in the offer's language, and in the writer's own words where there are some. */
export function reminderLetter(
  about: About,
  { reminder, words: own }: MailFacts['reminder'],
  openUntil: CivilDate | null,
): Letter {
  const { words, title } = toClient(about);
  const { snapshot } = about;
  const offer = { ...snapshot.offer, validUntil: openUntil };
  const { facts } = documentView(sentSheet({ ...snapshot, offer }, '')).mail;
  const { subject, words: ours } = words.reminders[reminder];
  return letterTo(about, {
    subject: subject(title),
    preview: own || ours,
    parts: [text(own || ours), lead(title), { kind: 'facts', facts }],
  });
}

function letterTo(
  about: About,
  {
    subject,
    preview,
    parts,
    smallPrint = [],
    label,
  }: Pick<Letter, 'subject' | 'preview' | 'parts'> & { smallPrint?: string[]; label?: string },
): Letter {
  const { snapshot, link } = about;
  const { words, mail, contact, sender, language } = toClient(about);
  return {
    language,
    subject,
    preview,
    firm: { name: snapshot.from.firmName, accent: snapshot.from.accent },
    parts: [
      text(mail.greeting(contact)),
      ...parts,
      ...button(label ?? words.readOnline, link),
      text([mail.regards, '', sender].join('\n')),
    ],
    smallPrint: [words.replyTo(about.repliesTo ?? sender), ...smallPrint].filter(Boolean),
  };
}

/** What every letter to the client is made with: the words of the offer's language, days as it writes them. */
function toClient({ snapshot, reader }: About) {
  const { offer, from, to } = snapshot;
  const language = documentLocale(offer.language, from.locale);
  const written = wordsIn(offer.language);
  const asWritten = written.day ?? ((day: string) => day);
  return {
    language,
    words: postWordsIn(offer.language),
    mail: written.mail,
    title: offer.title,
    firm: from.firmName,
    contact: reader ?? to.contact?.name ?? '',
    sender: [from.author.name, from.firmName].filter(Boolean).join(', '),
    day: (date: CivilDate) => asWritten(longDate(date, language)),
  };
}

const sameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

const text = (words: string | null): LetterPart => ({ kind: 'text', text: words ?? '' });
const lead = (words: string): LetterPart => ({ kind: 'lead', text: words });
const quote = (heading: string, words: string): LetterPart => ({ kind: 'quote', heading, text: words });
const button = (label: string, url: string | null): LetterPart[] =>
  url === null ? [] : [{ kind: 'button', label, url }];
