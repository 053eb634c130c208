import type { LoaderFunctionArgs } from '@remix-run/node';
import { recordName } from '~/domain/document/document-name';
import { DomainError } from '~/domain/errors';
import { answeringFile } from '~/http/errors';
import { fileResponse } from '~/http/file-response';
import { revisionOf } from '~/http/params';
import { printRecord } from '~/workflows/record.server';
import { findRecordKey } from '~db/queries/records';
import { getSent } from '~db/queries/revisions';

/** The record of the yes that was said to this revision; printed now where that failed before. */
export function loader({ context, params, request }: LoaderFunctionArgs) {
  return answeringFile(async () => {
    const { id, revision } = revisionOf(params);
    const { sent } = await getSent(context.db, id, revision);
    const key = await findRecordKey(context.db, { proposalId: id, revision });
    if (!key) throw new DomainError('not-found', 'Nobody said yes to this revision on the client’s page.');
    return fileResponse(await printRecord(context, key), {
      mediaType: 'application/pdf',
      filename: `${recordName(sent.snapshot)}.pdf`,
      type: new URL(request.url).searchParams.has('download') ? 'attachment' : 'inline',
      cacheControl: 'private, no-cache',
    });
  });
}
