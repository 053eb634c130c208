import { createHash } from 'node:crypto';
import { insertFont, listFonts, updateFontPosition } from '../../db/queries/fonts';
import { DomainError } from '../domain/errors';
import { checkFont } from '../press/font-check';
import type { Work } from './work.server';

/** What an offer can be printed with beside our own. */
export const mostFonts = 4;

/** Checks a font and puts it at the end of those that the next offers are printed with. */
export async function addFont({ db, now }: Work, file: Uint8Array): Promise<void> {
  const facts = await checkFont(file);
  const sha256 = createHash('sha256').update(file).digest('hex');
  await db.transaction().execute(async (trx) => {
    const fonts = await listFonts(trx);
    if (fonts.some((font) => font.sha256 === sha256)) throw refused('This font is in the list already.');
    if (fonts.length >= mostFonts) {
      throw refused(`There are ${mostFonts} fonts already. Remove one, then add this one.`);
    }
    const position = fonts.length;
    await insertFont(trx, { ...facts, sha256, bytes: file, position, createdAt: now() });
  });
}

/** Takes a font off the next offers. Those that were sent name it, so its bytes stay. */
export async function removeFont({ db }: Work, sha256: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const left = (await listFonts(trx)).filter((font) => font.sha256 !== sha256);
    await updateFontPosition(trx, sha256, null);
    for (const [position, font] of left.entries()) await updateFontPosition(trx, font.sha256, position);
  });
}

/** Moves a font before the one above it. The first stays the first. */
export async function promoteFont({ db }: Work, sha256: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const order = (await listFonts(trx)).map((font) => font.sha256);
    const at = order.indexOf(sha256);
    const above = order[at - 1];
    if (above === undefined) return;
    await updateFontPosition(trx, sha256, at - 1);
    await updateFontPosition(trx, above, at);
  });
}

const refused = (message: string) => new DomainError('invalid', message, { field: 'font' });
