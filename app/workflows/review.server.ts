import type { Db } from '../../db/open';
import { listAnswersOf } from '../../db/queries/answers';
import { findLanguageOf } from '../../db/queries/client-languages';
import { getClient } from '../../db/queries/clients';
import { listDeliveriesOf } from '../../db/queries/deliveries';
import { getFirm } from '../../db/queries/firm';
import { listFonts } from '../../db/queries/fonts';
import { listLedgers } from '../../db/queries/ledgers';
import { listPeople, type Person } from '../../db/queries/people';
import { listProposalsOf, type Proposal } from '../../db/queries/proposals';
import { listUnanswered } from '../../db/queries/questions';
import { dateIn } from '../domain/calendar';
import {
  planKeys,
  type ReviewSheet,
  type ReviewView,
  reviewView,
} from '../domain/document/review/review-view';
import { DomainError } from '../domain/errors';
import { rungsOf } from '../domain/ladder';
import type { Language } from '../domain/proposal';
import { reviewOf } from '../domain/relationship/review/review';
import type { ReviewPeriod } from '../domain/relationship/review/review-period';
import { stepNow } from '../domain/relationship/step-now';
import { inCodePoints } from '../press/coverage';
import { pagesOf } from '../press/pages-of';
import { readRelationship, usualAnswerDays } from './footing.server';
import { jobOf } from './print.server';
import { senderOf } from './sheet.server';
import { moment, type PrintWork, type Work } from './work.server';

export type ReviewAsked = {
  period: ReviewPeriod;
  /** Who of our people prepares it; null for whoever wrote to them last. */
  by: string | null;
  /** Null for the language in which they were written to last, or the firm's. */
  language: Language | null;
  /** The next step in the writer's own words; empty for ours. */
  step: string;
  /** The keys of rows that are left out. */
  without: readonly string[];
  /** The keys of our plans that are shown: they are written for us, and stay out unless asked for. */
  plans: readonly string[];
};

/** Everything that a review of the work with a client says. Throws `not-found` for no such client, `invalid` for no such person. */
export async function readReview(
  work: Work,
  clientId: string,
  asked: ReviewAsked,
): Promise<ReviewSheet & { by: string }> {
  const { db } = work;
  const client = await getClient(db, clientId);
  const { today } = await moment(work);
  const firm = await getFirm(db);
  const proposals = await listProposalsOf(db, clientId);
  const records = {
    proposals,
    answers: await listAnswersOf(db, clientId),
    deliveries: await listDeliveriesOf(db, clientId),
  };
  const { log, reading, lines } = await readRelationship(db, firm, { clientId, today });
  const questions = await listUnanswered(db, 1, clientId);
  const rungs = rungsOf(records, { timeZone: firm.time_zone, today });
  const person = await preparing(db, asked.by, proposals);
  const fonts = (await listFonts(db)).map(({ sha256 }) => sha256);
  const review = reviewOf({
    ...{ log, records, lines, today },
    period: asked.period,
    ledgers: await listLedgers(db, clientId),
    step: stepNow({
      ...{ proposals, rungs, reading, log, questions, today },
      usualAnswerDays: await usualAnswerDays(db, firm, log),
      ...{ firmCurrency: firm.currency, timeZone: firm.time_zone },
    }),
    dayOf: (instant) => dateIn(firm.time_zone, instant),
  });
  return {
    client: client.name,
    from: senderOf(firm, person ?? nobody, fonts),
    by: person?.id ?? '',
    language: asked.language ?? (await findLanguageOf(db, clientId)) ?? firm.language,
    today,
    leftOut: new Set([...asked.without, ...planKeys(review).filter((key) => !asked.plans.includes(key))]),
    step: asked.step,
    review,
  };
}

const nobody = { name: '', email: '', photoSha256: null };

/** Who is named as having prepared it: somebody who is still with us, or nobody. */
async function preparing(
  db: Db,
  by: string | null,
  proposals: readonly Proposal[],
): Promise<Person | undefined> {
  const people = (await listPeople(db)).filter(({ active }) => active);
  const asked = by === null ? undefined : people.find(({ id }) => id === by);
  if (by !== null && !asked) {
    throw new DomainError('invalid', 'Choose one of your people.', { field: 'by' });
  }
  const named = people.filter(({ name }) => name !== '');
  return asked ?? named.find(({ id }) => id === proposals.at(-1)?.authorId) ?? named[0];
}

/** The review as it will be printed. `share`: of the room for rows that it uses. */
export async function viewReview(db: Db, sheet: ReviewSheet, share = 1): Promise<ReviewView> {
  const own = await listFonts(db);
  return reviewView(sheet, (text) => inCodePoints(text, own), share);
}

/** How much of the room is used. Only fonts of the firm's own, wider than ours, ask for less than all of it. */
const shares = [1, 0.8, 0.6, 0.4];

/** Two pages, whatever the fonts. Throws as `readReview` and the press do. */
export async function printReview(work: PrintWork, clientId: string, asked: ReviewAsked) {
  const sheet = await readReview(work, clientId, asked);
  for (const share of shares) {
    const view = await viewReview(work.db, sheet, share);
    const pdf = await work.press.print(await jobOf(work.db, view));
    if (pagesOf(pdf) <= 2) return { pdf, view };
  }
  throw new DomainError(
    'failed',
    'In this font the review takes more than two pages. Choose a narrower one.',
  );
}
