import type { CivilDate } from '../../app/domain/proposal';
import { type DatedPlan, datedPlans } from '../../app/domain/relationship/ledger-plans';
import { readLines } from '../ledger-json';
import type { Db } from '../open';
import { mostCounted } from './week';

export type PlannedRow = DatedPlan & { clientId: string; clientName: string };

/**
 * What is planned about the elements of relationships until a day, that day and what is overdue included, the earliest
 * first. As many as are counted: beyond it, nobody reads on.
 */
export async function listPlanned(db: Db, until: CivilDate): Promise<PlannedRow[]> {
  const ledgers = await db
    .selectFrom('ledgers')
    .innerJoin('clients', 'clients.id', 'ledgers.client_id')
    .select(['clients.id as clientId', 'clients.name as clientName', 'elements'])
    .where('next_act_on', '<=', until)
    .orderBy('next_act_on')
    .orderBy('ledgers.id')
    .limit(mostCounted)
    .execute();
  return ledgers
    .flatMap(({ elements, ...client }) =>
      datedPlans(readLines(elements)).map((plan) => ({ ...client, ...plan })),
    )
    .filter(({ actOn }) => actOn <= until)
    .toSorted((a, b) => (a.actOn < b.actOn ? -1 : a.actOn > b.actOn ? 1 : 0))
    .slice(0, mostCounted);
}
