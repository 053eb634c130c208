import { expect, onTestFinished, test, vi } from 'vitest';
import type { Post } from '~/mail/post';
import { queueProposal } from '~/workflows/queue-mail.server';
import { openDatabase } from '~db/open';
import { listMails } from '~db/queries/outbox';
import { listPeople } from '~db/queries/people';
import { findLatestSent } from '~db/queries/revisions';
import { firstCupServe } from '../support/command';
import { closing, onPostgres } from '../support/engines';
import { startMailServer } from '../support/mail-server';
import { type Office, openOffice } from '../workflows/office';

const post: Post = { host: '', from: null, send: async () => null, close: async () => {} };

/** An offer with the client, and its mail in the outbox. */
async function queued(office: Office): Promise<void> {
  const proposalId = await office.sent();
  const sent = await findLatestSent(office.db, proposalId);
  if (!sent) throw new Error('nothing was sent');
  await queueProposal({ ...office, post }, office.db, {
    ...{ proposalId, snapshot: sent.sent.snapshot, at: office.now() },
  });
}

onPostgres((engine) => {
  test('two servers start on one empty database, and bring every mail once between them', async () => {
    const place = await engine.emptyPlace();
    const mails = await startMailServer();
    const env = { DATA_DIR: place.dataDir, DATABASE_URL: place.databaseUrl ?? '', SMTP_URL: mails.url };
    const servers = await Promise.all([firstCupServe(env), firstCupServe(env)]);
    for (const server of servers) onTestFinished(() => void server.end('SIGKILL'));
    const { db } = closing(openDatabase(place));
    expect(await listPeople(db)).toHaveLength(1);
    const office = await openOffice({ ...engine, open: async () => ({ db }) as never });
    for (let made = 0; made < 8; made += 1) await queued(office);
    await vi.waitFor(async () => expect(await listMails(db, ['sent'], 50)).toHaveLength(8), {
      timeout: 30_000,
    });
    expect(mails.received).toHaveLength(8);
    expect(new Set(mails.received.map(({ mail }) => mail.messageId)).size).toBe(8);
    for (const server of servers) expect(await server.end('SIGTERM')).toEqual({ code: 0 });
  });

  test('a server that is killed in mid-sending leaves the mail to the other, as the same one', async () => {
    const place = await engine.emptyPlace();
    const mails = await startMailServer();
    const env = { DATA_DIR: place.dataDir, DATABASE_URL: place.databaseUrl ?? '', SMTP_URL: mails.url };
    const first = await firstCupServe(env);
    const { db } = closing(openDatabase(place));
    const office = await openOffice({ ...engine, open: async () => ({ db }) as never });
    const read = new Promise<void>((wasRead) => {
      mails.reading = async () => {
        wasRead();
        mails.reading = async () => {};
        await first.ended;
      };
    });
    await queued(office);
    await read;
    await first.end('SIGKILL');
    const [held] = await listMails(db, ['sending'], 1);
    const second = await firstCupServe(env);
    onTestFinished(() => void second.end('SIGKILL'));
    // The ten minutes for which it is held go by.
    await db.updateTable('outbox').set({ next_try_at: office.now() }).execute();
    await vi.waitFor(async () => expect(await listMails(db, ['sent'], 5)).toHaveLength(1), {
      timeout: 30_000,
    });
    // At least once: the mail server had it when the first one died.
    for (const { mail } of mails.received) expect(mail.messageId).toBe(held?.messageId);
  });
});
