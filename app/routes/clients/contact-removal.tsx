import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '~/components/button';
import { PageHead, TextLink } from '~/components/page';
import { answeringFor } from '~/http/may';
import { beforeErasing, deleteContact } from '~/workflows/erase-contact.server';
import { getClient } from '~db/queries/clients';

export const meta: MetaFunction = () => [{ title: 'Delete a person · First Cup' }];

export function loader({ context, params: { id = '', contactId = '' } }: LoaderFunctionArgs) {
  return answeringFor(context, 'change the firm', async () => {
    const { contact, traceless } = await beforeErasing(context, id, contactId);
    if (!traceless) throw redirect(`/clients/${id}/contacts/${contactId}/erasure`);
    return { client: await getClient(context.db, id), contact };
  });
}

export function action({ context, params: { id = '', contactId = '' } }: ActionFunctionArgs) {
  return answeringFor(context, 'change the firm', async () => {
    await deleteContact(context, id, contactId);
    return redirect(`/clients/${id}`);
  });
}

export default function ContactRemoval() {
  const { client, contact } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-[62ch]">
      <PageHead
        title={`Delete ${contact.name}`}
        above={<TextLink to={`/clients/${client.id}`}>{client.name}</TextLink>}
        below="No line of history, note, draft or offer here names them, so nothing else changes. It can’t be undone."
      />
      <Form method="post" className="flex flex-wrap gap-2.5">
        <Button look="danger">Delete this person</Button>
        <ButtonLink to={`/clients/${client.id}/contacts/${contact.id}`} look="quiet">
          Back
        </ButtonLink>
      </Form>
    </div>
  );
}
