import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Post } from '~/mail/post';
import { action, loader } from '~/routes/settings/post';
import { action as retryAction } from '~/routes/settings/post-retry';
import { answerOf, type MemoryContext, memoryContext, post } from '../support/form-post';
import { type MailServer, postTo, startMailServer } from '../support/mail-server';

let context: MemoryContext & { post: Post | null };
let mails: MailServer;
beforeEach(async () => {
  mails = await startMailServer();
  context = { ...(await memoryContext()), post: postTo(mails, 'offers@juniper.example') };
});
afterEach(() => context.close());

const look = (address = '/settings/post') =>
  loader({
    request: new Request(`http://first-cup.test${address}`),
    params: {},
    context,
  } as unknown as LoaderFunctionArgs);

describe('the page of the post', () => {
  test('names the mail server and who mails come from, and no password', async () => {
    const url = mails.url.replace('//', '//ida:secret@');
    context.post = postTo({ ...mails, url }, 'offers@juniper.example');
    const shown = await look();
    expect(shown.post).toEqual({
      host: mails.url.replace('smtp://', ''),
      from: 'offers@juniper.example',
    });
    expect(JSON.stringify(shown)).not.toContain('secret');
  });

  test('says where nothing is set', async () => {
    context.post = null;
    expect((await look()).post).toBeNull();
    const refused = await answerOf(Promise.resolve(action(post(context, { to: 'ida@juniper.example' }))));
    expect(refused.status).toBe(409);
  });

  test('sends a test mail', async () => {
    const answer = await answerOf(Promise.resolve(action(post(context, { to: 'ida@juniper.example' }))));
    expect(answer.location).toBe('/settings/post?tested=ida%40juniper.example');
    expect(mails.received.map(({ to, mail }) => [to, mail.subject])).toEqual([
      ['ida@juniper.example', 'Mail works'],
    ]);
  });

  test('repeats what the mail server says against a test mail, and keeps what was typed', async () => {
    mails.refusal = { at: 'recipient', code: 550, words: 'Relaying denied' };
    const answer = await answerOf(Promise.resolve(action(post(context, { to: 'ida@juniper.example' }))));
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(answer.result?.error?.['']?.join()).toContain('“550 Relaying denied”');
    expect(answer.result?.initialValue).toMatchObject({ to: 'ida@juniper.example' });
  });

  test('asks for an address that mail can go to', async () => {
    const answer = await answerOf(Promise.resolve(action(post(context, { to: 'ida' }))));
    expect(answer.status).toBe(400);
    expect(mails.received).toEqual([]);
  });

  test('refuses to retry a mail that is not there', async () => {
    const answer = await answerOf(Promise.resolve(retryAction(post(context, {}, { mailId: 'none' }))));
    expect(answer.status).toBe(409);
  });
});
