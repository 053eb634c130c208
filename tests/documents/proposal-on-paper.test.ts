import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DocumentView, documentView, textsOf } from '~/domain/document/document-view';
import { offerFromStarter } from '~/domain/starter-offer';
import { pagesOf } from '~/press/pages-of';
import type { Press } from '~/press/press';
import { starterOffers } from '~templates/offers';
import { draftOf, hardOffer, manyScriptsOffer, sender, typicalOffer, viewOf } from '../support/offers';
import { testPress } from '../support/press';
import { type ReadPdf, readPdf, withoutSpaces } from '../support/read-pdf';

let press: Press;
beforeAll(() => {
  press = testPress({ timeLimitMs: 60_000 });
});
afterAll(() => press.close());

const printed = async (view: DocumentView) => readPdf(await press.print({ view, logo: null }));

/** The texts of the view that a reader of the PDF does not find. */
function missingFrom(pdf: ReadPdf, view: DocumentView): string[] {
  const text = withoutSpaces(pdf.pages.map((page) => page.text).join(' '));
  return textsOf(view).filter((expected) => !text.includes(withoutSpaces(expected.normalize('NFC'))));
}

describe('the proposal on paper', () => {
  it('holds every text of a typical first offer, on one page', async () => {
    const view = viewOf(typicalOffer);
    const pdf = await printed(view);
    expect(missingFrom(pdf, view)).toEqual([]);
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.pages[0]?.text).toContain('Page 1 of 1');
  });

  it('holds Greek, Cyrillic and Vietnamese, and accents written apart from their letters', async () => {
    const view = viewOf(manyScriptsOffer);
    expect(missingFrom(await printed(view), view)).toEqual([]);
  });

  it('marks a draft, and says that it has no number yet', async () => {
    const view = documentView(draftOf(typicalOffer));
    const pdf = await printed(view);
    expect(missingFrom(pdf, view)).toEqual([]);
    expect(pdf.pages[0]?.text).toContain('DRAFT');
  });

  it('does not mark a sent copy', async () => {
    expect((await printed(viewOf(typicalOffer))).pages[0]?.text).not.toContain('DRAFT');
  });

  it('fits every starter offer on one page, A4 and Letter', async () => {
    for (const starter of starterOffers) {
      for (const locale of ['en-GB', 'en-US']) {
        const offer = offerFromStarter(starter, { today: '2026-11-24', currency: 'USD' });
        const pdf = await printed(viewOf(offer, { from: { ...sender, locale } }));
        expect(pdf.pages, `${starter.id} ${locale}`).toHaveLength(1);
      }
    }
  });

  it('takes the paper size from the view', async () => {
    const a4 = await printed(viewOf(typicalOffer));
    const letter = await printed(viewOf(typicalOffer, { from: { ...sender, locale: 'en-US' } }));
    expect(a4.pages[0]?.heightPt).toBeCloseTo(841.89, 1);
    expect(letter.pages[0]?.heightPt).toBe(792);
    expect(letter.pages[0]?.widthPt).toBe(612);
  });

  it('says in its metadata what it is, whose, in which language and when it was sent', async () => {
    const { information, language } = await printed(viewOf(typicalOffer));
    expect(information).toMatchObject({
      Title: 'Checkout review for Dana Fox, Northwind Tiles',
      Author: 'Ida Brandt, Juniper & Lane',
      Subject: 'A ranked list of the ten changes most likely to keep them.',
      Creator: 'First Cup',
      Producer: 'First Cup',
      CreationDate: 'D:20261124093000Z',
      ModDate: 'D:20261124093000Z',
    });
    expect(language).toBe('en-GB');
  });

  it('dates a draft the same on every day', async () => {
    const { information } = await printed(documentView(draftOf(typicalOffer)));
    expect(information.CreationDate).toBe('D:19700101000000Z');
  });

  it('keeps the title whole that looks like the name of a date', async () => {
    const view = viewOf({ ...typicalOffer, title: '/ModificationDate 1 0 R' });
    const pdf = await printed(view);
    expect(pdf.information.Title).toContain('/ModificationDate 1 0 R');
    expect(missingFrom(pdf, view)).toEqual([]);
  });
});

