import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ContactForm } from '~/components/clients/contact-form';
import { PageHead, TextLink } from '~/components/page';
import { contactForm } from '~/forms/new-proposal';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { addContact } from '~/workflows/clients.server';
import { getClient } from '~db/queries/clients';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `New person at ${data?.client.name ?? 'a client'} · First Cup` },
];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => ({ client: await getClient(context.db, params.id ?? '') }));
}

export function action({ context, params, request }: ActionFunctionArgs) {
  const { id = '' } = params;
  return answering(async () => {
    await getClient(context.db, id);
    return answerForm(request, contactForm, async (contact) => {
      await addContact(context, id, contact);
      return redirect(`/clients/${id}`);
    });
  });
}

export default function NewContact() {
  const { client } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Add a person"
        above={<TextLink to={`/clients/${client.id}`}>{client.name}</TextLink>}
      />
      <ContactForm result={answer?.result} clientId={client.id} />
    </>
  );
}
