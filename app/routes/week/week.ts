import type { PlannedItem } from '~/components/home/planned';
import type { StaleFactItem } from '~/components/home/stale-facts';
import { addDays, dateIn } from '~/domain/calendar';
import { amountInWords, isLeast } from '~/domain/choice';
import { knownMinor } from '~/domain/known-amount';
import { factQuestions } from '~/domain/relationship/reading-words';
import type { Context } from '~/http/context';
import type { FirmDay } from '~/http/firm-day';
import { shownSending } from '~/routes/proposals/sending-words';
import { relationshipLinesOf } from '~/workflows/footing.server';
import { countHeldUp, countMails, listUndelivered } from '~db/queries/outbox';
import { listPlanned } from '~db/queries/planned';
import {
  listAnsweredLately,
  listDrafts,
  listPromises,
  listRunOut,
  listWaiting,
  type ProposalRow,
} from '~db/queries/proposal-lists';
import { listUnanswered } from '~db/queries/questions';
import { listScheduledSendings } from '~db/queries/scheduled-sendings';
import { countWeek, handful, listDue, listFading, listStaleFacts } from '~db/queries/week';
import { turningItems } from './turning';

export type Week = Awaited<ReturnType<typeof readWeek>>;

/** How many days ahead what is planned comes into sight. */
const planDays = 7;

/** What one would look at on a Monday: a handful of each, the most urgent first, the others counted. */
export async function readWeek(context: Context, firmDay: FirmDay) {
  const { db, post } = context;
  const { firm, today, money, day } = firmDay;
  const timeZone = firm.time_zone;
  // An offer that nobody answered stays in sight for a month after its last valid day.
  const since = addDays(today, -30);
  const before = addDays(today, -relationshipLinesOf(firm).factDays);
  const shown = <Row extends ProposalRow>(row: Row) => ({
    ...row,
    total: knownMinor(row) === null ? '' : amountInWords(money(row.totalMinor, row.currency), isLeast(row)),
    until: row.validUntil ? day(row.validUntil) : '',
    undelivered: undelivered.has(row.id),
  });
  const sendings = await listScheduledSendings(db, 20);
  // What goes out by itself is no draft to finish.
  const going = new Set(
    post === null ? [] : sendings.filter(({ problem }) => !problem).map(({ proposalId }) => proposalId),
  );
  const asked = await listUnanswered(db, 200);
  const undelivered = await listUndelivered(db);
  const counts = await countWeek(db, { today, since, before, timeZone });
  const waiting = await listWaiting(db, { since: today, timeZone }, handful);
  const runOut = await listRunOut(db, { since, today, timeZone }, handful - waiting.length);
  const fading = await listFading(db, today);
  const due = await listDue(db, today);
  const facts = await listStaleFacts(db, { before, today });
  const planned = await listPlanned(db, addDays(today, planDays));
  return {
    today,
    counts: { ...counts, asked: asked.length, planned: planned.length, drafts: counts.drafts - going.size },
    asked: firstOfEach(asked).map(({ askedAt, ...question }) => ({
      ...question,
      on: day(dateIn(firm.time_zone, askedAt)),
      more: asked.filter(({ proposalId }) => proposalId === question.proposalId).length - 1,
    })),
    unsent: await countMails(db, 'failed'),
    heldUp: post ? await countHeldUp(db) : 0,
    sendings: sendings.map(({ title, clientName, ...sending }) => ({
      ...shownSending(sending, firmDay, context),
      named: `“${title || 'Untitled offer'}” for ${clientName}`,
    })),
    waiting: waiting.map(shown),
    runOut: runOut.map(shown),
    promises: (await listPromises(db, handful)).map((row) => ({
      ...shown(row),
      ends: row.endsOn ? day(row.endsOn) : '',
    })),
    drafts: (await listDrafts(db, handful + going.size))
      .filter(({ id }) => !going.has(id))
      .slice(0, handful)
      .map(shown),
    answered: (await listAnsweredLately(db, since, handful)).map((row) => ({
      ...shown(row),
      on: day(row.answeredOn),
      reason: row.answer === 'not now' && row.until ? `ask again on ${day(row.until)}` : row.reason,
    })),
    turning: {
      items: [
        ...(await turningItems(db, fading, 'fading', firmDay)),
        ...(await turningItems(db, due, 'due', firmDay)),
      ],
      faded: counts.faded,
      more: [
        { shown: fading.length, total: counts.fading, of: 'fading', to: '/clients?standing=fading' },
        { shown: due.length, total: counts.due, of: 'due a word', to: '/clients?standing=due' },
      ],
    },
    planned: {
      items: planned.slice(0, handful).map(
        ({ actOn, ...plan }): PlannedItem => ({
          ...plan,
          due: actOn < today ? `was due ${day(actOn)}` : `by ${day(actOn)}`,
          isOverdue: actOn < today,
        }),
      ),
      more: { shown: Math.min(planned.length, handful), total: planned.length },
    },
    facts: {
      items: facts.map(
        ({ id, clientId, clientName, kind, text, confirmedOn }): StaleFactItem => ({
          id,
          clientId,
          clientName,
          text,
          confirmed: `confirmed ${day(confirmedOn)}`,
          question: factQuestions[kind],
        }),
      ),
      more: [{ shown: facts.length, total: counts.staleFacts }],
    },
  };
}

/** One line for each offer, however much is asked about it. */
const firstOfEach = <Asked extends { proposalId: string }>(asked: Asked[]): Asked[] =>
  asked.filter(({ proposalId }, at) => asked.findIndex((one) => one.proposalId === proposalId) === at);
