import { expect, test } from 'vitest';
import type { Reader } from '~/domain/readers';
import { revise } from '~/workflows/revise.server';
import { makeShare } from '~/workflows/share.server';
import { noteView } from '~/workflows/views.server';
import { listShares } from '~db/queries/shares';
import { countViews } from '~db/queries/views';
import { eachEngine } from '../support/engines';
import { openOffice } from './office';

eachEngine((engine) => {
  test('a link that is opened again and again within five minutes was opened once, by each kind of reader', async () => {
    const office = await openOffice(engine);
    const id = await office.sent();
    await makeShare(office, id);
    await makeShare(office, id);
    const [second, first] = await listShares(office.db, id);
    const open = (reader: Reader, share = first, revision = 1) =>
      noteView(office, { proposalId: id, shareId: share?.id ?? '', revision, reader });
    const views = async () => (await countViews(office.db, id)).count;
    for (let time = 0; time < 20; time += 1) await open('client');
    await open('scanner');
    await open('owner');
    expect(await views()).toBe(1);
    await open('client', second);
    expect(await views()).toBe(2);
    office.clock.now = '2026-11-22T12:04:59.000Z';
    await open('client');
    expect(await views()).toBe(2);
    office.clock.now = '2026-11-22T12:05:00.000Z';
    await open('client');
    expect(await views()).toBe(3);
    await revise(office, id);
    await office.send(id);
    await open('client', first, 2);
    expect(await views()).toBe(4);
    expect(await office.db.selectFrom('views').select('id').execute()).toHaveLength(6);
  });
});
