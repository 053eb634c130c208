import { sql } from 'kysely';
import { dealFields } from '~/domain/import/deals-table';
import type { Db } from '~db/open';

/** A file that brought deals, as the tables hold it: its reading and its report say what `said` says. */
export async function plantImport(
  db: Db,
  id: string,
  said: { fileName: string; spelled: string; client: string; title: string },
  deals: { proposalId: string; key: string }[],
): Promise<void> {
  const columns = Object.fromEntries(dealFields.map((field) => [field, null]));
  const merging = { client: {}, contact: { [said.spelled]: said.spelled }, seller: {}, title: {} };
  const report = {
    ...{ rows: 1, taken: [], twice: [], here: 0, leftOut: [], refused: [], linked: 0 },
    merged: [
      { kind: 'contact', from: said.spelled, to: said.spelled, rows: 1 },
      { kind: 'client', from: said.client, to: said.client, rows: 1 },
    ],
    changed: [
      {
        ...{ line: 2, client: said.client, title: said.title },
        changes: [{ what: 'title', from: said.title, to: said.title }],
      },
    ],
  };
  const at = '2026-11-22T12:00:00.000Z';
  await db
    .insertInto('imports')
    .values({
      ...{ id, file_name: said.fileName, bytes: null, format: '{}', state: 'done', problem: '' },
      ...{ planned: 1, taken: 1, created_at: at, moved_at: at, report: JSON.stringify(report) },
      reading: JSON.stringify({
        ...{ columns, dateOrder: 'dmy', decimalMark: '.', currency: 'USD', stages: {}, merging },
        ...{ chain: 'none', sellersHere: false, source: id },
      }),
    })
    .execute();
  const facts = JSON.stringify({ client: said.client, title: said.title, seller: 'Ida Brandt' });
  for (const [line, { proposalId, key }] of deals.entries()) {
    await db
      .insertInto('imported_deals')
      .values({ proposal_id: proposalId, import_id: id, source: id, deal_key: key, line, said: facts })
      .execute();
    await db
      .insertInto('deal_changes')
      .values({ import_id: id, proposal_id: proposalId, was: facts, became: facts, changed_at: at })
      .execute();
    await sql`update proposals set title = ${said.title} where id = ${proposalId}`.execute(db);
  }
}
