import { newId } from '~db/id';
import type { Db } from '~db/open';
import { insertEvent } from '~db/queries/events';
import { typicalOffer } from '../support/offers';

const perClient = 10;
const states = ['draft', 'sent', 'accepted', 'declined', 'delivered'] as const;
const subjects = ['Checkout', 'Search', 'Newsletter', 'Bookkeeping', 'Landing page', 'Warehouse'];

/** Straight into the tables, in one transaction: through the workflows ten thousand would take minutes. */
export async function insertOthers(
  db: Db,
  { authorId, count, at }: { authorId: string; count: number; at: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (let from = 0; from < count; from += perClient) {
      await insertClientWith(trx, Math.min(perClient, count - from), from, { authorId, at });
    }
  });
}

async function insertClientWith(
  db: Db,
  count: number,
  from: number,
  { authorId, at }: { authorId: string; at: string },
): Promise<void> {
  const clientId = newId();
  const name = `Client ${from / perClient + 1}`;
  await db
    .insertInto('clients')
    .values({ id: clientId, name, name_key: name.toLowerCase(), address: '', created_at: at })
    .execute();
  const proposals = Array.from({ length: count }, (_, index) => proposalOf(from + index, name, at));
  await db
    .insertInto('proposals')
    .values(
      proposals.map((proposal) => ({
        ...proposal,
        client_id: clientId,
        contact_id: null,
        author_id: authorId,
        parent_id: null,
        currency: typicalOffer.currency,
        starts_on: typicalOffer.startsOn,
        ends_on: typicalOffer.endsOn,
        valid_until: typicalOffer.validUntil,
        sent_at: proposal.state === 'draft' ? null : at,
        created_at: at,
      })),
    )
    .execute();
  await db
    .insertInto('revisions')
    .values(
      proposals.map(({ id, title, state }) => ({
        proposal_id: id,
        revision: 1,
        offer: JSON.stringify({ ...typicalOffer, title }),
        sent_at: state === 'draft' ? null : at,
        snapshot: null,
        sha256: null,
        created_at: at,
        updated_at: at,
      })),
    )
    .execute();
  for (const { id, title } of proposals) {
    await insertEvent(db, {
      kind: 'proposal-drafted',
      facts: { title, parentTitle: null },
      at,
      happenedOn: at.slice(0, 10),
      clientId,
      proposalId: id,
    });
  }
}

function proposalOf(index: number, client: string, at: string) {
  const title = `${subjects[index % subjects.length]} review ${index}`;
  const state = states[index % states.length] ?? 'draft';
  const number = state === 'draft' ? null : `B-${index}`;
  const searchText = [title, client, number ?? ''].join(' ').toLowerCase();
  return {
    id: newId(),
    title,
    state,
    number,
    total_minor: 60_000 + index * 100,
    option_count: 0,
    search_text: searchText,
    // A minute apart: in no database did everything change at one moment.
    updated_at: new Date(Date.parse(at) - index * 60_000).toISOString(),
  };
}
