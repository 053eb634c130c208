import { beforeEach, describe, expect, test } from 'vitest';
import { later } from '~/domain/post/next-try';
import { deliverDue } from '~/workflows/deliver-mail.server';
import { eraseContact } from '~/workflows/erase-contact.server';
import { linksAt } from '~/workflows/links.server';
import { mailAgain, retryMail } from '~/workflows/mail-again.server';
import { queueProposal, queueReply } from '~/workflows/queue-mail.server';
import type { PostWork } from '~/workflows/render-mail.server';
import { findContact, updateContact } from '~db/queries/contacts';
import { listMailsOf } from '~db/queries/outbox';
import { getProposal } from '~db/queries/proposals';
import { findLatestSent } from '~db/queries/revisions';
import { listShares } from '~db/queries/shares';
import { eachEngine } from '../support/engines';
import { type MailServer, postTo, startMailServer } from '../support/mail-server';
import { actsAt, conflict, dana, type Office, openOffice } from './office';

eachEngine((engine) => {
  let office: Office;
  let mails: MailServer;
  let work: PostWork;
  const { yes } = actsAt(() => office);
  beforeEach(async () => {
    office = await openOffice(engine);
    mails = await startMailServer();
    work = { ...office, post: postTo(mails), links: linksAt(new URL('https://offers.example')) };
  });

  const about = async (proposalId: string) => {
    const sent = await findLatestSent(office.db, proposalId);
    if (!sent) throw new Error('nothing was sent');
    return { proposalId, snapshot: sent.sent.snapshot, at: office.now() };
  };
  const sentAndQueued = async () => {
    const id = await office.sent();
    await queueProposal(work, office.db, await about(id));
    return id;
  };
  const contactOf = async (id: string) => {
    const { contactId } = await getProposal(office.db, id);
    const contact = await findContact(office.db, contactId ?? '');
    if (!contact) throw new Error('no contact');
    return contact;
  };
  const openLinks = async (id: string) =>
    (await listShares(office.db, id)).filter(({ revokedAt }) => revokedAt === null).length;
  const refusing = async () => {
    const id = await sentAndQueued();
    mails.refusal = { at: 'recipient', code: 550, words: 'No such user here' };
    await deliverDue(work);
    mails.refusal = undefined;
    return id;
  };

  describe('an offer that was mailed', () => {
    test('is mailed again with its PDF and a link of its own, once however often one presses', async () => {
      const id = await sentAndQueued();
      await deliverDue(work);
      await mailAgain(work, id);
      await mailAgain(work, id);
      expect(await deliverDue(work)).toBe(1);
      const [first, second] = mails.received.map(({ mail }) => mail);
      expect(second?.subject).toBe(first?.subject);
      expect(second?.messageId).not.toBe(first?.messageId);
      expect(second?.attachments.map(({ contentType }) => contentType)).toEqual(['application/pdf']);
      expect(second?.text).not.toBe(first?.text);
      expect(await openLinks(id)).toBe(2);
    });

    test('is not mailed again once whom it went to was forgotten, with its PDF or without', async () => {
      const ids = [await sentAndQueued(), await sentAndQueued()];
      await deliverDue(work);
      const { id: contactId, clientId } = await contactOf(ids[0] ?? '');
      await eraseContact(office, clientId, contactId);
      await expect(mailAgain(work, ids[0] ?? '', 'new@northwind.example')).rejects.toMatchObject(conflict);
      await eraseContact(office, clientId, contactId, { papers: true });
      await expect(mailAgain(work, ids[1] ?? '', 'new@northwind.example')).rejects.toMatchObject({
        ...conflict,
        message: expect.stringContaining('PDF was taken away'),
      });
    });

    test('is not mailed again once they said yes', async () => {
      const id = await sentAndQueued();
      await deliverDue(work);
      await yes(id);
      await expect(mailAgain(work, id)).rejects.toMatchObject(conflict);
    });

    test('is not mailed where no mail server is set', async () => {
      const id = await sentAndQueued();
      await expect(mailAgain({ ...work, post: null }, id)).rejects.toMatchObject(conflict);
    });
  });

  describe('a mail to a mistyped address', () => {
    test('goes to the corrected one, which is kept for the contact, and leaves one link', async () => {
      const id = await refusing();
      expect(await openLinks(id)).toBe(0);
      await mailAgain(work, id, 'dana.fox@northwind.example');
      expect((await contactOf(id)).email).toBe('dana.fox@northwind.example');
      expect(await deliverDue(work)).toBe(1);
      expect(mails.received.map(({ to }) => to)).toEqual(['dana.fox@northwind.example']);
      expect((await listMailsOf(office.db, id)).map(({ state }) => state)).toEqual(['sent']);
      expect(await openLinks(id)).toBe(1);
    });

    test('goes, when it is tried again, to the address that the contact has by then', async () => {
      const id = await refusing();
      await updateContact(office.db, { ...(await contactOf(id)), email: 'd.fox@northwind.example' });
      const [mail] = await listMailsOf(office.db, id);
      await retryMail(office, mail?.id ?? '');
      await deliverDue(work);
      expect(mails.received.map(({ to }) => to)).toEqual(['d.fox@northwind.example']);
    });

    test('is not where later mails go', async () => {
      const id = await refusing();
      await mailAgain(work, id, 'dana.fox@northwind.example');
      const reply = { question: 'When?', reply: 'In May.' };
      await queueReply(work, office.db, await about(id), 'q1', reply);
      await deliverDue(work);
      expect(mails.received.map(({ to }) => to)).not.toContain(dana.email);
    });
  });

  test('a mail server that can’t be reached leaves no link behind for each vain try', async () => {
    const id = await sentAndQueued();
    await mails.stop();
    for (let tries = 0; tries < 3; tries += 1) {
      await deliverDue(work);
      office.clock.now = later(office.clock.now, 60_000);
    }
    expect(await openLinks(id)).toBe(0);
  });
});
