import type { SubmissionResult } from '@conform-to/react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { ClientActionFunctionArgs } from '@remix-run/react';
import { useActionData, useLoaderData } from '@remix-run/react';
import { RecipientForm } from '~/components/builder/fields/recipient-form';
import { useBuilder } from '~/components/builder/use-builder';
import { reached, unlessUnreached } from '~/components/unreached';
import { recipientForm } from '~/forms/new-proposal';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { readdress } from '~/workflows/write.server';
import { listContacts } from '~db/queries/contacts';
import { getProposal } from '~db/queries/proposals';
import { findDraft } from '~db/queries/revisions';
import { titled } from './page-title';
import { draftOrPage, wayOn } from './save-step.server';

export const meta = titled('For whom');

/** A person who is known, or a name. */
const form = recipientForm.refine((to) => to.contactId || to.contactName, {
  path: ['contactName'],
  error: 'Type the name of the one person who can say yes alone.',
});

export function loader({ params: { id = '' }, context: { db } }: LoaderFunctionArgs) {
  return answering(async () => {
    const { clientId } = await getProposal(db, id);
    return { contacts: await listContacts(db, clientId) };
  });
}

export function action({ request, params: { id = '' }, context }: ActionFunctionArgs) {
  return answering(async () => {
    const answer = await answerForm(
      request,
      form,
      async ({ contactId, contactName, contactEmail, contactRole, from, goTo }) => {
        const typed = { name: contactName, email: contactEmail, role: contactRole };
        const contact = contactId ? { id: contactId } : typed;
        await draftOrPage(context.db, id, () => readdress(context, id, contact, from ?? ''));
        return redirect(wayOn(id, 'recipient', goTo));
      },
    );
    if (answer instanceof Response || answer.init?.status !== 409) return answer;
    // They are told whom somebody else chose: who saves once more means it.
    const draft = await findDraft(context.db, id);
    return { ...answer, data: { ...answer.data, from: draft?.contactId ?? '' } };
  });
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs) => reached(serverAction);
export const shouldRevalidate = unlessUnreached;

export default function Recipient() {
  const { contacts } = useLoaderData<typeof loader>();
  const answer = useActionData<{ result: SubmissionResult<string[]>; from?: string }>();
  const { clientId, contactId, sheet } = useBuilder();
  const cameBackFrom = answer?.from ?? answer?.result.initialValue?.from;
  return (
    <RecipientForm
      schema={form}
      clientId={clientId}
      clientName={sheet.to.name}
      contactId={contactId}
      contacts={contacts}
      from={typeof cameBackFrom === 'string' ? cameBackFrom : (contactId ?? '')}
      result={answer?.result}
    />
  );
}
