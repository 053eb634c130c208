import { readReminderRules } from '../../db/json';
import type { Db } from '../../db/open';
import { getFirm, updateFirm } from '../../db/queries/firm';
import { listMailsOf } from '../../db/queries/outbox';
import { getProposal, holdProposal } from '../../db/queries/proposals';
import { listOpenOffers, listReminders, putReminder } from '../../db/queries/reminders';
import { findDraft, findLatestSent } from '../../db/queries/revisions';
import { listViewsOf } from '../../db/queries/views';
import { messageOf } from '../../templates/messages/message';
import { dateIn } from '../domain/calendar';
import { postWordsIn } from '../domain/document/words/post/post-words';
import { DomainError } from '../domain/errors';
import { instantOf } from '../domain/instants';
import { standing } from '../domain/lifecycle';
import { reminderLetter } from '../domain/post/letters';
import { type ReminderKind, reminderKinds } from '../domain/post/reminder-kinds';
import {
  dueReminder,
  noReminders,
  type PlannedReminder,
  plannedReminders,
  type ReminderRules,
  type Waiting,
} from '../domain/reminders';
import { queueReminder } from './queue-mail.server';
import { theirSide } from './their-side.server';
import { type MailWork, moment, type Work } from './work.server';

/** Nobody is reminded of anything at night. */
const fromTime = '09:00';

/** A reminder as its writer sees it before it goes out. */
export type ReminderPlan = PlannedReminder & { subject: string; words: string; ownWords: boolean };

/** All reminders of the revision that the client has; none where nothing was sent. */
export async function reminderPlans(work: Work, proposalId: string): Promise<ReminderPlan[]> {
  const { today } = await moment(work);
  const known = await readWaiting(work.db, proposalId, today);
  if (!known) return [];
  const { waiting, rules, own, language, title } = known;
  const words = postWordsIn(language).reminders;
  return plannedReminders(waiting, rules).map((planned) => {
    const typed = own.find(({ kind }) => kind === planned.kind)?.words ?? '';
    const ours = words[planned.kind];
    // A day that went by: what can be made up for goes out next, the countdown does not.
    const missed = planned.kind === 'expiring' ? null : today;
    const on = planned.on !== null && planned.on < today ? missed : planned.on;
    return {
      ...planned,
      on,
      subject: ours.subject(title),
      words: typed || ours.words,
      ownWords: typed !== '',
    };
  });
}

/** A reminder's mail as text, as it would go out now. `link`: what stands where the client's own link will be. */
export async function reminderPreview(
  { db }: Work,
  proposalId: string,
  reminder: ReminderKind,
  link: string | null,
): Promise<string> {
  const latest = await findLatestSent(db, proposalId);
  if (!latest) throw new DomainError('conflict', 'Nothing was sent yet.');
  const { revision, sent } = latest;
  const { validUntil } = await getProposal(db, proposalId);
  const own = (await listReminders(db, proposalId, revision)).find(({ kind }) => kind === reminder);
  const facts = { reminder, words: own?.words ?? '' };
  return messageOf(reminderLetter({ snapshot: sent.snapshot, link }, facts, validUntil)).text;
}

/** Switches a reminder of this revision on or off, and keeps the writer's words; ours where they are the same. */
export async function editReminder(
  work: Work,
  proposalId: string,
  kind: ReminderKind,
  { wanted, words }: { wanted: boolean; words: string },
): Promise<void> {
  const { today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    await holdProposal(trx, proposalId);
    const known = await readWaiting(trx, proposalId, today);
    if (!known) throw new DomainError('conflict', 'Nothing was sent yet.');
    const sentAt = known.own.find((one) => one.kind === kind)?.sentAt ?? null;
    if (known.waiting.dropped.includes(kind)) {
      throw new DomainError(
        'conflict',
        'This reminder is no longer needed: what it says is not so any more.',
      );
    }
    if (sentAt !== null) throw new DomainError('conflict', 'This reminder has gone out already.');
    const ours = postWordsIn(known.language).reminders[kind].words;
    const kept = words === ours ? '' : words;
    await putReminder(trx, { proposalId, revision: known.revision }, { kind, wanted, words: kept, sentAt });
  });
}

