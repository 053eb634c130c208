import { sha256 as hashOf } from '../../db/digest';
import {
  type FontFile,
  holdFonts,
  insertFont,
  listFontFiles,
  listFonts,
  updateFontPosition,
} from '../../db/queries/fonts';
import { DomainError, isDomainError } from '../domain/errors';
import { sampleOf } from '../domain/own-fonts';
import { checkFont } from '../press/font-check';
import type { Press } from '../press/press';
import { proofView } from '../press/proof-view';
import type { PrintWork, Work } from './work.server';

/** What an offer can be printed with beside our own. */
export const mostFonts = 4;

/**
 * Checks a font, prints a page with it, and puts it at the end of those that the next offers are printed with.
 * Returns its SHA-256. Throws `invalid` where it can't be used, `busy` when the press is.
 */
export async function addFont({ db, now, press }: PrintWork, file: Uint8Array): Promise<string> {
  const facts = await checkFont(file);
  const sha256 = hashOf(file);
  await printSample(press, [{ ...facts, sha256, bytes: file }]).catch((error) => {
    if (!isDomainError(error) || error.code === 'busy') throw error;
    throw refused('A page set in this font could not be printed. Choose another.');
  });
  await db.transaction().execute(async (trx) => {
    await holdFonts(trx);
    const fonts = await listFonts(trx);
    if (fonts.some((font) => font.sha256 === sha256)) throw refused('This font is in the list already.');
    if (fonts.length >= mostFonts) {
      throw refused(`There are ${mostFonts} fonts already. Remove one, then add this one.`);
    }
    const position = fonts.length;
    await insertFont(trx, { ...facts, sha256, bytes: file, position, createdAt: now() });
  });
  return sha256;
}

/** A page set in a font of the list, with the other files of its family. Throws as the press does. */
export async function fontSample({ db, press }: PrintWork, sha256: string): Promise<Uint8Array> {
  const fonts = await listFonts(db);
  const chosen = fonts.find((font) => font.sha256 === sha256);
  if (!chosen) throw new DomainError('not-found', 'This font is not in the list.');
  const family = fonts.filter((font) => font.family === chosen.family).map((font) => font.sha256);
  return printSample(press, await listFontFiles(db, family));
}

const sentence = 'A small offer at one price, 1,250.00, by 14 March.';

function printSample(press: Press, fonts: FontFile[]): Promise<Uint8Array> {
  const [first] = fonts;
  // A sentence shows how it reads, the characters what it has.
  const text = first ? `${sentence} ${sampleOf(first, 60)}` : '';
  return press.print({
    view: proofView({ title: 'Sample', text, fonts: fonts.map((font) => font.sha256) }),
    logo: null,
    fonts,
  });
}

/** Takes a font off the next offers. Those that were sent name it, so its bytes stay. */
export async function removeFont({ db }: Work, sha256: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await holdFonts(trx);
    const left = (await listFonts(trx)).filter((font) => font.sha256 !== sha256);
    await updateFontPosition(trx, sha256, null);
    for (const [position, font] of left.entries()) await updateFontPosition(trx, font.sha256, position);
  });
}

/** Moves a font before the one above it. The first stays the first. */
export async function promoteFont({ db }: Work, sha256: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await holdFonts(trx);
    const order = (await listFonts(trx)).map((font) => font.sha256);
    const at = order.indexOf(sha256);
    const above = order[at - 1];
    if (above === undefined) return;
    await updateFontPosition(trx, sha256, at - 1);
    await updateFontPosition(trx, above, at);
  });
}

const refused = (message: string) => new DomainError('invalid', message, { field: 'font' });
