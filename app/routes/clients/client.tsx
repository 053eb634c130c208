import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '~/components/button';
import { ContactsCard } from '~/components/clients/contacts-card';
import { History } from '~/components/clients/history';
import { LadderCard } from '~/components/clients/ladder-card';
import { OffersTable } from '~/components/clients/offers-table';
import { Empty, PageHead } from '~/components/page';
import { monthIn } from '~/domain/calendar';
import { laddersOf, openDoor, rungsOf } from '~/domain/ladder';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { listAnswersOf } from '~db/queries/answers';
import { getClient } from '~db/queries/clients';
import { listContacts } from '~db/queries/contacts';
import { listDeliveriesOf } from '~db/queries/deliveries';
import { listEventsOf } from '~db/queries/events';
import { listProposalsOf } from '~db/queries/proposals';
import { historyLines, ladderCard, offerRows } from './client-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.client.name ?? 'Client'} · First Cup` },
];

export function loader({ context: { db, now }, params: { id = '' }, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const limit = new URL(request.url).searchParams.has('all') ? 1000 : 100;
    const client = await getClient(db, id);
    const firm = await firmDay({ db, now });
    const [proposals, answers, deliveries] = [
      await listProposalsOf(db, id),
      await listAnswersOf(db, id),
      await listDeliveriesOf(db, id),
    ];
    const events = await listEventsOf(db, id, limit + 1);
    const rungs = rungsOf(
      { proposals, answers, deliveries },
      { timeZone: firm.firm.time_zone, today: firm.today },
    );
    const ladders = laddersOf(rungs);
    return {
      client,
      since: monthIn(firm.firm.time_zone, client.createdAt, firm.locale),
      nextFrom: openDoor(rungs)?.id ?? null,
      ladders: ladders.map((ladder) => ladderCard(ladder, firm, ladders.length === 1)),
      offers: offerRows(rungs, firm),
      history: historyLines(events.slice(0, limit), rungs, firm),
      more:
        events.length <= limit ? ('none' as const) : limit === 100 ? ('all' as const) : ('too-many' as const),
      contacts: await listContacts(db, id),
    };
  });
}

export default function ClientPage() {
  const { client, since, nextFrom, ladders, offers, history, more, contacts } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={client.name} above={`Client since ${since}`}>
        <ButtonLink to={`/clients/${client.id}/edit`}>Edit</ButtonLink>
        <NextStep clientId={client.id} nextFrom={nextFrom} first={ladders.length === 0} />
      </PageHead>
      {ladders.map((ladder) => (
        <LadderCard key={ladder.currency} {...ladder} />
      ))}
      {ladders.length === 0 ? (
        <div className="mb-9">
          <Empty>
            Nothing was sent to {client.name} yet. Once an offer is, it stands here as a cup, and each one it
            leads to stands beside it.
          </Empty>
        </div>
      ) : null}
      {offers.length > 0 ? <OffersTable rows={offers} /> : null}
      <div className="grid items-start gap-x-7 gap-y-9 xl:grid-cols-[minmax(0,1fr)_340px]">
        <ContactsCard clientId={client.id} address={client.address} contacts={contacts} />
        <History lines={history} more={more} />
      </div>
    </>
  );
}

/** From a yes the next offer grows; without one it starts afresh. */
function NextStep({
  clientId,
  nextFrom,
  first,
}: {
  clientId: string;
  nextFrom: string | null;
  first: boolean;
}) {
  if (!nextFrom) {
    return (
      <ButtonLink to={`/proposals/new?client=${clientId}`} look="go">
        {first ? 'Write the first offer' : 'Offer something small'}
      </ButtonLink>
    );
  }
  return (
    <Form method="post" action={`/proposals/${nextFrom}/next-step`}>
      <Button look="go">Offer the next step</Button>
    </Form>
  );
}
