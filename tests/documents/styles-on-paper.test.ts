import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DocumentView, documentView, textsOf } from '~/domain/document/document-view';
import {
  type DocumentStyle,
  documentStyles,
  emptyOffer,
  type Language,
  languages,
  type Offer,
  type PaperSize,
  paperSizes,
} from '~/domain/proposal';
import { offerFromStarter } from '~/domain/starter-offer';
import type { Press } from '~/press/press';
import { starterOffers } from '~templates/offers';
import { choiceOffer, draftOf, hardOffer, ratesOffer, sender, typicalOffer, viewOf } from '../support/offers';
import { testPress } from '../support/press';
import { type ReadPdf, readPdf, withoutSpaces } from '../support/read-pdf';

let press: Press;
beforeAll(() => {
  press = testPress({ timeLimitMs: 60_000 });
});
afterAll(() => press.close());

const printed = async (view: DocumentView) => readPdf(await press.print({ view, logo: null }));
const textOf = (pdf: ReadPdf) => withoutSpaces(pdf.pages.map((page) => page.text).join(' '));
const missingFrom = (pdf: ReadPdf, view: DocumentView) => {
  const text = textOf(pdf);
  return textsOf(view).filter((expected) => !text.includes(withoutSpaces(expected.normalize('NFC'))));
};

const regions: Record<Language, string> = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  it: 'it-IT',
};
const inStyle = (offer: Offer, style: DocumentStyle, paper: PaperSize, language: Language = 'en') =>
  viewOf({ ...offer, style, paper, language }, { from: { ...sender, locale: regions[language] } });

const everywhere = documentStyles.flatMap((style) => paperSizes.map((paper) => ({ style, paper })));

describe.each(everywhere)('on $paper in the style $style', ({ style, paper }) => {
  it.each(languages)('an offer with a choice holds every text in the language %s', async (language) => {
    const view = inStyle(choiceOffer, style, paper, language);
    const pdf = await printed(view);
    expect(missingFrom(pdf, view)).toEqual([]);
    expect(pdf.language).toBe(regions[language]);
  });

  it.each(languages)('a typical offer is one page in the language %s', async (language) => {
    const pdf = await printed(inStyle(typicalOffer, style, paper, language));
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.pages[0]?.widthPt).toBeCloseTo(paper === 'A4' ? 595.28 : 612, 1);
  });

  it('a blank draft says what is to be written, in place of places to sign', async () => {
    const view = documentView(draftOf({ ...emptyOffer('EUR'), style, paper }));
    const pdf = await printed(view);
    expect(missingFrom(pdf, view)).toEqual([]);
    expect(textOf(pdf)).not.toContain(withoutSpaces('Agreed for'));
    expect(pdf.pages).toHaveLength(1);
  });

  it('several rates have their column', async () => {
    const view = inStyle(ratesOffer, style, paper);
    expect(missingFrom(await printed(view), view)).toEqual([]);
  });
});

describe.each(documentStyles)('in the style %s', (style) => {
  // Letter is the shorter of the two.
  it('every starter offer is one page', async () => {
    for (const starter of starterOffers) {
      const offer = offerFromStarter(starter, { today: '2026-11-24', currency: 'USD' });
      expect((await printed(inStyle(offer, style, 'LETTER'))).pages, starter.id).toHaveLength(1);
    }
  });

  it('a hard offer loses no text', async () => {
    const view = inStyle(hardOffer, style, 'A4');
    const text = textOf(await printed(view));
    // Where a page ends within a text, the footer stands between its parts: so word by word.
    const words = textsOf(view).flatMap((each) => each.split(/\s+/));
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });
});

