import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LookAgain } from '~/components/look-again';
import { Notice } from '~/components/page';
import { clockTime } from '~/domain/instants';
import { testMailForm } from '~/forms/test-mail';
import { answerForm } from '~/http/answer-form';
import { firmDay } from '~/http/firm-day';
import { answeringFor } from '~/http/may';
import { sendTestMail } from '~/workflows/test-mail.server';
import { listMails } from '~db/queries/outbox';
import { listPeople } from '~db/queries/people';
import { MailList } from './mail-list';
import { PostState } from './post-state';
import { SettingsPage } from './settings-page';
import { TestMailForm } from './test-mail-form';

export const meta: MetaFunction = () => [{ title: 'Mail · Settings · First Cup' }];

/** Enough to see what happened this month; what failed is on top of it. */
const shown = 50;

export function loader({ context, request }: LoaderFunctionArgs) {
  return answeringFor(context, 'see the post', async () => {
    const { db, post } = context;
    const { firm, locale } = await firmDay(context);
    const time = (instant: string) => clockTime(instant, firm.time_zone, locale);
    const rows = async (...states: Parameters<typeof listMails>[1][number][]) =>
      (await listMails(db, states, shown)).map((mail) => ({
        id: mail.id,
        kind: mail.kind,
        proposalId: mail.proposalId,
        title: mail.title,
        clientName: mail.clientName,
        to: mail.to.address || mail.to.name || 'nobody here',
        problem: mail.lastError,
        when: time(mail.sentAt ?? mail.createdAt),
        next: mail.state === 'waiting' && mail.attempts > 0 ? time(mail.nextTryAt) : '',
      }));
    const [first] = (await listPeople(db)).filter(({ email }) => email !== '');
    return {
      tested: new URL(request.url).searchParams.get('tested'),
      tried: new URL(request.url).searchParams.has('tried'),
      post: post ? { host: post.host, from: post.from } : null,
      address: first?.email ?? '',
      failed: await rows('failed'),
      waiting: await rows('waiting', 'sending'),
      sent: await rows('sent'),
    };
  });
}

/** Sends a test mail; what the mail server said against it stands beside the button. */
export function action({ context, request }: ActionFunctionArgs) {
  return answeringFor(context, 'see the post', () =>
    answerForm(request, testMailForm, async ({ to }) => {
      await sendTestMail(context, to);
      return redirect(`/settings/post?tested=${encodeURIComponent(to)}`);
    }),
  );
}

export default function PostSettings() {
  const { tested, tried, post, address, failed, waiting, sent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SettingsPage
      title="Mail"
      below="What First Cup mails for you: offers, answers, questions and reminders. Replies come to whoever wrote the offer, or to the owners once that person has left."
    >
      {tested && !answer ? (
        <Notice tone="kept">The mail server took a test mail to {tested}. See whether it arrives.</Notice>
      ) : null}
      {tried ? <Notice tone="kept">It is tried again now. The lists below show how it goes.</Notice> : null}
      {post && waiting.length > 0 ? <LookAgain /> : null}
      <div className="grid max-w-[760px] grid-cols-[minmax(0,1fr)] gap-9">
        <PostState post={post} waiting={waiting.length} />
        {failed.length > 0 ? <MailList title="Not sent" rows={failed} retry={post !== null} /> : null}
        {post ? <TestMailForm result={answer?.result} address={address} /> : null}
        {waiting.length > 0 ? <MailList title="Waiting" rows={waiting} retry={post !== null} /> : null}
        {post || sent.length > 0 ? (
          <MailList
            title="Sent"
            rows={sent}
            empty="No offer was mailed yet. Send one and it shows here; test mails do not."
          />
        ) : null}
      </div>
    </SettingsPage>
  );
}
