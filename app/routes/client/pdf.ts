import type { LoaderFunctionArgs } from '@remix-run/node';
import { documentName } from '~/domain/document/document-name';
import { openClientPage } from '~/http/client-page';
import { fileResponse } from '~/http/file-response';
import { refusalPage } from '~/http/refusal-page';
import { findDocument } from '~db/queries/documents';

/** The very bytes that went out. What is not printed yet is not printed here: opening a link changes nothing. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { latest, snapshot, words } = await openClientPage(context, params);
  const document = await findDocument(context.db, latest.proposalId, latest.revision);
  if (!document) {
    return new Response(refusalPage(503, words.pdfSoon), {
      status: 503,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Retry-After': '60' },
    });
  }
  return fileResponse(document.pdf, {
    mediaType: 'application/pdf',
    filename: `${documentName(snapshot.number, latest.revision, snapshot.offer.title)}.pdf`,
    type: 'attachment',
    cacheControl: 'no-store',
  });
}
