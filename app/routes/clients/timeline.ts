import type { TimelineLine } from '~/components/timeline';
import { dateIn, daysBetween } from '~/domain/calendar';
import type { HistoryEvent } from '~/domain/event-facts';
import { type Sentence, sentenceOf } from '~/domain/history';
import { filterKinds, type HistoryFilter } from '~/domain/history-kinds';
import { mailSentence } from '~/domain/post/mail-sentence';
import { type RanOut, ranOutKinds, ranOutOf, ranOutSentence } from '~/domain/ran-out';
import { strikableId } from '~/domain/relationship/line-words';
import { undoneDeals } from '~/domain/undone-deals';
import type { FirmDay } from '~/http/firm-day';
import type { Db } from '~db/open';
import { listRecordedOf } from '~db/queries/event-rows';
import { listEventsOf } from '~db/queries/events';
import { listMailsGoneOf, type Mail } from '~db/queries/outbox';

export type Asked = { filter: HistoryFilter; words: string; all: boolean };

/** Some lines at first, and all of them up to a bound; words are looked for among so many of the latest. */
const few = 60;
const most = 1000;
const searched = 2000;

/** A client's history as it was asked for, latest first, with the mails that went out. */
export async function timelineOf(
  db: Db,
  clientId: string,
  { filter, words, all }: Asked,
  firmDay: FirmDay,
  { proposalIds, struck }: { proposalIds: ReadonlySet<string>; struck: Struck },
): Promise<{ lines: TimelineLine[]; more: 'none' | 'all' | 'too-many' }> {
  const limit = words ? searched : all ? most : few;
  const kinds = filterKinds[filter];
  const events = kinds?.length === 0 ? [] : await listEventsOf(db, clientId, limit + 1, kinds);
  const mails = filter === 'all' || filter === 'mails' ? await listMailsGoneOf(db, clientId, limit + 1) : [];
  const offers = kinds === null || ranOutKinds.some((kind) => kinds.includes(kind));
  const recorded = offers ? await listRecordedOf(db, clientId, ranOutKinds) : [];
  const lines = [
    ...events.filter(({ kind }) => kind !== 'line-struck').map((event) => ofEvent(event, firmDay, struck)),
    ...ranOutOf(recorded, firmDay.today).map((ranOut) => ofRanOut(ranOut, firmDay)),
    ...mails.flatMap((mail) => ofMail(mail, firmDay)),
  ]
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .filter(({ sentence }) => holds(sentence, words))
    // A draft that was thrown away leaves its line and no page.
    .map(({ at: _, proposalId = '', ...line }) => ({
      ...line,
      proposalId: proposalId && proposalIds.has(proposalId) ? proposalId : null,
    }));
  const over = events.length > limit || mails.length > limit || lines.length > limit;
  return { lines: lines.slice(0, limit), more: !over ? 'none' : all || words ? 'too-many' : 'all' };
}

function holds({ lead, rest }: Sentence, words: string): boolean {
  const text = `${lead} ${rest}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** What no longer counts: lines that were struck out, each with who did it and when, and deals that went with an import. */
type Struck = {
  lines: ReadonlyMap<string, { by: string; on: string }>;
  deals: ReturnType<typeof undoneDeals>;
};

/** Out of all events of a client, in the order in which they were recorded. */
export const struckIn = (events: readonly HistoryEvent[]): Struck => ({
  lines: new Map(
    events.flatMap((event) =>
      event.kind === 'line-struck'
        ? [[event.facts.lineId, { by: event.facts.by ?? '', on: event.happenedOn }]]
        : [],
    ),
  ),
  deals: undoneDeals(events),
});

type Dated = TimelineLine & { at: string };

function ofEvent(event: HistoryEvent, firmDay: FirmDay, all: Struck): Dated {
  const lineId = strikableId(event);
  const struck = struckWords(event, lineId, all, firmDay);
  const strikable = lineId !== null && !struck;
  return {
    id: event.id,
    day: dayOf(event.happenedOn, firmDay),
    sentence: sentenceOf(event, firmDay.locale),
    proposalId: event.proposalId,
    strike: strikable ? `/clients/${event.clientId}/lines/${event.id}/strike` : null,
    ...(struck && { struck }),
    // By the day on which it happened, and within it as it was recorded.
    at: `${event.happenedOn} ${event.at} ${event.id}`,
  };
}

/** Of what somebody wrote down; null for all other events. */
const lineIdOf = (event: HistoryEvent): string | null =>
  event.kind === 'fact-noted' ? event.facts.factId : strikableId(event);

/** Why a line no longer counts; empty while it does. */
function struckWords(
  { proposalId }: HistoryEvent,
  lineId: string | null,
  { lines, deals }: Struck,
  { day }: FirmDay,
): string {
  const line = lineId === null ? undefined : lines.get(lineId);
  if (line) return `struck out ${line.by ? `by ${line.by} ` : ''}on ${day(line.on)}`;
  const undone = proposalId === null ? undefined : deals.get(proposalId);
  return undone === undefined ? '' : `its import was undone on ${day(undone)}`;
}

/** "They called": what was just written down, for who wrote it; empty for anything else. */
export function justWritten(
  events: readonly HistoryEvent[],
  lineId: string | null,
  { locale }: FirmDay,
): string {
  const line = lineId === null ? undefined : events.findLast((event) => lineIdOf(event) === lineId);
  return line && !struckIn(events).lines.has(lineId ?? '') ? sentenceOf(line, locale).lead : '';
}

function ofRanOut(ranOut: RanOut, firmDay: FirmDay): Dated {
  return {
    id: `${ranOut.proposalId} ${ranOut.on}`,
    day: dayOf(ranOut.on, firmDay),
    sentence: ranOutSentence(ranOut),
    proposalId: ranOut.proposalId,
    strike: null,
    // It was so from the first moment of that day.
    at: `${ranOut.on} `,
  };
}

function ofMail(mail: Mail, firmDay: FirmDay): Dated[] {
  const sentence = mailSentence({ ...mail, to: mail.to.name || mail.to.address });
  if (!sentence || mail.sentAt === null) return [];
  const on = dateIn(firmDay.firm.time_zone, mail.sentAt);
  return [
    {
      id: mail.id,
      day: dayOf(on, firmDay),
      sentence,
      proposalId: mail.proposalId,
      strike: null,
      at: `${on} ${mail.sentAt} ${mail.id}`,
    },
  ];
}

function dayOf(on: string, { today, day }: FirmDay): string {
  const ago = daysBetween(on, today);
  return ago === 0 ? 'Today' : ago === 1 ? 'Yesterday' : day(on);
}
