import type { LoaderFunctionArgs } from '@remix-run/node';
import { documentName } from '~/domain/document/document-name';
import { answeringFile } from '~/http/errors';
import { fileResponse } from '~/http/file-response';
import { revisionOf } from '~/http/params';
import { printSent } from '~/workflows/print.server';
import { getSent } from '~db/queries/revisions';

/** The very bytes that went out; printed now where that failed before. */
export function loader({ context, params, request }: LoaderFunctionArgs) {
  return answeringFile(async () => {
    const { id, revision } = revisionOf(params);
    const { sent } = await getSent(context.db, id, revision);
    const pdf = await printSent(context, id, revision);
    return fileResponse(pdf, {
      mediaType: 'application/pdf',
      filename: `${documentName(sent.snapshot.number, revision, sent.snapshot.offer.title)}.pdf`,
      type: new URL(request.url).searchParams.has('download') ? 'attachment' : 'inline',
      cacheControl: 'private, no-cache',
    });
  });
}
