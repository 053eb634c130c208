import type { TurningItem } from '~/components/home/turning';
import { daysBetween, daysInWords, spanInWords } from '~/domain/calendar';
import { rungsOf } from '~/domain/ladder';
import { formatMoneyShort } from '~/domain/money';
import { theirAnswerDays } from '~/domain/relationship/answer-time';
import type { Fade } from '~/domain/relationship/fade';
import { reasonSentence } from '~/domain/relationship/reading-words';
import type { FirmDay } from '~/http/firm-day';
import { firmAnswerDays, readRelationship } from '~/workflows/footing.server';
import type { Db } from '~db/open';
import { listAnswersOf } from '~db/queries/answers';
import { listDeliveriesOf } from '~db/queries/deliveries';
import { listProposalsOf } from '~db/queries/proposals';
import { listUnanswered } from '~db/queries/questions';
import type { TurningRow } from '~db/queries/week';
import { nextStep } from '../clients/glance';

/**
 * Relationships that turn, with the reason and one small step. A handful is read in full, so that the words are those
 * of the client's own page.
 */
export async function turningItems(
  db: Db,
  rows: readonly TurningRow[],
  standing: TurningItem['standing'],
  firmDay: FirmDay,
): Promise<TurningItem[]> {
  const items: TurningItem[] = [];
  const usual = rows.length === 0 ? null : await firmAnswerDays(db, firmDay.firm);
  for (const { clientId, clientName, turnsOn } of rows) {
    const { sentence, reasons, since } = await reading(db, clientId, { firmDay, usual });
    const days = daysBetween(firmDay.today, turnsOn);
    items.push({
      clientId,
      clientName,
      standing,
      since,
      reasons,
      sentence,
      turns: turnWords(standing, days),
    });
  }
  return items;
}

const turnWords = (standing: TurningItem['standing'], days: number): string =>
  standing === 'fading' ? `fading, ${spanInWords(days)} left` : `begins to fade ${daysInWords(days)}`;

async function reading(
  db: Db,
  clientId: string,
  { firmDay, usual }: { firmDay: FirmDay; usual: number | null },
) {
  const { firm, today, locale } = firmDay;
  const { log, lines, reading: read } = await readRelationship(db, firm, { clientId, today });
  const proposals = await listProposalsOf(db, clientId);
  const [answers, deliveries] = [await listAnswersOf(db, clientId), await listDeliveriesOf(db, clientId)];
  const rungs = rungsOf({ proposals, answers, deliveries }, { timeZone: firm.time_zone, today });
  const writing = { ...firmDay, money: (minor: number, of: string) => formatMoneyShort(minor, of, locale) };
  const questions = await listUnanswered(db, 1, clientId);
  const known = {
    ...{ clientId, firmDay, events: [], log, lines, reading: read, proposals, rungs, questions },
    usualAnswerDays: theirAnswerDays(log) ?? usual,
  };
  return {
    since: read.fade ? sinceWords(read.fade) : '',
    reasons: read.fadeReasons.map((reason) => reasonSentence(reason, writing)),
    sentence: nextStep(known).sentence,
  };
}

/** Two days with an exchange make no rhythm yet. */
const sinceWords = ({ sinceDays, rhythmDays, exchangeDays }: Fade): string =>
  exchangeDays < 3
    ? `${spanInWords(sinceDays)} since the last exchange`
    : `${spanInWords(sinceDays)} since the last exchange, usually ${spanInWords(rhythmDays)}`;
