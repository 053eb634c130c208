import { sha256 } from '../../db/digest';
import { type DocumentView, documentView } from '../domain/document/document-view';
import { DomainError, isDomainError } from '../domain/errors';
import { pagesOf } from '../press/pages-of';
import type { Press } from '../press/press';
import { printView } from './print.server';
import { draftSheet } from './sheet.server';
import type { PrintWork } from './work.server';

/** What each press printed lately: the same view has the same pages, and is asked for after every save. */
const known = new WeakMap<Press, Map<string, number>>();
const mostKnown = 500;

/**
 * How many pages a draft has on paper, and at which save; null where it can't be printed just now: the press is busy
 * or fails, or a character has no glyph. Who asks can do without the answer.
 */
export async function pagesOfDraft(
  work: PrintWork,
  proposalId: string,
): Promise<{ pages: number | null; saves: number }> {
  const { sheet, draft } = await draftSheet(work.db, proposalId);
  const { saves } = draft;
  try {
    return { pages: await pagesOfView(work, documentView(sheet)), saves };
  } catch (error) {
    if (isDomainError(error)) return { pages: null, saves };
    throw error;
  }
}

/**
 * The same where it was counted already: nothing is printed for it, but for a draft in the firm's own fonts. What was
 * sent keeps its fonts for good, so they have to be seen to print. Throws `failed` where they do not.
 */
export async function pagesForSending(work: PrintWork, proposalId: string): Promise<number | null> {
  const { sheet } = await draftSheet(work.db, proposalId);
  const view = documentView(sheet);
  const counted = countsOf(work.press).get(keyOf(view)) ?? null;
  if (counted !== null || view.fonts.length === 0) return counted;
  try {
    return await pagesOfView(work, view);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    if (error.code === 'failed') throw new DomainError('failed', unprintedFonts, { cause: error });
    return null;
  }
}

const unprintedFonts =
  'This offer could not be printed in your own fonts, so it was not sent. Try again; if it fails again, take them out ' +
  'under Settings, Fonts.';

async function pagesOfView(work: PrintWork, view: DocumentView): Promise<number> {
  const counts = countsOf(work.press);
  const key = keyOf(view);
  const counted = counts.get(key);
  if (counted !== undefined) return counted;
  const pages = pagesOf(await printView(work, view));
  const [oldest] = counts.keys();
  if (counts.size >= mostKnown && oldest !== undefined) counts.delete(oldest);
  counts.set(key, pages);
  return pages;
}

function countsOf(press: Press): Map<string, number> {
  const counts = known.get(press) ?? new Map<string, number>();
  known.set(press, counts);
  return counts;
}

const keyOf = (view: DocumentView): string => sha256(JSON.stringify(view));
