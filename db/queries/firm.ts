import type { Insertable, Selectable } from 'kysely';
import { DomainError } from '../../app/domain/errors';
import type { Db } from '../open';
import type { FirmTable } from '../schema';

export type Firm = Selectable<FirmTable>;

/** The firm's row is made when the database is; see workflows/setup. */
export async function getFirm(db: Db): Promise<Firm> {
  const firm = await db.selectFrom('firm').selectAll().executeTakeFirst();
  if (!firm) throw new DomainError('not-found', 'This database holds no firm yet. Restart the server.');
  return firm;
}

/**
 * For the rest of the transaction nobody else changes the firm, nor who may come in. PostgreSQL locks a row that is
 * written, SQLite the whole file.
 */
export async function holdFirm(db: Db): Promise<void> {
  await db
    .updateTable('firm')
    .set((e) => ({ id: e.ref('id') }))
    .execute();
}

export async function insertFirm(db: Db, firm: Insertable<FirmTable>): Promise<void> {
  await db
    .insertInto('firm')
    .values(firm)
    .onConflict((c) => c.column('id').doNothing())
    .execute();
}

export async function updateFirm(db: Db, changes: Partial<Omit<Firm, 'id' | 'next_number'>>): Promise<void> {
  await db.updateTable('firm').set(changes).where('id', '=', 'firm').execute();
}

/** Takes the next number for good. Call it in the transaction that uses it, so that numbers have no gaps. */
export async function takeNextNumber(db: Db): Promise<string> {
  const { number_prefix, next_number } = await db
    .updateTable('firm')
    .set((e) => ({ next_number: e('next_number', '+', 1) }))
    .returning(['number_prefix', 'next_number'])
    .executeTakeFirstOrThrow();
  return numberOf(number_prefix, next_number - 1);
}

/** "FC-0007" */
export const numberOf = (prefix: string, number: number): string =>
  `${prefix}${String(number).padStart(4, '0')}`;
