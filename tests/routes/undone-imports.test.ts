import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loader as clientLoader } from '~/routes/clients/client';
import { runImport } from '~/workflows/import-deals.server';
import { undoImport } from '~/workflows/import-undo.server';
import { logTouchpoint } from '~/workflows/lines.server';
import { findClientByName } from '~db/queries/clients';
import { type MemoryContext, memoryContext } from '../support/form-post';
import { keptText } from '../workflows/import-office';

const deals = `id,client,stage,engage_date,close_date,value
1,Acme,Won,1/13/2025,2/14/2025,900
2,Acme,Lost,3/13/2025,4/14/2025,0
`;

let context: MemoryContext;
beforeEach(async () => {
  context = await memoryContext();
});
afterEach(() => context.close());

async function take(): Promise<string> {
  const { id, table } = await keptText(context, deals);
  await runImport(context, id, table);
  return id;
}

async function history(path = '/'): Promise<[string, string][]> {
  const id = (await findClientByName(context.db, 'Acme'))?.id ?? '';
  const request = new Request(`http://first-cup.test${path}`);
  const { lines } = await clientLoader({ request, params: { id }, context } as unknown as LoaderFunctionArgs);
  return lines.map(({ sentence, struck }) => [sentence.lead, struck ?? '']);
}

async function call(): Promise<void> {
  const id = (await findClientByName(context.db, 'Acme'))?.id ?? '';
  const said = { kind: 'call', startedBy: 'them', signals: [], personId: null, note: '' } as const;
  await logTouchpoint(context, id, { ...said, signals: [], contactId: null, on: '2026-11-20' });
}

const gone = 'its import was undone on Nov 22';

describe('the history of a client whose deals of before were undone', () => {
  it('crosses out what they said, and says why', async () => {
    const importId = await take();
    await call();
    expect((await history()).every(([, struck]) => struck === '')).toBe(true);
    await undoImport(context, importId);
    expect(await history()).toEqual([
      ['Import undone', ''],
      ['They called', ''],
      ['Declined', gone],
      ['Deal of before', gone],
      ['Promise kept', gone],
      ['Accepted', gone],
      ['Deal of before', gone],
      ['Client added', ''],
    ]);
    expect(await history('/?words=promise+kept')).toEqual([['Promise kept', gone]]);
    expect(await history('/?kind=promises')).toEqual([['Promise kept', gone]]);
  });

  it('has each line once that counts when they come again', async () => {
    const importId = await take();
    await call();
    await undoImport(context, importId);
    await take();
    const promises = await history('/?kind=promises');
    expect(promises.map(([, struck]) => struck).sort()).toEqual(['', gone]);
  });
});