/** When this firm's clients are reminded, from now on. */
export async function editReminderRules({ db, now }: Work, rules: ReminderRules): Promise<void> {
  await updateFirm(db, { reminders: JSON.stringify(rules), updated_at: now() });
}

/** The firm's own rules; none at all before it made some. */
export const rulesOf = (reminders: string): ReminderRules => ({
  ...noReminders,
  ...readReminderRules(reminders),
});

/**
 * Puts every reminder into the outbox that is due today. Returns how many. `onError` hears of an offer that could not be
 * read: the others are seen to all the same.
 */
export async function remindDue(
  work: MailWork,
  onError: (error: unknown) => void = () => {},
): Promise<number> {
  const now = await moment(work);
  const { time_zone } = await getFirm(work.db);
  if (!work.post || now.at < instantOf(now.today, fromTime, time_zone)) return 0;
  let reminded = 0;
  for (const proposalId of await listOpenOffers(work.db, now.today)) {
    try {
      if (await remindOne(work, proposalId, now)) reminded += 1;
    } catch (error) {
      onError(error);
    }
  }
  return reminded;
}

const remindOne = (work: MailWork, proposalId: string, { at, today }: Awaited<ReturnType<typeof moment>>) =>
  work.db.transaction().execute(async (trx) => {
    await holdProposal(trx, proposalId);
    const known = await readWaiting(trx, proposalId, today);
    const kind = known && dueReminder(known.waiting, known.rules, today);
    if (!known || !kind || !(await theirSide(trx, proposalId))) return false;
    const { revision, snapshot } = known;
    const words = known.own.find((one) => one.kind === kind)?.words ?? '';
    await putReminder(trx, { proposalId, revision }, { kind, wanted: true, words, sentAt: at });
    await queueReminder(work, trx, { proposalId, snapshot, at }, { reminder: kind, words });
    return true;
  });

async function readWaiting(db: Db, proposalId: string, today: string) {
  const latest = await findLatestSent(db, proposalId);
  if (!latest) return undefined;
  const { state, validUntil } = await getProposal(db, proposalId);
  const { time_zone: timeZone, reminders } = await getFirm(db);
  const { revision, sent } = latest;
  const own = await listReminders(db, proposalId, revision);
  const mails = (await listMailsOf(db, proposalId)).filter((one) => one.revision === revision);
  // What it would have said had become untrue by the time it could go.
  const dropped = mails.flatMap((one) =>
    one.kind === 'reminder' && one.state === 'cancelled' ? [one.facts.reminder] : [],
  );
  // Mailed more than once, it counts from the last time.
  const offers = mails.filter(({ kind }) => kind === 'proposal');
  const mailed = offers.findLast(({ state }) => state === 'sent');
  const waiting: Waiting = {
    standing: standing(state, validUntil, today),
    revising: (await findDraft(db, proposalId)) !== undefined,
    sentAt: sent.at,
    mailedAt: mailed?.sentAt ?? null,
    unmailed: offers.length > 0 && !mailed,
    validUntil,
    timeZone,
    views: await listViewsOf(db, proposalId, revision),
    wanted: Object.fromEntries(own.map(({ kind, wanted }) => [kind, wanted])),
    dropped,
    sent: Object.fromEntries(
      own.flatMap(({ kind, sentAt }) =>
        sentAt && !dropped.includes(kind) ? [[kind, dateIn(timeZone, sentAt)]] : [],
      ),
    ),
  };
  const { offer } = sent.snapshot;
  return {
    ...{ waiting, own, revision, snapshot: sent.snapshot },
    ...{ rules: rulesOf(reminders), language: offer.language, title: offer.title },
  };
}

/** The kind that an address names. Throws `not-found` for any other word. */
export function reminderKindOf(word: string | undefined): ReminderKind {
  const kind = reminderKinds.find((one) => one === word);
  if (!kind) throw new DomainError('not-found', 'There is no such reminder.');
  return kind;
}
