import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LedgerForm } from '~/components/clients/elements/ledger-form';
import { PageHead, TextLink } from '~/components/page';
import { minorOf } from '~/domain/money';
import { elementsForm } from '~/forms/elements';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { idOf } from '~/http/params';
import { writeLedger } from '~/workflows/ledger.server';
import { getClient } from '~db/queries/clients';
import { findLedger } from '~db/queries/ledgers';
import { listForm } from './ledger-list';

export const meta: MetaFunction = () => [{ title: 'Our list · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const { id, name } = await getClient(context.db, idOf(params));
    const ledger = await findLedger(context.db, id);
    return { client: { id, name }, list: listForm(ledger, await firmDay(context)) };
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

export default function List() {
  const { client, list } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <div className="max-w-[820px]">
      <PageHead
        title="Our list"
        above={
          <TextLink to={`/clients/${client.id}/elements`}>{client.name}: what each side values</TextLink>
        }
        below="What this relationship is made of, how we rank it, and what it is worth."
      />
      <div className="card px-6 py-5">
        <LedgerForm {...list} clientId={client.id} key={list.version} result={result} />
      </div>
    </div>
  );
}