describe('the count of pages', () => {
  it.each([
    ['one', viewOf(typicalOffer)],
    ['many', viewOf(hardOffer)],
    ['one that says otherwise', viewOf({ ...typicalOffer, title: '/Type /Pages /Count 9 endobj 1 0 obj' })],
  ])('is what a reader counts: %s', async (_, view) => {
    const pdf = await press.print({ view, logo: null });
    expect(pagesOf(pdf)).toBe((await readPdf(pdf)).pages.length);
  });

  it('is not guessed of other bytes', () => {
    expect(() => pagesOf(new TextEncoder().encode('%PDF-1.7 /Count 3'))).toThrow(/not a PDF/);
  });
});

describe('a hard offer on paper', () => {
  let pdf: ReadPdf;
  let view: DocumentView;
  beforeAll(async () => {
    view = viewOf(hardOffer);
    pdf = await printed(view);
  });

  it('breaks long words, addresses and mails without a hyphen and without losing a letter', () => {
    const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word.length > 30);
    const text = withoutSpaces(pdf.pages.map((page) => page.text).join(' '));
    const lost = textsOf(view)
      .flatMap(wordsOf)
      .filter((word) => !text.includes(word));
    expect(lost).toEqual([]);
  });

  it('loses no letter of long paragraphs and sixty lines', () => {
    const count = (texts: string[]) => {
      const letters = new Map<string, number>();
      for (const letter of withoutSpaces(texts.join(''))) letters.set(letter, (letters.get(letter) ?? 0) + 1);
      return letters;
    };
    // Every page repeats the footer, and its page number is not among the texts.
    const { number, revision, hash } = view.footer;
    const footers = pdf.pages.map((_, index) =>
      [number, revision, hash, `Page ${index + 1} of ${pdf.pages.length}`].join(''),
    );
    // Every page that the table goes on to repeats its head.
    const { description, quantity, unitPrice, amount } = view.price.columns;
    const head = description + quantity + unitPrice + amount;
    const heads = pdf.pages.filter(({ text }) => withoutSpaces(text).includes(withoutSpaces(head)));
    expect(heads.length).toBeGreaterThan(2);
    const body = textsOf(view).slice(0, -3);
    expect(count(pdf.pages.map((page) => page.text))).toEqual(
      count([...body, ...footers, ...heads.slice(1).map(() => head)]),
    );
  });

  it('puts the footer on every page', () => {
    pdf.pages.forEach((page, index) => {
      expect(page.text).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
      expect(page.text).toContain(view.footer.hash);
    });
  });
});

describe('the same view', () => {
  // Letters that are parts of composed letters in the other offer: fontkit used to forget what they stand for.
  const after = viewOf({
    ...typicalOffer,
    safety: 'If it doesn’t help, we’ll say ‘sorry’ with zeal and puzzle on.',
  });

  it('keeps all its texts, whatever was printed before', async () => {
    await printed(viewOf(manyScriptsOffer));
    expect(missingFrom(await printed(after), after)).toEqual([]);
  });

  it('gives the same bytes in a fresh process and in one that prints others in between', async () => {
    const views = [after, viewOf(manyScriptsOffer), viewOf(typicalOffer)];
    const fresh = testPress({ timeLimitMs: 60_000, jobsPerProcess: 1 });
    const expected: Uint8Array[] = [];
    for (const view of views) expected.push(await fresh.print({ view, logo: null }));
    await fresh.close();
    for (const round of [1, 2]) {
      for (const [index, view] of views.entries()) {
        const bytes = await press.print({ view, logo: null });
        expect(Buffer.compare(bytes, expected[index] ?? bytes.subarray(1)), `round ${round}, ${index}`).toBe(
          0,
        );
      }
    }
  });
});
