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
import { beforeErasing, eraseContact } from '~/workflows/erase-contact.server';
import { getClient } from '~db/queries/clients';

export const meta: MetaFunction = () => [{ title: 'Forget a person · First Cup' }];

export function loader({ context, params: { id = '', contactId = '' } }: LoaderFunctionArgs) {
  return answeringFor(context, 'change the firm', async () => ({
    client: await getClient(context.db, id),
    ...(await beforeErasing(context, id, contactId)),
  }));
}

export function action({ context, params: { id = '', contactId = '' } }: ActionFunctionArgs) {
  return answeringFor(context, 'change the firm', async () => {
    await eraseContact(context, id, contactId);
    return redirect(`/clients/${id}`);
  });
}

export default function Erasure() {
  const { client, contact, lines, copies, acceptances } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-[62ch]">
      <PageHead
        title={`Forget ${contact.name}`}
        above={<TextLink to={`/clients/${client.id}`}>{client.name}</TextLink>}
        below="For when somebody asks you to. It can’t be undone."
      />
      <h2 className="mb-1.5">What goes</h2>
      <p className="mb-5">
        Their name and address, out of the contacts, {linesInWords(lines)}, answers, questions, mails and
        drafts. The history still adds up: it keeps that something happened, and can be verified as before. A
        nickname or a first name in a note is not found; read those yourself.
      </p>
      <h2 className="mb-1.5">What stays</h2>
      <p className="mb-6">
        {copies + acceptances === 0
          ? 'Nothing was sent to them, and they agreed to nothing, so nothing has to stay.'
          : `${evidence(copies, acceptances)}: what was sent and agreed is theirs as much as yours, and the law may ask for it for years. Files that were exported, backups and mails in mailboxes are beyond our reach too.`}
      </p>
      <Form method="post" className="flex flex-wrap gap-2.5">
        <Button look="danger">Forget this person</Button>
        <ButtonLink to={`/clients/${client.id}/contacts/${contact.id}`} look="quiet">
          Back
        </ButtonLink>
      </Form>
    </div>
  );
}

const linesInWords = (lines: number): string =>
  lines === 0 ? 'the history' : lines === 1 ? 'one line of history' : `${lines} lines of history`;

function evidence(copies: number, acceptances: number): string {
  const sent = copies === 1 ? 'One sent copy and its PDF' : `${copies} sent copies and their PDFs`;
  const agreed =
    acceptances === 1 ? 'one acceptance with its record' : `${acceptances} acceptances with their records`;
  return [copies > 0 && sent, acceptances > 0 && agreed].filter(Boolean).join(', ');
}
