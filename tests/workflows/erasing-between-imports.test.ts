import { beforeEach, expect, test } from 'vitest';
import { eraseContact } from '~/workflows/erase-contact.server';
import { runImport } from '~/workflows/import-deals.server';
import { undoImport } from '~/workflows/import-undo.server';
import { verify } from '~/workflows/verify.server';
import type { Work } from '~/workflows/work.server';
import type { Db } from '~db/open';
import { eachEngine } from '../support/engines';
import { importOffice, keptText } from './import-office';
import { contentsOf } from './office';

/** Files of deals before and after somebody whom they name was forgotten. */
eachEngine((engine) => {
  let db: Db;
  let work: Work;
  const head = 'id,client,contact,email,deal,stage,start date,close date,amount\n';
  const file = (stage: string) =>
    `${head}7,Northwind,Dana Fox,dana@fox.example,Tiles for Dana Fox,${stage},2026-01-05,2026-02-13,900.00\n`;
  const take = async (text: string) => {
    const { id, table } = await keptText(work, text);
    await runImport(work, id, table);
    return id;
  };
  const forget = async () => {
    const { id, client_id } = await db
      .selectFrom('contacts')
      .select(['id', 'client_id'])
      .where('name', '=', 'Dana Fox')
      .executeTakeFirstOrThrow();
    await eraseContact(work, client_id, id, { papers: true });
  };
  const traces = async () => JSON.stringify(await contentsOf(db)).match(/Dana|dana@/g) ?? [];
  const holds = async () => expect(await verify(db)).toMatchObject({ ok: true });

  beforeEach(async () => {
    ({ db, work } = await importOffice(engine));
  });

  test('an import that is undone after it brings nobody back and leaves nobody', async () => {
    const id = await take(file('Won'));
    expect((await traces()).length).toBeGreaterThan(2);
    await forget();
    expect(await traces()).toEqual([]);
    expect(await undoImport(work, id)).toMatchObject({ deals: 1, kept: 0 });
    expect(await traces()).toEqual([]);
    for (const table of ['clients', 'contacts', 'proposals'] as const)
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
    await holds();
  });

  test('a later file that names them is taken, known by its key, and undone', async () => {
    await take(file('Engaging'));
    await forget();
    const second = await take(file('Won'));
    expect(await db.selectFrom('proposals').select('state').execute()).toHaveLength(1);
    await undoImport(work, second);
    await holds();
  });

  test('a change that a later file brought is put back without them', async () => {
    await take(file('Engaging'));
    const second = await take(file('Won').replace('Tiles for', 'More tiles for'));
    await forget();
    await undoImport(work, second);
    expect(await traces()).toEqual([]);
    await holds();
  });
});
