import { expect, test } from 'vitest';
import { chainTree, nodesOf } from '~/domain/insight/chain-tree';
import { listChain, rootOf } from '~db/queries/chains';
import { eachEngine } from '../support/engines';
import { addProposal, at, insertCast } from './rows';

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

    expect(await rootOf(db, build)).toBe(root);
    const tree = chainTree(await listChain(db, root, 10), root, '2026-11-22');
    expect(tree && nodesOf(tree).map(({ title, depth }) => [title, depth])).toEqual([
      ['Review', 0],
      ['Pilot', 1],
      ['Build', 2],
      ['Training', 1],
    ]);
    expect(await listChain(db, root, 2)).toHaveLength(2);
  });

  test('a ring, which only a mended database can hold, ends', async () => {
    const { db } = await engine.open();
    const cast = await insertCast(db);
    const one = await addProposal(db, cast, { state: 'sent', sent_at: at() });
    const other = await addProposal(db, cast, { state: 'sent', sent_at: at(), parent_id: one });
    await db.updateTable('proposals').set({ parent_id: other }).where('id', '=', one).execute();
    const root = await rootOf(db, one);
    const links = await listChain(db, root, 10);
    expect(links).toHaveLength(2);
    const tree = chainTree(links, root, '2026-11-22');
    expect(tree && nodesOf(tree)).toHaveLength(2);
  });
});
