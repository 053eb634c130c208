import { dateIn } from '~/domain/calendar';
import { countPapers, papersInWords } from '~/domain/erased-papers';
import type { Context } from '~/http/context';
import type { FirmDay } from '~/http/firm-day';
import { listErasedPapers } from '~db/queries/erased-papers';
import type { CopyKey } from '~db/queries/stored-copies';

/** What was taken out of a sent revision and its papers on purpose; `pdfGone`, `recordGone`: there is nothing to download. */
export type ErasedCopy = { on: string; by: string; what: string; pdfGone: boolean; recordGone: boolean };

/** Null for a copy that is as it was sent. */
export async function erasedCopy(
  { db }: Pick<Context, 'db'>,
  { proposalId, revision }: CopyKey,
  { day, firm }: Pick<FirmDay, 'day' | 'firm'>,
): Promise<ErasedCopy | null> {
  const own = (await listErasedPapers(db, [proposalId])).map((one) => ({
    ...one,
    removed: one.removed.filter((paper) => paper.revision === revision),
  }));
  const last = own.findLast(({ removed }) => removed.length > 0);
  if (!last) return null;
  const all = own.flatMap(({ removed }) => removed);
  return {
    on: day(dateIn(firm.time_zone, last.at)),
    by: last.by,
    what: papersInWords(countPapers(last.removed)),
    pdfGone: all.some(({ what }) => what === 'document'),
    recordGone: all.some(({ what }) => what === 'record'),
  };
}
