import { type ReminderKind, reminderKinds } from '../../app/domain/post/reminder-kinds';
import type { Db } from '../open';

/** What is different of a reminder for one revision, and when it went out. Words: the writer's own, or empty. */
export type Reminder = { kind: ReminderKind; wanted: boolean; words: string; sentAt: string | null };

export async function listReminders(db: Db, proposalId: string, revision: number): Promise<Reminder[]> {
  const rows = await db
    .selectFrom('reminders')
    .select(['kind', 'wanted', 'words', 'sent_at as sentAt'])
    .where('proposal_id', '=', proposalId)
    .where('revision', '=', revision)
    .where('kind', 'in', reminderKinds)
    .$narrowType<{ kind: ReminderKind }>()
    .execute();
  return rows.map((row) => ({ ...row, wanted: row.wanted === 1 }));
}

export async function putReminder(
  db: Db,
  { proposalId, revision }: { proposalId: string; revision: number },
  { kind, wanted, words, sentAt }: Reminder,
): Promise<void> {
  const values = { wanted: wanted ? (1 as const) : (0 as const), words, sent_at: sentAt };
  await db
    .insertInto('reminders')
    .values({ proposal_id: proposalId, revision, kind, ...values })
    .onConflict((c) => c.columns(['proposal_id', 'revision', 'kind']).doUpdateSet(values))
    .execute();
}

/** Offers that are with a client and still open on `today`. */
export async function listOpenOffers(db: Db, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('proposals')
    .select('id')
    .where('state', '=', 'sent')
    .where((e) => e.or([e('valid_until', 'is', null), e('valid_until', '>=', today)]))
    .execute();
  return rows.map(({ id }) => id);
}
