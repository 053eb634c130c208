import { expect, test } from 'vitest';
import { runImport } from '~/workflows/import-deals.server';
import { undoImport } from '~/workflows/import-undo.server';
import { listClients } from '~db/queries/clients';
import { getImport } from '~db/queries/imports';
import { dealRows } from '../support/deals-file';
import { memoryContext } from '../support/form-post';
import { kept } from './import-office';

test('while a file is taken a page gets all its questions answered in one pause, and sees how far it is', async () => {
  const context = await memoryContext();
  const { db } = context;
  const { id, table } = await kept(context, dealRows(1500));
  let done = false;
  const running = runImport(context, id, table).finally(() => {
    done = true;
  });
  const seen = new Set<number>();
  while (!done) {
    const page: number[] = [];
    for (let question = 0; question < 10; question += 1) page.push((await getImport(db, id)).taken);
    for (const taken of page) seen.add(taken);
    expect((page.at(-1) ?? 0) - (page[0] ?? 0)).toBeLessThanOrEqual(100);
    await new Promise((next) => setImmediate(next));
  }
  await running;
  expect(seen.size).toBeGreaterThan(3);

  const readings = async () =>
    (await db.selectFrom('client_readings').select('client_id').where('lines', '!=', '').execute()).length;
  expect(await readings()).toBe((await listClients(db)).length);
  await undoImport(context, id);
  expect(await readings()).toBe((await listClients(db)).length);
  await context.close();
});
