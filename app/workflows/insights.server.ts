import { letOthersIn } from '../../db/let-others-in';
import type { Db } from '../../db/open';
import { findChainHead } from '../../db/queries/chain';
import { getFirm, holdFirm } from '../../db/queries/firm';
import { findInsightReading, putInsightReading } from '../../db/queries/insight-readings';
import { hasSentMoreThan, listSentOffers } from '../../db/queries/sent-offers';
import { type Insights, insightsInParts, type Question } from '../domain/insight/insights';
import type { SentOffer } from '../domain/insight/sent-offer';
import type { CivilDate } from '../domain/proposal';
import { relationshipLinesOf } from './footing.server';
import { moment, type Work } from './work.server';

/** Up to so many sent proposals the insights are read when they are asked for. */
export const readAtOnce = 5000;

/**
 * What the log says to a question. `readAt`: the instant at which a large log was read, null for one that was read just
 * now. `insights`: null where a large log was never asked this. `isBehind`: the log or the day has moved on since, and
 * `renewInsights` is to be called once the answer went out.
 */
export type Answered = {
  insights: Insights | null;
  readAt: string | null;
  isBehind: boolean;
  /** Behind by a day or more, or never read. */
  isOld: boolean;
};

export async function readInsights(
  work: Work,
  question: Question,
  most: number = readAtOnce,
): Promise<Answered> {
  const { db } = work;
  const { today } = await moment(work);
  if (!(await hasSentMoreThan(db, most))) {
    return { insights: await computed(work, question, today), readAt: null, isBehind: false, isOld: false };
  }
  const kept = await findInsightReading(db, keyOf(question));
  const head = await findChainHead(db);
  return {
    insights: kept?.insights ?? null,
    readAt: kept?.computedAt ?? null,
    isBehind: kept?.seq !== head?.seq || kept?.today !== today,
    isOld: kept?.today !== today,
  };
}

/**
 * Reads a large log anew and keeps what it says. What happens meanwhile is for the next time; a reading by lines that
 * the firm has drawn elsewhere since is not kept.
 */
export async function renewInsights(work: Work, question: Question): Promise<void> {
  const { at, today } = await moment(work);
  const { relationship } = await getFirm(work.db);
  const head = await findChainHead(work.db);
  const insights = await computed(work, question, today);
  await work.db.transaction().execute(async (trx) => {
    await holdFirm(trx);
    if ((await getFirm(trx)).relationship !== relationship) return;
    await putInsightReading(trx, keyOf(question), { seq: head?.seq ?? 0, today, computedAt: at, insights });
  });
}

/** Slower by a little, and nobody else waits for it. */
async function computed({ db }: Work, question: Question, today: CivilDate): Promise<Insights> {
  return letOthersIn(insightsInParts(await sentOffers(db), today, question));
}

async function sentOffers(db: Db): Promise<SentOffer[]> {
  const firm = await getFirm(db);
  return listSentOffers(db, firm.time_zone, relationshipLinesOf(firm));
}

const keyOf = ({ authorId, period }: Question): string => `6 ${authorId ?? 'all'} ${period ?? 'all'}`;
