import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ContactForm } from '~/components/clients/contact-form';
import { PageHead, TextLink } from '~/components/page';
import { DomainError } from '~/domain/errors';
import { contactForm } from '~/forms/new-proposal';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { may } from '~/http/may';
import { editContact } from '~/workflows/clients.server';
import { beforeErasing } from '~/workflows/erase-contact.server';
import type { Db } from '~db/open';
import { getClient } from '~db/queries/clients';
import { findContact } from '~db/queries/contacts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Edit ${data?.contact.name ?? 'a person'} · First Cup` },
];

type Params = { id?: string | undefined; contactId?: string | undefined };

async function subject(db: Db, { id = '', contactId = '' }: Params) {
  const client = await getClient(db, id);
  const contact = await findContact(db, contactId);
  if (contact?.clientId !== id) throw new DomainError('not-found', 'There is no such person at this client.');
  return { client, contact };
}

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const { client, contact } = await subject(context.db, params);
    const { traceless } = await beforeErasing(context, client.id, contact.id);
    return { client, contact, traceless, mine: may(context, 'change the firm') };
  });
}

export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(async () => {
    const { client, contact } = await subject(context.db, params);
    return answerForm(request, contactForm, async (changes) => {
      await editContact(context, client.id, { id: contact.id, ...changes });
      return redirect(`/clients/${client.id}`);
    });
  });
}

export default function EditContact() {
  const { client, contact, traceless, mine } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Edit a person"
        above={<TextLink to={`/clients/${client.id}`}>{client.name}</TextLink>}
      />
      <ContactForm result={answer?.result} clientId={client.id} contact={contact} />
      <p className="mt-8 text-[13px] text-ink-2">
        {!mine ? (
          'Only an owner of this First Cup can delete or forget somebody. Ask one of them.'
        ) : traceless ? (
          <>
            Added by mistake, or gone? Nothing names them yet.{' '}
            <TextLink to={`/clients/${client.id}/contacts/${contact.id}/removal`} quiet>
              Delete this person
            </TextLink>
          </>
        ) : (
          <>
            They asked to be forgotten?{' '}
            <TextLink to={`/clients/${client.id}/contacts/${contact.id}/erasure`} quiet>
              See what goes and what stays
            </TextLink>
          </>
        )}
      </p>
    </>
  );
}
