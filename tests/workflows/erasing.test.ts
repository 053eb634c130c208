import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { accept, decline } from '~/workflows/answer.server';
import { beforeErasing, eraseContact } from '~/workflows/erase-contact.server';
import { send } from '~/workflows/send.server';
import { verify } from '~/workflows/verify.server';
import { sha256 } from '~db/digest';
import { insertContact } from '~db/queries/contacts';
import { insertEvent } from '~db/queries/events';
import { getProposal } from '~db/queries/proposals';
import { eachEngine } from '../support/engines';
import { contentsOf, dana, type Office, openOffice } from './office';
import { dropTriggers } from './tampering';

eachEngine((engine) => {
  let office: Office;
  let clientId: string;
  let contactId: string;
  const named = async () => {
    const { revisions: _, documents: __, acceptances: ___, ...rest } = await contentsOf(office.db);
    return (
      JSON.stringify(rest, (_key, value) => (value instanceof Uint8Array ? '' : value)).match(
        /Dana Fox|dana@northwind/gi,
      ) ?? []
    );
  };

  beforeEach(async () => {
    office = await openOffice(engine);
    const id = await office.draft();
    await send(office, id, 0);
    await accept(office, id, { on: '2026-11-22', by: 'Dana Fox' });
    const second = await office.draft();
    await send(office, second, 0);
    await decline(office, second, {
      on: '2026-11-22',
      by: 'Dana Fox',
      reason: '',
      note: 'dana fox has no time',
    });
    const proposal = await getProposal(office.db, id);
    clientId = proposal.clientId;
    contactId = proposal.contactId ?? '';
  });

  describe('forgetting a person', () => {
    test('takes their name out of everything but what was sent, and the chain still holds', async () => {
      expect((await named()).length).toBeGreaterThan(4);
      const before = await beforeErasing(office, clientId, contactId);
      expect(before).toMatchObject({ lines: 2, papers: { copy: 2, document: 2, acceptance: 0 } });
      await eraseContact(office, clientId, contactId);
      expect(await named()).toEqual([]);
      expect(await verify(office.db)).toMatchObject({ ok: true, counts: { copies: 2 } });
      const answers = await office.db
        .selectFrom('answers')
        .select(['answered_by', 'note'])
        .orderBy('note')
        .execute();
      expect(answers).toEqual([
        { answered_by: 'somebody', note: '' },
        { answered_by: 'somebody', note: 'somebody has no time' },
      ]);
    });

    test('takes the contact away where no offer is addressed to them', async () => {
      const other = { clientId, name: 'Jo Day', email: '', role: '', createdAt: office.clock.now };
      const jo = await insertContact(office.db, other);
      await eraseContact(office, clientId, jo);
      expect(await office.db.selectFrom('contacts').select('name').execute()).toEqual([{ name: dana.name }]);
    });

    test('of two people at one client is one after the other, and the chain holds', async () => {
      const other = { clientId, name: 'Jo Day', email: '', role: '', createdAt: office.clock.now };
      const jo = await insertContact(office.db, other);
      await insertEvent(office.db, {
        kind: 'question-asked',
        facts: { title: 'Review', by: 'Jo Day', text: 'Ask Dana Fox' },
        at: office.clock.now,
        happenedOn: '2026-11-22',
        clientId,
      });
      await eraseContact(office, clientId, jo);
      await eraseContact(office, clientId, contactId);
      const row = await office.db
        .selectFrom('events')
        .selectAll()
        .where('kind', '=', 'question-asked')
        .executeTakeFirstOrThrow();
      expect(JSON.parse(row.facts)).toMatchObject({ by: 'somebody', text: 'Ask somebody' });
      expect(row.facts_salt).toBe('');
      expect(await verify(office.db)).toMatchObject({ ok: true });
    });

    test('is refused for somebody at another client', async () => {
      await expect(eraseContact(office, 'another', contactId)).rejects.toThrow();
    });
  });

  describe('what is left of an event', () => {
    test('can’t be changed by anything but a further erasing, and no event goes', async () => {
      await eraseContact(office, clientId, contactId);
      const { db } = office;
      const refused = /never changed or deleted/;
      const all = db.updateTable('events');
      await expect(all.set({ kind: 'x', facts_salt: '', facts_sha256: 'ab' }).execute()).rejects.toThrow(
        refused,
      );
      await expect(all.set({ facts: '{}' }).execute()).rejects.toThrow(refused);
      await expect(all.set({ facts_sha256: 'ab'.repeat(32), facts_salt: '' }).execute()).rejects.toThrow(
        refused,
      );
      await expect(db.deleteFrom('events').execute()).rejects.toThrow(refused);
    });

    test.each([
      [
        'changed',
        `update events set facts = '{"by":"Eve"}' where facts_salt = ''`,
        'is not what was left of it then',
      ],
      [
        'taken out with no word said',
        `update events set facts = '{}', facts_sha256 = facts_salt, facts_salt = '' where seq = 1`,
        'was changed',
      ],
      ['given another hash', `update events set facts_sha256 = 'ab' where facts_salt = ''`, 'was changed'],
    ])('that was %s is found', async (_, statement, words) => {
      await eraseContact(office, clientId, contactId);
      await dropTriggers(office.db, engine.name);
      await sql.raw(statement).execute(office.db);
      const verdict = await verify(office.db);
      expect(verdict.ok ? '' : verdict.fault).toContain(words);
    });

    test('is told of, with when it was and of how many events words went', async () => {
      await eraseContact(office, clientId, contactId);
      expect(await verify(office.db)).toMatchObject({
        ok: true,
        forgotten: [{ at: office.clock.now, events: 2 }],
      });
    });

    test.each([
      ['of another client', 'client-added', 'no event says so'],
      ['that holds hashes alone', 'document-stored', 'which names nobody'],
    ])('is found though an event says so: %s', async (_, kind, words) => {
      const row = await office.db
        .selectFrom('events')
        .selectAll()
        .where('kind', '=', kind)
        .orderBy('seq')
        .limit(1)
        .executeTakeFirstOrThrow();
      const facts = kind === 'client-added' ? '{"name":"Eve"}' : row.facts;
      const facts_sha256 = sha256(row.facts_salt + row.facts);
      const gone = { facts, facts_salt: '', facts_sha256 };
      await office.db.updateTable('events').set(gone).where('seq', '=', row.seq).execute();
      const other = await getProposal(office.db, await office.draft({ client: { name: 'X', address: '' } }));
      await insertEvent(office.db, {
        kind: 'contact-erased',
        facts: { contactId: 'x', left: [{ seq: row.seq, sha256: sha256(facts) }] },
        at: office.clock.now,
        happenedOn: '2026-11-22',
        clientId: kind === 'client-added' ? other.clientId : clientId,
      });
      const verdict = await verify(office.db);
      expect(verdict.ok ? '' : verdict.fault).toContain(words);
    });

    test('is found where words went by the book, and no event says so', async () => {
      const row = await office.db
        .selectFrom('events')
        .selectAll()
        .where('seq', '=', 2)
        .executeTakeFirstOrThrow();
      const facts_sha256 = sha256(row.facts_salt + row.facts);
      await office.db
        .updateTable('events')
        .set({ facts: row.facts, facts_salt: '', facts_sha256 })
        .where('seq', '=', 2)
        .execute();
      const verdict = await verify(office.db);
      expect(verdict.ok ? '' : verdict.fault).toBe('Words were taken out of event 2, and no event says so.');
    });
  });
});
