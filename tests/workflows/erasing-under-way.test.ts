import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { isDomainError } from '~/domain/errors';
import { deliverDue } from '~/workflows/deliver-mail.server';
import { eraseContact } from '~/workflows/erase-contact.server';
import { linksAt } from '~/workflows/links.server';
import { ask } from '~/workflows/question.server';
import { queueProposal } from '~/workflows/queue-mail.server';
import type { PostWork } from '~/workflows/render-mail.server';
import { revise } from '~/workflows/revise.server';
import { schedule, sendDue } from '~/workflows/schedule.server';
import { verify } from '~/workflows/verify.server';
import { migrate } from '~db/migrate';
import { databaseFile, openSqlite } from '~db/open';
import { listContactsEver } from '~db/queries/contacts';
import { getProposal } from '~db/queries/proposals';
import { findDraft, findLatestSent } from '~db/queries/revisions';
import { closing, eachEngine, onSqlite } from '../support/engines';
import { type MailServer, postTo, startMailServer } from '../support/mail-server';
import { temporaryFolder } from '../support/temporary-folder';
import { dana, type Office, openOffice, raced } from './office';
import { theirPageAt } from './their-page';

/** What is on its way while somebody is forgotten. */
eachEngine((engine) => {
  let office: Office;
  let clientId: string;
  let contactId: string;
  const forget = () => eraseContact(office, clientId, contactId);
  const knowWhom = async (proposalId: string) => {
    const proposal = await getProposal(office.db, proposalId);
    [clientId, contactId] = [proposal.clientId, proposal.contactId ?? ''];
  };

  beforeEach(async () => {
    office = await openOffice(engine);
  });

  describe('a mail', () => {
    let mails: MailServer;
    let work: PostWork;
    let id: string;
    const rows = () => office.db.selectFrom('outbox').select(['to_name', 'to_address', 'state']).execute();
    beforeEach(async () => {
      mails = await startMailServer();
      work = { ...office, post: postTo(mails), links: linksAt(new URL('https://offers.example')) };
      id = await office.sent();
      const sent = await findLatestSent(office.db, id);
      if (!sent) throw new Error('Nothing was sent.');
      await queueProposal(work, office.db, {
        proposalId: id,
        snapshot: sent.sent.snapshot,
        at: office.now(),
      });
      await knowWhom(id);
    });

    /** They are forgotten while the mail is written. */
    const meanwhile = (): PostWork => ({
      ...work,
      links: {
        ...work.links,
        toClient: async (...about) => {
          await forget();
          return work.links.toClient(...about);
        },
      },
    });

    test('that is written this moment does not bring their name back', async () => {
      await deliverDue(meanwhile());
      expect(await rows()).toEqual([{ to_name: 'somebody', to_address: 'somebody', state: 'cancelled' }]);
    });

    test('that could not be handed over then is not tried again', async () => {
      mails.refusal = { at: 'recipient', code: 450, words: 'Later' };
      await deliverDue(meanwhile());
      mails.refusal = undefined;
      office.clock.now = '2026-11-23T12:00:00.000Z';
      expect(await deliverDue(work)).toBe(0);
      expect(await rows()).toEqual([{ to_name: 'somebody', to_address: 'somebody', state: 'cancelled' }]);
    });
  });

  test('a yes, a question, an offer and a new draft at the same moment spoil nothing', async () => {
    const id = await office.sent();
    await knowWhom(id);
    const draft = await office.draft();
    const page = theirPageAt(() => office);
    const shown = await page.read(id);
    const { errors } = await raced([
      page.yes(id, shown),
      eraseContact(office, clientId, contactId, { papers: true }),
      office.send(draft),
      ask(office, id, { by: 'Dana Fox', text: 'When?' }),
      office.draft({ contact: { id: contactId } }),
      eraseContact(office, clientId, contactId),
    ]);
    expect(errors.filter((error) => !isDomainError(error))).toEqual([]);
    expect(await verify(office.db)).toMatchObject({ ok: true });
    await eraseContact(office, clientId, contactId, { papers: true }).catch(() => {});
    expect(await verify(office.db)).toMatchObject({ ok: true });
  });

  describe('a draft that was for them', () => {
    test('goes to nobody, though its time was set, and says whom to name', async () => {
      const id = await office.draft();
      await knowWhom(id);
      const sendAt = '2026-11-22T13:00:00.000Z';
      const work = { ...office, post: postTo(await startMailServer()) };
      await schedule(work, id, { saves: 0, sendAt, zone: 'Europe/London' });
      await forget();
      office.clock.now = '2026-11-22T14:00:00.000Z';
      await sendDue(work);
      expect(await office.state(id)).toBe('draft');
      expect((await findDraft(office.db, id))?.contactId).toBeNull();
      expect(await listContactsEver(office.db, clientId)).toEqual([]);
    });

    test('as the next revision of what they have is sent to nobody either', async () => {
      const id = await office.sent();
      await knowWhom(id);
      await forget();
      await revise(office, id);
      await expect(office.send(id)).rejects.toMatchObject({
        code: 'invalid',
        message: 'Name the one person who can say yes alone.',
      });
    });
  });
});

onSqlite(() => {
  test('the bytes of the file hold their name no more, nor what is kept beside it', async () => {
    const dataDir = temporaryFolder();
    const file = databaseFile(dataDir);
    const database = closing(openSqlite(file));
    await migrate(database);
    const engine = { open: async () => database } as Parameters<typeof openOffice>[0];
    const office = await openOffice(engine);
    const bytes = () =>
      [file, `${file}-wal`, join(dataDir, 'first-cup.db-journal')]
        .filter(existsSync)
        .map((path) => readFileSync(path, 'latin1'))
        .join('');
    const id = await office.draft();
    const { clientId, contactId } = await getProposal(office.db, id);
    expect(bytes()).toContain(dana.email);
    await eraseContact(office, clientId, contactId ?? '');
    expect(bytes()).not.toContain(dana.email);
    expect(bytes()).not.toContain(dana.name);
  });
});
