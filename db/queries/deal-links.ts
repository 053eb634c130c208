import type { ChainRule } from '../../app/domain/import/deal';
import type { LinkedDeal } from '../../app/domain/import/deal-chains';
import { tieOf } from '../../app/domain/import/plan-links';
import { inParts } from '../in-parts';
import { readReading } from '../json-imports';
import type { Db } from '../open';

/** Every imported deal, and what else was won, with what each grew from; of these clients alone where they are named. */
export async function listLinkedDeals(
  db: Db,
  dateOf: (instant: string) => string,
  clientIds?: readonly string[],
): Promise<(LinkedDeal & { clientId: string })[]> {
  const rules = await listRules(db);
  const rows: Awaited<ReturnType<typeof linkedOf>>[number][] = [];
  if (clientIds === undefined) rows.push(...(await linkedOf(db)));
  else for (const part of inParts(clientIds)) rows.push(...(await linkedOf(db, part)));
  return rows.map(({ created_at, state, source, deal_key, import_id, ...row }) => ({
    ...row,
    won: state === 'accepted' || state === 'delivered',
    startedOn: dateOf(created_at),
    order: source === null || deal_key === null ? row.ref : tieOf(deal_key, source),
    rule: import_id === null ? null : (rules.get(import_id) ?? 'none'),
  }));
}

async function listRules(db: Db): Promise<Map<string, ChainRule>> {
  const rows = await db.selectFrom('imports').select(['id', 'reading']).execute();
  return new Map(rows.map(({ id, reading }) => [id, readReading(reading).chain]));
}

function linkedOf(db: Db, clientIds?: readonly string[]) {
  const rows = db
    .selectFrom('proposals')
    .innerJoin('clients', 'clients.id', 'proposals.client_id')
    .leftJoin('answers', 'answers.proposal_id', 'proposals.id')
    .leftJoin('imported_deals', 'imported_deals.proposal_id', 'proposals.id')
    .select(['proposals.id as ref', 'client_id as clientId', 'clients.name as client'])
    .select(['proposals.created_at', 'state'])
    .select(['answered_on as closedOn', 'total_minor as amountMinor', 'currency', 'parent_id as parent'])
    .select(['source', 'deal_key', 'import_id'])
    .where((e) => e.or([e('import_id', 'is not', null), e('state', 'in', ['accepted', 'delivered'])]));
  return (clientIds ? rows.where('proposals.client_id', 'in', clientIds) : rows).execute();
}

/** Writes what some deals grew from, many in each statement. */
export async function updateParents(
  db: Db,
  links: readonly { id: string; to: string | null }[],
): Promise<void> {
  // Everybody holds them in one order.
  const inOrder = links.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const part of inParts(inOrder, 200)) {
    await db
      .updateTable('proposals')
      .set((e) => {
        const [first, ...rest] = part;
        let chosen = e
          .case()
          .when('id', '=', first?.id ?? '')
          .then(first?.to ?? null);
        for (const { id, to } of rest) chosen = chosen.when('id', '=', id).then(to);
        return { parent_id: chosen.else(e.ref('parent_id')).end() };
      })
      .where(
        'id',
        'in',
        part.map(({ id }) => id),
      )
      .execute();
  }
}

/** To whom an import brought deals, or something new of deals. */
export async function listClientsTouched(db: Db, importId: string): Promise<string[]> {
  const touched = (table: 'imported_deals' | 'deal_changes') =>
    db
      .selectFrom(table)
      .innerJoin('proposals', 'proposals.id', 'proposal_id')
      .select('client_id')
      .where('import_id', '=', importId);
  const rows = await touched('imported_deals').union(touched('deal_changes')).execute();
  return rows.map(({ client_id }) => client_id).sort();
}
