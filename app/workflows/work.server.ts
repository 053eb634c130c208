import type { Db } from '../../db/open';
import { getFirm } from '../../db/queries/firm';
import { dateIn } from '../domain/calendar';
import type { CivilDate } from '../domain/proposal';
import type { Post } from '../mail/post';
import type { Press } from '../press/press';

/** What a workflow needs of the server: a database, a clock, and for those that print, the press. */
export type Work = {
  db: Db;
  /** The UTC instant now, ISO 8601. */
  now(): string;
};
export type PrintWork = Work & { press: Press };
/** With the address that the site has for others, and what stands before its paths there; for what names a page of it. */
export type SitedWork = { publicUrl?: string | null; base?: string };
/** With the way to the mail server, where there is one: without it nothing is put into the outbox. */
export type MailWork = Work & { post?: Post | null };

/** The instant, and the civil date of it where the firm is. */
export async function moment({ db, now }: Work): Promise<{ at: string; today: CivilDate; timeZone: string }> {
  const at = now();
  const { time_zone } = await getFirm(db);
  return { at, today: dateIn(time_zone, at), timeZone: time_zone };
}
