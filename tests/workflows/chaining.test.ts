import { beforeEach, expect, test } from 'vitest';
import { extend } from '~/workflows/answer.server';
import { editClient } from '~/workflows/clients.server';
import { deliver } from '~/workflows/deliver.server';
import { reverse } from '~/workflows/reverse.server';
import { revise } from '~/workflows/revise.server';
import { openDatabase } from '~db/open';
import { getProposal } from '~db/queries/proposals';
import { walked } from '../support/chain';
import { closing, eachEngine, onPostgres } from '../support/engines';
import { actsAt, type Office, offer, openOffice, raced } from './office';

const kept = { kept: true, onTime: true, inScope: true, atPrice: true, ledById: null, note: '' };

/** Everything that writes history, at once, to the same proposals and to new ones. */
function manyActs(office: Office, ids: string[], clientId: string): Promise<unknown>[] {
  const { yes, no, back } = actsAt(() => office);
  return ids.flatMap((id, n) => [
    yes(id),
    no(id),
    back(id),
    extend(office, id, '2026-12-20'),
    revise(office, id),
    deliver(office, id, { ...kept, endedOn: '2026-11-22' }),
    reverse(office, id, { what: 'proposal-accepted', reason: 'a slip' }),
    office.sent(),
    office.draft({ client: { name: `Client ${n % 3}`, address: '' } }),
    office.draft({ client: { id: clientId }, parentId: id }),
    editClient(office, { id: clientId, name: `Northwind ${n}`, address: '' }),
  ]);
}

eachEngine((engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(engine);
  });

  test('many at work at once leave one whole chain, and none waits for another for ever', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => office.sent({ ...offer })));
    const { clientId } = await getProposal(office.db, ids[0] ?? '');
    const { won, errors } = await raced(manyActs(office, ids, clientId));
    expect(won).toBeGreaterThan(20);
    expect(errors.filter((error) => (error as Error).name !== 'DomainError')).toEqual([]);
    const { count } = await office.db
      .selectFrom('events')
      .select((e) => e.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(await walked(office.db)).toEqual({ events: Number(count), fault: null });
  });
});

onPostgres((engine) => {
  test('two servers that write history at once leave one whole chain', async () => {
    const place = await engine.place();
    const shared = { ...engine, open: async () => closing(openDatabase(place)) };
    const [one, two] = [await openOffice(shared), await openOffice(shared)];
    const ids = await Promise.all(Array.from({ length: 4 }, () => one.sent()));
    const { clientId } = await getProposal(one.db, ids[0] ?? '');
    const { errors } = await raced([...manyActs(one, ids, clientId), ...manyActs(two, ids, clientId)]);
    expect(errors.filter((error) => (error as Error).name !== 'DomainError')).toEqual([]);
    expect(await walked(one.db)).toMatchObject({ fault: null });
  });
});
