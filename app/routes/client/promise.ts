import type { LoaderFunctionArgs } from '@remix-run/node';
import { documentName } from '~/domain/document/document-name';
import { fileResponse } from '~/http/file-response';
import { calendarOf } from '~/workflows/calendar.server';
import { openClientPage } from './client-page';

/** The days of what was offered or promised, for the client's calendar. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { latest, snapshot, language } = await openClientPage(context, params);
  return fileResponse(await calendarOf(context.db, latest.proposalId, snapshot, language), {
    mediaType: 'text/calendar; charset=utf-8',
    filename: `${documentName(snapshot.number, latest.revision, snapshot.offer.title)}.ics`,
    type: 'attachment',
    cacheControl: 'no-store',
  });
}