describe.each(documentStyles)('options that hold much, in the style %s', (style) => {
  const optionsOf = (names: string[], doneWhen: string) =>
    names.map((name) => ({
      name,
      deliverables: ['review', 'spreadsheet', 'call', 'second look'].map((thing) => ({
        name: `The ${thing} of the ${name}`,
        doneWhen,
      })),
      lines: [{ description: `Work on the ${name}`, quantity: '2', unitPrice: '300' }],
    }));
  const withOptions = (options: Offer['options']) => viewOf({ ...typicalOffer, style, lines: [], options });

  it('fill the first page option by option, and none is split', async () => {
    const names = ['Small cup', 'Medium cup', 'Large cup'];
    const options = optionsOf(names, 'it is in Dana’s inbox and she has opened it once');
    const view = withOptions(options);
    const pdf = await printed(view);
    expect(missingFrom(pdf, view)).toEqual([]);
    const pagesWith = (text: string) =>
      pdf.pages.flatMap(({ text: on }, page) =>
        withoutSpaces(on).includes(withoutSpaces(text)) ? [page] : [],
      );
    for (const { deliverables, lines } of options) {
      const texts = [...deliverables, ...lines].map((each) =>
        'name' in each ? each.name : each.description,
      );
      expect(new Set(texts.flatMap(pagesWith)).size).toBe(1);
    }
    expect(pagesWith('Choose one')).toEqual([0]);
    expect(pagesWith('Work on the Small cup')).toEqual([0]);
    expect(pdf.pages).toHaveLength(2);
  });

  it('lose no text, however long it is', async () => {
    const [hard] = hardOffer.deliverables;
    const names = ['Small', 'Medium', hard?.name ?? ''];
    const view = withOptions(optionsOf(names, hardOffer.safety));
    const text = textOf(await printed(view));
    const words = textsOf(view).flatMap((each) => each.split(/\s+/));
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });
});

describe.each(documentStyles)('a long offer in the style %s', (style) => {
  const long: Offer = {
    ...typicalOffer,
    style,
    deliverables: Array.from({ length: 300 }, (_, index) => ({
      name: `Thing number ${index + 1} of what you get`,
      doneWhen: `thing ${index + 1} is there`,
    })),
    lines: Array.from({ length: 300 }, (_, index) => ({
      description:
        `Row-${index + 1}, a part of the work that takes ${'more than a line '.repeat(index % 4)}`.trim(),
      quantity: '2',
      unitPrice: `${index + 1}.5`,
    })),
  };
  const view = viewOf(long);
  let pdf: ReadPdf;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await press.print({ view, logo: null });
    pdf = await readPdf(bytes);
  });

  it('loses no text, and has its footer on every page', () => {
    expect(missingFrom(pdf, view)).toEqual([]);
    pdf.pages.forEach((page, index) => {
      expect(page.text).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
    });
  });

  it('repeats the head of the prices on each page they go on to, and splits no row', () => {
    const rowsOn = (text: string) => [...text.matchAll(/Row-(\d+),/g)].map(([, number]) => Number(number));
    const pages = pdf.pages.filter(({ text }) => rowsOn(text).length > 0);
    expect(pages.length).toBeGreaterThan(5);
    for (const { text } of pages) {
      expect(text).toMatch(/What\s+Quantity\s+Unit price\s+Amount/);
      for (const number of rowsOn(text)) {
        const { description = '', amount = '' } = view.price.lines[number - 1] ?? {};
        expect(withoutSpaces(text)).toContain(withoutSpaces(description));
        expect(text).toContain(amount);
      }
    }
    // Nor does a page end with a head of the table and nothing under it.
    expect(pdf.pages.filter(({ text }) => /Unit price/.test(text))).toHaveLength(pages.length);
  });

  it('is the same bytes again, within the usual limit of memory', async () => {
    const usual = testPress();
    const again = await usual.print({ view, logo: null });
    await usual.close();
    expect(Buffer.compare(again, bytes)).toBe(0);
  });
});

describe.each(documentStyles)('a photo in the style %s', (style) => {
  it('is printed beside the logo, and not where there is none', async () => {
    const picture = { width: 36, height: 48, channels: 3, background: '#7a5a40' } as const;
    const png = new Uint8Array(await sharp({ create: picture }).png().toBuffer());
    const view = viewOf({ ...typicalOffer, style });
    const pictures = async (logo: Uint8Array | null, photo: Uint8Array | null) => {
      const pdf = Buffer.from(await press.print({ view, logo, photo })).toString('latin1');
      return [...pdf.matchAll(/\/Subtype \/Image/g)].length;
    };
    expect(await pictures(null, null)).toBe(0);
    expect(await pictures(null, png)).toBe(1);
  });
});
