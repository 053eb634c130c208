import { describe, expect, test } from 'vitest';
import { vCard } from '~/domain/vcard';
import { fillWithDemo } from '~/workflows/demo.server';
import { writeEverything } from '~/workflows/export-everything.server';
import { contactsAsVCards, listAsCsv } from '~/workflows/export-lists.server';
import { relationshipLinesOf } from '~/workflows/footing.server';
import { takeEverything } from '~/workflows/import-everything.server';
import { setUp } from '~/workflows/setup.server';
import { storeDocument } from '~/workflows/store-pdf.server';
import { verify } from '~/workflows/verify.server';
import type { Db } from '~db/open';
import { insertClient } from '~db/queries/clients';
import { insertContact } from '~db/queries/contacts';
import { exportedTables, leftOutOfExports } from '~db/queries/everything';
import { getFirm, updateFirm } from '~db/queries/firm';
import { eachEngine, onSqlite } from '../support/engines';

const now = () => '2026-11-24T09:30:00.000Z';

async function told(db: Db): Promise<void> {
  await setUp({ db, now });
  await fillWithDemo(db, now());
  await updateFirm(db, { relationship: JSON.stringify({ multiples: [1, 2, 3, 4, 5], ownLimit: 4 }) });
  const [sent] = await db.selectFrom('revisions').selectAll().where('sent_at', 'is not', null).execute();
  const pdf = Uint8Array.from({ length: 3000 }, (_, at) => at % 251);
  await storeDocument(
    { db, now },
    { proposalId: sent?.proposal_id ?? '', revision: sent?.revision ?? 1 },
    pdf,
  );
}

async function written(db: Db): Promise<string[]> {
  let text = '';
  await writeEverything({ db, now }, async (part) => {
    text += part;
  });
  return text.trimEnd().split('\n');
}

async function* linesOf(lines: string[]) {
  yield* lines;
}

async function joined(parts: AsyncGenerator<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

eachEngine((engine) => {
  describe('everything, in one file', () => {
    test('is JSON that an empty database takes to stand where the first one does', async () => {
      const { db } = await engine.open();
      await told(db);
      const lines = await written(db);
      expect(JSON.parse(lines.join('\n'))).toMatchObject({
        kind: 'first-cup/everything@1',
        count: lines.length - 2,
      });
      const { db: other } = await engine.open();
      await setUp({ db: other, now });
      expect(await takeEverything(other, linesOf(lines))).toBe(lines.length - 2);
      expect(await written(other)).toEqual(lines);
      expect(relationshipLinesOf(await getFirm(other))).toMatchObject({
        multiples: [1, 2, 3, 4, 5],
        ownLimit: 4,
      });
      expect(await verify(other)).toEqual(await verify(db));
      expect(await verify(other)).toMatchObject({ ok: true, counts: { documents: 1 } });
    });

    test.each([
      ['that was cut', (lines: string[]) => lines.slice(0, -1), 'its end is missing'],
      [
        'that lacks a row',
        (lines: string[]) => lines.filter((line) => !line.startsWith('{"table":"answers"')),
        'rows and has',
      ],
      [
        'that lacks what others need',
        (lines: string[]) => lines.filter((_, at) => at !== 3),
        'do not fit together',
      ],
      [
        'with a table of later',
        (lines: string[]) => lines.map((line) => line.replace('"table":"contacts"', '"table":"moods"')),
        '“moods”',
      ],
      [
        'whose history was changed',
        (lines: string[]) => lines.map((line) => line.replace('promise-kept', 'promise-broken')),
        'do not hold together',
      ],
      ['of something else', (lines: string[]) => ['{', ...lines.slice(1)], 'none that First Cup wrote'],
    ])('%s is refused, and changes nothing', async (_, harm, words) => {
      const { db } = await engine.open();
      await told(db);
      const lines = await written(db);
      const { db: other } = await engine.open();
      await setUp({ db: other, now });
      const before = await written(other);
      await expect(takeEverything(other, linesOf(harm(lines)))).rejects.toThrow(words);
      expect(await written(other)).toEqual(before);
    });

    test('goes into an empty database only', async () => {
      const { db } = await engine.open();
      await told(db);
      await expect(takeEverything(db, linesOf(await written(db)))).rejects.toThrow('holds something already');
    });
  });
});

onSqlite((engine) => {
  test('every table is in an export, or left out of it by name', async () => {
    const { db } = await engine.open();
    const tables = (await db.introspection.getTables()).map(({ name }) => name);
    const known = [...exportedTables.map(([name]) => name), ...leftOutOfExports];
    expect(tables.toSorted()).toEqual(known.toSorted());
  });

  describe('a list', () => {
    test('is CSV in which no text begins a formula', async () => {
      const { db } = await engine.open();
      await insertClient(db, { name: '=1+1', address: 'Street 1\n"Town", X', createdAt: now() });
      const csv = await joined(listAsCsv(db, 'clients'));
      expect(csv).toMatch(/^\uFEFFid,name,address,added\r\n/);
      expect(csv).toContain(',\'=1+1,"Street 1\n""Town"", X",');
    });

    test('of proposals has amounts with their decimals', async () => {
      const { db } = await engine.open();
      await told(db);
      const csv = await joined(listAsCsv(db, 'proposals'));
      expect(csv.split('\r\n')[0]).toContain('currency');
      expect(csv).toMatch(/,\d+\.\d\d\r\n/);
      expect(await joined(listAsCsv(db, 'events'))).toContain('promise-kept');
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
});
