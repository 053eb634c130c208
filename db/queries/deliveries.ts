import type { CivilDate } from '../../app/domain/proposal';
import { inParts } from '../in-parts';
import type { Db } from '../open';
import type { Flag } from '../schema';

export type Outcome = 'kept' | 'broken' | 'stopped';
export type Delivery = {
  proposalId: string;
  outcome: Outcome;
  /** Null where the work was stopped. */
  onTime: boolean | null;
  inScope: boolean | null;
  atPrice: boolean | null;
  endedOn: CivilDate;
  ledById: string | null;
  note: string;
};

export async function findDelivery(db: Db, proposalId: string): Promise<Delivery | undefined> {
  const row = await deliveries(db).where('proposal_id', '=', proposalId).executeTakeFirst();
  return row && asDelivery(row);
}

/**
 * Every delivery to a client. By the ids of their offers: PostgreSQL, before it has counted its rows, would rather read
 * all deliveries there are than look up ten.
 */
export async function listDeliveriesOf(db: Db, clientId: string): Promise<Delivery[]> {
  const offers = await db.selectFrom('proposals').select('id').where('client_id', '=', clientId).execute();
  const found: Delivery[] = [];
  for (const some of inParts(offers)) {
    const ids = some.map(({ id }) => id);
    const rows = await deliveries(db).where('proposal_id', 'in', ids).execute();
    found.push(...rows.map(asDelivery));
  }
  return found;
}

export async function insertDelivery(db: Db, delivery: Delivery & { createdAt: string }): Promise<void> {
  await db
    .insertInto('deliveries')
    .values({
      proposal_id: delivery.proposalId,
      outcome: delivery.outcome,
      on_time: flag(delivery.onTime),
      in_scope: flag(delivery.inScope),
      at_price: flag(delivery.atPrice),
      ended_on: delivery.endedOn,
      led_by_id: delivery.ledById,
      note: delivery.note,
      created_at: delivery.createdAt,
    })
    .execute();
}

export async function deleteDelivery(db: Db, proposalId: string): Promise<void> {
  await db.deleteFrom('deliveries').where('proposal_id', '=', proposalId).execute();
}

const deliveries = (db: Db) =>
  db
    .selectFrom('deliveries')
    .select([
      'deliveries.proposal_id as proposalId',
      'outcome',
      'on_time as onTime',
      'in_scope as inScope',
      'at_price as atPrice',
      'ended_on as endedOn',
      'led_by_id as ledById',
      'note',
    ])
    .$narrowType<{ outcome: Outcome }>();

type DeliveryRow = Omit<Delivery, 'onTime' | 'inScope' | 'atPrice'> &
  Record<'onTime' | 'inScope' | 'atPrice', Flag | null>;

const asDelivery = (row: DeliveryRow): Delivery => ({
  ...row,
  onTime: unflag(row.onTime),
  inScope: unflag(row.inScope),
  atPrice: unflag(row.atPrice),
});

const flag = (value: boolean | null): Flag | null => (value === null ? null : value ? 1 : 0);
const unflag = (value: Flag | null): boolean | null => (value === null ? null : value === 1);
