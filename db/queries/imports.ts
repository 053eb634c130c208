import { DomainError } from '../../app/domain/errors';
import { newId } from '../id';
import { readReading } from '../json-imports';
import type { Db } from '../open';
import { forgetAdded } from './import-added';

export type ImportState = 'reading' | 'running' | 'done';
/** An import without its bytes. What the three JSON texts hold is the workflow's to read. */
export type Import = {
  id: string;
  fileName: string;
  format: string;
  reading: string;
  state: ImportState;
  planned: number;
  taken: number;
  report: string | null;
  problem: string;
  createdAt: string;
  movedAt: string;
};

export async function findImport(db: Db, id: string): Promise<Import | undefined> {
  return imports(db).where('id', '=', id).executeTakeFirst();
}

export async function getImport(db: Db, id: string): Promise<Import> {
  const found = await findImport(db, id);
  if (!found) throw new DomainError('not-found', 'There is no such import here. It may have been undone.');
  return found;
}

/** The latest first. */
export async function listImports(db: Db): Promise<Import[]> {
  return imports(db).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(50).execute();
}

/** Imports whose file names no seller at all: nobody here wrote what they brought. */
export async function listSellerlessImports(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('imports').select(['id', 'reading']).execute();
  return new Set(
    rows.filter(({ reading }) => readReading(reading).columns.seller === null).map(({ id }) => id),
  );
}

/** The file; none once its rows are taken. */
export async function findImportBytes(db: Db, id: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom('imports').select('bytes').where('id', '=', id).executeTakeFirst();
  return row?.bytes ?? null;
}

export async function insertImport(
  db: Db,
  {
    fileName,
    bytes,
    format,
    reading,
    at,
  }: Pick<Import, 'fileName' | 'format' | 'reading'> & { bytes: Uint8Array; at: string },
): Promise<string> {
  const id = newId();
  const now = { created_at: at, moved_at: at };
  const start = { state: 'reading', planned: 0, taken: 0, report: null, problem: '' };
  await db
    .insertInto('imports')
    .values({ id, file_name: fileName, bytes, format, reading, ...start, ...now })
    .execute();
  return id;
}

export async function updateImport(
  db: Db,
  id: string,
  changes: Partial<
    Pick<Import, 'format' | 'reading' | 'state' | 'planned' | 'taken' | 'report' | 'problem'>
  > & {
    bytes?: null;
    moved_at?: string;
  },
): Promise<void> {
  await db.updateTable('imports').set(changes).where('id', '=', id).execute();
}

/** Takes an import that waits, or stood still since `stillSince`, to run it: of two who ask at once, one gets it. */
export async function claimImport(
  db: Db,
  id: string,
  { at, stillSince }: { at: string; stillSince: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('imports')
    .set({ state: 'running', moved_at: at, problem: '' })
    .where('id', '=', id)
    .where((e) =>
      e.or([e('state', '=', 'reading'), e.and([e('state', '=', 'running'), e('moved_at', '<', stillSince)])]),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteImport(db: Db, id: string): Promise<void> {
  await forgetAdded(db, id);
  await db.deleteFrom('imports').where('id', '=', id).execute();
}

const imports = (db: Db) =>
  db
    .selectFrom('imports')
    .select(['id', 'file_name as fileName', 'format', 'reading', 'state', 'planned', 'taken', 'report'])
    .select(['problem', 'created_at as createdAt', 'moved_at as movedAt'])
    .$narrowType<{ state: ImportState }>();
