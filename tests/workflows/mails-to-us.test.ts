import { beforeEach, describe, expect, test } from 'vitest';
import type { AnswerFacts } from '~/domain/post/mail-kinds';
import { deliverDue } from '~/workflows/deliver-mail.server';
import { linksAt } from '~/workflows/links.server';
import { retryMail } from '~/workflows/mail-again.server';
import { queueAnswer } from '~/workflows/queue-mail.server';
import type { PostWork } from '~/workflows/render-mail.server';
import { insertAccount } from '~db/queries/accounts';
import { listMailsOf } from '~db/queries/outbox';
import { insertPerson } from '~db/queries/people';
import { findLatestSent } from '~db/queries/revisions';
import { eachEngine } from '../support/engines';
import { type MailServer, postTo, startMailServer } from '../support/mail-server';
import { dana, type Office, openOffice } from './office';

const yes: AnswerFacts = {
  ...{ answer: 'accepted', by: 'Dana Fox', terms: 'You get a list for $900.00.' },
  ...{ words: '', amount: '', until: null, head: null },
};

eachEngine((engine) => {
  let office: Office;
  let mails: MailServer;
  let work: PostWork;
  beforeEach(async () => {
    office = await openOffice(engine);
    mails = await startMailServer();
    work = { ...office, post: postTo(mails), links: linksAt(undefined) };
  });

  const about = async (proposalId: string) => {
    const sent = await findLatestSent(office.db, proposalId);
    if (!sent) throw new Error('nothing was sent');
    return { proposalId, snapshot: sent.sent.snapshot, at: office.now() };
  };

  describe('a mail that is for us', () => {
    const ida = () => office.db.updateTable('people').where('id', '=', office.authorId);
    const answered = async () => {
      const id = await office.sent();
      await queueAnswer(work, office.db, await about(id), yes);
      return id;
    };
    const ours = () => mails.received.filter(({ to }) => to !== dana.email);

    test('follows its author to a new address', async () => {
      await answered();
      await ida().set({ email: 'ida@lane.example' }).execute();
      await deliverDue(work);
      expect(ours().map(({ to }) => to)).toEqual(['ida@lane.example']);
    });

    test.each([
      ['left the firm', { active: 0 }],
      ['has no address', { email: '' }],
    ] as const)('goes to the owners, as one mail, where its author %s', async (_why, change) => {
      const { db } = office;
      for (const [name, role] of [
        ['Max', 'owner'],
        ['Una', 'owner'],
        ['Ben', 'member'],
      ] as const) {
        const email = `${name.toLowerCase()}@juniper.example`;
        const personId = await insertPerson(db, { name, email, createdAt: office.now() });
        const account = { personId, email, emailKey: email, password: '-', role };
        await insertAccount(db, { ...account, createdAt: office.now() });
      }
      const id = await answered();
      await ida().set(change).execute();
      await deliverDue(work);
      expect(ours().map(({ to }) => to)).toEqual(['max@juniper.example, una@juniper.example']);
      const [mail] = (await listMailsOf(db, id)).filter(({ kind }) => kind === 'answer-to-us');
      expect(mail?.to.name).toBe('Max, Una');
      const theirs = mails.received.find(({ to }) => to === dana.email);
      expect(theirs?.mail.from?.value[0]).toEqual({
        ...{ name: 'Juniper & Lane', address: 'max@juniper.example' },
      });
      expect(theirs?.mail.replyTo?.value[0]?.address).toBe('max@juniper.example');
    });

    test('is seen not to go where nobody has an address, and goes once somebody has', async () => {
      work = { ...work, post: postTo(mails, 'offers@juniper.example') };
      await ida().set({ email: '' }).execute();
      const id = await answered();
      await deliverDue(work);
      const mailToUs = async () =>
        (await listMailsOf(office.db, id)).find(({ kind }) => kind === 'answer-to-us');
      expect(await mailToUs()).toMatchObject({
        state: 'failed',
        lastError: expect.stringContaining('There is no mail address of anybody here.'),
      });
      await ida().set({ email: 'ida@juniper.example' }).execute();
      await retryMail(office, (await mailToUs())?.id ?? '');
      expect(await deliverDue(work)).toBe(1);
      expect(await mailToUs()).toMatchObject({ state: 'sent', to: { address: 'ida@juniper.example' } });
    });
  });
});
