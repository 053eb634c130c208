import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extend, withdraw } from '~/workflows/answer.server';
import { ask } from '~/workflows/question.server';
import { beginSession } from '~/workflows/sessions.server';
import { endShare } from '~/workflows/share.server';
import type { Db } from '~db/open';
import { listPeople } from '~db/queries/people';
import { getProposal } from '~db/queries/proposals';
import { listShares } from '~db/queries/shares';
import { addAccount, type TestAccount, visitor } from '../support/accounts';
import { hiddenIn, phone, publicHost, type Visitor, visitorOf } from '../support/client-page';
import { writerOn } from '../support/proposals-by-form';
import { routePaths } from '../support/route-paths';
import { startTestServer, type TestServer } from '../support/server';

/** Mail scanners open every link, browsers load ahead: whatever is read, nothing changes by it. */

const at = '2026-12-01T15:00:00Z';
const now = () => at;
let open: TestServer;
let guarded: TestServer;
let db: Db;
let owner: TestAccount;
/** What stands for each parameter of an address, by its name; the token apart. */
let filled: Record<string, string>;
/** A draft, an offer that waits for its answer, and one that was accepted. */
let proposals: string[];
const tokens = new Map<string, string>();
const live = ['valid', 'expired', 'accepted', 'declined'];

beforeAll(async () => {
  const environment = { PUBLIC_URL: new URL(`http://${publicHost}`), TRUST_PROXY: 0 };
  open = await startTestServer({ now, environment });
  ({ db } = open.database);
  const client = visitorOf(open, now);
  const writer = writerOn(open);
  const accepted = await fillTokens(client);
  filled = await fillParameters(client);
  proposals = [await writer.startedId(), filled.id ?? '', accepted];
  owner = await addAccount(db, 'Olga', 'owner');
  guarded = await startTestServer({ database: open.database, now, environment, accounts: true });
});
afterAll(() => Promise.all([open, guarded].map(({ stop }) => stop())));

/** A link in every state that a link can be in. Returns the offer that was accepted. */
async function fillTokens(client: Visitor): Promise<string> {
  const work = { db, now };
  const said = { name: 'Dana Fox', revision: '1' };
  const made = async (state: string) => {
    const one = await client.shared();
    tokens.set(state, one.token);
    return one;
  };
  await made('valid');
  const revoked = await made('revoked');
  const [share] = await listShares(db, revoked.id);
  await endShare(work, revoked.id, share?.id ?? '');
  const withdrawn = await made('withdrawn');
  await withdraw(work, withdrawn.id, { on: '2026-12-01', by: '', reason: '' });
  const expired = await made('expired');
  await extend(work, expired.id, '2026-12-20');
  const over = db.updateTable('proposals').set({ valid_until: '2026-11-30' });
  await over.where('id', '=', expired.id).execute();
  const accepted = await made('accepted');
  const read = hiddenIn((await client.open(`${accepted.at}/acceptance`)).text);
  await client.post(`${accepted.at}/acceptance`, { ...read, ...said, purchaseOrder: '', consent: 'on' });
  const declined = await made('declined');
  await client.post(`${declined.at}/refusal`, { ...said, reason: 'other' });
  tokens.set('unknown', 'A'.repeat(43));
  tokens.set('malformed', 'x%F0%9F%98%80');
  return accepted.id;
}

async function fillParameters(client: Visitor): Promise<Record<string, string>> {
  const { id } = await client.shared();
  await ask({ db, now }, id, { by: 'Dana Fox', text: 'Does it cover the app?' });
  const { clientId, contactId } = await getProposal(db, id);
  const [person] = await listPeople(db);
  const [link] = await listShares(db, id);
  return {
    ...{ revision: '1', kind: 'unread', step: 'scope', which: 'logo', '*': 'nowhere/at/all' },
    ...{ mailId: 'x', sessionId: 'x', sha256: 'a'.repeat(64), starterId: 'checkout-review' },
    ...{ id, clientId, contactId: contactId ?? '', personId: person?.id ?? '', linkId: link?.id ?? '' },
    invitation: 'B'.repeat(43),
  };
}

