import ICAL from 'ical.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { DomainError } from '~/domain/errors';
import { later } from '~/domain/post/next-try';
import type { Choice } from '~/domain/proposal';
import { withdraw } from '~/workflows/answer.server';
import { acceptOnPage, askForSmaller } from '~/workflows/client-answer.server';
import { deliverDue } from '~/workflows/deliver-mail.server';
import { linksAt } from '~/workflows/links.server';
import { ask, reply } from '~/workflows/question.server';
import { queueReminder } from '~/workflows/queue-mail.server';
import { printRecordsWaiting } from '~/workflows/record.server';
import type { PostWork } from '~/workflows/render-mail.server';
import { tokenSha256 } from '~/workflows/share.server';
import { shownSha256 } from '~/workflows/shown.server';
import { verify } from '~/workflows/verify.server';
import { findAcceptance } from '~db/queries/acceptances';
import { findChainHead } from '~db/queries/chain';
import { listMailsOf } from '~db/queries/outbox';
import { getProposal } from '~db/queries/proposals';
import { listQuestions } from '~db/queries/questions';
import { findLatestSent } from '~db/queries/revisions';
import { findOpenShare } from '~db/queries/shares';
import { insertView } from '~db/queries/views';
import { eachEngine } from '../support/engines';
import { type MailServer, postTo, startMailServer } from '../support/mail-server';
import { dana, type Office, openOffice } from './office';

const from = { socketAddress: '127.0.0.1', forwardedAddress: null, userAgent: 'A phone' };
const choice: Choice = { option: null, ticked: [] };

