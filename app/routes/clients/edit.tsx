import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ClientForm } from '~/components/clients/client-form';
import { OtherNames } from '~/components/clients/other-names';
import { PageHead, TextLink } from '~/components/page';
import { clientForm } from '~/forms/new-proposal';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { may } from '~/http/may';
import { editClient } from '~/workflows/clients.server';
import { getClient } from '~db/queries/clients';
import { listNamesOf } from '~db/queries/merged-clients';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Edit ${data?.client.name ?? 'client'} · First Cup` },
];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const client = await getClient(context.db, params.id ?? '');
    const others = await listNamesOf(context.db, client.id);
    return {
      client,
      others: others.map(({ id, name, into }) => ({ id, name, here: into === client.id })),
      mine: may(context, 'change the firm'),
    };
  });
}

export function action({ context, params, request }: ActionFunctionArgs) {
  const { id = '' } = params;
  return answering(async () => {
    await getClient(context.db, id);
    return answerForm(request, clientForm, async (client) => {
      await editClient(context, { id, ...client });
      return redirect(`/clients/${id}`);
    });
  });
}

export default function EditClient() {
  const { client, others, mine } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Edit the client"
        above={<TextLink to={`/clients/${client.id}`}>{client.name}</TextLink>}
      />
      <ClientForm result={answer?.result} client={client} />
      <OtherNames clientId={client.id} others={others} mine={mine} />
    </>
  );
}
