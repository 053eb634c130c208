import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type ClientActionFunctionArgs, Form, useLoaderData } from '@remix-run/react';
import { forgetOthers } from '~/components/builder/saving/kept-text';
import { Button, ButtonLink } from '~/components/button';
import { PageHead } from '~/components/page';
import { answering } from '~/http/errors';
import { discardDraft } from '~/workflows/revise.server';
import { getProposal } from '~db/queries/proposals';
import { findDraft } from '~db/queries/revisions';

export const meta = () => [{ title: 'Discard this draft? · First Cup' }];

export function loader({ params: { id = '' }, context }: LoaderFunctionArgs) {
  return answering(async () => {
    const { state, clientName, number } = await getProposal(context.db, id);
    const draft = await findDraft(context.db, id);
    if (!draft) throw redirect(`/proposals/${id}`);
    const { revision, offer } = draft;
    return {
      id,
      title: offer.title || 'Untitled offer',
      clientName,
      number,
      revision,
      first: state === 'draft',
    };
  });
}

export function action({ params: { id = '' }, context }: ActionFunctionArgs) {
  return answering(async () => {
    const { proposalGone } = await discardDraft(context, id);
    return redirect(proposalGone ? '/proposals' : `/proposals/${id}`);
  });
}

/** What was typed into it and not saved goes with it. */
export async function clientAction({ serverAction, params: { id = '' } }: ClientActionFunctionArgs) {
  try {
    return await serverAction();
  } catch (leadingOn) {
    if (leadingOn instanceof Response) forgetOthers(id, null);
    throw leadingOn;
  }
}

export default function Discard() {
  const { id, title, clientName, number, revision, first } = useLoaderData<typeof loader>();
  const below = first
    ? `“${title}” for ${clientName} was never sent. It goes for good.`
    : `Revision ${revision} of “${title}” goes for good. ${number}, as ${clientName} has it, stays.`;
  return (
    <>
      <PageHead title="Discard this draft?" below={below} />
      <Form method="post" className="flex flex-wrap gap-2.5">
        <ButtonLink to={`/proposals/${id}/outcome`}>Keep writing</ButtonLink>
        <Button look="danger">Discard it</Button>
      </Form>
    </>
  );
}
