import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Migration, Migrator } from 'kysely';
import { DomainError } from '../app/domain/errors';
import * as theLoop from './migrations/0001-the-loop';
import type { Database } from './open';

const migrations: Record<string, Migration> = { '0001-the-loop': theLoop };

/**
 * Brings the tables to this version. Where a SQLite file (`file`, if any) already holds data, a copy is written to
 * `backups/` beside it first. Returns that copy's path. Throws `failed` when a step fails; the steps before it stay.
 */
export async function migrate(database: Database, file?: string): Promise<string | null> {
  const migrator = new Migrator({ db: database.db, provider: { getMigrations: async () => migrations } });
  const all = await migrator.getMigrations();
  const pending = all.filter((step) => step.executedAt === undefined);
  if (pending.length === 0) return null;
  const copy =
    file && pending.length < all.length ? await copyBefore(database, file, pending[0]?.name ?? '') : null;
  const { error } = await migrator.migrateToLatest();
  if (error) {
    const where = copy ? ` The data before it is in ${copy}.` : '';
    throw new DomainError('failed', `The database could not be brought to this version.${where}`, {
      cause: error,
    });
  }
  return copy;
}

async function copyBefore(database: Database, file: string, step: string): Promise<string> {
  const folder = join(dirname(file), 'backups');
  mkdirSync(folder, { recursive: true });
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const copy = join(folder, `before-${step}-${stamp}.db`);
  await database.copyTo(copy);
  return copy;
}
