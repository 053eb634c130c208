import { beforeEach, describe, expect, test } from 'vitest';
import { beforeErasing, deleteContact, eraseContact } from '~/workflows/erase-contact.server';
import { insertContact, listContacts } from '~db/queries/contacts';
import { insertEvent } from '~db/queries/events';
import { insertFact } from '~db/queries/facts';
import { getProposal } from '~db/queries/proposals';
import { eachEngine } from '../support/engines';
import { plantImport } from '../support/planted-import';
import { type Office, offer, openOffice } from './office';

eachEngine((engine) => {
  let office: Office;
  let clientId: string;
  let contactId: string;
  const forget = () => eraseContact(office, clientId, contactId, { papers: true });
  const add = (name: string) =>
    insertContact(office.db, { clientId, name, email: '', role: '', createdAt: office.clock.now });
  const title = 'A week with Dana Fox';
  const all = { fileName: 'Dana Fox.csv', spelled: 'dana fox', client: 'Northwind Tiles', title };

  beforeEach(async () => {
    office = await openOffice(engine);
    const proposal = await getProposal(office.db, await office.sent());
    [clientId, contactId] = [proposal.clientId, proposal.contactId ?? ''];
  });

  describe('what files brought', () => {
    test('has a key of its own where two deals differed in the person alone', async () => {
      const jo = await add('Jo Day');
      const deals = await Promise.all(
        ['Dana Fox', 'Jo Day'].map(async (who) => ({
          proposalId: await office.draft({ offer: { ...offer, title: 'Tiles' } }),
          key: `Tiles ${who} 2026`,
        })),
      );
      await plantImport(office.db, 'one', { ...all, title: 'Tiles' }, deals);
      await forget();
      await eraseContact(office, clientId, jo);
      const keys = await office.db.selectFrom('imported_deals').select('deal_key as key').execute();
      expect(new Set(keys.map(({ key }) => key)).size).toBe(2);
      expect(keys.every(({ key }) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
    });

    test('of other clients is left as it was, and so is what the same file says of them', async () => {
      const other = await office.draft({ client: { name: 'Old Mill', address: '' }, contact: null });
      await plantImport(office.db, 'theirs', { ...all, client: 'Old Mill' }, [
        { proposalId: other, key: 'Dana Fox' },
      ]);
      const mine = await office.draft();
      await plantImport(office.db, 'ours', { ...all, client: 'Old Mill' }, [{ proposalId: mine, key: '7' }]);
      const imports = () => office.db.selectFrom('imports').selectAll().orderBy('id').execute();
      const [, theirs] = await imports();
      await forget();
      const [ours, after] = await imports();
      expect(after).toEqual(theirs);
      expect(JSON.parse(ours?.report ?? '')).toMatchObject({
        merged: [{ from: 'somebody' }, { from: 'Old Mill' }],
        changed: [{ client: 'Old Mill', title }],
      });
      expect(JSON.parse(ours?.reading ?? '').merging.contact).toEqual({ somebody: 'somebody' });
      const said = office.db.selectFrom('imported_deals').select('said').where('proposal_id', '=', other);
      expect((await said.execute())[0]?.said).toContain('Dana Fox');
    });
  });

  describe('deleting', () => {
    const traceless = async (one: string) => (await beforeErasing(office, clientId, one)).traceless;

    test.each([
      [
        'a fact',
        (name: string) =>
          insertFact(office.db, {
            ...{ id: 'fact', clientId, kind: 'goal', text: `${name} wants peace`, confirmedOn: '2026-11-22' },
            createdAt: office.clock.now,
          }),
      ],
      ['a draft', (name: string) => office.draft({ offer: { ...offer, problem: `${name} waits.` } })],
      [
        'a file',
        async (name: string) =>
          plantImport(office.db, 'one', { ...all, title: 'Tiles', fileName: `${name}.csv` }, [
            { proposalId: await office.draft(), key: '7' },
          ]),
      ],
    ])('is refused to somebody whom %s names', async (_, name) => {
      const jo = await add('Jo Day');
      expect(await traceless(jo)).toBe(true);
      await name('Jo Day');
      expect(await traceless(jo)).toBe(false);
      await expect(deleteContact(office, clientId, jo)).rejects.toMatchObject({ code: 'conflict' });
    });

    test('takes somebody away whom a note of one word may mean', async () => {
      const jo = await add('Jo Day');
      await insertEvent(office.db, {
        ...{ kind: 'question-asked', at: office.clock.now, happenedOn: '2026-11-22', clientId },
        facts: { title: 'Review', by: 'Ida Brandt', text: 'Jo rang' },
      });
      await deleteContact(office, clientId, jo);
      expect((await listContacts(office.db, clientId)).map(({ name }) => name)).toEqual(['Dana Fox']);
    });
  });
});
