import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReviewSheet, reviewView } from '~/domain/document/review/review-view';
import { languages } from '~/domain/proposal';
import { inCodePoints } from '~/press/coverage';
import type { Press } from '~/press/press';
import { sender } from '../support/offers';
import { testPress } from '../support/press';
import { readPdf, withoutSpaces } from '../support/read-pdf';
import { anySheet, emptyReview, fullReview, reviewTexts, sheetOf } from '../support/reviews';

let press: Press;
beforeAll(() => {
  press = testPress({ timeLimitMs: 60_000 });
});
afterAll(() => press.close());

async function read(sheet: ReviewSheet) {
  const view = reviewView(sheet, (text) => inCodePoints(text));
  const bytes = await press.print({ view, logo: null });
  const pdf = await readPdf(bytes);
  const text = withoutSpaces(pdf.pages.map((page) => page.text).join(' '));
  const missing = reviewTexts(view).filter((one) => !text.includes(withoutSpaces(one.normalize('NFC'))));
  return { view, pdf, bytes, missing };
}

describe('the review on paper', () => {
  it.each(languages)('holds every text of its view, on two pages: %s', async (language) => {
    const locale = { en: 'en-US', de: 'de-DE', fr: 'fr-FR', es: 'es-ES', it: 'it-IT' }[language];
    const { pdf, missing } = await read(sheetOf(fullReview, { language, from: { ...sender, locale } }));
    expect(missing).toEqual([]);
    expect(pdf.pages).toHaveLength(2);
    expect(pdf.language).toBe(locale);
  });

  it('holds what there is to say of a client of whom nothing is known', async () => {
    const { pdf, missing, view } = await read(sheetOf(emptyReview));
    expect(missing).toEqual([]);
    expect(pdf.pages).toHaveLength(2);
    expect(view.promises.none).toBe('In this time no promise was open between us.');
  });

  it('takes two pages and loses no word of its view, whatever the log holds', async () => {
    await fc.assert(
      fc.asyncProperty(anySheet, async (sheet) => {
        const { pdf, missing } = await read(sheet);
        expect(pdf.pages).toHaveLength(2);
        expect(missing).toEqual([]);
      }),
      { numRuns: 20 },
    );
  }, 300_000);

  it('gives what it cannot print by code points, and says so', async () => {
    const { view, missing } = await read(sheetOf(fullReview, { client: 'דנה Tiles' }));
    expect(missing).toEqual([]);
    expect(view.client).toBe('[U+05D3 U+05E0 U+05D4] Tiles');
    expect(view.codePoints).toContain('Unicode code points');
  });

  it('is the same bytes each time, dated at noon of its day', async () => {
    const [one, two] = [await read(sheetOf(fullReview)), await read(sheetOf(fullReview))];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
    expect(one.pdf.information).toMatchObject({
      Title: 'Review of our work with Northwind Tiles, 23 August\u00a0–\u00a022 November 2026',
      Author: 'Ida Brandt, Juniper & Lane',
    });
    expect(String(one.pdf.information.CreationDate)).toMatch(/^D:20261122/);
  });
});
