import { beforeEach, describe, expect, test } from 'vitest';
import { isEmpty } from '~db/is-empty';
import type { Db } from '~db/open';
import { findClient, findClientByName, getClient, updateClient } from '~db/queries/clients';
import { findContact, insertContact, listContacts, updateContact } from '~db/queries/contacts';
import { getFirm, insertFirm, updateFirm } from '~db/queries/firm';
import { findPerson, getPerson, insertPerson, listPeople, updatePerson } from '~db/queries/people';
import { eachEngine } from '../support/engines';
import { addClient, at, type Cast, firm, insertCast } from './rows';

const notFound = { name: 'DomainError', code: 'not-found' };

eachEngine((engine) => {
  let db: Db;
  let cast: Cast;
  beforeEach(async () => {
    ({ db } = await engine.open());
    cast = await insertCast(db);
  });

  describe('the firm', () => {
    test('is read as it was written, numbers as numbers and nothing as null', async () => {
      expect(await getFirm(db)).toEqual({ ...firm, reminders: '{}', relationship: '{}' });
    });

    test('is made once: a second setting up changes nothing', async () => {
      await insertFirm(db, { ...firm, name: 'Other', next_number: 9 });
      expect(await getFirm(db)).toEqual({ ...firm, reminders: '{}', relationship: '{}' });
    });

    test('is changed field by field', async () => {
      await updateFirm(db, { name: 'Juniper', updated_at: at(5) });
      expect(await getFirm(db)).toEqual({
        ...firm,
        reminders: '{}',
        relationship: '{}',
        name: 'Juniper',
        updated_at: at(5),
      });
    });

    test('that is missing is not found', async () => {
      await db.deleteFrom('firm').execute();
      await expect(getFirm(db)).rejects.toMatchObject(notFound);
    });
  });

  describe('whether a database is empty', () => {
    test('a nameless firm is nothing; a name, a client or an offer is something', async () => {
      expect(await isEmpty(db)).toBe(false);
      const fresh = (await engine.open()).db;
      expect(await isEmpty(fresh)).toBe(true);
      await insertFirm(fresh, { ...firm, name: '' });
      expect(await isEmpty(fresh)).toBe(true);
      await updateFirm(fresh, { name: 'Juniper' });
      expect(await isEmpty(fresh)).toBe(false);
    });
  });

  describe('people', () => {
    test('are listed with those who are here first, then as they came', async () => {
      const ben = await insertPerson(db, { name: 'Ben', email: '', createdAt: at(1) });
      await insertPerson(db, { name: 'Ada', email: '', createdAt: at(2) });
      await updatePerson(db, { id: ben, name: 'Ben Ng', email: 'ben@juniper.example', active: false });
      expect((await listPeople(db)).map(({ name, active }) => [name, active])).toEqual([
        ['Ida', true],
        ['Ada', true],
        ['Ben Ng', false],
      ]);
      const left = { id: ben, name: 'Ben Ng', email: 'ben@juniper.example', active: false };
      expect(await getPerson(db, ben)).toEqual({ ...left, photoSha256: null });
    });

    test('who do not exist are not found', async () => {
      expect(await findPerson(db, 'nobody')).toBeUndefined();
      await expect(getPerson(db, 'nobody')).rejects.toMatchObject(notFound);
    });
  });

  describe('clients', () => {
    test('are found by id, and by name in any case, spacing or form of an accent', async () => {
      const id = await addClient(db, 'École du Rhône');
      const client = { id, name: 'École du Rhône', address: '', createdAt: at() };
      expect(await findClient(db, id)).toEqual(client);
      for (const name of ['école du rhône', '  ÉCOLE  DU\tRHÔNE ', 'École du Rhône'.normalize('NFD')]) {
        expect(await findClientByName(db, name)).toEqual(client);
      }
      expect(await findClientByName(db, 'Ecole du Rhone')).toBeUndefined();
    });

    test('that do not exist are not found', async () => {
      expect(await findClient(db, 'nobody')).toBeUndefined();
      await expect(getClient(db, 'nobody')).rejects.toMatchObject(notFound);
      await expect(getClient(db, 'no\u0000body')).rejects.toMatchObject(notFound);
    });

    test('are changed, and found by the new name alone', async () => {
      await updateClient(db, { id: cast.clientId, name: 'Northwind Stone', address: '1 Quay' });
      expect(await findClientByName(db, 'NORTHWIND STONE')).toMatchObject({ address: '1 Quay' });
      expect(await findClientByName(db, 'Northwind Tiles')).toBeUndefined();
    });
  });

  describe('contacts', () => {
    test('are those of one client, as they came, and can be changed', async () => {
      const elsewhere = await addClient(db, 'Old Mill');
      await insertContact(db, { clientId: elsewhere, name: 'Eve', email: '', role: '', createdAt: at() });
      const { clientId, contactId } = cast;
      const sam = { clientId, name: 'Sam', email: '', role: '', createdAt: at(1) };
      const samId = await insertContact(db, sam);
      const role = 'Owner';
      await updateContact(db, { id: contactId, name: 'Dana Roe', email: 'roe@northwind.example', role });
      expect(await listContacts(db, clientId)).toEqual([
        { id: contactId, clientId, name: 'Dana Roe', email: 'roe@northwind.example', role },
        { id: samId, clientId, name: 'Sam', email: '', role: '' },
      ]);
      expect(await findContact(db, 'nobody')).toBeUndefined();
    });
  });
});
