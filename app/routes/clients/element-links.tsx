import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AskForm } from '~/components/clients/elements/asking-card';
import { NewLinkCard, shownOnce } from '~/components/new-link-card';
import { PageHead, TextLink } from '~/components/page';
import { ledgerLinkForm } from '~/forms/elements';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { makeLedgerLink } from '~/workflows/ledger-links.server';
import { getClient } from '~db/queries/clients';
import { listContacts } from '~db/queries/contacts';

export const meta: MetaFunction = () => [{ title: 'The link to their ranking · First Cup' }];

export function loader({ context: { db, publicUrl }, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const { id, name } = await getClient(db, idOf(params));
    const contacts = (await listContacts(db, id)).map((contact) => ({ id: contact.id, name: contact.name }));
    return { client: { id, name }, contacts, reachable: publicUrl !== null };
  });
}

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

/** A link is made, and shown this one time: only its hash is kept. */
export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(() =>
    answerForm(request, ledgerLinkForm, async ({ contactId }) => {
      const token = await makeLedgerLink(context, idOf(params), contactId);
      const origin = context.publicUrl ?? new URL(request.url).origin;
      return { link: `${origin}${context.base}/p/${token}/elements` };
    }),
  );
}

export default function Links() {
  const { client, contacts, reachable } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const link = answer && 'link' in answer ? answer.link : undefined;
  const result = answer && 'result' in answer ? answer.result : undefined;
  return (
    <div className="max-w-[760px]">
      <PageHead
        title="The link to their ranking"
        above={
          <TextLink to={`/clients/${client.id}/elements`}>{client.name}: what each side values</TextLink>
        }
        below={link ? shownOnce : 'A link is shown once, when it is made.'}
      />
      {link ? (
        <NewLinkCard
          link={link}
          note="Whoever has it can rank the list, and read what was sent through it: give it to one person."
          reachable={reachable}
        />
      ) : (
        <AskForm clientId={client.id} contacts={contacts} reachable={reachable} result={result} />
      )}
    </div>
  );
}
