import { beforeEach, expect, test } from 'vitest';
import { addContact, editContact } from '~/workflows/clients.server';
import { eraseContact } from '~/workflows/erase-contact.server';
import { mergeClients } from '~/workflows/merge-clients.server';
import { verify } from '~/workflows/verify.server';
import { sha256 } from '~db/digest';
import { listContacts } from '~db/queries/contacts';
import { listOtherNames } from '~db/queries/merged-clients';
import { eachEngine } from '../support/engines';
import { actsAt, conflict, contentsOf, type Office } from './office';
import { called, clientCalled, foundBy, openAcme } from './two-clients';

eachEngine((engine) => {
  let office: Office;
  let ltdId: string;
  let tilesId: string;
  beforeEach(async () => {
    ({ office, ltdId, tilesId } = await openAcme(engine));
  });
  const { refused } = actsAt(() => office);
  const personOf = async (clientId: string, name: string) =>
    (await listContacts(office.db, clientId)).find((one) => one.name === name)?.id ?? '';

  test('forgetting somebody takes away a name that the client had from them, and the chain holds', async () => {
    await office.send(await office.draft({ client: { name: 'Zoe Marsh', address: '' } }));
    const zoeId = await clientCalled(office, 'Zoe Marsh');
    await addContact(office, zoeId, { name: 'Zoe Marsh', email: 'zoe@marsh.example', role: '' });
    await called(office, zoeId, null, 'Zoe Marsh called');
    await mergeClients(office, tilesId, zoeId, { by: 'Ida Brandt' });
    await eraseContact(office, tilesId, await personOf(tilesId, 'Zoe Marsh'), { papers: true });
    const { revisions: _, ...rest } = await contentsOf(office.db);
    expect(JSON.stringify(rest)).not.toContain('Zoe Marsh');
    expect(await foundBy(office, 'Zoe Marsh')).toBeUndefined();
    expect(await listOtherNames(office.db)).toEqual([]);
    expect(await verify(office.db)).toMatchObject({ ok: true });
  });

  test('who of us merged them stays said, whoever is forgotten', async () => {
    await addContact(office, ltdId, { name: 'Ida Brandt', email: '', role: '' });
    await mergeClients(office, tilesId, ltdId, { by: 'Ida Brandt' });
    await eraseContact(office, tilesId, await personOf(tilesId, 'Ida Brandt'));
    const merged = await office.db
      .selectFrom('events')
      .select('facts')
      .where('kind', '=', 'clients-merged')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(merged.facts)).toMatchObject({ by: 'Ida Brandt' });
  });

  test('a form that was open before does not bring them back', async () => {
    const [dana] = await listContacts(office.db, tilesId);
    const id = dana?.id ?? '';
    await eraseContact(office, tilesId, id);
    const typed = { id, name: 'Dana Fox', email: 'dana@northwind.example', role: '' };
    await refused(() => editContact(office, tilesId, typed), conflict);
  });

  test('an event of a merging that somebody made unreadable is named as what it is', async () => {
    await mergeClients(office, tilesId, ltdId, { by: 'Ida Brandt' });
    const merged = office.db.selectFrom('events').selectAll().where('kind', '=', 'clients-merged');
    const { id, facts, facts_salt } = await merged.executeTakeFirstOrThrow();
    const row = { facts: 'no JSON', facts_salt: '', facts_sha256: sha256(facts_salt + facts) };
    await office.db.updateTable('events').set(row).where('id', '=', id).execute();
    expect(await verify(office.db)).toMatchObject({ ok: false });
  });
});
