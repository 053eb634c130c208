import { exactKey } from '../../app/domain/name-key';
import { sha256 } from '../digest';
import { readReading, readReport } from '../json-imports';
import type { Db } from '../open';
import type { WordChange } from './erased-words';
import { idsOf } from './merged-clients';

type Change = (text: string) => string;

/**
 * What files that brought deals of a client say of somebody there: their names and keys, who was taken for whom, and what
 * was changed of this client's deals. What they say of others stays.
 */
export async function listImportChanges(db: Db, clientId: string, change: Change): Promise<WordChange[]> {
  const names = await db
    .selectFrom('clients')
    .select('name')
    .where('id', 'in', await idsOf(db, clientId))
    .execute();
  const keys = new Set(names.map(({ name }) => exactKey(name)));
  const deals = await db
    .selectFrom('imported_deals')
    .select(['proposal_id', 'deal_key'])
    .where('proposal_id', 'in', ofClient(db, clientId))
    .execute();
  const dealKeys = deals.flatMap(({ proposal_id, deal_key }): WordChange[] => {
    if (change(deal_key) === deal_key) return [];
    // Rows that differed in the name alone have the same key now, and each needs one of its own.
    const now = sha256(`${proposal_id} ${change(deal_key)}`);
    return [
      (trx) =>
        trx
          .updateTable('imported_deals')
          .set({ deal_key: now })
          .where('proposal_id', '=', proposal_id)
          .execute(),
    ];
  });
  const imports = await db
    .selectFrom('imports')
    .select(['id', 'file_name', 'report', 'reading'])
    .where((e) =>
      e.or([
        e('id', 'in', importsOf(db, 'imported_deals', clientId)),
        e('id', 'in', importsOf(db, 'deal_changes', clientId)),
      ]),
    )
    .execute();
  const files = imports.flatMap(({ id, ...was }): WordChange[] => {
    const now = {
      file_name: change(was.file_name),
      report: was.report && reportWithout(was.report, keys, change),
      reading: readingWithout(was.reading, change),
    };
    if (JSON.stringify(now) === JSON.stringify(was)) return [];
    return [(trx) => trx.updateTable('imports').set(now).where('id', '=', id).execute()];
  });
  return [...dealKeys, ...files];
}

function reportWithout(json: string, clients: ReadonlySet<string>, change: Change): string {
  const before = readReport(json);
  const without = (one: (typeof before.changed)[number]) =>
    clients.has(exactKey(one.client))
      ? {
          ...one,
          title: change(one.title),
          changes: one.changes.map((said) =>
            said.what === 'title' ? { ...said, from: change(said.from), to: change(said.to) } : said,
          ),
        }
      : one;
  const after: typeof before = {
    ...before,
    merged: before.merged.map((one) =>
      one.kind === 'contact' ? { ...one, from: change(one.from), to: change(one.to) } : one,
    ),
    changed: before.changed.map(without),
    alike: before.alike.map(without),
    // What stood there for an e-mail and was none, as “Dana Fox, by phone”.
    addresses: before.addresses.map((one) => ({ ...one, what: change(one.what) })),
  };
  return JSON.stringify(after) === JSON.stringify(before) ? json : JSON.stringify(after);
}

function readingWithout(json: string, change: Change): string {
  const before = readReading(json);
  const contact = Object.fromEntries(
    Object.entries(before.merging.contact).map(([from, to]) => [change(from), change(to)]),
  );
  const after = { ...before, merging: { ...before.merging, contact } };
  return JSON.stringify(after) === JSON.stringify(before) ? json : JSON.stringify(after);
}

const ofClient = (db: Db, clientId: string) =>
  db.selectFrom('proposals').select('id').where('client_id', '=', clientId);

const importsOf = (db: Db, table: 'imported_deals' | 'deal_changes', clientId: string) =>
  db.selectFrom(table).select('import_id').where('proposal_id', 'in', ofClient(db, clientId));
