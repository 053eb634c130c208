import { describe, expect, test } from 'vitest';
import { editClient, editContact } from '~/workflows/clients.server';
import { runImport } from '~/workflows/import-deals.server';
import { beforeUndo, undoImport } from '~/workflows/import-undo.server';
import { logTouchpoint } from '~/workflows/lines.server';
import { verify } from '~/workflows/verify.server';
import type { Work } from '~/workflows/work.server';
import type { Db } from '~db/open';
import { updatePerson, updatePhoto } from '~db/queries/people';
import { eachEngine } from '../support/engines';
import { counts, importOffice, keptText, now } from './import-office';

const header = 'id,client,contact,seller,stage,engage_date,close_date,value\n';
const row = (key: string, client = 'Acme', contact = 'Dana Fox', seller = 'Jo Park') =>
  `${key},${client},${contact},${seller},Won,1/13/2025,2/14/2025,900\n`;

async function take(work: Work, rows: string): Promise<string> {
  const { id, table } = await keptText(work, header + rows);
  await runImport(work, id, table);
  return id;
}

async function bare(db: Db): Promise<Record<string, number>> {
  const { events: _, ...found } = await counts(db);
  return found;
}
const only = async (db: Db, table: 'clients' | 'contacts' | 'people') =>
  db.selectFrom(table).selectAll().where('name', '!=', '').executeTakeFirstOrThrow();

eachEngine((engine) => {
  const office = () => importOffice(engine);

  describe('two imports that name the same client, contact and seller', () => {
    test.each([
      ['the first before the second', [0, 1]],
      ['the second before the first', [1, 0]],
    ])('leave nothing when both are undone, %s', async (_, order) => {
      const { db, work } = await office();
      const start = await bare(db);
      const ids = [await take(work, row('1')), await take(work, row('2'))];
      await undoImport(work, ids[order[0] ?? 0] ?? '');
      expect(await bare(db)).toMatchObject({ clients: 1, contacts: 1, proposals: 1 });
      expect(await undoImport(work, ids[order[1] ?? 0] ?? '')).toMatchObject({ gone: 3, kept: 0 });
      expect(await bare(db)).toEqual(start);
      expect((await verify(db)).ok).toBe(true);
    });

    test('leave what was typed since, whichever of them had added it', async () => {
      const { db, work } = await office();
      const ids = [await take(work, row('1')), await take(work, row('2'))];
      const { id, name } = await only(db, 'clients');
      await undoImport(work, ids[0] ?? '');
      await editClient(work, { id, name, address: '1 Mill Lane' });
      await undoImport(work, ids[1] ?? '');
      expect(await bare(db)).toMatchObject({ clients: 1, contacts: 0, proposals: 0 });
    });
  });

  describe('a column of e-mails', () => {
    const mailed = (...rows: string[]) =>
      rows.map((one, at) => `${at},Acme,${one},Won,1/13/2025,2/14/2025,900\n`).join('');
    const mails = 'id,client,contact,E-Mail,stage,engage_date,close_date,value\n';

    test('gives people who are new theirs, leaves out what is none, and goes with the import', async () => {
      const { db, work } = await office();
      const start = await bare(db);
      const text = mails + mailed('Dana Fox,', 'Dana Fox,dana@acme.example', 'Jo Park,jo at acme');
      const { id, table } = await keptText(work, text);
      const report = await runImport(work, id, table);
      expect(report).toMatchObject({ refused: [], addresses: [{ line: 4, what: 'jo at acme' }] });
      const contacts = await db.selectFrom('contacts').select(['name', 'email']).orderBy('name').execute();
      expect(contacts).toEqual([
        { name: 'Dana Fox', email: 'dana@acme.example' },
        { name: 'Jo Park', email: '' },
      ]);
      await undoImport(work, id);
      expect({ ...(await bare(db)), imports: 1 }).toEqual({ ...start, imports: 1 });
    });
  });

  describe('an import that is undone keeps', () => {
    const undone = async (change: (db: Db, work: Work) => Promise<unknown>) => {
      const { db, work } = await office();
      const id = await take(work, row('1'));
      await change(db, work);
      expect(await beforeUndo(work, id)).toMatchObject({ deals: 1 });
      await undoImport(work, id);
      expect((await verify(db)).ok).toBe(true);
      const { clients, contacts } = await bare(db);
      const people = await db.selectFrom('people').select('name').where('name', '!=', '').execute();
      return { clients, contacts, people: people.length };
    };

    test('nothing that nobody touched', async () => {
      expect(await undone(async () => {})).toEqual({ clients: 0, contacts: 0, people: 0 });
    });

    test.each([
      ['an e-mail', { email: 'dana@acme.example' }],
      ['a role', { role: 'Buyer' }],
      ['another name', { name: 'Dana Foxx' }],
    ])('a contact who got %s, and their client', async (_, typed) => {
      const left = await undone(async (db, work) => {
        const { id, client_id, name, email, role } = (await only(db, 'contacts')) as {
          [Column in 'id' | 'client_id' | 'name' | 'email' | 'role']: string;
        };
        await editContact(work, client_id, { id, name, email, role, ...typed });
      });
      expect(left).toEqual({ clients: 1, contacts: 1, people: 0 });
    });

    test('a client that got an address', async () => {
      const left = await undone(async (db, work) => {
        const { id, name } = await only(db, 'clients');
        await editClient(work, { id, name, address: '1 Mill Lane' });
      });
      expect(left).toEqual({ clients: 1, contacts: 0, people: 0 });
    });

    test('one of our people who got a photo, or is here after all', async () => {
      const photo = await undone(async (db) => {
        const picture = {
          sha256: 'abc',
          media_type: 'image/png',
          bytes: new Uint8Array([1]),
          created_at: now,
        };
        await db.insertInto('pictures').values(picture).execute();
        await updatePhoto(db, (await only(db, 'people')).id, 'abc');
      });
      expect(photo).toEqual({ clients: 0, contacts: 0, people: 1 });
      const here = await undone(async (db) => {
        const { id, name } = await only(db, 'people');
        await updatePerson(db, { id, name, email: '', active: true });
      });
      expect(here).toEqual({ clients: 0, contacts: 0, people: 1 });
    });

    test('a contact whom a line of history names', async () => {
      const left = await undone(async (db, work) => {
        const { id, client_id } = (await only(db, 'contacts')) as { id: string; client_id: string };
        const call = { kind: 'call', startedBy: 'them', signals: [], personId: null, note: '' } as const;
        await logTouchpoint(work, client_id, { ...call, signals: [], contactId: id, on: '2026-11-20' });
      });
      expect(left).toEqual({ clients: 1, contacts: 1, people: 0 });
    });
  });
});
