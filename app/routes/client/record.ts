import type { LoaderFunctionArgs } from '@remix-run/node';
import { recordName } from '~/domain/document/document-name';
import { fileResponse } from '~/http/file-response';
import { findAcceptance } from '~db/queries/acceptances';
import { findRecord } from '~db/queries/records';
import { openClientPage } from './client-page';
import { wordOf } from './client-word';

/** What both sides hold of the yes: the stored bytes, or a word while they are printed. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { at, latest, snapshot, language, words } = await openClientPage(context, params);
  const acceptance = await findAcceptance(context.db, latest.proposalId);
  const record = acceptance && (await findRecord(context.db, acceptance));
  const back = { href: `${context.base}${at}`, text: words.backToOffer };
  if (!acceptance) return wordOf(404, language, words.gone, back);
  if (!record) return wordOf(503, language, { ...words.pdfSoon, heading: words.recordSoon }, back);
  if (record.pdf.length === 0) return wordOf(410, language, words.pdfGone, back);
  return fileResponse(record.pdf, {
    mediaType: 'application/pdf',
    filename: `${recordName(snapshot)}.pdf`,
    type: 'attachment',
    cacheControl: 'no-store',
  });
}
