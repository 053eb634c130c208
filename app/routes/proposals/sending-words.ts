import { clockTime, placeOf } from '~/domain/instants';
import type { FirmDay } from '~/http/firm-day';
import { noPost } from '~/workflows/schedule.server';
import type { MailWork } from '~/workflows/work.server';
import type { Sending } from '~db/queries/scheduled-sendings';

/** A sending as pages show it: when, where the client is and where we are. */
export type ShownSending = {
  id: string;
  /** Within the seconds in which Send can be undone. */
  soon: boolean;
  secondsLeft: number;
  /** "Tue 24 Nov, 09:00 in New York, 14:00 in London" */
  when: string;
  problem: string | null;
};

export function shownSending(sending: Sending, { firm, locale }: FirmDay, work: MailWork): ShownSending {
  const { proposalId, sendAt, zone } = sending;
  const problem = sending.problem ?? (work.post ? null : noPost);
  const secondsLeft = Math.max(0, Math.ceil((Date.parse(sendAt) - Date.parse(work.now())) / 1000));
  const shown = (timeZone: string) => `${clockTime(sendAt, timeZone, locale)} in ${placeOf(timeZone)}`;
  const zones = [zone ?? firm.time_zone, firm.time_zone];
  const when = [...new Set(zones)].map(shown).join(', which is ');
  return { id: proposalId, soon: zone === null, secondsLeft, when, problem };
}

/** "Dana Fox, dana@northwind.example" */
export const contactInWords = (contact: { name: string; email: string } | null): string =>
  [contact?.name, contact?.email].filter(Boolean).join(', ');
