import type { LoaderFunctionArgs } from '@remix-run/node';
import { documentName } from '~/domain/document/document-name';
import { DomainError } from '~/domain/errors';
import { answeringFile } from '~/http/errors';
import { fileResponse } from '~/http/file-response';
import { idOf } from '~/http/params';
import { calendarOf } from '~/workflows/calendar.server';
import { findLatestSent } from '~db/queries/revisions';

/** The days of what was offered or promised, for our own calendar. */
export function loader({ context, params }: LoaderFunctionArgs) {
  return answeringFile(async () => {
    const id = idOf(params);
    const latest = await findLatestSent(context.db, id);
    if (!latest) throw new DomainError('not-found', 'Nothing was sent here yet.');
    const { snapshot } = latest.sent;
    const { number, revision, offer } = snapshot;
    return fileResponse(await calendarOf(context.db, id, snapshot, 'en'), {
      mediaType: 'text/calendar; charset=utf-8',
      filename: `${documentName(number, revision, offer.title)}.ics`,
      type: 'attachment',
      cacheControl: 'private, no-cache',
    });
  });
}
