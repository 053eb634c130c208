import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { Params } from '@remix-run/react';
import { documentName } from '~/domain/document/document-name';
import { documentView, sentSheet } from '~/domain/document/document-view';
import type { Context } from '~/http/context';
import { answeringFile } from '~/http/errors';
import { fileResponse } from '~/http/file-response';
import { revisionOf } from '~/http/params';
import { readyMail } from '~/mail/ready-mail.server';
import { printSent } from '~/workflows/print.server';
import { findPicture } from '~db/queries/pictures';
import { getProposal } from '~db/queries/proposals';
import { getSent } from '~db/queries/revisions';
import { proposalMail } from '~templates/messages/proposal-mail';
import { newLink, onlineAt } from './new-link';

/** A ready mail with the PDF attached, which a mail program opens as a draft. */
export function loader({ context, params }: LoaderFunctionArgs) {
  return answeringFile(() => mailFile(context, params, null));
}

/** The same with a link to their page in it, made for it. */
export function action({ context, params }: ActionFunctionArgs) {
  return answeringFile(async () => mailFile(context, params, await newLink(context, revisionOf(params).id)));
}

async function mailFile(context: Context, params: Params, link: string | null): Promise<Response> {
  const { id, revision } = revisionOf(params);
  const { sent } = await getSent(context.db, id, revision);
  const { from, to, offer, number } = sent.snapshot;
  const { validUntil } = await getProposal(context.db, id);
  const openUntil = validUntil === offer.validUntil ? null : validUntil;
  const logo = from.logoSha256 ? ((await findPicture(context.db, from.logoSha256))?.bytes ?? null) : null;
  const view = documentView(sentSheet(sent.snapshot, sent.sha256), openUntil);
  const name = documentName(number, revision, offer.title);
  const mail = await readyMail({
    message: proposalMail(view, { online: onlineAt(link, offer), logo: logo !== null }),
    logo,
    from: { name: from.author.name, address: from.author.email },
    to: { name: to.contact?.name ?? '', address: to.contact?.email ?? '' },
    attachment: { filename: `${name}.pdf`, pdf: await printSent(context, id, revision) },
  });
  return fileResponse(mail, {
    mediaType: 'message/rfc822',
    filename: `${name}.eml`,
    type: 'attachment',
    cacheControl: 'private, no-cache',
  });
}
