import { dateIn, midnightOn } from '~/domain/calendar';
import type { HistoryEvent } from '~/domain/event-facts';
import { type Sentence, sentenceOf } from '~/domain/history';
import { mailSentence } from '~/domain/post/mail-sentence';
import { ranOutOf, ranOutSentence } from '~/domain/ran-out';
import type { FirmDay } from '~/http/firm-day';
import type { Mail } from '~db/queries/outbox';

type Line = { id: string; at: string; day: string; sentence: Sentence };

/** A proposal's history in sentences, the latest on top: its events, and the mails that went to the client, and that it ran out. */
export function proposalHistory(
  events: readonly HistoryEvent[],
  mails: readonly Mail[],
  { firm, today, day, locale }: FirmDay,
): Line[] {
  const told = events.map((event): Line => {
    const sentence = sentenceOf(event, locale);
    return { id: event.id, at: event.at, day: day(event.happenedOn), sentence };
  });
  const mailed = mails.flatMap((mail): Line[] => {
    const at = mail.sentAt ?? mail.createdAt;
    const sentence = mailSentence({ ...mail, to: mail.to.address });
    return sentence ? [{ id: mail.id, at, day: day(dateIn(firm.time_zone, at)), sentence }] : [];
  });
  // The latest comes first; what it is read from has to come in its order.
  const ranOut = ranOutOf(events.toReversed(), today).map(
    (one): Line => ({
      ...{ id: `${one.proposalId} ${one.on}`, day: day(one.on), sentence: ranOutSentence(one) },
      at: midnightOn(one.on, firm.time_zone),
    }),
  );
  return [...mailed, ...told, ...ranOut].sort((one, other) =>
    one.at === other.at ? 0 : one.at < other.at ? 1 : -1,
  );
}
