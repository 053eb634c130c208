import { beforeEach, describe, expect, test } from 'vitest';
import { starterFromOffer } from '~/domain/starter-offer';
import { isEmpty } from '~db/is-empty';
import type { Db } from '~db/open';
import { getProposal, insertProposal } from '~db/queries/proposals';
import { clearToCheck, getDraft, insertRevision } from '~db/queries/revisions';
import { searchClients, searchProposalNames, searchStarters } from '~db/queries/search';
import {
  deleteHidden,
  findStarter,
  getStarter,
  insertHidden,
  insertStarter,
  listHidden,
  listStarters,
  updatePositions,
  updateRetirement,
  updateStarter,
} from '~db/queries/starters';
import { eachEngine } from '../support/engines';
import { hardOffer, typicalOffer } from '../support/offers';
import { addClient, addProposal, at, type Cast, insertCast, offer } from './rows';

const about = { trade: 'Designer', pitch: 'Ten fixes' };
const text = starterFromOffer(typicalOffer, { writtenOn: '2026-11-22', currency: 'EUR' });

eachEngine((engine) => {
  let db: Db;
  let cast: Cast;
  beforeEach(async () => {
    ({ db } = await engine.open());
    cast = await insertCast(db);
  });
  const add = (name: string) => insertStarter(db, { name, ...about, offer: text }, at());
  const names = async () => (await listStarters(db)).map(({ name }) => name);

  describe('own starter offers', () => {
    test('are read as they were written', async () => {
      const full = starterFromOffer(
        {
          ...hardOffer,
          options: [{ name: 'Small', deliverables: [], lines: [] }],
          milestones: [{ name: 'Draft', on: '2026-12-04' }],
          payments: [{ when: 'date', on: '2026-12-09', percent: '100' }],
        },
        { writtenOn: '2026-11-22', currency: 'EUR' },
      );
      const id = await insertStarter(db, { name: 'Review', ...about, offer: full }, at());
      expect(await getStarter(db, id)).toEqual({
        id,
        name: 'Review',
        ...about,
        offer: full,
        retiredAt: null,
      });
    });

    test('stand in the order in which they were added, until they are put in another', async () => {
      const ids = [await add('One'), await add('Two'), await add('Three')];
      expect(await names()).toEqual(['One', 'Two', 'Three']);
      await updatePositions(db, ids.toReversed());
      expect(await names()).toEqual(['Three', 'Two', 'One']);
      await add('Four');
      expect((await names()).at(-1)).toBe('Four');
    });

    test('are changed, retired and brought back', async () => {
      const id = await add('One');
      await updateStarter(db, id, { name: 'Uno', ...about, offer: { ...text, title: 'Uno' } }, at(5));
      await updateRetirement(db, id, at(9));
      expect(await findStarter(db, id)).toMatchObject({ name: 'Uno', retiredAt: at(9) });
      await updateRetirement(db, id, null);
      expect((await getStarter(db, id)).retiredAt).toBeNull();
    });

    test('make a database one that somebody has begun in', async () => {
      const { db: fresh } = await engine.open();
      expect(await isEmpty(fresh)).toBe(true);
      await insertStarter(fresh, { name: 'One', ...about, offer: text }, at());
      expect(await isEmpty(fresh)).toBe(false);
    });

    test('that are not there are said to be so', async () => {
      expect(await findStarter(db, 'none')).toBeUndefined();
      await expect(getStarter(db, 'none')).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  test('a built-in starter is hidden once however often it is said, and shown again', async () => {
    await insertHidden(db, 'checkout-review', at());
    await insertHidden(db, 'checkout-review', at(3));
    expect([...(await listHidden(db))]).toEqual(['checkout-review']);
    await deleteHidden(db, 'checkout-review');
    expect((await listHidden(db)).size).toBe(0);
  });

  test('a proposal knows which starter it began from, and what it was copied from', async () => {
    const { authorId, clientId } = cast;
    const made = { clientId, contactId: null, authorId, parentId: null, currency: 'EUR', createdAt: at() };
    const plain = await insertProposal(db, made);
    const id = await insertProposal(db, {
      ...made,
      starter: { id: 's', name: 'Review' },
      copiedFromId: plain,
    });
    expect(await getProposal(db, id)).toMatchObject({
      ...{ starterId: 's', starterName: 'Review', copiedFromId: plain },
    });
    expect(await getProposal(db, plain)).toMatchObject({ starterId: null, copiedFromId: null });
  });

  test('what is to be checked stays with a draft until it is taken off, which is no save', async () => {
    const proposalId = await addProposal(db, cast);
    const toCheck = [{ field: 'title', why: 'mentions' as const, words: ['Northwind', '“NT”'] }];
    await insertRevision(db, { proposalId, revision: 1, offer, toCheck, at: at() });
    const draft = await getDraft(db, proposalId);
    expect(draft.toCheck).toEqual(toCheck);
    await clearToCheck(db, draft);
    expect(await getDraft(db, proposalId)).toMatchObject({ toCheck: [], saves: draft.saves });
  });

  describe('searching', () => {
    const titles = async (words: string, limit = 8) =>
      (await searchProposalNames(db, words, limit)).map(({ title }) => title);

    test('finds proposals by title, client and number, what was touched last on top', async () => {
      await addProposal(db, cast, { title: 'Checkout review', number: 'JL-0042', updated_at: at(1) });
      await addProposal(db, cast, { title: 'Checkout pilot', updated_at: at(2) });
      expect(await titles('CHECKOUT')).toEqual(['Checkout pilot', 'Checkout review']);
      expect(await titles('jl-0042')).toEqual(['Checkout review']);
      expect(await titles('tiles review')).toEqual(['Checkout review']);
      expect(await titles('')).toEqual(['Checkout pilot', 'Checkout review']);
      expect(await titles('', 1)).toEqual(['Checkout pilot']);
    });

    test('takes the wildcards of SQL as they are typed', async () => {
      await addProposal(db, cast, { title: '100 % done' });
      await addProposal(db, cast, { title: 'Something else' });
      expect(await titles('%')).toEqual(['100 % done']);
      expect(await titles('_')).toEqual([]);
    });

    test('finds clients in any case, with how many offers they got', async () => {
      await addProposal(db, cast, { updated_at: at(60) });
      await addClient(db, 'Łódź Ceramika');
      expect(await searchClients(db, 'ŁÓDŹ', 8)).toMatchObject([{ name: 'Łódź Ceramika', proposals: 0 }]);
      expect(await searchClients(db, '', 8)).toMatchObject([
        { name: 'Northwind Tiles', proposals: 1 },
        { name: 'Łódź Ceramika', proposals: 0 },
      ]);
    });

    test('finds own starters by name and trade, and no retired one', async () => {
      await add('Checkout review');
      const retired = await add('Checkout pilot');
      await updateRetirement(db, retired, at());
      expect(await searchStarters(db, 'checkout DESIGNER', 8)).toMatchObject([{ name: 'Checkout review' }]);
      expect(await searchStarters(db, 'pilot', 8)).toEqual([]);
    });
  });
});
