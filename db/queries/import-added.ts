import { sha256 } from '../digest';
import { inParts } from '../in-parts';
import type { Db } from '../open';
import type { ImportAddedTable } from '../schema-imports';
import { keptOfEach } from './merged-clients';

/** What an import adds beside its deals. */
export const addedKinds = ['client', 'contact', 'person'] as const;
export type AddedKind = (typeof addedKinds)[number];

/** What people may write in a row, which says whether they did; `blank`: of a row whose hash nobody kept. */
const written = {
  client: { table: 'clients', columns: ['name', 'address', 'time_zone'], blank: ['address', 'time_zone'] },
  contact: { table: 'contacts', columns: ['name', 'email', 'role'], blank: ['email', 'role'] },
  person: {
    table: 'people',
    columns: ['name', 'email', 'active', 'photo_sha256'],
    blank: ['email', 'photo_sha256'],
  },
} as const;

const markOf = (what: AddedKind) => `${what} as added`;

type Row = Readonly<Record<string, unknown>>;
const hashOf = (what: AddedKind, row: Row): string =>
  sha256(JSON.stringify(written[what].columns.map((name) => row[name] ?? null)));

/** That an import added a row, and the hash of how it added it: so that what was typed since is told apart. */
export const asAdded = (
  import_id: string,
  what: AddedKind,
  row: Row & { id: string },
): ImportAddedTable[] => [
  { import_id, what, id: row.id },
  { import_id, what: markOf(what), id: `${row.id} ${hashOf(what, row)}` },
];

/** Of what an import added, what people wrote in since. */
export async function listEdited(db: Db, importId: string, what: AddedKind): Promise<Set<string>> {
  const { table, columns, blank } = written[what];
  const rows = (await db
    .selectFrom(table)
    .select(['id', ...columns] as never)
    .where('id', 'in', idsAdded(db, importId, what))
    .execute()) as unknown as (Row & { id: string })[];
  const marks = await idsAdded(db, importId, markOf(what)).execute();
  const hashes = new Map(marks.map(({ id }) => id.split(' ') as [string, string]));
  const edited = rows.filter((row) => {
    const hash = hashes.get(row.id);
    return hash === undefined ? blank.some((name) => (row[name] ?? '') !== '') : hash !== hashOf(what, row);
  });
  return new Set(edited.map(({ id }) => id));
}

/** How many clients, contacts and people it added. */
export async function countAdded(db: Db, id: string): Promise<number> {
  const { count } = await db
    .selectFrom('import_added')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('import_id', '=', id)
    .where('what', 'in', addedKinds)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Gives what an import added to another one whose deals use it, to be taken away with that; where there is any. */
export async function passOn(db: Db, importId: string): Promise<void> {
  const columns = { client: 'client_id', contact: 'contact_id', person: 'author_id' } as const;
  for (const what of addedKinds) {
    const users = await db
      .selectFrom('imported_deals')
      .innerJoin('proposals', 'proposals.id', 'proposal_id')
      .select((e) => [`${columns[what]} as id`, e.fn.min('import_id').as('heir')])
      .where('import_id', '!=', importId)
      .where(columns[what], 'in', idsAdded(db, importId, what))
      .groupBy(columns[what])
      .execute();
    if (what === 'client') users.push(...(await listHeirsOfMerged(db, importId)));
    const heirs = new Map(users.map(({ id, heir }) => [id, heir]));
    const marks = await idsAdded(db, importId, markOf(what)).execute();
    const rows = [
      ...users.map(({ id, heir }) => ({ import_id: heir, what, id: id ?? '' })),
      ...marks.flatMap(({ id }) => {
        const heir = heirs.get(id.split(' ')[0] ?? '');
        return heir ? [{ import_id: heir, what: markOf(what), id }] : [];
      }),
    ];
    for (const part of inParts(rows))
      await db
        .insertInto('import_added')
        .values(part)
        .onConflict((c) => c.doNothing())
        .execute();
  }
}

/**
 * Clients that an import added and that were merged into another one: they go with that one, so whichever import it will
 * go with has them too.
 */
async function listHeirsOfMerged(db: Db, importId: string): Promise<{ id: string; heir: string }[]> {
  const added = await idsAdded(db, importId, 'client').execute();
  const kept = await keptOfEach(
    db,
    added.map(({ id }) => id),
  );
  const heirs: { id: string; heir: string }[] = [];
  for (const [id, { id: keptId }] of kept) {
    if (id === keptId) continue;
    const brought = db
      .selectFrom('imported_deals')
      .innerJoin('proposals', 'proposals.id', 'proposal_id')
      .select('import_id')
      .where('client_id', '=', keptId);
    const row = await db
      .selectFrom('import_added')
      .select('import_id')
      .where('what', '=', 'client')
      .where('id', '=', keptId)
      .union(brought)
      .execute();
    const [heir] = row
      .map(({ import_id }) => import_id)
      .filter((one) => one !== importId)
      .sort();
    if (heir) heirs.push({ id, heir });
  }
  return heirs;
}

export async function forgetAdded(db: Db, id: string): Promise<void> {
  await db.deleteFrom('import_added').where('import_id', '=', id).execute();
}

/** Nothing is left to take away of somebody who is gone, and nothing tells what was written of one whose words are. */
export async function forgetContactAdded(db: Db, id: string, { gone }: { gone: boolean }): Promise<void> {
  const marks = db.deleteFrom('import_added').where('what', '=', markOf('contact'));
  await marks.where('id', 'like', `${id} %`).execute();
  if (gone) await db.deleteFrom('import_added').where('what', '=', 'contact').where('id', '=', id).execute();
}

export const idsAdded = (db: Db, importId: string, what: string) =>
  db.selectFrom('import_added').select('id').where('import_id', '=', importId).where('what', '=', what);
