import { describe, expect, test } from 'vitest';
import { makeOwner, offerSetup, signIn } from '~/workflows/accounts.server';
import { acceptInvitation, invite } from '~/workflows/invitations.server';
import { hashPassword, isOutdated, isPassword } from '~/workflows/passwords.server';
import { endOtherSessions, readSession } from '~/workflows/sessions.server';
import { setUp } from '~/workflows/setup.server';
import { hasOwner, listAccounts } from '~db/queries/accounts';
import { listInvitations } from '~db/queries/invitations';
import { insertPerson } from '~db/queries/people';
import { listSessions } from '~db/queries/sessions';
import { visitor } from '../support/accounts';
import { eachEngine } from '../support/engines';

const at = '2026-11-22T09:00:00.000Z';
const typed = { name: 'Olga', email: 'olga@firm.example', password: 'a jar of plum jam' };

eachEngine((engine) => {
  test('an owner is made by the code, once, and a member by the owner’s link', async () => {
    const { db } = await engine.open();
    const work = { db, now: () => at };
    await setUp(work);
    const [first, second] = [await offerSetup(work), await offerSetup(work)];
    await makeOwner(work, { ...typed, code: first ?? '' }, visitor);
    expect([await hasOwner(db), await offerSetup(work)]).toEqual([true, null]);
    const again = makeOwner(work, { ...typed, code: second ?? '' }, visitor);
    await expect(again).rejects.toMatchObject({ code: 'invalid', field: 'code' });
    const personId = await insertPerson(db, { name: 'Mika', email: '', createdAt: at });
    const { token } = await invite(work, { personId, role: 'member' });
    const mika = { email: 'mika@firm.example', password: 'a jar of fig jam' };
    const session = await acceptInvitation(work, token, mika, visitor);
    const found = await readSession(work, session);
    expect(found?.person).toEqual({ id: personId, name: 'Mika', email: mika.email, role: 'member' });
    const other = await signIn(work, mika, visitor);
    expect((await listSessions(db)).map(({ name }) => name).sort()).toEqual(['Mika', 'Mika', 'Olga']);
    expect((await listAccounts(db)).map(({ role }) => role)).toEqual(['owner', 'member']);
    expect(await listInvitations(db, at)).toEqual([]);
    await endOtherSessions(work, personId, found?.id ?? '');
    expect([await readSession(work, other), (await readSession(work, session))?.id]).toEqual([
      null,
      found?.id,
    ]);
  });

  test('of many who use one invitation at once, one gets in', async () => {
    const { db } = await engine.open();
    const work = { db, now: () => at };
    const personId = await insertPerson(db, { name: 'Mika', email: '', createdAt: at });
    const { token } = await invite(work, { personId, role: 'member' });
    const tries = [1, 2, 3, 4].map((index) =>
      acceptInvitation(
        work,
        token,
        { email: `mika${index}@firm.example`, password: 'a jar of fig jam' },
        visitor,
      ),
    );
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a password’s hash', () => {
  test('fits its password alone, however its letters were typed, and differs each time', async () => {
    const hash = await hashPassword('Müller’s Kaffee');
    expect(await isPassword('Mu\u0308ller’s Kaffee', hash)).toBe(true);
    expect(await isPassword('Müller’s Kaffee ', hash)).toBe(false);
    expect(await isPassword('Müller’s Kaffee', undefined)).toBe(false);
    expect(await hashPassword('Müller’s Kaffee')).not.toBe(hash);
    expect(isOutdated(hash)).toBe(false);
  });

  test('is refused as busy rather than queued without end', async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 40 }, () => isPassword('x', '$scrypt$ln=4,r=8,p=1$AAAA$AAAA')),
    );
    const refused = all.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
  });
});