type Contents = Map<string, string>;

/** Every table there is, as text; when a session was last used is kept to the minute and not looked at. */
async function contents(): Promise<Contents> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(
    db,
  );
  const all: Contents = new Map();
  for (const { name } of rows) {
    const table = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db);
    all.set(name, JSON.stringify(table.rows.map(({ last_seen_at, ...row }) => row)));
  }
  return all;
}
const changed = (before: Contents, after: Contents): string[] =>
  [...after.keys()].filter((table) => before.get(table) !== after.get(table));

/** A session that every read finds used before, so that each would note it again. */
async function signedIn(): Promise<{ Cookie: string }> {
  const { personId } = owner;
  const begin = (trx: Db) => beginSession(trx, { personId, at: '2026-12-01T14:00:00Z', visitor });
  return { Cookie: `first-cup=${await db.transaction().execute(begin)}` };
}

const actors = ['a stranger', 'an owner who is signed in'] as const;
const methods = ['GET', 'HEAD'] as const;

/** Reads an address in every way there is, and says which tables each changed. */
async function readIn(address: string, cookie: { Cookie: string }): Promise<string[]> {
  const found: string[] = [];
  for (const actor of actors) {
    for (const method of methods) {
      const before = await contents();
      const headers = { Host: publicHost, ...phone, ...(actor === 'a stranger' ? {} : cookie) };
      const { status } = await guarded.send(address, { method, headers });
      expect(status, `${method} ${address}`).toBeLessThan(500);
      for (const table of changed(before, await contents())) found.push(`${table}: ${method} by ${actor}`);
    }
  }
  return found;
}

const ofToken = routePaths.filter((path) => path.startsWith('/p/:token'));
const others = routePaths.filter((path) => !ofToken.includes(path));

function addressOf(path: string, id: string): string {
  const own = path.startsWith('/clients/') ? filled.clientId : id;
  const token = path.startsWith('/invitations') ? filled.invitation : '';
  return path.replace(/:(\w+)|\*/g, (whole, name) => {
    if (name === 'id') return own ?? '';
    return name === 'token' ? (token ?? '') : (filled[name ?? whole] ?? 'x');
  });
}

describe('reading', () => {
  test('every address of ours, of a draft, of a sent and of an accepted offer, changes no row', async () => {
    const cookie = await signedIn();
    const found: string[] = [];
    for (const path of others) {
      const ids = path.startsWith('/proposals/:id') ? proposals : [''];
      for (const id of ids) {
        const address = addressOf(path, id);
        found.push(...(await readIn(address, cookie)).map((change) => `${path} ${change}`));
      }
    }
    expect(found).toEqual([]);
  }, 120_000);

  test.each(['valid', 'revoked', 'withdrawn', 'expired', 'accepted', 'declined', 'unknown', 'malformed'])(
    'every address of a client’s page whose link is %s changes nothing but the record of views',
    async (state) => {
      const cookie = await signedIn();
      const token = tokens.get(state) ?? '';
      const viewsOf = () => db.selectFrom('views').select('reader').orderBy('viewed_at').execute();
      const before = (await viewsOf()).length;
      const found: string[] = [];
      for (const path of ofToken) {
        const address = path.replace(':token', token).replace(':which', 'logo').replace('*', 'nowhere');
        found.push(...(await readIn(address, cookie)).map((change) => `${path} ${change}`));
      }
      // Two programs that open a link at once are one reading.
      const noted = actors
        .flatMap((actor) => methods.map((method) => `/p/:token views: ${method} by ${actor}`))
        .slice(0, -1);
      expect(found).toEqual(live.includes(state) ? noted : []);
      const readers = (await viewsOf()).slice(before).map(({ reader }) => reader);
      // Only the client's own opening is counted; a HEAD comes from a program, and the owner is one of us.
      const each = ['client', 'scanner', 'owner'];
      expect(readers.sort()).toEqual(live.includes(state) ? each.sort() : []);
    },
    120_000,
  );
});
