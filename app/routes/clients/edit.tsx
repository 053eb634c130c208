import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ClientForm } from '~/components/clients/client-form';
import { PageHead, TextLink } from '~/components/page';
import { clientForm } from '~/forms/new-proposal';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { editClient } from '~/workflows/clients.server';
import { getClient } from '~db/queries/clients';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Edit ${data?.client.name ?? 'client'} · First Cup` },
];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => ({ client: await getClient(context.db, params.id ?? '') }));
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
  const { client } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Edit the client"
        above={<TextLink to={`/clients/${client.id}`}>{client.name}</TextLink>}
      />
      <ClientForm result={answer?.result} client={client} />
    </>
  );
}
