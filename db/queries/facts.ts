import type { CivilDate } from '../../app/domain/proposal';
import type { FactKind } from '../../app/domain/relationship/log';
import type { Db } from '../open';

/** What a client told us, as it stands now. */
export type Fact = {
  id: string;
  clientId: string;
  kind: FactKind;
  text: string;
  confirmedOn: CivilDate;
  /** Since when it is known not to be so any more. */
  droppedOn: CivilDate | null;
};

/** What we know of a client, that which was not confirmed for longest first. */
export async function listFactsOf(db: Db, clientId: string): Promise<Fact[]> {
  return facts(db)
    .where('client_id', '=', clientId)
    .where('dropped_on', 'is', null)
    .orderBy('confirmed_on')
    .orderBy('id')
    .execute();
}

export async function findFact(db: Db, id: string): Promise<Fact | undefined> {
  return facts(db).where('id', '=', id).executeTakeFirst();
}

export async function insertFact(
  db: Db,
  fact: Omit<Fact, 'droppedOn'> & { createdAt: string },
): Promise<void> {
  const { id, clientId, kind, text, confirmedOn, createdAt } = fact;
  await db
    .insertInto('facts')
    .values({ id, client_id: clientId, kind, text, confirmed_on: confirmedOn, created_at: createdAt })
    .execute();
}

/** An earlier day than the known one changes nothing. */
export async function confirmFactOn(db: Db, id: string, on: CivilDate): Promise<void> {
  await db
    .updateTable('facts')
    .set({ confirmed_on: on })
    .where('id', '=', id)
    .where('confirmed_on', '<', on)
    .execute();
}

export async function dropFactOn(db: Db, id: string, on: CivilDate): Promise<void> {
  await db.updateTable('facts').set({ dropped_on: on }).where('id', '=', id).execute();
}

const facts = (db: Db) =>
  db
    .selectFrom('facts')
    .select(['id', 'client_id as clientId', 'kind', 'text'])
    .select(['confirmed_on as confirmedOn', 'dropped_on as droppedOn'])
    .$narrowType<{ kind: FactKind }>();
