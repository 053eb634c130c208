import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { KyselyPlugin } from 'kysely';
import { describe, expect, test } from 'vitest';
import { vCard } from '~/domain/vcard';
import { addClient } from '~/workflows/clients.server';
import { fillWithDemo } from '~/workflows/demo.server';
import { eraseContact } from '~/workflows/erase-contact.server';
import { contactsAsVCards, listAsCsv, listNames, lists, writeList } from '~/workflows/export-lists.server';
import { mergeClients } from '~/workflows/merge-clients.server';
import { setUp } from '~/workflows/setup.server';
import type { Db } from '~db/open';
import { insertClient, insertClients, listClients } from '~db/queries/clients';
import { insertContact } from '~db/queries/contacts';
import { addProposal, insertCast } from '../db/rows';
import { eachEngine, onSqlite } from '../support/engines';

const now = () => '2026-11-24T09:30:00.000Z';
const day = { today: '2026-11-24', timeZone: 'Europe/London' };

async function told(db: Db): Promise<void> {
  await setUp({ db, now });
  await fillWithDemo(db, now());
  const [kept, other] = await listClients(db);
  await mergeClients({ db, now }, kept?.id ?? '', other?.id ?? '');
}

async function joined(parts: AsyncGenerator<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

eachEngine((engine) => {
  test.each(listNames)('a list is as it was at one moment: %s', async (list) => {
    const { db, atOneMoment } = await engine.open();
    await setUp({ db, now });
    await fillWithDemo(db, now());
    const written = async (meanwhile: () => Promise<unknown>) => {
      const parts: string[] = [];
      await writeList({ atOneMoment, now }, list, async (text) => {
        if (parts.push(text) === 1) await meanwhile();
      });
      return parts.join('');
    };
    const before = await written(async () => {});
    const during = await written(async () => {
      const { id } = await db.selectFrom('clients').select('id').limit(1).executeTakeFirstOrThrow();
      const contact = { clientId: id, name: 'Zoe Late', email: '', role: '', createdAt: now() };
      await insertContact(db, contact);
      await addClient({ db, now }, { name: 'Late', address: '', contact });
      await db.updateTable('proposals').set({ title: 'Late' }).execute();
    });
    expect(during).toBe(before);
    if (list !== 'events') expect(await written(async () => {})).toContain('Late');
  });
});

onSqlite((engine) => {
  describe('a list', () => {
    test('of proposals says of an offer that it ran out, and of no other', async () => {
      const { db } = await engine.open();
      const cast = await insertCast(db);
      await addProposal(db, cast, { state: 'sent', title: 'Late', valid_until: '2026-11-23' });
      await addProposal(db, cast, { state: 'sent', title: 'Open', valid_until: '2026-11-24' });
      const rows = parse(await joined(listAsCsv(db, 'proposals', day)), { bom: true, columns: true });
      expect(rows).toMatchObject([
        { title: 'Late', state: 'expired' },
        { title: 'Open', state: 'sent' },
      ]);
    });

    test('of proposals says of a deal of before what its page says: gone cold, and of no known amount', async () => {
      const { db } = await engine.open();
      const cast = await insertCast(db);
      const deal = { state: 'sent', number: null, valid_until: null, total_minor: 0 } as const;
      await addProposal(db, cast, { ...deal, title: 'Cold', sent_at: '2026-01-05T12:00:00Z' });
      await addProposal(db, cast, { ...deal, title: 'Alive', sent_at: '2026-11-05T12:00:00Z' });
      const rows = parse(await joined(listAsCsv(db, 'proposals', day)), { bom: true, columns: true });
      expect(rows).toMatchObject([
        { title: 'Cold', state: 'expired', total: '' },
        { title: 'Alive', state: 'sent', total: '' },
      ]);
    });

    test.each([
      ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u00A0=1'],
      ...['＝1+1', '＋1', '－1', '＠SUM(A1)'],
    ])('is CSV in which %j begins no formula', async (name) => {
      const { db } = await engine.open();
      await insertClient(db, { name: `${name} x`, address: '', createdAt: now() });
      const [, client] = parse(await joined(listAsCsv(db, 'clients', day)), { bom: true });
      expect(client?.[1]).toBe(`'${name} x`);
    });

    test.each(['Street 1\n"Town", X', 'Street 1\n=1+1', 'Street 1\r=1+1', 'Street 1\r\nTown'])(
      'keeps %j in one cell',
      async (address) => {
        const { db } = await engine.open();
        await insertClient(db, { name: 'Old Mill', address, createdAt: now() });
        const csv = await joined(listAsCsv(db, 'clients', day));
        expect(csv).toContain(`"${address.replaceAll('"', '""')}"`);
        expect(parse(csv, { bom: true, record_delimiter: '\r\n' })).toMatchObject([
          ['id', 'name', 'address', 'added', 'also_called'],
          [expect.any(String), 'Old Mill', address, now(), ''],
        ]);
      },
    );

    test.each(lists)('of no %s says what its columns are', async (list) => {
      const { db } = await engine.open();
      expect(await joined(listAsCsv(db, list, day))).toMatch(/^\uFEFF\w+(,\w+)+\r\n$/);
    });

    test.each(lists)('of %s has a column for all that is read of it', async (list) => {
      const { db } = await engine.open();
      await told(db);
      const [header = [], ...rows] = parse(await joined(listAsCsv(db, list, day)), { bom: true });
      expect(rows.length).toBeGreaterThan(0);
      for (const column of header.keys()) expect(rows.some((row) => row[column] !== '')).toBe(true);
    });

    test('has two clients that were merged as one, whose every event is its own', async () => {
      const { db } = await engine.open();
      await setUp({ db, now });
      const ids: string[] = [];
      for (const name of ['Acme Tiles', 'Acme Ltd', 'Acme Old'])
        ids.push(
          await addClient({ db, now }, { name, address: '', contact: { name: '', email: '', role: '' } }),
        );
      const [kept = '', other = '', old = ''] = ids;
      await mergeClients({ db, now }, other, old);
      await mergeClients({ db, now }, kept, other);
      const read = async (list: 'clients' | 'events') =>
        parse(await joined(listAsCsv(db, list, day)), { bom: true, columns: true }) as Record<
          string,
          string
        >[];
      expect(await read('clients')).toMatchObject([
        { id: kept, name: 'Acme Tiles', also_called: 'Acme Ltd; Acme Old' },
      ]);
      expect((await read('events')).map(({ client }) => client)).toEqual(Array(5).fill('Acme Tiles'));
    });

    test('longer than a page asks once what clients were called before', async () => {
      const { db } = await engine.open();
      const many = Array.from({ length: 1200 }, (_, n) => ({
        name: `Client ${n}`,
        address: '',
        createdAt: now(),
      }));
      await insertClients(db, many);
      let asked = 0;
      const counting: KyselyPlugin = {
        transformQuery: ({ node }) => {
          if (/"is not".*merged_into|merged_into.*"is not"/.test(JSON.stringify(node))) asked += 1;
          return node;
        },
        transformResult: async ({ result }) => result,
      };
      await joined(listAsCsv(db.withPlugin(counting), 'clients', day));
      expect(asked).toBe(1);
    });

    test('longer than a page has every row once', async () => {
      const { db } = await engine.open();
      const many = Array.from({ length: 1200 }, (_, n) => ({
        name: `Client ${n}`,
        address: '',
        createdAt: now(),
      }));
      await insertClients(db, many);
      const rows = parse(await joined(listAsCsv(db, 'clients', day)), { bom: true });
      expect(new Set(rows.map(([id]) => id)).size).toBe(1201);
      expect(rows).toHaveLength(1201);
    });

    test('of proposals has amounts with their decimals', async () => {
      const { db } = await engine.open();
      await told(db);
      const csv = await joined(listAsCsv(db, 'proposals', day));
      expect(csv.split('\r\n')[0]).toContain('currency');
      expect(csv).toMatch(/,\d+\.\d\d,USD,/);
      expect(await joined(listAsCsv(db, 'events', day))).toContain('promise-kept');
    });

    test('of contacts has no card of somebody who was forgotten', async () => {
      const { db } = await engine.open();
      await told(db);
      const [contact] = await db.selectFrom('contacts').selectAll().execute();
      const cards = async () => (await joined(contactsAsVCards(db))).split('BEGIN:VCARD').length;
      const before = await cards();
      await eraseContact({ db, now }, contact?.client_id ?? '', contact?.id ?? '');
      expect(await cards()).toBe(before - 1);
      expect(await joined(contactsAsVCards(db))).not.toContain('somebody');
    });

    test('of contacts is also vCards', async () => {
      const { db } = await engine.open();
      const clientId = await insertClient(db, { name: 'Fox, Inc; North', address: '', createdAt: now() });
      await insertContact(db, {
        clientId,
        name: 'Dana Maria Fox',
        email: 'dana@fox.example',
        role: 'Boss',
        createdAt: now(),
      });
      const cards = await joined(contactsAsVCards(db));
      expect(cards).toContain(
        'N:Fox;Dana Maria;;;\r\nFN:Dana Maria Fox\r\nORG:Fox\\, Inc\\; North\r\nTITLE:Boss\r\nEMAIL;TYPE=INTERNET:dana@fox.example\r\nEND:VCARD\r\n',
      );
    });
  });

  test('no line of a vCard is longer than 75 bytes, and none cuts a character', () => {
    const card = vCard({ id: '1', name: 'é☕'.repeat(60), email: '', role: '', organisation: '' });
    const lines = card.split('\r\n');
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    expect(card.replaceAll('\r\n ', '')).toContain(`FN:${'é☕'.repeat(60)}`);
  });

  test('a vCard says what it was given, whatever that is', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => !/[\r\s]/u.test(one));
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1 }),
        fc.constantFrom(' ', '\n', ';', ','),
        (words, between) => {
          const name = words.join(between);
          const card = vCard({ id: '1', name, email: '', role: name, organisation: name });
          const said = (field: string) =>
            card
              .replaceAll('\r\n ', '')
              .split('\r\n')
              .find((line) => line.startsWith(`${field}:`))
              ?.slice(field.length + 1)
              .replace(/\\(.)/gu, (_, mark: string) => (mark === 'n' ? '\n' : mark));
          expect([said('FN'), said('TITLE'), said('ORG')]).toEqual([name, name, name]);
        },
      ),
    );
  });
});
