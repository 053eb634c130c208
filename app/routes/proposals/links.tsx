import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CopyButton } from '~/components/copy-button';
import { NewLinkCard, shownOnce } from '~/components/new-link-card';
import { PageHead, TextLink } from '~/components/page';
import { documentView, sentSheet } from '~/domain/document/document-view';
import type { Context } from '~/http/context';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { makeShare } from '~/workflows/share.server';
import { getProposal } from '~db/queries/proposals';
import { findLatestSent } from '~db/queries/revisions';
import { proposalMail } from '~templates/messages/proposal-mail';
import { onlineAt } from './new-link';

export const meta: MetaFunction = () => [{ title: 'The link to their page · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const { id, title, clientName } = await getProposal(context.db, idOf(params));
    return { id, title, clientName, reachable: context.publicUrl !== null };
  });
}

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

/** A link is made, and shown this one time: only its hash is kept. */
export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(async () => {
    const id = idOf(params);
    const token = await makeShare(context, id);
    const origin = context.publicUrl ?? new URL(request.url).origin;
    const link = `${origin}${context.base}/p/${token}`;
    return { link, text: context.publicUrl ? await textWith(context, id, link) : null };
  });
}

/** The words of the mail, with the link in them. */
async function textWith({ db }: Context, id: string, link: string): Promise<string | null> {
  const latest = await findLatestSent(db, id);
  if (!latest) return null;
  const { snapshot, sha256 } = latest.sent;
  const { validUntil } = await getProposal(db, id);
  const openUntil = validUntil === snapshot.offer.validUntil ? null : validUntil;
  const view = documentView(sentSheet(snapshot, sha256), openUntil);
  const { subject, text } = proposalMail(view, { online: onlineAt(link, snapshot.offer) });
  return `${subject}\n\n${text}`;
}

export default function Links() {
  const { id, title, clientName, reachable } = useLoaderData<typeof loader>();
  const { link, text } = useActionData<typeof action>() ?? {};
  return (
    <div className="max-w-[760px]">
      <PageHead
        title="The link to their page"
        above={
          <>
            <TextLink to={`/proposals/${id}`}>{title}</TextLink>, {clientName}
          </>
        }
        below={
          link
            ? shownOnce
            : 'A link is shown once, when it is made. Go back to the proposal to make a new one.'
        }
      />
      {link ? (
        <NewLinkCard
          link={link}
          note="Whoever has it can read the offer and answer it: send it to those who may decide."
          reachable={reachable}
        />
      ) : null}
      {text ? (
        <div className="card mt-6 grid gap-3 p-5">
          <label htmlFor="text" className="font-medium">
            The text of the mail, with the link in it
          </label>
          <textarea id="text" readOnly rows={14} className="control text-[13px]" value={text} />
          <div>
            <CopyButton text={text} label="Copy the text" done="The text is copied." />
          </div>
        </div>
      ) : null}
    </div>
  );
}
