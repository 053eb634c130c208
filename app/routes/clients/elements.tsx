import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ButtonLink } from '~/components/button';
import { AskingCard } from '~/components/clients/elements/asking-card';
import { LedgerForm } from '~/components/clients/elements/ledger-form';
import { PlansForm } from '~/components/clients/elements/plans-form';
import { SideBySide } from '~/components/clients/elements/side-by-side';
import { Versions } from '~/components/clients/elements/versions';
import { Notice, PageHead, TextLink } from '~/components/page';
import { dateIn } from '~/domain/calendar';
import { currencyCodes } from '~/domain/currencies';
import { minorOf } from '~/domain/money';
import { elementsForm } from '~/forms/elements';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { idOf } from '~/http/params';
import { askedOf } from '~/http/told-page';
import { writeLedger } from '~/workflows/ledger.server';
import { getClient } from '~db/queries/clients';
import { listContacts } from '~db/queries/contacts';
import { listOpenLedgerLinks } from '~db/queries/ledger-links';
import { listLedgers } from '~db/queries/ledgers';
import { askAgain, keepsWords, listRows, planRows, sideBySide, versionRows } from './ledger-view';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `What each side values · ${data?.client.name ?? 'Client'} · First Cup` },
];

/** More versions than this are history that nobody reads. */
const mostVersions = 30;

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const { db } = context;
    const { id, name } = await getClient(db, idOf(params));
    const firm = await firmDay(context);
    const ledgers = await listLedgers(db, id, mostVersions);
    const [ledger] = ledgers;
    const currencyNames = new Intl.DisplayNames(['en'], { type: 'currency' });
    const links = await listOpenLedgerLinks(db, id);
    return {
      client: { id, name },
      version: ledger?.version ?? 0,
      currency: ledger?.currency ?? firm.firm.currency,
      currencies: currencyCodes.map((code) => ({
        value: code,
        label: `${code} · ${currencyNames.of(code)}`,
      })),
      rows: listRows(ledger),
      keeps: keepsWords(ledger),
      askAgain: askAgain(ledgers, firm),
      both: ledger ? sideBySide(ledger, firm) : null,
      plans:
        ledger && (ledger.theirs || ledger.lines.some(({ action }) => action))
          ? planRows(ledger, firm.today)
          : [],
      versions: versionRows(ledgers, firm),
      contacts: (await listContacts(db, id)).map((contact) => ({ id: contact.id, name: contact.name })),
      asked: await askedOf(context, id, ledger),
      links: links.map(({ createdAt, ...link }) => ({
        ...link,
        made: firm.day(dateIn(firm.firm.time_zone, createdAt)),
      })),
    };
  });
}

export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(() =>
    answerForm(request, elementsForm, async ({ from, currency, lines }) => {
      const amount = (typed: string) => (typed === '' ? null : minorOf(typed, currency));
      await writeLedger(context, idOf(params), {
        from,
        currency,
        lines: lines.map(({ name, ourRank, valueToUs, valueToThem, was }) => ({
          ...{ name, ourRank, was },
          valueToUsMinor: amount(valueToUs),
          valueToThemMinor: amount(valueToThem),
        })),
        by: context.person?.name ?? '',
      });
      return redirect(`/clients/${idOf(params)}/elements`);
    }),
  );
}

export default function Elements() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const { client, version, both, plans } = page;
  const list = (
    <section aria-labelledby="list" className="card px-6 py-5">
      <h2 id="list" className="mb-3">
        {version === 0 ? 'What it is made of' : 'Our list'}
      </h2>
      <LedgerForm {...page} clientId={client.id} key={version} result={result} />
    </section>
  );
  return (
    <>
      <PageHead
        title="What each side values"
        above={<TextLink to={`/clients/${client.id}`}>{client.name}</TextLink>}
        below="What we cannot name we cannot nurture. Name what this relationship is made of, rank it, and ask them to rank the same."
      >
        <ButtonLink to={`/clients/${client.id}/review`}>Review with them</ButtonLink>
      </PageHead>
      {page.askAgain ? <Notice tone="wait">{page.askAgain}</Notice> : null}
      {both === null ? (
        list
      ) : (
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
            {plans.length > 0 ? (
              <section id="plans" aria-labelledby="plans-heading" className="card scroll-mt-4 px-6 py-5">
                <h2 id="plans-heading" className="mb-3">
                  What we do about it
                </h2>
                <PlansForm clientId={client.id} rows={plans} result={undefined} key={version} />
              </section>
            ) : null}
            {list}
          </div>
          <Versions versions={page.versions} />
        </div>
      )}
    </>
  );
}
