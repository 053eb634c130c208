import ICAL from 'ical.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { DomainError } from '~/domain/errors';
import type { AnswerFacts } from '~/domain/post/mail-kinds';
import { heldForMs, later } from '~/domain/post/next-try';
import { withdraw } from '~/workflows/answer.server';
import { deliverDue } from '~/workflows/deliver-mail.server';
import { linksAt } from '~/workflows/links.server';
import { retryMail } from '~/workflows/mail-again.server';
import {
  queueAnswer,
  queueProposal,
  queueQuestion,
  queueReminder,
  queueReply,
} from '~/workflows/queue-mail.server';
import type { PostWork } from '~/workflows/render-mail.server';
import { listMailsOf } from '~db/queries/outbox';
import { findLatestSent } from '~db/queries/revisions';
import { eachEngine } from '../support/engines';
import { type MailServer, postTo, startMailServer } from '../support/mail-server';
import { conflict, dana, type Office, openOffice } from './office';

const yes: AnswerFacts = {
  answer: 'accepted',
  by: 'Dana Fox',
  terms: 'You get a ranked list by 8 December 2026 for $900.00.',
  words: '',
  amount: '',
  until: null,
  head: '42-5f2c9ab1',
};

/** As a calendar reads an attachment. */
const daysIn = (file: Buffer | undefined) =>
  new ICAL.Component(ICAL.parse(String(file)))
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('dtstart')));

