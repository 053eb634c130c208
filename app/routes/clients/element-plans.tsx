import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PlansForm } from '~/components/clients/elements/plans-form';
import { PageHead, TextLink } from '~/components/page';
import { plansForm } from '~/forms/elements';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { idOf } from '~/http/params';
import { planLedger } from '~/workflows/ledger-plans.server';
import { getClient } from '~db/queries/clients';
import { listLedgers } from '~db/queries/ledgers';
import { planRows } from './ledger-view';

export const meta: MetaFunction = () => [{ title: 'What we do about it · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const { db } = context;
    const { id, name } = await getClient(db, idOf(params));
    const ledgers = await listLedgers(db, id);
    if (ledgers.length === 0) throw redirect(`/clients/${id}/elements`);
    return { client: { id, name }, rows: planRows(ledgers, await firmDay(context)) };
  });
}

export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(() =>
    answerForm(request, plansForm, async ({ plans }) => {
      await planLedger(context, idOf(params), { plans, by: context.person?.name ?? '' });
      return redirect(`/clients/${idOf(params)}/elements#plans`);
    }),
  );
}

export default function Plans() {
  const { client, rows } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <div className="max-w-[820px]">
      <PageHead
        title="What we do about it"
        above={
          <TextLink to={`/clients/${client.id}/elements`}>{client.name}: what each side values</TextLink>
        }
      />
      <PlansForm clientId={client.id} rows={rows} result={result} />
    </div>
  );
}
