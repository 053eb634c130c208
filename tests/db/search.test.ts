import { beforeEach, expect, test } from 'vitest';
import { type ProposalSearch, pageSize, type Sort } from '~/domain/proposal-search';
import type { Db } from '~db/open';
import { searchProposals } from '~db/queries/proposal-lists';
import { eachEngine } from '../support/engines';
import { addClient, addProposal, at, type Cast, insertCast } from './rows';

const today = '2026-11-22';

eachEngine((engine) => {
  let db: Db;
  let cast: Cast;
  beforeEach(async () => {
    ({ db } = await engine.open());
    cast = await insertCast(db);
  });

  const search = (asked: Partial<ProposalSearch>) =>
    searchProposals(db, {
      words: '',
      standing: null,
      sort: 'updated',
      page: 1,
      today,
      timeZone: 'UTC',
      ...asked,
    });
  const titles = async (asked: Partial<ProposalSearch>) => (await search(asked)).rows.map((row) => row.title);
  const add = (changes: Parameters<typeof addProposal>[2]) => addProposal(db, cast, changes);
  const addTo = async (client: string, changes: Parameters<typeof addProposal>[2]) =>
    addProposal(db, { ...cast, clientId: await addClient(db, client) }, changes);

  test('words are found in title, client and number, in any case', async () => {
    await add({ title: 'Checkout review', number: 'JL-0042' });
    await addTo('Old Mill', { title: 'Menu' });
    expect(await titles({ words: 'CHECKOUT' })).toEqual(['Checkout review']);
    expect(await titles({ words: 'jl-0042' })).toEqual(['Checkout review']);
    expect(await titles({ words: 'old mill' })).toEqual(['Menu']);
    expect(await titles({ words: 'northWIND' })).toEqual(['Checkout review']);
  });

  test.each([
    ['école', 'ÉCOLE'],
    ['ÉCOLE', 'école'],
    ['Έλεγχος ταμείου', 'ΈΛΕΓΧΟΣ ΤΑΜΕΊΟΥ'],
    ['Проверка корзины', 'ПРОВЕРКА'],
    ['Kiểm tra giỏ hàng', 'GIỎ HÀNG'],
    ['École'.normalize('NFD'), 'école'],
  ])('the title “%s” is found by “%s”', async (title, words) => {
    await add({ title });
    await add({ title: 'Something else' });
    expect(await titles({ words })).toEqual([title]);
  });

  test('all words have to be there, in any order', async () => {
    await add({ title: 'Checkout review' });
    await add({ title: 'Checkout pilot' });
    expect(await titles({ words: '  review   checkout ' })).toEqual(['Checkout review']);
    expect(await titles({ words: 'review pilot' })).toEqual([]);
  });

  test.each([
    ['100 % done', '0 %', '%'],
    ['snake_case', 'e_c', '_'],
    ['C:\\offers', 'c:\\o', '\\'],
    ['It’s "quoted" \'twice\'', '"quoted"', "'twice'"],
  ])('in the title “%s” the characters of “%s” and “%s” stand for themselves', async (title, ...asked) => {
    await add({ title });
    await add({ title: 'Plain words, or snakeXcase, 1000' });
    for (const words of asked) expect(await titles({ words })).toEqual([title]);
  });

  test('a character that no text can hold finds nothing and breaks nothing', async () => {
    await add({ title: 'Review' });
    expect(await titles({ words: 'a\u0000b' })).toEqual([]);
  });

  test('no words find everything, with its parent’s title', async () => {
    const parent = await add({ title: 'Review', updated_at: at(1) });
    await add({ title: 'Pilot', parent_id: parent, updated_at: at(2) });
    const { rows, total } = await search({});
    expect(total).toBe(2);
    expect(rows.map(({ title, parentTitle }) => [title, parentTitle])).toEqual([
      ['Pilot', 'Review'],
      ['Review', null],
    ]);
  });

  test('a row holds numbers as numbers and nothing as null', async () => {
    const id = await add({
      title: 'Review',
      total_minor: 8_999_999_999_999_999,
      option_count: 3,
      currency: 'JPY',
    });
    expect((await search({})).rows).toEqual([
      {
        id,
        number: null,
        title: 'Review',
        state: 'draft',
        clientId: cast.clientId,
        clientName: 'Northwind Tiles',
        currency: 'JPY',
        totalMinor: 8_999_999_999_999_999,
        optionCount: 3,
        startsOn: null,
        endsOn: null,
        validUntil: null,
        sentAt: null,
        updatedAt: at(),
        parentTitle: null,
        answer: null,
        until: null,
      },
    ]);
  });

  test('each state is filtered alone, and what is with a client is split into open and expired by today', async () => {
    for (const state of ['draft', 'accepted', 'declined', 'withdrawn', 'delivered', 'stopped'] as const) {
      await add({ title: state, state, valid_until: '2026-01-01' });
      expect(await titles({ standing: state })).toEqual([state]);
    }
    await add({ title: 'Yesterday', state: 'sent', valid_until: '2026-11-21' });
    await add({ title: 'Today', state: 'sent', valid_until: '2026-11-22' });
    expect(await titles({ standing: 'sent' })).toEqual(['Today']);
    expect(await titles({ standing: 'expired' })).toEqual(['Yesterday']);
    expect(await titles({ standing: 'expired', today: '2026-11-23', sort: 'valid' })).toEqual([
      'Today',
      'Yesterday',
    ]);
    expect((await search({ standing: 'expired', words: 'yester' })).total).toBe(1);
  });

  test.each<[Sort, string[]]>([
    ['updated', ['Zebra', 'apple', 'Éclair', 'Banana']],
    ['title', ['apple', 'Banana', 'Zebra', 'Éclair']],
    ['client', ['Zebra', 'Éclair', 'apple', 'Banana']],
    ['total', ['Éclair', 'Banana', 'apple', 'Zebra']],
    // A draft without a last day has nothing to close, so it comes last.
    ['valid', ['Éclair', 'apple', 'Zebra', 'Banana']],
  ])('sorted by %s, whatever the database’s own order of words', async (sort, sorted) => {
    await add({ title: 'Banana', total_minor: 300, updated_at: at(1) });
    await addTo('b-team', {
      title: 'Éclair',
      total_minor: 1000,
      valid_until: '2026-12-31',
      updated_at: at(2),
    });
    await addTo('B. Tiles', {
      title: 'apple',
      total_minor: 20,
      valid_until: '2026-12-01',
      updated_at: at(3),
    });
    await addTo('Aardvark', { title: 'Zebra', total_minor: 0, valid_until: '2026-11-30', updated_at: at(4) });
    expect(await titles({ sort })).toEqual(sorted);
  });

  test('pages hold fifty, in an order that stands still where a sort says nothing', async () => {
    const ids: string[] = [];
    for (let n = 0; n < pageSize * 2 + 3; n += 1) ids.push(await add({ title: 'Same', updated_at: at() }));
    for (const sort of ['updated', 'title', 'client', 'total', 'valid'] as const) {
      const pages = [
        await search({ sort }),
        await search({ sort, page: 2 }),
        await search({ sort, page: 3 }),
      ];
      expect(pages.map(({ rows }) => rows.length)).toEqual([50, 50, 3]);
      expect(pages.map(({ total }) => total)).toEqual([103, 103, 103]);
      expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(ids.toReversed());
    }
    expect(await search({ page: 4 })).toEqual({ rows: [], total: 103 });
  });
});
