import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '~/components/button';
import { AskingCard } from '~/components/clients/elements/asking-card';
import { LedgerForm } from '~/components/clients/elements/ledger-form';
import { PlansCard } from '~/components/clients/elements/plans-card';
import { SideBySide } from '~/components/clients/elements/side-by-side';
import { Versions } from '~/components/clients/elements/versions';
import { Notice, PageHead, TextLink } from '~/components/page';
import { dateIn } from '~/domain/calendar';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { justDone } from '~/http/just-done';
import { idOf } from '~/http/params';
import { getClient } from '~db/queries/clients';
import { listContacts } from '~db/queries/contacts';
import { listOpenLedgerLinks } from '~db/queries/ledger-links';
import { listLedgers } from '~db/queries/ledgers';
import { listForm } from './ledger-list';
import { askAgain, planRows, sideBySide, versionRows } from './ledger-view';
import { askedOf } from './told-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `What each side values · ${data?.client.name ?? 'Client'} · First Cup` },
];

/** More versions than this are history that nobody reads. */
const mostVersions = 30;

export function loader({ context, params, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const { db } = context;
    const { id, name } = await getClient(db, idOf(params));
    const firm = await firmDay(context);
    const ledgers = await listLedgers(db, id);
    const [ledger] = ledgers;
    const links = await listOpenLedgerLinks(db, id);
    return {
      client: { id, name },
      /** Here only to begin with: changing it has a page of its own. */
      list: ledger ? null : listForm(undefined, firm),
      askAgain: askAgain(ledgers, firm),
      both: ledger ? sideBySide(ledgers, firm) : null,
      plans:
        ledger && (ledger.theirs || ledger.lines.some(({ action }) => action)) ? planRows(ledgers, firm) : [],
      done: await justDone(context, { clientId: id, request }),
      versions: versionRows(ledgers, firm).slice(0, mostVersions),
      contacts: (await listContacts(db, id)).map((contact) => ({ id: contact.id, name: contact.name })),
      asked: await askedOf(context, id, ledger),
      links: links.map(({ createdAt, ...link }) => ({
        ...link,
        made: firm.day(dateIn(firm.firm.time_zone, createdAt)),
      })),
    };
  });
}

export default function Elements() {
  const page = useLoaderData<typeof loader>();
  const { client, both, list, plans } = page;
  return (
    <>
      <PageHead
        title="What each side values"
        above={<TextLink to={`/clients/${client.id}`}>{client.name}</TextLink>}
        below="What we cannot name we cannot nurture. Name what this relationship is made of, rank it, and ask them to rank the same."
      >
        {list ? null : <ButtonLink to={`/clients/${client.id}/elements/list`}>Change our list</ButtonLink>}
        <ButtonLink to={`/clients/${client.id}/review`}>Review with them</ButtonLink>
      </PageHead>
      {page.askAgain ? <Notice tone="wait">{page.askAgain}</Notice> : null}
      {list ? (
        <section aria-labelledby="list" className="card px-6 py-5">
          <h2 id="list" className="mb-3">
            What it is made of
          </h2>
          <LedgerForm {...list} clientId={client.id} result={undefined} />
        </section>
      ) : null}
      {both ? (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_300px]">
          <SideBySide {...both} />
          <AskingCard
            {...page.asked}
            clientId={client.id}
            client={client.name}
            contacts={page.contacts}
            links={page.links}
          />
          <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
            {plans.length > 0 ? <PlansCard clientId={client.id} rows={plans} done={page.done} /> : null}
            <Versions versions={page.versions} />
          </div>
        </div>
      ) : null}
    </>
  );
}
