import { isEmpty } from '../../db/is-empty';
import type { Db } from '../../db/open';
import {
  clearNew,
  type ExportedTable,
  exportedTables,
  insertStored,
  type StoredRow,
  setParents,
} from '../../db/queries/everything';
import { DomainError } from '../domain/errors';
import { everythingKind } from './export-everything.server';
import { verifyEvents } from './verify-events.server';

const refusal = (why: string) =>
  new DomainError('invalid', `This file was not taken: ${why} Nothing was changed.`);

const start = new RegExp(`^\\{"kind":"${everythingKind}","writtenAt":"[^"]+","rows":\\[$`);
const end = /^\],"count":(\d+)\}$/;

/** Whether the first line of a file is of one that `writeEverything` wrote. */
export const isEverything = (firstLine: string): boolean => start.test(firstLine);

/**
 * Puts such a file into an empty database, in one transaction, and walks the chain of events before it holds. Returns
 * how many rows came. Throws `conflict` for a database that holds anything, `invalid` for a file that is cut or strange.
 */
export async function takeEverything(db: Db, lines: AsyncIterable<string>): Promise<number> {
  if (!(await isEmpty(db))) {
    throw new DomainError(
      'conflict',
      'This database holds something already. Everything goes into an empty one only.',
    );
  }
  return db.transaction().execute(async (trx) => {
    await clearNew(trx);
    const count = await takeLines(trx, lines);
    const { fault } = await verifyEvents(trx);
    if (fault) throw refusal(`its events do not hold together. ${fault}`);
    return count;
  });
}

async function takeLines(trx: Db, lines: AsyncIterable<string>): Promise<number> {
  let [at, count, ended] = [0, 0, false];
  const parents: [string, string][] = [];
  const waiting: { table: ExportedTable | null; rows: StoredRow[] } = { table: null, rows: [] };
  const flush = async () => {
    if (waiting.table) await fitIn(trx, waiting.table, waiting.rows.splice(0));
  };
  for await (const text of lines) {
    at += 1;
    if (at === 1) {
      if (!isEverything(text)) throw refusal('it is none that First Cup wrote.');
      continue;
    }
    const last = end.exec(text);
    if (last) {
      if (Number(last[1]) !== count) throw refusal(`it says ${last[1]} rows and has ${count}.`);
      ended = true;
      break;
    }
    const { table, row } = rowIn(text, at);
    if (table === 'proposals' && typeof row.parent_id === 'string') {
      parents.push([String(row.id), row.parent_id]);
      row.parent_id = null;
    }
    if (waiting.table !== table || waiting.rows.length >= 100) await flush();
    waiting.table = table;
    waiting.rows.push(row);
    count += 1;
  }
  await flush();
  if (!ended) throw refusal('its end is missing.');
  await setParents(trx, parents);
  return count;
}

async function fitIn(trx: Db, table: ExportedTable, rows: StoredRow[]): Promise<void> {
  try {
    await insertStored(trx, table, rows);
  } catch (cause) {
    const why = `This file was not taken: its rows do not fit together (${table}). Nothing was changed.`;
    throw new DomainError('invalid', why, { cause });
  }
}

function rowIn(line: string, at: number): { table: ExportedTable; row: StoredRow } {
  try {
    const { table, row } = JSON.parse(line.replace(/,$/, '')) as {
      table: string;
      row: Record<string, unknown>;
    };
    const known = exportedTables.find(([name]) => name === table)?.[0];
    if (!known) throw refusal(`line ${at} is of “${table}”, which this version does not know.`);
    return {
      table: known,
      row: Object.fromEntries(Object.entries(row).map(([name, value]) => [name, storedOf(value)])),
    };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw refusal(`line ${at} can’t be read.`);
  }
}

function storedOf(value: unknown): StoredRow[string] {
  if (value !== null && typeof value === 'object') {
    const { base64 } = value as { base64?: unknown };
    if (typeof base64 !== 'string') throw new Error('neither a value nor bytes');
    return new Uint8Array(Buffer.from(base64, 'base64'));
  }
  return value as StoredRow[string];
}
