import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loader as clientLoader } from '~/routes/clients/client';
import { loader as searchLoader } from '~/routes/search';
import { noteFact } from '~/workflows/facts.server';
import { contribute, logTouchpoint, strikeLine } from '~/workflows/lines.server';
import { insertClient } from '~db/queries/clients';
import { insertContact } from '~db/queries/contacts';
import { type MemoryContext, memoryContext } from '../support/form-post';

let context: MemoryContext;
let id: string;
beforeEach(async () => {
  context = await memoryContext();
  const createdAt = context.now();
  id = await insertClient(context.db, { name: 'Ridgeway Pediatrics', address: '', createdAt });
  const naomi = { name: 'Naomi Feldstein', email: '', role: 'Practice manager' };
  await insertContact(context.db, { ...naomi, clientId: id, createdAt });
});
afterEach(() => context.close());

const args = (path: string, params = {}) =>
  ({
    request: new Request(`http://first-cup.test${path}`),
    params,
    context,
  }) as unknown as LoaderFunctionArgs;
const found = async (words: string) => {
  const { groups } = await searchLoader(args(`/search?${new URLSearchParams({ q: words })}`));
  return Object.fromEntries(groups.map(({ name, items }) => [name, items]));
};

describe('the search', () => {
  it('finds a person there, named with their client, and leads to that client', async () => {
    expect((await found('naomi'))['People there']).toMatchObject([
      { label: 'Naomi Feldstein, Ridgeway Pediatrics', below: 'Practice manager', to: `/clients/${id}` },
    ]);
  });

  it('finds what a client told us, and leads to its lines in the history', async () => {
    await noteFact(context, id, { kind: 'pain', text: 'Churn doubled since spring', on: '2026-11-01' });
    const [fact] = (await found('CHURN spring'))['What we know of them'] ?? [];
    expect(fact).toMatchObject({ label: 'Churn doubled since spring', below: 'Ridgeway Pediatrics' });
    const { lines } = await clientLoader(args(fact?.to ?? '', { id }));
    expect(lines.map(({ sentence }) => sentence.rest)).toEqual(['Churn doubled since spring']);
  });

  it('finds what was written down of a call and of a gift, until it is struck out', async () => {
    const who = { contactId: null, personId: null, on: '2026-11-20' };
    const call = { kind: 'call' as const, startedBy: 'them' as const, signals: [], ...who };
    await logTouchpoint(context, id, { ...call, note: 'She read us the CHURN table' });
    await contribute(context, id, { kind: 'tool', text: 'A churn sheet', on: '2026-11-21' });
    const notes = async (words: string) =>
      (await found(words))['Written down lately']?.map(({ label }) => label);
    expect(await notes('churn')).toEqual(['“A churn sheet”', '“She read us the CHURN table”']);
    // What only a field, or a kind, is called.
    expect(await notes('signals')).toBeUndefined();
    const [sheet, table] = (await found('churn'))['Written down lately'] ?? [];
    const { lines } = await clientLoader(args(table?.to ?? '', { id }));
    expect(lines).toHaveLength(2);
    await strikeLine(context, id, sheet?.id ?? '');
    expect(await notes('churn')).toEqual(['“She read us the CHURN table”']);
  });

  it('finds the pages of the settings by what one looks for there', async () => {
    expect((await found('backup'))['Pages and actions']).toMatchObject([{ to: '/settings/export' }]);
    expect(await found('zebra')).toEqual({});
  });

  it('lists no people and no facts before a word is typed', async () => {
    await noteFact(context, id, { kind: 'pain', text: 'Churn', on: '2026-11-01' });
    const groups = Object.keys(await found(''));
    expect(groups).toContain('Clients');
    expect(groups).not.toEqual(expect.arrayContaining(['People there']));
    expect(groups).not.toEqual(expect.arrayContaining(['What we know of them']));
  });
});
