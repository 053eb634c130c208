import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '~/components/button';
import { DoneNotice } from '~/components/done-notice';
import { AskedCard } from '~/components/home/asked-card';
import { Planned } from '~/components/home/planned';
import { StaleFacts } from '~/components/home/stale-facts';
import { AnsweredTable, DraftTable, PromiseTable, WaitingTable } from '~/components/home/tables';
import { Turning } from '~/components/home/turning';
import { Welcome } from '~/components/home/welcome';
import { Notice, PageHead, TextLink } from '~/components/page';
import { SendingNotice } from '~/components/proposals/sending-notice';
import { useVisitor } from '~/components/use-visitor';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { justDone } from '~/http/just-done';
import { hasProposals } from '~db/queries/proposal-lists';
import { readWeek, type Week } from './week/week';

export const meta: MetaFunction = () => [{ title: 'This week · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => {
    if (!(await hasProposals(context.db))) return null;
    return {
      ...(await readWeek(context, await firmDay(context))),
      done: await justDone(context, { request }),
    };
  });
}

export default function Home() {
  const week = useLoaderData<typeof loader>();
  const { owner } = useVisitor();
  if (!week) return <Welcome />;
  const { today, asked, unsent, heldUp, sendings, counts, waiting, runOut, promises, drafts, answered } =
    week;
  const stopped = sendings.filter(({ problem }) => problem !== null);
  const going = sendings.filter(({ problem }) => problem === null);
  return (
    <>
      <PageHead title="This week" below={summaryOf(counts)}>
        <ButtonLink to="/proposals/new" look="go">
          Write an offer
        </ButtonLink>
      </PageHead>
      {week.done ? <DoneNotice {...week.done} from="week" /> : null}
      {unsent > 0 ? (
        <Notice tone="broken">
          {unsent === 1 ? 'A mail' : `${unsent} mails`} could not be delivered.{' '}
          {owner ? (
            <TextLink to="/settings/post">See why</TextLink>
          ) : (
            'Ask an owner to look under Settings, Mail.'
          )}
        </Notice>
      ) : null}
      {heldUp > 0 ? (
        <p className="mb-6 text-ink-2">
          {heldUp === 1 ? 'A mail waits' : `${heldUp} mails wait`} for the mail server, and{' '}
          {heldUp === 1 ? 'is' : 'are'} tried again by {heldUp === 1 ? 'itself' : 'themselves'}.{' '}
          {owner ? <TextLink to="/settings/post">See which</TextLink> : null}
        </p>
      ) : null}
      {stopped.map((sending) => (
        <SendingNotice key={sending.id} sending={sending} named={sending.named} />
      ))}
      {going.length > 0 ? (
        <section aria-labelledby="going-out">
          <h2 id="going-out" className="mb-2.5">
            Going out
          </h2>
          {going.map((sending) => (
            <SendingNotice
              key={sending.id}
              sending={sending}
              named={<TextLink to={`/proposals/${sending.id}/review`}>{sending.named}</TextLink>}
            />
          ))}
        </section>
      ) : null}
      <AskedCard questions={asked} />
      <div className="grid gap-x-9 gap-y-10 xl:grid-cols-[minmax(0,1fr)_320px]">
        <div className="grid min-w-0 content-start gap-10">
          <WaitingTable
            rows={[...waiting, ...runOut]}
            today={today}
            more={[
              {
                shown: waiting.length,
                total: counts.waiting,
                to: '/proposals?standing=sent&sort=valid',
              },
              {
                shown: runOut.length,
                total: counts.runOut,
                of: 'that ran out',
                to: '/proposals?standing=expired&sort=valid',
              },
            ]}
          />
          <PromiseTable
            rows={promises}
            today={today}
            more={[{ shown: promises.length, total: counts.promises, to: '/proposals?standing=accepted' }]}
          />
          <DraftTable
            rows={drafts}
            more={[{ shown: drafts.length, total: counts.drafts, to: '/proposals?standing=draft' }]}
          />
          <AnsweredTable rows={answered} />
        </div>
        <div className="grid min-w-0 content-start gap-10">
          <Planned {...week.planned} />
          <Turning {...week.turning} />
          <StaleFacts {...week.facts} />
        </div>
      </div>
    </>
  );
}

function summaryOf({ asked, waiting, promises, drafts, planned, fading, due }: Week['counts']): string {
  const parts = [
    asked > 0 && `${asked} question${asked === 1 ? '' : 's'} to reply to`,
    waiting > 0 && `${count(waiting, 'offer')} waiting for an answer`,
    promises > 0 && `${count(promises, 'promise')} to keep`,
    planned > 0 && `${count(planned, 'plan')} to act on`,
    drafts > 0 && `${count(drafts, 'draft')} to finish`,
    fading > 0 && `${count(fading, 'relationship')} fading`,
    due > 0 && `${count(due, 'relationship')} due a word`,
  ].filter(Boolean);
  return parts.length > 0
    ? `${parts.join(', ')}.`
    : 'Nothing waits. A good week to put one small offer in front of someone.';
}

/** Counting ends at a hundred. */
const count = (n: number, noun: string) => `${n >= 100 ? `${n} or more` : n} ${noun}${n === 1 ? '' : 's'}`;
