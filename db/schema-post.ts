import type { Generated } from 'kysely';
import type { Flag } from './schema';

/** Mails on their way and those that went. A row names what to say; words and links are made at delivery. */
export type OutboxTable = {
  id: string;
  /** What it is for, unique: one cause is mailed once. */
  cause: string;
  kind: string;
  proposal_id: string;
  revision: number;
  to_name: string;
  to_address: string;
  /** JSON: see `MailFacts`. */
  facts: string;
  /** The same for every try, so that a mail that arrives twice is seen to be one. */
  message_id: string;
  /** 'waiting' | 'sending' | 'sent' | 'failed' | 'cancelled' */
  state: string;
  attempts: Generated<number>;
  /** While it is being sent: when whoever took it must have died. */
  next_try_at: string;
  give_up_at: string;
  /** In plain words. */
  last_error: Generated<string>;
  created_at: string;
  sent_at: string | null;
};

/** A draft that goes out at a time, at most one of a proposal; nothing is frozen until then. */
export type ScheduledSendingsTable = {
  proposal_id: string;
  /** The count of saves that the writer looked at. */
  saves: number;
  /** JSON: the SHA-256 of each piece that the writer looked at. */
  looked_at: string;
  send_at: string;
  /** Where the time was chosen; null for the seconds in which Send can be undone. */
  zone: string | null;
  /** Why it did not go out; null while it waits. */
  problem: string | null;
  created_at: string;
};

/** What is different from the firm's rules for one revision, and which reminders went out. */
export type RemindersTable = {
  proposal_id: string;
  revision: number;
  kind: string;
  wanted: Flag;
  /** The writer's own words; empty: ours. */
  words: string;
  sent_at: string | null;
};

export type PostSchema = {
  outbox: OutboxTable;
  scheduled_sendings: ScheduledSendingsTable;
  reminders: RemindersTable;
};
