import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textsOf } from '~/domain/document/document-view';
import { documentStyles } from '~/domain/proposal';
import { unprintable } from '~/press/coverage';
import { checkFont } from '~/press/font-check';
import type { Press, PrintFont } from '~/press/press';
import { typicalOffer, viewOf } from '../support/offers';
import { testPress } from '../support/press';
import { readPdf, withoutSpaces } from '../support/read-pdf';

const resolve = createRequire(import.meta.url).resolve;
const plex = (name: string) =>
  new Uint8Array(readFileSync(resolve(`@expo-google-fonts/ibm-plex-serif/${name}.ttf`)));
const regular = () => plex('400Regular/IBMPlexSerif_400Regular');

/** A font file whose table `tag` is changed in place. */
function withTable(bytes: Uint8Array, tag: string, change: (table: Buffer) => void): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(tag, 12, 'latin1');
  const start = copy.readUInt32BE(at + 8);
  change(copy.subarray(start, start + copy.readUInt32BE(at + 12)));
  return new Uint8Array(copy);
}
const renamed = (bytes: Uint8Array, from: string, to: string) => {
  const copy = Buffer.from(bytes);
  copy.write(to, copy.indexOf(from, 12, 'latin1'), 'latin1');
  return new Uint8Array(copy);
};
const refusalOf = (bytes: Uint8Array) =>
  checkFont(bytes).then(
    () => 'taken',
    (error) => error.message,
  );

describe('a font that somebody brings', () => {
  it('says its family, weight and slant, and what it prints', async () => {
    const facts = await checkFont(plex('600SemiBold/IBMPlexSerif_600SemiBold'));
    expect(facts).toMatchObject({ family: 'IBM Plex Serif', weight: 600, italic: false });
    expect(facts.covers.length).toBeGreaterThan(10);
    const italic = await checkFont(plex('400Regular_Italic/IBMPlexSerif_400Regular_Italic'));
    expect(italic).toMatchObject({ family: 'IBM Plex Serif', weight: 400, italic: true });
  });

  it.each([
    ['text called .ttf', new TextEncoder().encode('not a font'), /not a TTF or OTF/],
    ['several fonts in one', Buffer.from('ttcf rest'), /several fonts/],
    ['a font packed for the web', Buffer.from('wOF2 rest'), /packed for web pages/],
    ['half a font', regular().slice(0, 4000), /damaged|outlines/],
    [
      'one that may not be embedded',
      withTable(regular(), 'OS/2', (table) => table.writeUInt16BE(0x0002, 8)),
      /does not allow/,
    ],
    [
      'one that may not be cut to what is used',
      withTable(regular(), 'OS/2', (table) => table.writeUInt16BE(0x0100, 8)),
      /does not allow/,
    ],
    ['one without outlines', renamed(regular(), 'glyf', 'nope'), /outlines|damaged/],
    [
      'one with letters that show nothing',
      withTable(regular(), 'loca', (table) => table.fill(0)),
      /draws nothing|outlines/,
    ],
    ['one that changes its weight', renamed(regular(), 'gasp', 'fvar'), /one weight|damaged/],
  ])('is refused: %s', async (_, bytes, says) => {
    expect(await refusalOf(new Uint8Array(bytes))).toMatch(says);
  });
});

describe('an offer in the firm’s own font', () => {
  let press: Press;
  let own: PrintFont;
  beforeAll(async () => {
    press = testPress();
    own = { ...(await checkFont(regular())), family: 'House', bytes: regular() };
  });
  afterAll(() => press.close());

  it.each(documentStyles)('holds every text, the same bytes twice, set in that font: %s', async (style) => {
    const view = viewOf({ ...typicalOffer, style });
    const job = { view, logo: null, fonts: [own] };
    const pdf = await press.print(job);
    const text = withoutSpaces((await readPdf(pdf)).pages.map((page) => page.text).join(' '));
    expect(textsOf(view).filter((each) => !text.includes(withoutSpaces(each)))).toEqual([]);
    expect(Buffer.compare(await press.print(job), pdf)).toBe(0);
    const plain = Buffer.from(await press.print({ view, logo: null })).toString('latin1');
    const fontsIn = (bytes: string) =>
      new Set([...bytes.matchAll(/\/FontName \/\w+\+([\w-]+)/g)].map(([, name]) => name));
    expect(fontsIn(plain).size).toBeGreaterThan(2);
    const used = fontsIn(Buffer.from(pdf).toString('latin1'));
    expect(used).toContain('IBMPlexSerif-Regular');
    expect(used).not.toContain('IBMPlexSans-Regular');
    // A regular alone is no bold: that stays ours.
    expect([...used].some((name) => name?.includes('SemiBold'))).toBe(true);
  });

  it('is not asked for what it cannot print rightly: the next of the chain is', async () => {
    const withoutE: PrintFont = {
      ...own,
      covers: [
        [0x20, 0x64],
        [0x66, 0x24f],
        [0x2019, 0x2019],
      ],
    };
    const view = viewOf({ ...typicalOffer, title: 'Eel and eve' });
    const { pages } = await readPdf(await press.print({ view, logo: null, fonts: [withoutE] }));
    expect(pages[0]?.text.replace(/\s/g, '')).toContain('Eelandeve');
  });

  it('leaves nothing behind for the next offer', async () => {
    const view = viewOf(typicalOffer);
    const before = await press.print({ view, logo: null });
    await press.print({ view, logo: null, fonts: [own] });
    expect(Buffer.compare(await press.print({ view, logo: null }), before)).toBe(0);
  });

  it('loses that one offer where the font is broken', async () => {
    const broken = { ...own, bytes: own.bytes.slice(0, 3000) };
    await expect(
      press.print({ view: viewOf(typicalOffer), logo: null, fonts: [broken] }),
    ).rejects.toMatchObject({ code: 'failed' });
    await expect(press.print({ view: viewOf(typicalOffer), logo: null })).resolves.toBeDefined();
  });
});

describe('what no font of ours holds', () => {
  const named = (title: string, covers: [number, number][]) =>
    unprintable(viewOf({ ...typicalOffer, title }), [{ family: 'House', covers }]);

  it('is printable where the firm’s own font covers it', () => {
    expect(named('咖啡', [[0x4e00, 0x9fff]])).toEqual([]);
    expect(named('咖啡', [[0x4e00, 0x5500]])).toMatchObject([{ character: '啡', script: null }]);
  });

  it('is not where another weight of that font lacks it', () => {
    const fonts = [
      { family: 'House', covers: [[0x4e00, 0x9fff]] as [number, number][] },
      { family: 'House', covers: [[0x41, 0x5a]] as [number, number][] },
    ];
    expect(unprintable(viewOf({ ...typicalOffer, title: '咖' }), fonts)).toHaveLength(1);
  });

  it.each([
    ['Hebrew', 'קפה'],
    ['Arabic', 'قهوة'],
    ['Thai', 'กาแฟ'],
    ['Hindi', 'चाय'],
    ['this script', 'ကော်ဖီ'],
  ])('stays refused in %s, whatever the font covers: its text would not stay in order', (script, title) => {
    const odd = named(title, [[0, 0x10ffff]]);
    expect(odd.length).toBeGreaterThan(0);
    expect(new Set(odd.map((one) => one.script))).toEqual(new Set([script]));
  });

  it('stays refused where it only turns its neighbours about', () => {
    expect(named('a\u202eb', [[0, 0x10ffff]])).toMatchObject([{ codePoint: 'U+202E' }]);
  });
});
