import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import {
  changePassword,
  changeRole,
  isSetupAged,
  makeOwner,
  offerSetup,
  signIn,
} from '~/workflows/accounts.server';
import { acceptInvitation, invite } from '~/workflows/invitations.server';
import { hashPassword, isOutdated, isPassword } from '~/workflows/passwords.server';
import { endOtherSessions, readSession } from '~/workflows/sessions.server';
import { editPerson } from '~/workflows/settings.server';
import { setUp } from '~/workflows/setup.server';
import { hasOwner, listAccounts } from '~db/queries/accounts';
import { listInvitations } from '~db/queries/invitations';
import { insertPerson, updatePerson } from '~db/queries/people';
import { listSessions } from '~db/queries/sessions';
import { addAccount, visitor } from '../support/accounts';
import { eachEngine, onPostgres } from '../support/engines';

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

  test('a set-up code is good for a day, and the next start prints another', async () => {
    const { db } = await engine.open();
    await setUp({ db, now: () => at });
    const code = (await offerSetup({ db, now: () => at })) ?? '';
    const later = { db, now: () => '2026-11-23T09:00:00.000Z' };
    expect(await isSetupAged({ db, now: () => '2026-11-23T08:59:59.000Z' })).toBe(false);
    expect(await isSetupAged(later)).toBe(true);
    const aged = makeOwner(later, { ...typed, code }, visitor);
    await expect(aged).rejects.toMatchObject({ field: 'code', message: expect.stringContaining('Restart') });
    expect(await hasOwner(db)).toBe(false);
    const another = (await offerSetup(later)) ?? '';
    expect(await isSetupAged(later)).toBe(false);
    await makeOwner(later, { ...typed, code: another }, visitor);
    expect(await hasOwner(db)).toBe(true);
  });

  test('of two who use two codes at one instant, one is the owner and the other is told so', async () => {
    const { db } = await engine.open();
    const work = { db, now: () => at };
    await setUp(work);
    const codes = [await offerSetup(work), await offerSetup(work)];
    const tries = codes.map((code, index) =>
      makeOwner(work, { ...typed, code: code ?? '', email: `olga${index}@firm.example` }, visitor),
    );
    const outcomes = await Promise.allSettled(tries);
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toMatchObject([{ code: 'invalid', field: 'code' }]);
    expect(await listAccounts(db)).toHaveLength(1);
  });

  test('owners who end each other at one instant leave one owner, every time', async () => {
    const { db } = await engine.open();
    const work = { db, now: () => at };
    await setUp(work);
    const owners = [
      await addAccount(db, 'Olga', 'owner'),
      await addAccount(db, 'Oskar', 'owner'),
      await addAccount(db, 'Odette', 'owner'),
    ];
    const end = [
      (id: string) => editPerson(work, { id, name: id, email: '', active: false }),
      (id: string) => changeRole(work, id, 'member'),
    ];
    for (let round = 0; round < 20; round += 1) {
      const ends = owners.map(({ personId }, index) => end[(round + index) % 2]?.(personId));
      const outcomes = await Promise.allSettled(ends);
      const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.message] : []));
      expect(refused).toEqual(['The last owner must stay. Invite another one first.']);
      const left = (await listAccounts(db)).filter((one) => one.role === 'owner' && one.disabledAt === null);
      expect(left).toHaveLength(1);
      for (const { personId } of owners) {
        await editPerson(work, { id: personId, name: personId, email: '', active: true });
        await changeRole(work, personId, 'owner');
      }
    }
  });

  test('a link ends with its last moment, and with who is to use it, also while the password is hashed', async () => {
    const { db } = await engine.open();
    await setUp({ db, now: () => at });
    const mika = { email: 'mika@firm.example', password: 'a jar of fig jam' };
    const personId = await insertPerson(db, { name: 'Mika', email: '', createdAt: at });
    const { token, expiresAt } = await invite({ db, now: () => at }, { personId, role: 'member' });
    const times = [at, expiresAt];
    const late = acceptInvitation({ db, now: () => times.shift() ?? expiresAt }, token, mika, visitor);
    await expect(late).rejects.toMatchObject({ code: 'not-found' });
    await updatePerson(db, { id: personId, name: 'Mika', email: '', active: false });
    const gone = acceptInvitation({ db, now: () => at }, token, mika, visitor);
    await expect(gone).rejects.toMatchObject({ code: 'not-found' });
    expect(await listAccounts(db)).toEqual([]);
  });

  test('who changes the password ends the link to a new one', async () => {
    const { db } = await engine.open();
    const work = { db, now: () => at };
    await setUp(work);
    const code = (await offerSetup(work)) ?? '';
    const session = await readSession(work, await makeOwner(work, { ...typed, code }, visitor));
    const { id = '', person } = session ?? {};
    const { token } = await invite(work, { personId: person?.id ?? '', role: 'owner' });
    const change = { current: typed.password, password: 'a jar of apricots' };
    await changePassword(work, person?.id ?? '', change, id);
    const used = acceptInvitation(work, token, { ...typed, password: 'a jar of quinces' }, visitor);
    await expect(used).rejects.toMatchObject({ code: 'not-found' });
  });
});

onPostgres((engine) => {
  test('of two who choose one e-mail address at one instant, one has it and the other is told so', async () => {
    const { db } = await engine.open();
    const work = { db, now: () => at };
    await setUp(work);
    const tokens: string[] = [];
    for (const name of ['Mika', 'Mio']) {
      const personId = await insertPerson(db, { name, email: '', createdAt: at });
      tokens.push((await invite(work, { personId, role: 'member' })).token);
    }
    const chosen = { email: 'm@firm.example', password: 'a jar of fig jam' };
    // Nobody writes an account until both wait, each as far as it gets.
    const { tries } = await db.transaction().execute(async (trx) => {
      await sql`lock table accounts in share mode`.execute(trx);
      const tries = tokens.map((token) => acceptInvitation(work, token, chosen, visitor));
      const waiting = () =>
        sql<{ pid: number }>`select distinct pid from pg_locks where not granted`.execute(trx);
      await expect.poll(async () => (await waiting()).rows.length, { timeout: 30_000 }).toBe(2);
      return { tries };
    });
    const settled = await Promise.allSettled(tries);
    const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toMatchObject([{ code: 'conflict', field: 'email' }]);
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
