import { sha256 } from '../../db/digest';
import type { Db } from '../../db/open';
import { type Answer, findAnswer } from '../../db/queries/answers';
import { listErasedPapers } from '../../db/queries/erased-papers';
import { findHeld } from '../../db/queries/held-copies';
import { findLatestSent, getSent } from '../../db/queries/revisions';
import { dateIn, longDate } from '../domain/calendar';
import { documentLocale } from '../domain/document/document-view';
import { wordsIn } from '../domain/document/words/document-words';
import { type VerifyWords, verifyWordsIn } from '../domain/document/words/verify/verify-words';
import type { Language } from '../domain/proposal';

/** What is said of a thing that was sent from here, to who holds it, in its own language. */
export type Recognised = {
  language: Language;
  heading: string;
  title: string;
  rows: { label: string; value: string }[];
  /** What else one should know of it. */
  notes: string[];
};

export const fingerprintOf = (bytes: Uint8Array): string => sha256(bytes);

/** Null for a fingerprint of nothing that was sent or printed here. Changes nothing. */
export async function recognise(db: Db, fingerprint: string): Promise<Recognised | null> {
  const found = await findHeld(db, fingerprint);
  if (!found) return null;
  const { sent } = await getSent(db, found.proposalId, found.revision);
  const latest = await findLatestSent(db, found.proposalId);
  const answer = await findAnswer(db, found.proposalId);
  const { number, sentOn, from, to, offer } = sent.snapshot;
  const words = verifyWordsIn(offer.language);
  const locale = documentLocale(offer.language, from.locale);
  const written = wordsIn(offer.language).day ?? ((day: string) => day);
  const day = (date: string) => written(longDate(date, locale));
  const own = answer?.revision === found.revision ? answer : undefined;
  const notes: string[] = [];
  if (latest && latest.revision > found.revision) {
    notes.push(words.newer(latest.revision, day(latest.sent.snapshot.sentOn)));
  }
  const erased = (await listErasedPapers(db, [found.proposalId])).findLast(({ removed }) =>
    removed.some(({ what, revision }) => what === found.held && revision === found.revision),
  );
  if (erased) notes.push(words.blackedOut(day(dateIn(from.timeZone, erased.at))));
  if (found.held === 'record' && own?.kind !== 'accepted') notes.push(words.takenBack);
  return {
    language: offer.language,
    heading: words.yes[found.held],
    title: offer.title,
    rows: [
      { label: words.offer, value: words.revision(number, found.revision) },
      { label: words.sent, value: words.sentOn(day(sentOn), from.firmName, to.name) },
      { label: words.answer, value: answered(words, own, day) },
    ],
    notes,
  };
}

function answered(words: VerifyWords, answer: Answer | undefined, day: (date: string) => string): string {
  if (!answer) return words.unanswered;
  const on = day(answer.answeredOn);
  if (answer.kind === 'accepted') return words.accepted(answer.answeredBy, on);
  return answer.kind === 'withdrawn' ? words.withdrawn(on) : words.otherwise(on);
}
