import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHead, TextLink } from '~/components/page';
import { ProposalActions } from '~/components/proposals/actions';
import { Chain } from '~/components/proposals/chain';
import { DealCard } from '~/components/proposals/deal-card';
import { StandingTag } from '~/components/tag';
import { Timeline } from '~/components/timeline';
import { dateIn } from '~/domain/calendar';
import { sentenceOf } from '~/domain/history';
import { knownMinor } from '~/domain/known-amount';
import { standingOn } from '~/domain/last-day';
import { type Action, may } from '~/domain/lifecycle';
import type { Told } from '~/domain/wish';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { idOf } from '~/http/params';
import { findAnswer } from '~db/queries/answers';
import { findContact } from '~db/queries/contacts';
import { listEventsOfProposal } from '~db/queries/events';
import { findDealOrigin } from '~db/queries/imported-deals';
import { findPerson } from '~db/queries/people';
import { findProposal, getProposal, listChildren } from '~db/queries/proposals';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.proposal.title ?? 'Deal'} · First Cup` },
];

/** What can happen to a deal of before: nothing was sent, so nothing can be revised or extended. */
const actions: Action[] = ['accept', 'decline', 'withdraw', 'deliver', 'stop', 'reverse'];

/** A deal of before, out of a file: what the file said of it, and what happened since. */
export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const { db } = context;
    const proposal = await getProposal(db, idOf(params));
    const origin = await findDealOrigin(db, proposal.id);
    if (!origin) throw redirect(`/proposals/${proposal.id}`);
    const { firm, today, day, money, locale } = await firmDay(context);
    const answer = await findAnswer(db, proposal.id);
    const author = await findPerson(db, proposal.authorId);
    const contact = proposal.contactId ? await findContact(db, proposal.contactId) : undefined;
    const parent = proposal.parentId ? await findProposal(db, proposal.parentId) : undefined;
    const amountMinor = knownMinor(proposal);
    const stands = standingOn(proposal, { timeZone: firm.time_zone, today });
    return {
      proposal,
      origin,
      standing: stands,
      told: answer && proposal.state === 'declined' ? (answer.kind as Told) : null,
      may: actions.filter((action) => may(action, proposal.state)),
      amount: amountMinor === null ? '' : money(amountMinor, proposal.currency),
      began: day(dateIn(firm.time_zone, proposal.sentAt ?? proposal.createdAt)),
      open: stands === 'expired' ? 'None yet. It has likely gone cold: ask whether it is still alive.' : '',
      answered: answer ? day(answer.answeredOn) : '',
      reason: answer?.reason ?? '',
      seller: author?.name ?? '',
      contact: contact?.name ?? '',
      parent: parent ? { id: parent.id, title: parent.title } : null,
      children: (await listChildren(db, proposal.id)).map(({ id, title }) => ({ id, title })),
      history: (await listEventsOfProposal(db, proposal.id)).map((event) => ({
        id: event.id,
        day: day(event.happenedOn),
        sentence: sentenceOf(event, locale),
      })),
    };
  });
}

export default function DealPage() {
  const data = useLoaderData<typeof loader>();
  const { proposal, origin } = data;
  return (
    <>
      <PageHead
        title={proposal.title}
        above={
          <>
            A deal of before for{' '}
            <TextLink to={`/clients/${proposal.clientId}`}>{proposal.clientName}</TextLink>{' '}
            <StandingTag standing={data.told ?? data.standing} />
          </>
        }
        below={
          <>
            From <TextLink to={`/settings/import/${origin.importId}`}>{origin.fileName}</TextLink>, line{' '}
            {origin.line}. It was not sent from here, so there is no copy of it.
          </>
        }
      >
        <ProposalActions id={proposal.id} may={data.may} standing={data.standing} drafting={false} justSent />
      </PageHead>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_320px] xl:items-start">
        <DealCard {...data} deal={origin.key} />
        <aside aria-label="History" className="grid gap-8">
          <Chain id={proposal.id} parent={data.parent} offspring={data.children} />
          <section aria-labelledby="history">
            <h2 id="history" className="mb-2">
              History
            </h2>
            <Timeline lines={data.history} />
          </section>
        </aside>
      </div>
    </>
  );
}
