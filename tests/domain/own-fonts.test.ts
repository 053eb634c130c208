import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addedTo,
  boldWeight,
  isWithin,
  missingFaces,
  type OwnFont,
  sampleOf,
  setsRunningText,
  usesOf,
} from '~/domain/own-fonts';

/** Basic Latin to the end of Latin Extended-A, and the punctuation of running text. */
const latin: [number, number][] = [
  [0x20, 0x17f],
  [0x2010, 0x2026],
];
const han: [number, number] = [0x4e00, 0x9fff];
const font = (changes: Partial<OwnFont> = {}): OwnFont => ({
  family: 'Brand Sans',
  weight: 400,
  italic: false,
  covers: latin,
  ...changes,
});
const regular = font();
const bold = font({ weight: 700 });
const italic = font({ italic: true });
const ranges = fc
  .uniqueArray(fc.integer({ min: 0x20, max: 0x2fff }), { minLength: 2, maxLength: 16 })
  .map((ends) => ends.sort((a, b) => a - b))
  .map((ends) =>
    Array.from({ length: Math.floor(ends.length / 2) }, (_, index): [number, number] => [
      ends[2 * index] ?? 0,
      ends[2 * index + 1] ?? 0,
    ]),
  );

describe('a font of the firm’s own sets running text', () => {
  it('where it has the letters of Latin, accents and the quote that we write', () => {
    expect(setsRunningText(regular)).toBe(true);
  });

  it('not where accents or the quote are missing: their words would be set in two typefaces', () => {
    expect(setsRunningText(font({ covers: [[0x20, 0x7e]] }))).toBe(false);
    expect(setsRunningText(font({ covers: [[0x20, 0x17f]] }))).toBe(false);
  });

  it('not where it is made for Chinese or Japanese, whatever Latin it has', () => {
    expect(setsRunningText(font({ covers: [...latin, han] }))).toBe(false);
  });

  it('not where it is made for another script alone', () => {
    expect(setsRunningText(font({ covers: [[0x590, 0x5ff]] }))).toBe(false);
  });
});

describe('a family', () => {
  it('with a regular, a bold and an italic file lacks no face', () => {
    expect(missingFaces([italic, bold, regular])).toEqual([]);
  });

  it('with no file lacks all three', () => {
    expect(missingFaces([])).toEqual(['regular', 'bold', 'italic']);
  });

  it('has a bold face from semibold on, and any lighter weight is its regular', () => {
    expect(missingFaces([font({ weight: boldWeight })])).toEqual(['regular', 'italic']);
    expect(missingFaces([font({ weight: boldWeight - 1 })])).toEqual(['bold', 'italic']);
    expect(missingFaces([font({ weight: 300 }), font({ weight: 900 })])).toEqual(['italic']);
  });

  it('has no upright face by a slanted file, however heavy that is', () => {
    expect(missingFaces([italic, font({ italic: true, weight: 700 })])).toEqual(['regular', 'bold']);
  });
});

describe('what a family is for, in words', () => {
  it('names no lack where every face is there', () => {
    expect(usesOf([regular, bold, italic])).toBe('Prints new offers and drafts.');
  });

  it('names each face that stays in IBM Plex', () => {
    expect(usesOf([regular, bold])).toBe(
      'Prints new offers and drafts. There is no italic file: that stays in IBM Plex until you add one.',
    );
    expect(usesOf([regular])).toBe(
      'Prints new offers and drafts. There is no bold and no italic file: those stay in IBM Plex until you add one.',
    );
  });

  it('is to fill gaps alone where no file of it sets running text', () => {
    const hebrew = font({ family: 'Brand Hebrew', covers: [[0x590, 0x5ff]] });
    expect(usesOf([hebrew])).toBe('Prints only what IBM Plex has no letters for.');
    expect(addedTo('Brand Hebrew', [hebrew])).toBe(
      'Brand Hebrew is added. It is asked only for letters that IBM Plex lacks.',
    );
  });

  it('is new offers where any file of it sets running text', () => {
    const symbols = font({ covers: [[0x2190, 0x21ff]] });
    expect(usesOf([symbols, regular])).toContain('Prints new offers and drafts.');
    expect(addedTo('Brand Sans', [symbols, regular])).toBe(
      'New offers and drafts are printed in Brand Sans from now on.',
    );
  });
});

describe('a range of characters', () => {
  it('holds its first and its last, and nothing beside them', () => {
    const letters: [number, number][] = [[0x41, 0x5a]];
    expect([0x40, 0x41, 0x5a, 0x5b].map((one) => isWithin(letters, one))).toEqual([false, true, true, false]);
    expect(isWithin([], 0x41)).toBe(false);
  });
});

describe('a sample of a font', () => {
  it('is all of a small one, in order', () => {
    const covers: [number, number][] = [
      [0x41, 0x43],
      [0x61, 0x62],
    ];
    expect(sampleOf({ covers }, 5)).toBe('ABCab');
    expect(sampleOf({ covers }, 100)).toBe('ABCab');
  });

  it('is spread evenly over all ranges where there are too many', () => {
    const covers: [number, number][] = [
      [0x41, 0x43],
      [0x61, 0x67],
    ];
    // Every second of A B C a b c d e f g, whatever range it is in.
    expect(sampleOf({ covers }, 5)).toBe('ACbdf');
  });

  it('is empty where the font has no characters', () => {
    expect(sampleOf({ covers: [] }, 10)).toBe('');
  });

  it('never holds more than asked, nor a character twice, nor one that the font lacks, and starts with its first', () => {
    fc.assert(
      fc.property(ranges, fc.integer({ min: 1, max: 300 }), (covers, most) => {
        const sample = [...sampleOf({ covers }, most)];
        const codes = sample.map((character) => character.codePointAt(0) ?? 0);
        expect(sample.length).toBeLessThanOrEqual(most);
        expect(codes[0]).toBe(covers[0]?.[0]);
        expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b));
        expect(codes.every((code) => isWithin(covers, code))).toBe(true);
      }),
    );
  });
});
