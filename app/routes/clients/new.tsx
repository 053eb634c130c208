import { type ActionFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { NewClientForm } from '~/components/clients/new-client-form';
import { PageHead, TextLink } from '~/components/page';
import { newClientForm } from '~/forms/new-proposal';
import { answerForm } from '~/http/answer-form';
import { addClient } from '~/workflows/clients.server';

export const meta: MetaFunction = () => [{ title: 'Add a client · First Cup' }];

export function action({ context, request }: ActionFunctionArgs) {
  return answerForm(request, newClientForm, async (form) => {
    const { name, address, contactName, contactEmail, contactRole } = form;
    const contact = { name: contactName, email: contactEmail, role: contactRole };
    return redirect(`/clients/${await addClient(context, { name, address, contact })}`);
  });
}

export default function NewClient() {
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead title="Add a client" above={<TextLink to="/clients">Clients</TextLink>} />
      <NewClientForm result={answer?.result} />
    </>
  );
}
