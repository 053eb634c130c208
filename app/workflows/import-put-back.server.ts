import type { Db } from '../../db/open';
import { findContact } from '../../db/queries/contacts';
import {
  forgetDealChanges,
  holdDeals,
  listDealChanges,
  listDeals,
  type StoredDeal,
  updateDeal,
} from '../../db/queries/deal-changes';
import { insertEvents, type NewEvent } from '../../db/queries/events';
import { deleteDecisions } from '../../db/queries/import-undo';
import { findPerson } from '../../db/queries/people';
import { refreshSearch } from '../../db/queries/search-text';
import type { DealChangesTable } from '../../db/schema-imports';
import type { ReversibleKind } from '../domain/event-facts';
import type { CivilDate } from '../domain/proposal';
import { beforeOf } from './import-changes.server';

export type PutBack = {
  /** Deals that are again what they were before the import. */
  restored: number;
  /** Deals that were changed further since: they stay as they are. */
  left: number;
};

/** What putting back would do now. */
export async function countPutBack(db: Db, importId: string): Promise<PutBack> {
  const changes = await listDealChanges(db, importId);
  const held = await listDeals(
    db,
    changes.map(({ proposal_id }) => proposal_id),
  );
  const restored = changes.filter((change) => isAsLeft(held.get(change.proposal_id), change)).length;
  return { restored, left: changes.length - restored };
}

/** Puts back what an import changed of deals that others had brought, in the caller's transaction: events tell of it. */
export async function putBack(
  trx: Db,
  importId: string,
  { at, today }: { at: string; today: CivilDate },
): Promise<PutBack> {
  const changes = await listDealChanges(trx, importId);
  const held = await holdDeals(
    trx,
    changes.map(({ proposal_id }) => proposal_id),
  );
  const events: NewEvent[] = [];
  let restored = 0;
  for (const change of changes) {
    const now = held.get(change.proposal_id);
    if (!now || !isAsLeft(now, change)) continue;
    const was = JSON.parse(change.was) as StoredDeal;
    await restore(trx, await whereGone(trx, was, now));
    events.push(...eventsOf(was, now, { importId, at, today }));
    restored += 1;
  }
  await forgetDealChanges(trx, importId);
  if (events.length > 0) await insertEvents(trx, events);
  return { restored, left: changes.length - restored };
}

/** Whether nobody, and no later file, has touched it since. */
function isAsLeft(now: StoredDeal | undefined, change: DealChangesTable): boolean {
  if (!now || now.said !== change.became) return false;
  const was = JSON.parse(change.was) as StoredDeal;
  const { becomes } = JSON.parse(change.became) as { becomes: string };
  if (now.state !== becomes) return false;
  const answered = was.state === 'sent' && becomes !== 'sent' ? change.changed_at : was.answered_at;
  const delivered = becomes === 'delivered' ? change.changed_at : was.delivered_at;
  return now.answered_at === answered && now.delivered_at === delivered;
}

/** Who was meant may be gone by now: forgotten, or with the import that brought them. */
async function whereGone(trx: Db, was: StoredDeal, now: StoredDeal): Promise<StoredDeal> {
  const contact = was.contact_id === null ? undefined : await findContact(trx, was.contact_id);
  const author = await findPerson(trx, was.author_id);
  return { ...was, contact_id: contact?.id ?? null, author_id: author?.id ?? now.author_id };
}

async function restore(trx: Db, was: StoredDeal): Promise<void> {
  const { id, state, title, currency, total_minor, author_id, contact_id, updated_at, line, said } = was;
  await deleteDecisions(trx, id, { answer: state === 'sent' });
  const row = { state, title, currency, total_minor, author_id, contact_id, updated_at };
  await updateDeal(trx, id, row, { line, said });
  await refreshSearch(trx, id);
}

function eventsOf(
  was: StoredDeal,
  now: StoredDeal,
  { importId, at, today }: { importId: string; at: string; today: CivilDate },
): NewEvent[] {
  const about = { at, happenedOn: today, clientId: now.client_id, proposalId: now.id };
  const reversed = (what: ReversibleKind): NewEvent => ({
    kind: 'record-reversed',
    facts: { title: now.title, what, reason: 'the import was undone' },
    ...about,
  });
  const events: NewEvent[] = [];
  if (now.state === 'delivered') events.push(reversed('promise-kept'));
  if (was.state === 'sent' && now.state !== 'sent')
    events.push(reversed(now.state === 'declined' ? 'proposal-declined' : 'proposal-accepted'));
  const [facts, before] = [beforeOf(was), beforeOf(now)];
  if (JSON.stringify(facts) !== JSON.stringify(before))
    events.push({ kind: 'deal-changed', facts: { importId, ...facts, was: before }, ...about });
  return events;
}
