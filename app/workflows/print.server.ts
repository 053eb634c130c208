import type { Db } from '../../db/open';
import { findDocument, listUnprinted } from '../../db/queries/documents';
import { type Font, listFontFiles, listFonts } from '../../db/queries/fonts';
import { findPicture } from '../../db/queries/pictures';
import { getSent } from '../../db/queries/revisions';
import { type DocumentView, documentView, sentSheet } from '../domain/document/document-view';
import { DomainError, isDomainError } from '../domain/errors';
import { unprintable } from '../press/coverage';
import type { PrintJob } from '../press/press';
import { draftSheet } from './sheet.server';
import { printedOf, storeDocument } from './store-pdf.server';
import type { PrintWork } from './work.server';

/**
 * The PDF of a sent revision: the stored bytes, or, where printing failed before, printed from the snapshot and
 * stored now. No transaction waits for the press. Throws `busy` or `failed` when the press does.
 */
export async function printSent(work: PrintWork, proposalId: string, revision: number): Promise<Uint8Array> {
  const key = { proposalId, revision };
  return untilStored('This PDF', {
    stored: () => findDocument(work.db, proposalId, revision),
    print: async () => {
      const of = await printedOf(work.db, key);
      const { sent } = await getSent(work.db, proposalId, revision);
      const job = await jobOf(work.db, documentView(sentSheet(sent.snapshot, sent.sha256)));
      await storeDocument(work, key, await work.press.print(job), of);
    },
  });
}

/**
 * What is stored, or is printed and stored now: what is stored first is what counts. Somebody may be blacked out of it
 * while the press runs; then it is printed anew. Throws `busy` where that goes on.
 */
export async function untilStored(
  name: string,
  { stored, print }: { stored(): Promise<{ pdf: Uint8Array } | undefined>; print(): Promise<void> },
): Promise<Uint8Array> {
  for (let tries = 0; tries < 3; tries += 1) {
    const found = await stored();
    if (found) return stillHere(found.pdf, name);
    await print();
  }
  const found = await stored();
  if (found) return stillHere(found.pdf, name);
  throw new DomainError('busy', `${name} changed while it was printed. Try again.`);
}

/** The bytes. Throws `not-found` where they were taken away on purpose: see docs/decisions/0019. */
function stillHere(pdf: Uint8Array, name: string): Uint8Array {
  if (pdf.length > 0) return pdf;
  throw new DomainError(
    'not-found',
    `${name} was taken away on purpose: it named somebody who asked to be forgotten. The history says when.`,
  );
}

/**
 * Tries again to print what was sent and could not be printed then, a few at a time. One that fails again does not
 * keep the others from being printed. Returns how many were; `signal` ends it before the next one.
 */
export async function printWaiting(work: PrintWork, signal?: AbortSignal): Promise<number> {
  let printed = 0;
  for (const { proposalId, revision } of await listUnprinted(work.db, 20)) {
    if (signal?.aborted) break;
    try {
      await printSent(work, proposalId, revision);
      printed += 1;
    } catch (error) {
      if (!isDomainError(error)) throw error;
    }
  }
  return printed;
}

/** A draft as it would look on paper, marked as a draft and not stored. */
export async function printDraft(work: PrintWork, proposalId: string): Promise<Uint8Array> {
  const { sheet } = await draftSheet(work.db, proposalId);
  return printView(work, documentView(sheet));
}

/** Throws `invalid` for what no font can print, `busy` or `failed` when the press does. */
export async function printView(work: PrintWork, view: DocumentView): Promise<Uint8Array> {
  refuseUnprintable(view, await listFonts(work.db));
  return work.press.print(await jobOf(work.db, view));
}

/** Throws `invalid`, naming the first character that cannot be printed, and why. `own`: the firm's own fonts. */
export function refuseUnprintable(view: DocumentView, own: Font[]): void {
  const [odd] = unprintable(view, own);
  if (!odd) return;
  const { character, codePoint, script } = odd;
  throw new DomainError(
    'invalid',
    script === null
      ? `“${character}” (${codePoint}) can’t be printed. Replace it.`
      : `“${character}” (${codePoint}) can’t be printed: ${script} can’t be set rightly here yet. Write it in other letters.`,
  );
}

/** The view with the bytes of the pictures and fonts that it names. */
export async function jobOf(db: Db, view: PrintJob['view']): Promise<PrintJob> {
  const fonts = await listFontFiles(db, view.fonts);
  if (fonts.length < view.fonts.length) {
    throw new DomainError('failed', 'A font of this offer is missing from the database.');
  }
  return {
    view,
    logo: await pictureOf(db, view.logoSha256, 'The logo of this offer is missing from the database.'),
    photo: await pictureOf(db, view.photoSha256, 'The photo of this offer is missing from the database.'),
    fonts,
  };
}

async function pictureOf(db: Db, sha256: string | null, missing: string): Promise<Uint8Array | null> {
  if (sha256 === null) return null;
  const picture = await findPicture(db, sha256);
  if (!picture) throw new DomainError('failed', missing);
  return picture.bytes;
}
