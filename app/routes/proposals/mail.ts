import type { LoaderFunctionArgs } from '@remix-run/node';
import { documentName } from '~/domain/document/document-name';
import { documentView, sentSheet } from '~/domain/document/document-view';
import { answeringFile } from '~/http/errors';
import { fileResponse } from '~/http/file-response';
import { revisionOf } from '~/http/params';
import { readyMail } from '~/mail/ready-mail.server';
import { printSent } from '~/workflows/print.server';
import { findPicture } from '~db/queries/pictures';
import { getProposal } from '~db/queries/proposals';
import { getSent } from '~db/queries/revisions';
import { proposalMail } from '~templates/messages/proposal-mail';

/** A ready mail with the PDF attached, which a mail program opens as a draft. */
export function loader({ context, params }: LoaderFunctionArgs) {
  return answeringFile(async () => {
    const { id, revision } = revisionOf(params);
    const { sent } = await getSent(context.db, id, revision);
    const { from, to, offer, number } = sent.snapshot;
    const { validUntil } = await getProposal(context.db, id);
    const openUntil = validUntil === offer.validUntil ? null : validUntil;
    const logo = from.logoSha256 ? ((await findPicture(context.db, from.logoSha256))?.bytes ?? null) : null;
    const view = documentView(sentSheet(sent.snapshot, sent.sha256), openUntil);
    const name = documentName(number, revision, offer.title);
    const mail = await readyMail({
      message: proposalMail(view, { logo: logo !== null }),
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
  });
}
