import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '~/components/button';
import { ConnectionCard } from '~/components/clients/connection-card';
import { ContactsCard } from '~/components/clients/contacts-card';
import { LedgerCard } from '~/components/clients/elements/ledger-card';
import { FactsCard } from '~/components/clients/facts-card';
import { FadeCard } from '~/components/clients/glance/fade-card';
import { LevelsCard } from '~/components/clients/glance/levels-card';
import { ReachCard } from '~/components/clients/glance/reach-card';
import { StepCard } from '~/components/clients/glance/step-card';
import { History } from '~/components/clients/history';
import { LadderCard } from '~/components/clients/ladder-card';
import { OffersTable } from '~/components/clients/offers-table';
import { Empty, PageHead } from '~/components/page';
import { monthIn } from '~/domain/calendar';
import { forgotten } from '~/domain/erasing';
import { filterOf } from '~/domain/history-kinds';
import { laddersOf, rungsOf } from '~/domain/ladder';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { ownFigures } from '~/routes/insights/own-figures';
import { readRelationship, usualAnswerDays } from '~/workflows/footing.server';
import { listAnswersOf } from '~db/queries/answers';
import { getClient } from '~db/queries/clients';
import { listContactsEver } from '~db/queries/contacts';
import { listDeliveriesOf } from '~db/queries/deliveries';
import { listLedgers } from '~db/queries/ledgers';
import { listNamesOf } from '~db/queries/merged-clients';
import { listProposalsOf } from '~db/queries/proposals';
import { listUnanswered } from '~db/queries/questions';
import { ladderCard, offerRows } from './client-page';
import { evidenceWriter, fadeCard, type Known, levelRows, nextStep } from './glance';
import { connectionRows, factRows, partnerLines, standingLine } from './knowing';
import { ledgerCard } from './ledger-card';
import { linePage } from './line-page';
import { reachCard } from './reaching';
import { justWritten, struckIn, timelineOf } from './timeline';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.client.name ?? 'Client'} · First Cup` },
];

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const { id = '' } = params;
  const { db } = context;
  return answering(async () => {
    const { searchParams } = new URL(request.url);
    const filter = filterOf(searchParams.get('kind'));
    const words = (searchParams.get('words') ?? '').slice(0, 200).trim();
    const client = await getClient(db, id);
    const firm = await firmDay(context);
    const others = await listNamesOf(db, id);
    const proposals = await listProposalsOf(db, id);
    const [answers, deliveries] = [await listAnswersOf(db, id), await listDeliveriesOf(db, id)];
    const on = { timeZone: firm.firm.time_zone, today: firm.today };
    const rungs = rungsOf({ proposals, answers, deliveries }, on);
    const ladders = laddersOf(rungs);
    const questions = await listUnanswered(db, 5, id);
    const read = await readRelationship(db, firm.firm, { clientId: id, today: firm.today });
    const known: Known = {
      clientId: id,
      firmDay: firm,
      proposals,
      rungs,
      questions,
      usualAnswerDays: await usualAnswerDays(db, firm.firm, read.log),
      own: await ownFigures(context),
      ...read,
    };
    const asked = { filter, words, all: searchParams.has('all') };
    return {
      client,
      since: monthIn(firm.firm.time_zone, earliest([client, ...others]), firm.locale),
      also: others.flatMap(({ name }) => (name === forgotten ? [] : [name])).join(', '),
      step: nextStep(known),
      reach: reachCard(known),
      fade: fadeCard(known),
      levels: levelRows(known, evidenceWriter(known)),
      ladders: ladders.map((ladder) => ladderCard(ladder, firm, ladders.length === 1)),
      offers: offerRows(rungs, firm),
      facts: factRows(known),
      connection: connectionRows(known),
      partner: partnerLines(known),
      standing: standingLine(known),
      ledger: ledgerCard(id, await listLedgers(db, id), firm),
      asked: { filter, words },
      ...(await timelineOf(db, id, asked, firm, {
        proposalIds: new Set(proposals.map((one) => one.id)),
        struck: struckIn(read.events),
      })),
      about: (await linePage(context, params)).about,
      written: {
        id: searchParams.get('written') ?? '',
        said: justWritten(read.events, searchParams.get('written'), firm),
      },
      contacts: await listContactsEver(db, id),
    };
  });
}

const earliest = (clients: { createdAt: string }[]): string =>
  clients.map(({ createdAt }) => createdAt).sort()[0] ?? '';

export default function ClientPage() {
  const page = useLoaderData<typeof loader>();
  const { client, ladders, offers } = page;
  return (
    <>
      <PageHead
        title={client.name}
        above={`Client since ${page.since}${page.also && `, also called ${page.also}`}`}
      >
        <ButtonLink to={`/clients/${client.id}/edit`}>Edit</ButtonLink>
        <ButtonLink to={`/clients/${client.id}/review`}>Review with them</ButtonLink>
        <ButtonLink to="#line-note">Write something down</ButtonLink>
      </PageHead>
      <div className="mb-6 grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
        <div className="lg:col-span-2">
          <StepCard {...page.step} />
        </div>
        <div className="grid gap-5">
          {page.reach ? <ReachCard {...page.reach} /> : null}
          <FadeCard {...page.fade} />
        </div>
        <LevelsCard levels={page.levels} />
      </div>
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
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-7 gap-y-9 xl:grid-cols-[minmax(0,1fr)_380px]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5 xl:col-start-2">
          <FactsCard clientId={client.id} facts={page.facts} />
          <ConnectionCard rows={page.connection} standing={page.standing} partner={page.partner} />
          <LedgerCard {...page.ledger} />
          <ContactsCard clientId={client.id} address={client.address} contacts={page.contacts} />
        </div>
        <div className="min-w-0 xl:col-start-1 xl:row-start-1">
          <History
            lines={page.lines}
            more={page.more}
            asked={page.asked}
            about={page.about}
            written={page.written}
          />
        </div>
      </div>
    </>
  );
}