eachEngine((engine) => {
  let office: Office;
  let mails: MailServer;
  let work: PostWork;
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
  const states = async (id: string) =>
    (await listMailsOf(office.db, id)).map(({ state, lastError }) => [state, lastError]);
  const wait = (ms: number) => {
    office.clock.now = later(office.clock.now, ms);
  };
  /** Any pause that is not for good. */
  const aWhile = () => wait(3 * 60 * 60 * 1000);

  describe('the post', () => {
    test('brings the client an offer with its PDF, from its author, once', async () => {
      const id = await sentAndQueued();
      await queueProposal(work, office.db, await about(id));
      expect(await deliverDue(work)).toBe(1);
      expect(await deliverDue(work)).toBe(0);
      expect(mails.received).toHaveLength(1);
      const [{ to, mail } = { to: '', mail: undefined }] = mails.received;
      expect(to).toBe(dana.email);
      expect(mail?.from?.value).toEqual([{ name: 'Ida Brandt', address: 'ida@juniper.example' }]);
      expect(mail?.replyTo?.value).toEqual([{ name: 'Ida Brandt', address: 'ida@juniper.example' }]);
      expect(mail?.subject).toBe('Checkout review, from Juniper & Lane');
      expect(mail?.text).toContain('Dear Dana Fox,');
      expect(mail?.attachments.map(({ contentType, content }) => [contentType, String(content)])).toEqual([
        ['application/pdf', 'PDF 1 of Checkout review'],
      ]);
      expect(mail?.messageId).toMatch(/^<[0-9a-f-]{36}@juniper\.example>$/);
      expect(await states(id)).toEqual([['sent', '']]);
    });

    test('comes from MAIL_FROM where that is set, and replies still reach the author', async () => {
      work = { ...work, post: postTo(mails, 'offers@juniper.example') };
      await sentAndQueued();
      await deliverDue(work);
      const mail = mails.received[0]?.mail;
      expect(mail?.from?.value).toEqual([{ name: 'Ida Brandt', address: 'offers@juniper.example' }]);
      expect(mail?.replyTo?.value[0]?.address).toBe('ida@juniper.example');
    });

    test('holds a link that is made when the mail goes out, and none in the outbox', async () => {
      let made = 0;
      const links = {
        ...work.links,
        toClient: async () => {
          made += 1;
          return `https://offers.example/p/token-${made}`;
        },
      };
      const id = await sentAndQueued();
      expect(made).toBe(0);
      await deliverDue({ ...work, links });
      const mail = mails.received[0]?.mail;
      expect(mail?.text).toContain('Read it and answer here:\nhttps://offers.example/p/token-1');
      expect(mail?.html).toContain('href="https://offers.example/p/token-1"');
      expect(JSON.stringify(await listMailsOf(office.db, id))).not.toContain('token-1');
    });

    test('tells both sides of an answer, in one thread with the offer', async () => {
      const id = await sentAndQueued();
      await deliverDue(work);
      const at = await about(id);
      await office.db.transaction().execute((trx) => queueAnswer(work, trx, at, yes));
      await deliverDue(work);
      const [first, theirs, ours] = mails.received;
      expect(theirs?.to).toBe(dana.email);
      expect(theirs?.mail.subject).toBe('Agreed: Checkout review');
      expect(theirs?.mail.inReplyTo).toBe(first?.mail.messageId);
      expect(theirs?.mail.replyTo?.value[0]?.address).toBe('ida@juniper.example');
      expect(ours?.to).toBe('ida@juniper.example');
      expect(ours?.mail.subject).toBe('Dana Fox said yes to Checkout review');
      expect(ours?.mail.replyTo?.value[0]?.address).toBe(dana.email);
      for (const mail of [theirs?.mail, ours?.mail]) {
        expect(daysIn(mail?.attachments[0]?.content)).toEqual(['2026-12-01', '2026-12-08', '2026-12-15']);
        expect(mail?.text).toContain(yes.terms);
        expect(mail?.text).toContain('42-5f2c9ab1');
        expect(mail?.html).toContain('42-5f2c9ab1');
      }
      expect(ours?.mail.text).toContain(`https://offers.example/proposals/${id}`);
    });

    test('speaks the offer’s language to the client and English to us', async () => {
      const id = await office.sent({ language: 'de' });
      const wish: AnswerFacts = {
        ...{ ...yes, answer: 'smaller', terms: '', head: null },
        ...{ words: 'Nur die Liste.', amount: '500 USD', until: null },
      };
      await queueAnswer(work, office.db, await about(id), wish);
      await deliverDue(work);
      const [theirs, ours] = mails.received.map(({ mail }) => mail);
      expect(theirs?.subject).toBe('Bitte kleiner: Checkout review');
      expect(theirs?.text).toContain('Sie schrieben:\n> Nur die Liste.');
      expect(ours?.text).toContain('They wrote:\n> Nur die Liste.');
      expect(ours?.text).toContain('They would say yes to 500 USD.');
    });

    test('carries a question to us and the reply to the client', async () => {
      const id = await office.sent();
      const at = await about(id);
      const question = 'Does it cover the app?';
      await queueQuestion(work, office.db, at, 'q1', { question, by: 'Dana Fox' });
      await queueReply(work, office.db, at, 'q1', { question, reply: 'Yes, both shops.' });
      await deliverDue(work);
      const [asked, replied] = mails.received;
      expect([asked?.to, replied?.to]).toEqual(['ida@juniper.example', dana.email]);
      expect(asked?.mail.text).toContain('> Does it cover the app?');
      expect(replied?.mail.text).toContain('Yes, both shops.');
      expect(replied?.mail.text).toContain('You asked:\n> Does it cover the app?');
    });

    test('puts nothing into the outbox where no mail server is set', async () => {
      const id = await office.sent();
      await queueProposal({ ...work, post: null }, office.db, await about(id));
      await queueAnswer({ ...work, post: null }, office.db, await about(id), yes);
      expect(await listMailsOf(office.db, id)).toEqual([]);
    });

    test('goes with its cause: what is rolled back is not mailed', async () => {
      const id = await office.sent();
      const at = await about(id);
      const failing = office.db.transaction().execute(async (trx) => {
        await queueProposal(work, trx, at);
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await deliverDue(work)).toBe(0);
    });

    test('does not bring an offer that was taken back meanwhile, nor remind of one', async () => {
      const id = await sentAndQueued();
      await queueReminder(work, office.db, await about(id), { reminder: 'unread', words: '' });
      await withdraw(office, id, { on: '2026-11-22', by: 'Ida Brandt', reason: 'no time' });
      await deliverDue(work);
      expect(mails.received).toEqual([]);
      expect(await states(id)).toEqual([
        ['cancelled', ''],
        ['cancelled', ''],
      ]);
    });
  });

  describe('a mail server', () => {
    test('that is away is looked for again, and everything arrives when it is back', async () => {
      const ids = [await sentAndQueued(), await sentAndQueued(), await sentAndQueued()];
      await mails.stop();
      expect(await deliverDue(work)).toBe(0);
      const [first = ''] = ids;
      expect(await states(first)).toEqual([['waiting', 'The mail server could not be reached.']]);
      await mails.start();
      // Less than a minute later, whatever chance said of the pause.
      wait(30_000);
      expect(await deliverDue(work)).toBe(3);
      expect(await states(first)).toEqual([['sent', '']]);
    });

    test('that takes our password no more keeps mails waiting and says so', async () => {
      const id = await sentAndQueued();
      mails.refusal = { at: 'sign-in', code: 535, words: 'Bad credentials' };
      const withPassword = { ...mails, url: mails.url.replace('//', '//ida:secret@') };
      await deliverDue({ ...work, post: postTo(withPassword) });
      const [[state, problem] = []] = await states(id);
      expect(state).toBe('waiting');
      expect(problem).toContain('did not accept the user name or password in SMTP_URL');
      expect(problem).toContain('Bad credentials');
      expect(problem).not.toContain('secret');
    });

    test('that puts one mail off is asked again later, and less and less often', async () => {
      const id = await sentAndQueued();
      mails.refusal = { at: 'recipient', code: 451, words: 'Greylisted' };
      const pauses: number[] = [];
      for (let tries = 0; tries < 13; tries += 1) {
        await deliverDue(work, { chance: () => 0.5 });
        const [mail] = await listMailsOf(office.db, id);
        pauses.push(Date.parse(mail?.nextTryAt ?? '') - Date.parse(office.now()));
        office.clock.now = mail?.nextTryAt ?? '';
      }
      expect(pauses.slice(0, 10)).toEqual(Array(10).fill(45_000));
      expect(pauses.slice(10)).toEqual([90_000, 180_000, 360_000]);
      mails.refusal = undefined;
      expect(await deliverDue(work)).toBe(1);
    });

    test('that refuses for good is not asked again until somebody says so', async () => {
      const id = await sentAndQueued();
      mails.refusal = { at: 'recipient', code: 550, words: 'No such user here' };
      await deliverDue(work);
      const [[state, problem] = []] = await states(id);
      expect(state).toBe('failed');
      expect(problem).toMatch(/refused the recipient’s address for good.*“550 No such user here”/);
      mails.refusal = undefined;
      aWhile();
      expect(await deliverDue(work)).toBe(0);
      const [mail] = await listMailsOf(office.db, id);
      await retryMail(office, mail?.id ?? '');
      expect(await deliverDue(work)).toBe(1);
      expect(mails.received[0]?.mail.messageId).toBe(mail?.messageId);
      await expect(retryMail(office, mail?.id ?? '')).rejects.toMatchObject(conflict);
    });

    test('that never comes back is given up after two days, in words', async () => {
      const id = await sentAndQueued();
      await mails.stop();
      for (let tries = 0; tries < 20; tries += 1) {
        await deliverDue(work);
        aWhile();
      }
      expect(await states(id)).toEqual([
        ['failed', 'The mail server could not be reached. It was tried for two days.'],
      ]);
    });

    test('gets the other mails while one offer can’t be read, which is told', async () => {
      const ids = [await sentAndQueued(), await sentAndQueued(), await sentAndQueued()];
      const broken = ids[0] ?? '';
      await office.db
        .updateTable('revisions')
        .set({ snapshot: '{' })
        .where('proposal_id', '=', broken)
        .execute();
      const errors: unknown[] = [];
      expect(await deliverDue(work, { onError: (error) => errors.push(error) })).toBe(2);
      expect(errors).toHaveLength(1);
      expect(await states(broken)).toEqual([
        ['waiting', 'This mail could not be written. The log says why; it is tried again.'],
      ]);
    });

    test('gets the other mails while one can’t be printed', async () => {
      const id = await sentAndQueued();
      const press = {
        ...office.press,
        print: async () => {
          throw new DomainError('busy', 'The press is busy.');
        },
      };
      await office.db.deleteFrom('documents').execute();
      const other = await about(id);
      await queueQuestion(work, office.db, other, 'q1', { question: 'When?', by: '' });
      expect(await deliverDue({ ...work, press })).toBe(1);
      expect(await states(id)).toEqual([
        ['waiting', 'The press is busy.'],
        ['sent', ''],
      ]);
      // Less than a minute after the press is back.
      wait(30_000);
      expect(await deliverDue(work)).toBe(1);
    });
  });

  describe('two servers', () => {
    test('that go round at once bring every mail once', async () => {
      const ids = await Promise.all(Array.from({ length: 6 }, sentAndQueued));
      const other = { ...work, post: postTo(mails) };
      const [one, two] = await Promise.all([deliverDue(work), deliverDue(other)]);
      expect(one + two).toBe(6);
      expect(new Set(mails.received.map(({ mail }) => mail.messageId)).size).toBe(6);
      expect(mails.received).toHaveLength(6);
      for (const id of ids) expect(await states(id)).toEqual([['sent', '']]);
    });

    test('of which one dies in mid-sending: the other brings the mail, as the same one', async () => {
      const id = await sentAndQueued();
      // The first server dies while the mail server has the mail and has not answered: it never writes what became of it.
      const dying = new Promise<void>((died) => {
        const send = () => {
          died();
          return new Promise<never>(() => {});
        };
        const post = { ...work.post, send };
        deliverDue({ ...work, post });
      });
      await dying;
      expect(await deliverDue(work)).toBe(0);
      wait(heldForMs);
      expect(await deliverDue(work)).toBe(1);
      const [mail] = await listMailsOf(office.db, id);
      expect(mail).toMatchObject({ state: 'sent', attempts: 2 });
      expect(mails.received[0]?.mail.messageId).toBe(mail?.messageId);
    });
  });
});
