import type { TimelineLine } from '~/components/timeline';
import { dateIn, daysBetween } from '~/domain/calendar';
import type { HistoryEvent } from '~/domain/event-facts';
import { type Sentence, sentenceOf } from '~/domain/history';
import { filterKinds, type HistoryFilter } from '~/domain/history-kinds';
import { mailSentence } from '~/domain/post/mail-sentence';
import type { FirmDay } from '~/http/firm-day';
import type { Db } from '~db/open';
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
  { proposalIds, struck }: { proposalIds: ReadonlySet<string>; struck: ReadonlySet<string> },
): Promise<{ lines: TimelineLine[]; more: 'none' | 'all' | 'too-many' }> {
  const limit = words ? searched : all ? most : few;
  const kinds = filterKinds[filter];
  const events = kinds?.length === 0 ? [] : await listEventsOf(db, clientId, limit + 1, kinds);
  const mails = filter === 'all' || filter === 'mails' ? await listMailsGoneOf(db, clientId, limit + 1) : [];
  const lines = [
    ...events.map((event) => ofEvent(event, firmDay, struck)),
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

/** The lines that were struck out. */
export const struckIn = (events: readonly HistoryEvent[]): ReadonlySet<string> =>
  new Set(events.flatMap((event) => (event.kind === 'line-struck' ? [event.facts.lineId] : [])));

type Dated = TimelineLine & { at: string };

function ofEvent(event: HistoryEvent, firmDay: FirmDay, struck: ReadonlySet<string>): Dated {
  const lineId =
    event.kind === 'touchpoint-logged'
      ? event.facts.touchpointId
      : event.kind === 'contribution-made'
        ? event.facts.contributionId
        : null;
  const written = lineId !== null && !struck.has(lineId);
  return {
    id: event.id,
    day: dayOf(event.happenedOn, firmDay),
    sentence: sentenceOf(event, firmDay.locale),
    proposalId: event.proposalId,
    strike: written ? `/clients/${event.clientId}/lines/${event.id}/strike` : null,
    // By the day on which it happened, and within it as it was recorded.
    at: `${event.happenedOn} ${event.at} ${event.id}`,
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
