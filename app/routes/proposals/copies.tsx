import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageHead, TextLink } from '~/components/page';
import { CopyForm } from '~/components/proposals/copy-form';
import { copyForm } from '~/forms/new-proposal';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { copyProposal } from '~/workflows/copy.server';
import { getProposal } from '~db/queries/proposals';
import { knownTo } from './known';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Copy “${data?.title ?? 'an offer'}” to another client · First Cup` },
];

export function loader({ context: { db }, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const { id, title, clientName, authorId } = await getProposal(db, idOf(params));
    const { clients, contacts, people } = await knownTo(db);
    return {
      ...{ id, clientName, clients, contacts, people },
      title: title || 'Untitled offer',
      authorId: people.some((person) => person.id === authorId) ? authorId : '',
    };
  });
}

export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(async () => {
    const { id } = await getProposal(context.db, idOf(params));
    return answerForm(request, copyForm, async (form) => {
      const contact = { name: form.contactName, email: form.contactEmail, role: form.contactRole };
      const { clientName, authorId } = form;
      const copy = await copyProposal(context, id, { clientName, contact, authorId });
      return redirect(`/proposals/${copy}/outcome`);
    });
  });
}

export default function Copies() {
  const { id, title, clientName, ...choices } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <div className="max-w-[760px]">
      <PageHead
        title="Copy it to another client"
        above={
          <>
            <TextLink to={`/proposals/${id}`}>{title}</TextLink>, {clientName}
          </>
        }
        below="A new draft with the same text: the new names in place of the old ones, the dates counted from today. You see what to check."
      />
      <CopyForm proposalId={id} choices={choices} result={result} />
    </div>
  );
}
