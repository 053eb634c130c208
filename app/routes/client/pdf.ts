import type { LoaderFunctionArgs } from '@remix-run/node';
import { documentName } from '~/domain/document/document-name';
import { fileResponse } from '~/http/file-response';
import { findDocument } from '~db/queries/documents';
import { openClientPage } from './client-page';
import { wordOf } from './client-word';

/** The very bytes that went out. What is not printed yet is not printed here: opening a link changes nothing. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { at, latest, snapshot, language, words } = await openClientPage(context, params);
  const document = await findDocument(context.db, latest.proposalId, latest.revision);
  if (!document) {
    const back = { href: `${context.base}${at}`, text: words.backToOffer };
    return wordOf(503, language, words.pdfSoon, back);
  }
  if (document.pdf.length === 0) {
    const back = { href: `${context.base}${at}`, text: words.backToOffer };
    return wordOf(410, language, words.pdfGone, back);
  }
  return fileResponse(document.pdf, {
    mediaType: 'application/pdf',
    filename: `${documentName(snapshot.number, latest.revision, snapshot.offer.title)}.pdf`,
    type: 'attachment',
    cacheControl: 'no-store',
  });
}
