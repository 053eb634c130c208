import { sql } from 'kysely';
import { beforeEach, expect, test, vi } from 'vitest';
import { failureOf } from '~/domain/post/mail-failure';
import { openLog } from '~/http/log';
import type { OutgoingMail, Post } from '~/mail/post';
import { deliverDue } from '~/workflows/deliver-mail.server';
import { linksAt } from '~/workflows/links.server';
import { queueProposal } from '~/workflows/queue-mail.server';
import { makeShare } from '~/workflows/share.server';
import type { Db } from '~db/open';
import { findLatestSent, getSent } from '~db/queries/revisions';
import { eachEngine } from '../support/engines';
import { startTestServer, type TestServer } from '../support/server';
import { type Office, openOffice } from '../workflows/office';

const publicHost = 'offers.example.com';
const PUBLIC_URL = new URL(`https://${publicHost}`);

/** Every row of every table, as text. */
async function dumped(db: Db): Promise<string> {
  const tables = await db.introspection.getTables();
  const rows = tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(db));
  // Bytes as the text that they may hold.
  const asText = (_key: string, value: unknown) =>
    Buffer.isBuffer(value)
      ? value.toString('latin1')
      : (value as { type?: string })?.type === 'Buffer'
        ? Buffer.from((value as { data: number[] }).data).toString('latin1')
        : value;
  return JSON.stringify(
    (await Promise.all(rows)).map((found) => found.rows),
    asText,
  );
}

eachEngine((engine) => {
  let office: Office;
  let site: TestServer;
  let log: string[];
  let id: string;
  beforeEach(async () => {
    const database = await engine.open();
    office = await openOffice({ ...engine, open: async () => database });
    id = await office.sent();
    log = [];
    site = await startTestServer({
      database,
      now: office.now,
      press: office.press,
      environment: { PUBLIC_URL, TRUST_PROXY: 0 },
      log: openLog('trace', { write: (line: string) => void log.push(line) }),
    });
  });

  const ask = (path: string, method = 'GET') =>
    site.send(path, {
      method,
      headers: { Host: publicHost, Origin: PUBLIC_URL.origin, Referer: `${PUBLIC_URL.origin}${path}` },
      ...(method === 'POST' ? { body: 'name=Dana' } : {}),
    });

  test('the link’s token is in no log line and in no table, whatever is asked and whatever fails', async () => {
    const token = await makeShare(office, id);
    const places = ['', '/pdf', '/record', '/acceptance', '/smaller', '/different', '/later', '/refusal'];
    places.push(
      '/question',
      '/logo',
      '/promise.ics',
      '/nowhere',
      '?x=1',
      '.data',
      '/%70',
      '/acceptance?chosen=1',
    );
    const paths = places.map((place) => `/p/${token}${place}`);
    paths.push(`/P/${token}`, `/%70/${token}`, `/x/../p/${token}`, `/demo/p/${token}`, `//p/${token}`);
    let asked = 0;
    const askAll = async () => {
      for (const path of paths) {
        for (const method of ['GET', 'HEAD', 'POST', 'PUT']) {
          const { headers } = await ask(path, method);
          expect([path, headers['referrer-policy']]).toEqual([path, 'same-origin']);
          asked += 1;
        }
      }
    };
    await askAll();
    // And when the database is gone.
    await sql`alter table shares rename to shares_elsewhere`.execute(office.db);
    await askAll();
    await sql`alter table shares_elsewhere rename to shares`.execute(office.db);
    await vi.waitFor(() => expect(log.filter((line) => line.includes('"request"'))).toHaveLength(asked));
    expect(log.some((line) => line.includes('"level":50'))).toBe(true);
    expect(log.filter((line) => line.includes(token))).toEqual([]);
    expect(await dumped(office.db)).not.toContain(token);
    const { sent } = await getSent(office.db, id, 1);
    expect(JSON.stringify(sent)).not.toContain(token);
    await site.stop();
  }, 120_000);

  test('nor is that of a mail: while it waits, when it is refused with its own words, and when it is gone', async () => {
    const sent = await findLatestSent(office.db, id);
    const tokens: string[] = [];
    let refusing = true;
    const post: Post = {
      host: 'mail.example',
      from: null,
      send: async (mail: OutgoingMail) => {
        const link = /https:\/\/\S+\/p\/([\w-]{43})/.exec(mail.text);
        tokens.push(link?.[1] ?? '');
        const response = `550 5.7.1 Your link ${link?.[0]} is on a list`;
        return refusing
          ? failureOf({ code: 'EMESSAGE', responseCode: 450, response, command: 'DATA' })
          : null;
      },
      close: async () => {},
    };
    const work = { ...office, post, links: linksAt(PUBLIC_URL) };
    await queueProposal(work, office.db, {
      ...{ proposalId: id, snapshot: sent?.sent.snapshot as never, at: office.now() },
    });
    expect(await deliverDue(work)).toBe(0);
    const refused = await dumped(office.db);
    expect(refused).toContain('is on a list');
    expect(refused).not.toContain(tokens[0]);
    refusing = false;
    office.clock.now = '2026-11-22T14:00:00.000Z';
    expect(await deliverDue(work)).toBe(1);
    const dump = await dumped(office.db);
    expect(tokens.filter((token) => token.length === 43)).toHaveLength(2);
    for (const token of tokens) expect(dump).not.toContain(token);
    await site.stop();
  });
});
