import { expect, test } from 'vitest';
import { chainTree, nodesOf } from '~/domain/insight/chain-tree';
import { listChain } from '~db/queries/chains';
import { eachEngine } from '../support/engines';
import { addProposal, at, insertCast } from './rows';

const on = { today: '2026-11-22', timeZone: 'UTC' };

eachEngine((engine) => {
  test('a chain is everything that grew from its first offer, asked from any offer of it', async () => {
    const { db } = await engine.open();
    const cast = await insertCast(db);
    const sent = (title: string, parentId: string | null, second: number) =>
      addProposal(db, cast, { title, parent_id: parentId, state: 'accepted', sent_at: at(second) });
    const root = await sent('Review', null, 0);
    const pilot = await sent('Pilot', root, 1);
    await sent('Training', root, 2);
    const build = await sent('Build', pilot, 3);
    await addProposal(db, cast, { title: 'A draft', parent_id: build });
    await sent('Of somebody else', null, 4);

    const { topId, links, isWhole } = await listChain(db, build, 10);
    expect([topId, isWhole]).toEqual([root, true]);
    const tree = chainTree(links, root, on);
    expect(tree && nodesOf(tree).map(({ title, depth }) => [title, depth])).toEqual([
      ['Review', 0],
      ['Pilot', 1],
      ['Build', 2],
      ['Training', 1],
    ]);
  });

  test('of a chain too long to draw, what is nearest to the offer it was asked from is there', async () => {
    const { db } = await engine.open();
    const cast = await insertCast(db);
    const ids: string[] = [];
    for (let n = 0; n < 30; n += 1) {
      const parent_id = ids.at(-1) ?? null;
      ids.push(await addProposal(db, cast, { state: 'accepted', sent_at: at(n), parent_id, title: `${n}` }));
    }
    // Other branches of the first, which stood in the way of what comes later.
    for (let n = 0; n < 30; n += 1)
      await addProposal(db, cast, { state: 'declined', sent_at: at(100 + n), parent_id: ids[0] ?? '' });
    const { topId, links, isWhole } = await listChain(db, ids[20] ?? '', 10);
    expect([topId, isWhole]).toEqual([ids[15], false]);
    const tree = chainTree(links, topId, on);
    expect(tree && nodesOf(tree).map(({ title }) => title)).toEqual(
      Array.from({ length: 10 }, (_, n) => `${15 + n}`),
    );
  });

  test('a ring, which only a mended database can hold, ends', async () => {
    const { db } = await engine.open();
    const cast = await insertCast(db);
    const one = await addProposal(db, cast, { state: 'sent', sent_at: at() });
    const other = await addProposal(db, cast, { state: 'sent', sent_at: at(), parent_id: one });
    await db.updateTable('proposals').set({ parent_id: other }).where('id', '=', one).execute();
    const { topId, links } = await listChain(db, one, 10);
    expect(links).toHaveLength(2);
    const tree = chainTree(links, topId, on);
    expect(tree && nodesOf(tree)).toHaveLength(2);
  });
});
