import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '~/components/button';
import { AskedCard } from '~/components/home/asked-card';
import { AnsweredTable, DraftTable, PromiseTable, WaitingTable } from '~/components/home/tables';
import { Welcome } from '~/components/home/welcome';
import { Notice, PageHead, TextLink } from '~/components/page';
import { SendingNotice } from '~/components/proposals/sending-notice';
import { useVisitor } from '~/components/use-visitor';
import { addDays, dateIn, isPast } from '~/domain/calendar';
import { amountInWords, isLeast } from '~/domain/choice';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { shownSending } from '~/http/sending-words';
import { countHeldUp, countMails, listUndelivered } from '~db/queries/outbox';
import {
  hasProposals,
  listAnsweredLately,
  listDrafts,
  listPromises,
  listSize,
  listWaiting,
  type ProposalRow,
} from '~db/queries/proposal-lists';
import { listUnanswered } from '~db/queries/questions';
import { listScheduledSendings } from '~db/queries/scheduled-sendings';

export const meta: MetaFunction = () => [{ title: 'This week · First Cup' }];

export function loader({ context }: LoaderFunctionArgs) {
  return answering(async () => {
    const { db } = context;
    if (!(await hasProposals(db))) return null;
    const firm = await firmDay(context);
    const { today, money, day } = firm;
    const sendings = await listScheduledSendings(db, 20);
    // An offer that nobody answered stays in sight for a month after its last valid day.
    const waiting = await listWaiting(db, addDays(today, -30));
    const answered = await listAnsweredLately(db, addDays(today, -30));
    const shown = <Row extends ProposalRow>(row: Row) => ({
      ...row,
      total: amountInWords(money(row.totalMinor, row.currency), isLeast(row)),
    });
    const asked = await listUnanswered(db, 200);
    const undelivered = await listUndelivered(db);
    // What goes out by itself is no draft to finish.
    const going = new Set(sendings.filter(({ problem }) => !problem).map(({ proposalId }) => proposalId));
    return {
      today,
      asked: firstOfEach(asked).map(({ askedAt, ...question }) => ({
        ...question,
        on: day(dateIn(firm.firm.time_zone, askedAt)),
        more: asked.filter(({ proposalId }) => proposalId === question.proposalId).length - 1,
      })),
      unsent: await countMails(db, 'failed'),
      heldUp: context.post ? await countHeldUp(db) : 0,
      sendings: sendings.map(({ title, clientName, ...sending }) => ({
        ...shownSending(sending, firm, context),
        named: `“${title || 'Untitled offer'}” for ${clientName}`,
      })),
      drafts: (await listDrafts(db)).filter(({ id }) => !going.has(id) || !context.post).map(shown),
      waiting: waiting.map((row) => ({
        ...shown(row),
        undelivered: undelivered.has(row.id),
        until: row.validUntil ? day(row.validUntil) : '',
      })),
      promises: (await listPromises(db)).map((row) => ({
        ...shown(row),
        ends: row.endsOn ? day(row.endsOn) : '',
      })),
      answered: answered.map((row) => ({
        ...shown(row),
        on: day(row.answeredOn),
        reason: row.answer === 'not now' && row.until ? `ask again on ${day(row.until)}` : row.reason,
      })),
    };
  });
}

/** One line for each offer, however much is asked about it. */
const firstOfEach = <Asked extends { proposalId: string }>(asked: Asked[]): Asked[] =>
  asked.filter(({ proposalId }, at) => asked.findIndex((one) => one.proposalId === proposalId) === at);

export default function Home() {
  const week = useLoaderData<typeof loader>();
  const { owner } = useVisitor();
  if (!week) return <Welcome />;
  const { today, asked, unsent, heldUp, sendings, drafts, waiting, promises, answered } = week;
  const stopped = sendings.filter(({ problem }) => problem !== null);
  const going = sendings.filter(({ problem }) => problem === null);
  // What expired still stands in the list, but nobody waits for it.
  const open = waiting.filter(({ validUntil }) => validUntil !== null && !isPast(validUntil, today));
  return (
    <>
      <PageHead
        title="This week"
        below={summaryOf(
          asked.reduce((sum, { more }) => sum + 1 + more, 0),
          open.length,
          promises.length,
          drafts.length,
        )}
      >
        <ButtonLink to="/proposals/new" look="go">
          Write an offer
        </ButtonLink>
      </PageHead>
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
      <div className="grid gap-10">
        <WaitingTable rows={waiting} today={today} />
        <PromiseTable rows={promises} today={today} />
        <div className="grid gap-10 xl:grid-cols-2">
          <DraftTable rows={drafts} />
          <AnsweredTable rows={answered} />
        </div>
      </div>
    </>
  );
}

function summaryOf(asked: number, waiting: number, promises: number, drafts: number): string {
  const parts = [
    asked > 0 && `${asked} question${asked === 1 ? '' : 's'} to reply to`,
    waiting > 0 && `${count(waiting, 'offer')} waiting for an answer`,
    promises > 0 && `${count(promises, 'promise')} to keep`,
    drafts > 0 && `${count(drafts, 'draft')} to finish`,
  ].filter(Boolean);
  return parts.length > 0
    ? `${parts.join(', ')}.`
    : 'Nothing waits. A good week to put one small offer in front of someone.';
}

/** The lists end at 50. */
const count = (n: number, noun: string) =>
  `${n === listSize ? `${n} or more` : n} ${noun}${n === 1 ? '' : 's'}`;
