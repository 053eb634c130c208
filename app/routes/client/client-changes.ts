import { type ViewChange, viewChanges } from '~/domain/changes/view-changes';
import { documentView, sentSheet } from '~/domain/document/document-view';
import type { CivilDate } from '~/domain/proposal';
import { clientDay } from '~/domain/terms';
import type { Context } from '~/http/context';
import { findRevision } from '~db/queries/revisions';
import { type OpenPage, openClientPage } from './client-page';

/** What the reader had before them: by this, a page that is not so any more can say what is different. */
export type Read = { revision: number; until: CivilDate | null };

/** The offer as it is now beside what was read, in the document's words. */
export async function changesSince(context: Context, page: OpenPage, read: Read): Promise<ViewChange[]> {
  const now = await openClientPage(context, { token: page.at.slice('/p/'.length) });
  const old = await findRevision(context.db, now.latest.proposalId, read.revision);
  const wasSent = old?.sent;
  const texts = wasSent
    ? viewChanges(documentView(sentSheet(wasSent.snapshot, wasSent.sha256)), now.view)
    : [];
  const { validUntil } = now.proposal;
  if (read.until === validUntil) return texts;
  const day = (date: CivilDate | null) => (date === null ? [] : [clientDay(date, now.snapshot)]);
  const moved = { heading: now.words.changed.openUntil, gone: day(read.until), came: day(validUntil) };
  return [moved, ...texts];
}
