import { expect, test } from 'vitest';
import { printRecord } from '~/workflows/record.server';
import { revise } from '~/workflows/revise.server';
import { listDocumentKeys } from '~db/queries/documents';
import { listAcceptanceKeys, listRecordKeys } from '~db/queries/records';
import { listStoredCopies, type Page } from '~db/queries/stored-copies';
import { eachEngine } from '../support/engines';
import { type Office, openOffice } from '../workflows/office';
import { theirPageAt } from '../workflows/their-page';

/** What is checked page by page is found whole, however small the pages are. */
eachEngine((engine) => {
  async function allOf<Key, Row extends Key>(list: (page: Page<Key>) => Promise<Row[]>, limit: number) {
    const found: Row[] = [];
    for (let after: Row | null = null; ; ) {
      const rows: Row[] = await list({ after, limit });
      found.push(...rows);
      after = rows.at(-1) ?? null;
      if (rows.length < limit) return found;
    }
  }

  test('copies, PDFs, acceptances and records come each once, and those of one client alone', async () => {
    const office: Office = await openOffice(engine);
    const { db } = office;
    const page = theirPageAt(() => office);
    const ids = [await office.sent(), await office.sent(), await office.sent()];
    await revise(office, ids[1] ?? '');
    await office.send(ids[1] ?? '');
    for (const id of ids) {
      await page.yes(id, await page.read(id));
      const revision = id === ids[1] ? 2 : 1;
      await printRecord(office, { proposalId: id, revision, acceptedAt: office.clock.now });
    }
    const lists = [
      [4, (one: Page<{ proposalId: string; revision: number }>) => listStoredCopies(db, one)],
      [4, (one: Page<{ proposalId: string; revision: number }>) => listDocumentKeys(db, one)],
      [3, (one: Page<Parameters<typeof printRecord>[1]>) => listRecordKeys(db, one)],
      [3, (one: Page<{ id: string }>) => listAcceptanceKeys(db, one)],
    ] as const;
    for (const [count, list] of lists) {
      const whole = await allOf(list as (one: Page<object>) => Promise<object[]>, 100);
      expect(whole).toHaveLength(count);
      for (const limit of [1, 2, 3])
        expect(await allOf(list as (one: Page<object>) => Promise<object[]>, limit)).toEqual(whole);
    }
    expect(await listStoredCopies(db, { after: null, limit: 9, clientId: 'another' })).toEqual([]);
  });
});
