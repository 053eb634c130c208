import type { StaleFactItem } from '~/components/home/stale-facts';
import { addDays } from '~/domain/calendar';
import { amountInWords, isLeast } from '~/domain/choice';
import { factQuestions } from '~/domain/relationship/reading-words';
import type { FirmDay } from '~/http/firm-day';
import { shownSending } from '~/http/sending-words';
import { relationshipLinesOf } from '~/workflows/footing.server';
import type { Db } from '~db/open';
import { countMails } from '~db/queries/outbox';
import {
  listAnsweredLately,
  listDrafts,
  listPromises,
  listRunOut,
  listWaiting,
  type ProposalRow,
} from '~db/queries/proposal-lists';
import { listSendings } from '~db/queries/scheduled-sendings';
import { countWeek, handful, listDue, listFading, listStaleFacts } from '~db/queries/week';
import { turningItems } from './turning';

export type Week = Awaited<ReturnType<typeof readWeek>>;

/** What one would look at on a Monday: a handful of each, the most urgent first, the others counted. */
export async function readWeek(db: Db, firmDay: FirmDay, now: string) {
  const { firm, today, money, day } = firmDay;
  // An offer that nobody answered stays in sight for a month after its last valid day.
  const since = addDays(today, -30);
  const before = addDays(today, -relationshipLinesOf(firm).factDays);
  const shown = <Row extends ProposalRow>(row: Row) => ({
    ...row,
    total: amountInWords(money(row.totalMinor, row.currency), isLeast(row)),
    until: row.validUntil ? day(row.validUntil) : '',
  });
  const sendings = await listSendings(db, 20);
  const counts = await countWeek(db, { today, since, before });
  const waiting = await listWaiting(db, today, handful);
  const runOut = await listRunOut(db, { since, today }, handful - waiting.length);
  const fading = await listFading(db, today);
  const due = await listDue(db, today);
  const facts = await listStaleFacts(db, { before, today });
  return {
    today,
    counts,
    unsent: await countMails(db, 'failed'),
    sendings: sendings.map(({ title, clientName, ...sending }) => ({
      ...shownSending(sending, firmDay, now),
      named: `“${title || 'Untitled offer'}” for ${clientName}`,
    })),
    waiting: waiting.map(shown),
    runOut: runOut.map(shown),
    promises: (await listPromises(db, handful)).map((row) => ({
      ...shown(row),
      ends: row.endsOn ? day(row.endsOn) : '',
    })),
    drafts: (await listDrafts(db, handful)).map(shown),
    answered: (await listAnsweredLately(db, since, handful)).map((row) => ({
      ...shown(row),
      on: day(row.answeredOn),
    })),
    turning: {
      items: [
        ...(await turningItems(db, fading, 'fading', firmDay)),
        ...(await turningItems(db, due, 'due', firmDay)),
      ],
      more: [
        { shown: fading.length, total: counts.fading, of: 'fading' },
        { shown: due.length, total: counts.due, of: 'due a word' },
      ],
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
