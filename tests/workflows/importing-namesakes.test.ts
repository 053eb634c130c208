import { describe, expect, test } from 'vitest';
import { editClient } from '~/workflows/clients.server';
import { runImport } from '~/workflows/import-deals.server';
import { undoImport } from '~/workflows/import-undo.server';
import { verify } from '~/workflows/verify.server';
import type { Work } from '~/workflows/work.server';
import type { Db } from '~db/open';
import { findClientByName, findOrInsertClient } from '~db/queries/clients';
import { eachEngine } from '../support/engines';
import { importOffice, keptText, now } from './import-office';

const header = 'id,client,contact,seller,stage,engage_date,close_date,value\n';
const row = (key: string, client: string, day = '1/13/2025', contact = 'Dana Fox') =>
  `${key},${client},${contact},Jo Park,Won,${day},${day},900\n`;
const file = [
  row('1', 'Nordlicht GmbH'),
  row('2', 'nordlicht gmbh', '2/13/2025'),
  row('3', 'Käse AG'),
  row('4', 'KÄSE AG'),
  row('5', 'käse ag'),
];

async function take(work: Work, text: string, changes: Parameters<typeof keptText>[2] = {}) {
  const { id, table } = await keptText(work, text, changes);
  return { id, report: await runImport(work, id, table) };
}

/** The keys of the deals of each client. */
async function deals(db: Db): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('clients')
    .leftJoin('proposals', 'proposals.client_id', 'clients.id')
    .leftJoin('imported_deals', 'proposal_id', 'proposals.id')
    .select(['clients.name', 'deal_key as key'])
    .orderBy('deal_key')
    .execute();
  const found: Record<string, string> = {};
  for (const { name, key } of rows) found[name] = `${found[name] ?? ''}${key ?? ''}`;
  return found;
}
const typed = (db: Db, name: string) => findOrInsertClient(db, { name, address: '', createdAt: now });

eachEngine((engine) => {
  const office = () => importOffice(engine);

  describe('clients whose names differ in case alone', () => {
    test('stay apart where nobody made them one, and nothing of one leads to the other', async () => {
      const { db, work } = await office();
      const { report } = await take(work, header + file.join(''));
      expect(report).toMatchObject({ merged: [], refused: [], linked: 0 });
      expect(await deals(db)).toEqual({
        'Nordlicht GmbH': '1',
        'nordlicht gmbh': '2',
        'Käse AG': '3',
        'KÄSE AG': '4',
        'käse ag': '5',
      });
      const people = await db.selectFrom('contacts').select('client_id').execute();
      expect(new Set(people.map(({ client_id }) => client_id)).size).toBe(5);
      expect((await verify(db)).ok).toBe(true);
    });

    test('are found each by their own name by the next file', async () => {
      const { db, work } = await office();
      await take(work, header + file.join(''));
      expect((await take(work, header + file.join(''))).report).toMatchObject({ here: 5, taken: [] });
      const later = [row('6', 'nordlicht gmbh', '3/13/2025'), row('7', 'KÄSE AG', '3/13/2025')];
      await take(work, header + later.join(''));
      expect(await deals(db)).toMatchObject({ 'nordlicht gmbh': '26', 'KÄSE AG': '47', 'käse ag': '5' });
    });

    test('stay apart from one who is here already, until somebody says that they are one', async () => {
      const { db, work } = await office();
      await typed(db, 'Nordlicht GmbH');
      await take(work, header + file[1]);
      expect(await deals(db)).toEqual({ 'Nordlicht GmbH': '', 'nordlicht gmbh': '2' });
      const client = { nordlichtgmbh: 'Nordlicht GmbH' };
      const merging = { client, contact: {}, seller: {}, title: {} };
      const { report } = await take(work, header + row('8', 'NORDLICHT GMBH'), { merging });
      expect(report.merged).toMatchObject([{ from: 'NORDLICHT GMBH', to: 'Nordlicht GmbH' }]);
      expect(await deals(db)).toEqual({ 'Nordlicht GmbH': '8', 'nordlicht gmbh': '2' });
    });

    test('can be edited, and are found by what is typed: to the letter first, then in any case', async () => {
      const { db, work } = await office();
      await typed(db, 'Nordlicht GmbH');
      const { id } = await take(work, header + file[1]);
      const apart = await findClientByName(db, ' nordlicht  gmbh');
      expect(apart?.name).toBe('nordlicht gmbh');
      expect((await findClientByName(db, 'NORDLICHT GMBH'))?.name).toBe('Nordlicht GmbH');
      await editClient(work, { id: apart?.id ?? '', name: 'nordlicht gmbh', address: '1 Quay' });
      const first = await findClientByName(db, 'Nordlicht GmbH');
      await editClient(work, { id: first?.id ?? '', name: 'Südlicht GmbH', address: '' });
      expect((await findClientByName(db, 'NORDLICHT GMBH'))?.id).toBe(apart?.id);
      expect(await typed(db, 'Nordlicht GmbH')).toEqual({ id: apart?.id, added: false });
      await undoImport(work, id);
      expect((await findClientByName(db, 'nordlicht gmbh'))?.address).toBe('1 Quay');
    });
  });

  test('our own people stay apart as well', async () => {
    const { db, work } = await office();
    const other = row('2', 'Acme').replace('Jo Park', 'jo park');
    const { report } = await take(work, header + row('1', 'Acme') + other);
    expect(report.merged).toEqual([]);
    const people = await db.selectFrom('people').select('name').where('name', '!=', '').execute();
    expect(people.map(({ name }) => name).sort()).toEqual(['Jo Park', 'jo park']);
  });
});