/** What the client does on their page, to the mails of both sides. */
eachEngine((engine) => {
  let office: Office;
  let mails: MailServer;
  let work: PostWork;
  beforeEach(async () => {
    office = await openOffice(engine);
    mails = await startMailServer();
    work = { ...office, post: postTo(mails), links: linksAt(new URL('https://offers.example')) };
  });

  const accept = async (id: string, changes: Partial<Parameters<typeof acceptOnPage>[2]> = {}) => {
    const latest = await findLatestSent(office.db, id);
    if (!latest) throw new Error('nothing was sent');
    const { validUntil } = await getProposal(office.db, id);
    const shown = shownSha256(latest, { validUntil, choice });
    await acceptOnPage(work, id, {
      choice,
      name: 'Dana Fox',
      purchaseOrder: '',
      words: '',
      copyTo: '',
      shown,
      from,
      ...changes,
    });
  };
  const tokenIn = (text: string | undefined) => /offers\.example\/p\/([\w-]{43})/.exec(text ?? '')?.[1] ?? '';

  describe('a yes on the client’s page', () => {
    test('brings both sides their link, the record, the days and the head of the log', async () => {
      const id = await office.sent();
      await accept(id);
      const head = await findChainHead(office.db);
      expect(await findAcceptance(office.db, id)).toMatchObject({
        eventSeq: head?.seq,
        chainHead: head?.hash,
      });
      expect(await deliverDue(work)).toBe(2);
      expect(mails.received.map(({ to }) => to).sort()).toEqual([dana.email, 'ida@juniper.example'].sort());
      for (const { to, mail } of mails.received) {
        expect(mail.attachments.map(({ contentType }) => contentType).sort()).toEqual([
          'application/pdf',
          'text/calendar',
        ]);
        expect(mail.text).toContain(head?.hash);
        expect(mail.text).toContain('US$1,156.68');
        const named = (type: string) => mail.attachments.find(({ contentType }) => contentType === type);
        expect(String(named('application/pdf')?.content)).toMatch(/^PDF /);
        const days = new ICAL.Component(ICAL.parse(String(named('text/calendar')?.content)));
        // Starts and ends: what is agreed is valid for good.
        expect(days.getAllSubcomponents('vevent')).toHaveLength(2);
        const ours = mail.text?.includes(`https://offers.example/proposals/${id}`);
        expect([ours, tokenIn(mail.text) !== '']).toEqual([to !== dana.email, to === dana.email]);
      }
    });

    test('by somebody else names them to both sides, and sends them a copy of their own', async () => {
      const id = await office.sent();
      const boss = { name: 'Bob Boss', copyTo: 'bob@northwind.example' };
      await accept(id, { ...boss, purchaseOrder: 'PO 4711', words: 'Which page first?' });
      expect(await deliverDue(work)).toBe(3);
      const textTo = (address: string) => mails.received.find(({ to }) => to === address)?.mail.text ?? '';
      expect(textTo(dana.email)).toContain('Dear Dana Fox,');
      expect(textTo(dana.email)).toContain('Bob Boss said yes to this offer.');
      expect(textTo(boss.copyTo)).toContain('Dear Bob Boss,');
      expect(textTo(boss.copyTo)).toContain('Thank you for your yes.');
      expect(textTo('ida@juniper.example')).toContain('Bob Boss said yes to');
      for (const { mail } of mails.received) {
        expect(mail.text).toContain('Purchase order: PO 4711');
        expect(mail.text).toContain('Which page first?');
      }
    });

    test('mails no second copy to the address that has one', async () => {
      await accept(await office.sent(), { copyTo: dana.email.toUpperCase() });
      expect(await deliverDue(work)).toBe(2);
    });

    test('leads the client back to their page by a link of the mail’s own, which is nowhere kept', async () => {
      const id = await office.sent();
      await accept(id);
      await deliverDue(work);
      const theirs = mails.received.find(({ to }) => to === dana.email);
      const token = tokenIn(theirs?.mail.text);
      expect(await findOpenShare(office.db, tokenSha256(token))).toMatchObject({ proposalId: id });
      const rows = await office.db.selectFrom('outbox').selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(token);
    });

    test.each([
      ['name', { name: 'Somebody Else' }],
      ['words', { words: 'Something else' }],
      ['terms', { terms: null }],
    ])('is held by the chain: its %s, changed afterwards, is found', async (_, changed) => {
      const id = await office.sent();
      await accept(id, { words: 'As agreed' });
      expect(await verify(office.db)).toMatchObject({ ok: true });
      await office.db.updateTable('acceptances').set(changed).execute();
      expect(await verify(office.db)).toMatchObject({ ok: false });
    });
  });

  test('a hundred yeses while neither the press nor the mail server answers are kept, and told once both are back', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 100; index += 1) ids.push(await office.sent());
    const { print } = work.press;
    work.press.print = async () => {
      throw new DomainError('busy', 'The press is away.');
    };
    await mails.stop();
    await Promise.all(ids.map((id) => accept(id)));
    for (const id of ids) expect(await office.state(id)).toBe('accepted');
    expect(await deliverDue(work)).toBe(0);
    expect(await printRecordsWaiting(work)).toBe(0);

    work.press.print = print;
    await mails.start();
    // A minute, as the rounds of a server go.
    for (let round = 0; round < 30; round += 1) {
      office.clock.now = later(office.clock.now, 2_000);
      await deliverDue(work);
    }
    while (await printRecordsWaiting(work));
    const records = await office.db.selectFrom('records').select('proposal_id').execute();
    expect(records.map(({ proposal_id }) => proposal_id).sort()).toEqual([...ids].sort());
    expect(mails.received).toHaveLength(200);
    expect(new Set(mails.received.map(({ mail }) => mail.messageId)).size).toBe(200);
  }, 180_000);

  test('a wish, a question and its reply are told to whom they are for', async () => {
    const id = await office.sent();
    await ask(work, id, { by: 'Dana Fox', text: 'Does it cover the app?' });
    const [question] = await listQuestions(office.db, id);
    await reply(work, id, { questionId: question?.id ?? '', by: 'Ida Brandt', text: 'Yes, both shops.' });
    const said = { by: 'Dana Fox', revision: 1, note: 'Half of it' };
    await askForSmaller(work, id, { ...said, leaveOut: ['Written review'], amountMinor: 50_000 });
    await deliverDue(work);
    const texts = (to: string) => mails.received.filter((one) => one.to === to).map(({ mail }) => mail.text);
    const [ours, theirs] = [texts('ida@juniper.example').join('\n'), texts(dana.email).join('\n')];
    expect(ours).toContain('Does it cover the app?');
    expect(ours).toContain('Written review');
    expect(ours).toContain('$500.00');
    expect(theirs).toContain('Yes, both shops.');
    expect(mails.received).toHaveLength(4);
  });

  test('a mail that is tried again and again keeps its last five links, and any that was opened', async () => {
    const id = await office.sent();
    const tokens: string[] = [];
    for (let index = 0; index < 9; index += 1) {
      tokens.push(tokenIn((await work.links.toClient(work, id, 'm1')) ?? ''));
      const share = await findOpenShare(office.db, tokenSha256(tokens[index] ?? ''));
      const view = { proposalId: id, revision: 1, reader: 'client', viewedAt: office.now() } as const;
      if (index === 1) await insertView(office.db, { ...view, shareId: share?.id ?? '' });
    }
    const open = await Promise.all(tokens.map((token) => findOpenShare(office.db, tokenSha256(token))));
    expect(open.map(Boolean)).toEqual([false, true, false, false, true, true, true, true, true]);
  });

  test('a reminder that waited while they opened the offer is not sent any more', async () => {
    const id = await office.sent();
    const latest = await findLatestSent(office.db, id);
    if (!latest) throw new Error('nothing was sent');
    const about = { proposalId: id, snapshot: latest.sent.snapshot, at: office.now() };
    await queueReminder(work, office.db, about, { reminder: 'unread', words: '' });
    const token = tokenIn((await work.links.toClient(work, id, 'm1')) ?? '');
    const share = await findOpenShare(office.db, tokenSha256(token));
    const view = { proposalId: id, revision: 1, reader: 'client', viewedAt: office.now() } as const;
    await insertView(office.db, { ...view, shareId: share?.id ?? '' });
    await deliverDue(work);
    expect((await listMailsOf(office.db, id)).map(({ state }) => state)).toEqual(['cancelled']);
  });

  test('an offer that was taken back since has no page, and its mails no link', async () => {
    const id = await office.sent();
    await withdraw(office, id, { on: '2026-11-22', by: 'Ida', reason: 'Changed' });
    expect(await work.links.toClient(work, id, 'm1')).toBeNull();
  });
});
