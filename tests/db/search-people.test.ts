import { beforeEach, expect, test } from 'vitest';
import { newId } from '~db/id';
import type { Db } from '~db/open';
import { insertContact } from '~db/queries/contacts';
import { insertEvent } from '~db/queries/events';
import { dropFactOn, insertFact } from '~db/queries/facts';
import { searchNotes } from '~db/queries/search-notes';
import { searchContacts, searchFacts, searchPeople } from '~db/queries/search-people';
import { eachEngine } from '../support/engines';
import { addClient, at, insertCast } from './rows';

eachEngine((engine) => {
  let db: Db;
  let ridgeway: string;
  beforeEach(async () => {
    ({ db } = await engine.open());
    await insertCast(db);
    ridgeway = await addClient(db, 'Ridgeway Pediatrics');
    await addContact('Naomi Feldstein', 'Practice manager');
    await addContact('Élodie SStern', '');
  });

  const addContact = (name: string, role: string) =>
    insertContact(db, { name, role, email: '', clientId: ridgeway, createdAt: at() });
  const addFact = async (text: string, confirmedOn = '2026-11-01') => {
    const id = newId();
    await insertFact(db, { id, clientId: ridgeway, kind: 'pain', text, confirmedOn, createdAt: at() });
    return id;
  };
  const contacts = async (words: string) => (await searchContacts(db, words, 8)).map(({ name }) => name);
  const facts = async (words: string) => (await searchFacts(db, words, 8)).map(({ text }) => text);

  test.each([
    ['naomi', ['Naomi Feldstein']],
    ['FELD nao', ['Naomi Feldstein']],
    ['naomi ridgeway', ['Naomi Feldstein']],
    ['practice', ['Naomi Feldstein']],
    ['dana@northwind', ['Dana Fox']],
    ['élodie', ['Élodie SStern']],
    ['ÉLODIE', ['Élodie SStern']],
    ['ridgeway', []],
    ['naomi northwind', []],
    ['_aomi', []],
    ['a\u0000b', []],
  ])('by “%s” people of clients are found: %j', async (words, found) => {
    expect(await contacts(words)).toEqual(found);
  });

  test('a person comes with the client they are at', async () => {
    expect(await searchContacts(db, 'naomi', 8)).toMatchObject([
      { clientId: ridgeway, clientName: 'Ridgeway Pediatrics', role: 'Practice manager' },
    ]);
  });

  test('of many people no more come than were asked for, by name', async () => {
    for (const name of ['Zoe', 'anna', 'Bo']) await addContact(`${name} Quick`, '');
    expect((await searchContacts(db, 'quick', 2)).map(({ name }) => name)).toEqual([
      'anna Quick',
      'Bo Quick',
    ]);
  });

  test('what a client told us is found by its words, the latest confirmed first, until it holds no more', async () => {
    await addFact('Churn doubled in spring', '2026-10-01');
    const gone = await addFact('CHURN is a worry of the owner', '2026-11-02');
    await addFact('Parents call twice');
    expect(await facts('churn')).toEqual(['CHURN is a worry of the owner', 'Churn doubled in spring']);
    expect(await facts('spring CHURN')).toEqual(['Churn doubled in spring']);
    expect(await facts('100%')).toEqual([]);
    await dropFactOn(db, gone, '2026-11-22');
    expect(await facts('churn')).toEqual(['Churn doubled in spring']);
  });

  test('what was written down is found by the words of the note alone, the latest first', async () => {
    const call = { kind: 'call' as const, startedBy: 'us' as const, signals: [] };
    const line = { ...call, contactId: null, person: '' };
    for (const [touchpointId, note] of Object.entries({ a: 'About Éclairs', b: 'The éclair again', c: '' })) {
      await insertEvent(db, {
        kind: 'touchpoint-logged',
        facts: { ...line, touchpointId, contact: 'Naomi Feldstein', note },
        ...{ at: at(), happenedOn: '2026-11-22', clientId: ridgeway },
      });
    }
    const notes = async (words: string) => (await searchNotes(db, words, 8)).map(({ text }) => text);
    expect(await notes('éclair')).toEqual(['The éclair again', 'About Éclairs']);
    expect(await notes('naomi')).toEqual([]);
    expect((await searchNotes(db, 'éclair', 1)).map(({ clientName }) => clientName)).toEqual([
      'Ridgeway Pediatrics',
    ]);
  });

  test('our own people are found by name and address', async () => {
    expect((await searchPeople(db, 'ida', 8)).map(({ name }) => name)).toEqual(['Ida']);
    expect((await searchPeople(db, 'IDA@juniper', 8)).map(({ name }) => name)).toEqual(['Ida']);
    expect(await searchPeople(db, 'naomi', 8)).toEqual([]);
  });
});
