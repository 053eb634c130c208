import { deflateSync } from 'node:zlib';
import type { LoaderFunctionArgs } from '@remix-run/node';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loader as pictureLoader } from '~/routes/logo';
import { action as firmAction, loader as firmLoader } from '~/routes/settings/firm';
import { action as logoAction } from '~/routes/settings/logo';
import { action as removalAction } from '~/routes/settings/logo-removal';
import { action as peopleAction } from '~/routes/settings/people';
import { action as personAction } from '~/routes/settings/person';
import { getFirm, updateFirm } from '~db/queries/firm';
import { listPeople } from '~db/queries/people';
import { answerOf, type MemoryContext, memoryContext, post } from '../support/form-post';

let context: MemoryContext;
beforeEach(async () => {
  context = await memoryContext();
});
afterEach(() => context.close());

const get = (params: Record<string, string> = {}) =>
  ({
    request: new Request('http://first-cup.test/settings'),
    params,
    context,
  }) as unknown as LoaderFunctionArgs;

const firm = {
  name: 'Juniper & Lane',
  address: '12 Harbour Street\nPortland',
  accent: '#1f6b45',
  currency: 'EUR',
  locale: 'de-DE',
  timeZone: 'Europe/Berlin',
  numberPrefix: 'JL-',
  paymentTerms: '',
  language: 'de',
  style: 'grid',
};

describe('the firm', () => {
  it('is saved, and the next number follows', async () => {
    expect(await answerOf(firmAction(post(context, firm)))).toMatchObject({
      status: 302,
      location: '/settings?saved=1',
    });
    const page = await firmLoader(get());
    expect(page.firm).toEqual(firm);
    expect(page.nextNumber).toBe('JL-0001');
  });

  describe('in another currency', () => {
    const own = async () => JSON.parse((await getFirm(context.db)).thresholds);
    const has = (thresholds: object) =>
      updateFirm(context.db, { currency: 'USD', thresholds: JSON.stringify(thresholds) });
    const save = (currency: string) => answerOf(firmAction(post(context, { ...firm, currency })));

    it('has no first-cup ceiling of the old one, and says so', async () => {
      await has({ firstCupCeiling: 5_000, words: 300 });
      expect((await save('JPY')).location).toBe('/settings?saved=1&ceiling=dropped');
      expect(await own()).toEqual({ words: 300 });
    });

    it('still draws none where none was drawn', async () => {
      await has({ firstCupCeiling: null });
      expect((await save('JPY')).location).toBe('/settings?saved=1');
      expect(await own()).toEqual({ firstCupCeiling: null });
    });

    it('is what drops it, and nothing else', async () => {
      await has({ firstCupCeiling: 5_000 });
      expect((await save('USD')).location).toBe('/settings?saved=1');
      expect(await own()).toEqual({ firstCupCeiling: 5_000 });
    });
  });

  it('offers every currency, and always the values in use', async () => {
    await answerOf(firmAction(post(context, { ...firm, locale: 'ja-JP' })));
    const { choices } = await firmLoader(get());
    expect(choices.currencies.length).toBeGreaterThan(150);
    expect(choices.currencies).toContainEqual({ value: 'KWD', label: 'KWD, Kuwaiti Dinar' });
    expect(choices.locales.map(({ value }) => value)).toContain('ja-JP');
    expect(choices.timeZones.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['UTC', 'Europe/Berlin']),
    );
  });

  it.each([
    ['accent', 'red'],
    ['currency', 'BTC'],
    ['locale', 'no such locale'],
    ['timeZone', 'Mars/Olympus'],
    ['numberPrefix', 'a b<'],
    ['name', ''],
    ['address', `x${'y'.repeat(1_001)}`],
  ])('refuses a wrong %s beside the field', async (field, value) => {
    const answer = await answerOf(firmAction(post(context, { ...firm, [field]: value })));
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.result?.error ?? {})).toEqual([field]);
  });
});

describe('the logo', () => {
  const square = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 4, background: '#7a4419' } });
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const svg = (inside: string, head = '') =>
    bytesOf(
      `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20">${inside}</svg>`,
    );
  const upload = (bytes: Uint8Array, name = 'logo.png', type = 'image/png') =>
    answerOf(logoAction(post(context, { picture: new File([new Uint8Array(bytes)], name, { type }) })));

  async function stored() {
    const { logo_sha256 } = await getFirm(context.db);
    const response = await pictureLoader(get({ sha256: logo_sha256 ?? '' }));
    return { response, picture: await sharp(await response.arrayBuffer()).metadata() };
  }

  it('is drawn anew at most 800 by 400, without what else the file holds', async () => {
    const big = await square(2400, 600)
      .withExif({ IFD0: { Copyright: 'secret place' } })
      .jpeg()
      .toBuffer();
    expect(await upload(big, 'x.jpg', 'image/jpeg')).toMatchObject({ status: 302 });
    const { response, picture } = await stored();
    expect(picture).toMatchObject({ format: 'png', width: 800, height: 200 });
    expect(picture.exif).toBeUndefined();
    expect(response.headers.get('Content-Type')).toBe('image/png');
    expect(response.headers.get('Cache-Control')).toContain('immutable');
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('of shapes is drawn as large as fits', async () => {
    const shapes = svg(
      '<g id="a"><circle r="9" cx="10" cy="10" fill="url(#none)"/></g><use href="#a" x="20"/>',
    );
    expect(await upload(shapes, 'x.svg', 'image/svg+xml')).toMatchObject({ status: 302 });
    expect((await stored()).picture).toMatchObject({ format: 'png', width: 800, height: 400 });
  });

  it('keeps its size where it is small', async () => {
    await upload(await square(30, 10).png().toBuffer());
    expect((await stored()).picture).toMatchObject({ width: 30, height: 10 });
  });

  it('is taken off again, and what was sent still finds it', async () => {
    await upload(await square(30, 10).png().toBuffer());
    const { logo_sha256 } = await getFirm(context.db);
    expect(await answerOf(removalAction(post(context, {})))).toMatchObject({ status: 302 });
    expect((await getFirm(context.db)).logo_sha256).toBeNull();
    expect((await pictureLoader(get({ sha256: logo_sha256 ?? '' }))).status).toBe(200);
  });

  it('is a 404 under an address that no picture has', async () => {
    for (const sha256 of ['', '0'.repeat(64), '../etc/passwd']) {
      expect((await pictureLoader(get({ sha256 }))).status).toBe(404);
    }
  });

  const damaged = async () => (await square(300, 300).png().toBuffer()).subarray(0, 400);
  const image = '<image xlink:href="https://example.com/x.png" width="9" height="9"/>';
  const bad: [string, () => Uint8Array | Promise<Uint8Array>, RegExp][] = [
    ['an empty file', () => new Uint8Array(), /empty|Choose/],
    ['text called .png', () => bytesOf('hello, I am a picture'), /not a PNG, JPEG or SVG/],
    ['a GIF', () => bytesOf('GIF89a\u0001\u0000\u0001\u0000'), /not a PNG, JPEG or SVG/],
    ['half a PNG', damaged, /damaged/],
    ['a PNG of noise', () => new Uint8Array([...pngSignature, ...Array(500).fill(7)]), /damaged/],
    ['a JPEG of noise', () => new Uint8Array([0xff, 0xd8, 0xff, ...Array(500).fill(7)]), /damaged/],
    ['a PNG of 30,000 by 30,000', () => giantPng(30_000, 30_000), /25 million dots/],
    ['a PNG of 6,000 by 6,000 in few bytes', () => giantPng(6_000, 6_000), /25 million dots/],
    ['more than 5 MB', () => new Uint8Array(5 * 1024 * 1024 + 1), /larger than 5 MB/],
    ['an SVG cut off', () => bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><g>'), /damaged/],
    ['an SVG with an outside picture', () => svg(image), /more than shapes/],
    [
      'an SVG that reads a file',
      () => svg('<text>&x;</text>', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      /entities/,
    ],
    [
      'an SVG with a thousand laughs',
      () => svg('&b;', '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'),
      /entities/,
    ],
    ['an SVG with two document types', () => svg('', '<!DOCTYPE svg><!DOCTYPE svg []>'), /entities/],
    [
      'an SVG whose document type hides what it defines',
      () => svg('<use/>', '<!DOCTYPE svg SYSTEM ">" [<!ATTLIST use href CDATA "/etc/passwd">]>'),
      /not a PNG, JPEG or SVG/,
    ],
    [
      'an SVG that includes',
      () => svg('<xi:include xmlns:xi="x" href="/etc/passwd" parse="text"/>'),
      /more than shapes/,
    ],
    ['an SVG with an outside use', () => svg('<use xlink:href="other.svg#a"/>'), /another file/],
    [
      'an SVG with an outside fill',
      () => svg('<rect style="fill:url( http://example.com/#a)"/>'),
      /another file/,
    ],
    ['an SVG with a script', () => svg('<script>1</script>'), /more than shapes/],
    ['an SVG with a style sheet', () => svg('', '<?xml-stylesheet href="x.css"?>'), /style sheet/],
    [
      'an SVG in UTF-16',
      () => Buffer.from('\ufeff<svg xmlns="http://www.w3.org/2000/svg"/>', 'utf16le'),
      /not a PNG|UTF-8/,
    ],
    [
      'an SVG of heavy effects',
      () => svg('<filter id="f"><feTurbulence numOctaves="9999"/></filter>'),
      /effects/,
    ],
  ];

  it.each(bad)('refuses %s beside the field', async (_, bytes, says) => {
    const answer = await upload(await bytes());
    expect(answer.status).toBe(400);
    expect(answer.result?.error?.picture?.join(' ')).toMatch(says);
    expect((await getFirm(context.db)).logo_sha256).toBeNull();
  });

  it('takes what drawing programs write before and around the shapes', async () => {
    const type = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">';
    const head = `\ufeff<?xml version="1.0" encoding="utf-8"?>\n<!-- Made [by] a > program -->\n${type}\n`;
    const shapes = '<g id="a" fill="url( \'#b\' )"><circle r="9"/></g><use xlink:href = "#a"/>';
    expect(await upload(svg(shapes, head), 'x.svg', 'image/svg+xml')).toMatchObject({ status: 302 });
  });

  it('refuses shapes that multiply without end, and goes on', async () => {
    const stages = Array.from(
      { length: 12 },
      (_, n) => `<g id="g${n + 1}">${`<use href="#g${n}"/>`.repeat(10)}</g>`,
    );
    const bomb = svg(
      `<defs><g id="g0"><rect width="9" height="9"/></g>${stages.join('')}</defs><use href="#g12"/>`,
    );
    expect((await upload(bomb)).status).toBe(400);
    expect((await upload(await square(30, 10).png().toBuffer())).status).toBe(302);
  });

  it('asks for a file where none was chosen', async () => {
    const answer = await answerOf(logoAction(post(context, {})));
    expect(answer.result?.error).toEqual({ picture: ['Choose a picture first.'] });
    const text = await answerOf(logoAction(post(context, { picture: 'a text' })));
    expect(text.status).toBe(400);
  });
});

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A sound PNG that claims a size, with a few rows of it. */
function giantPng(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((width * 3 + 1) * 10));
  return Buffer.concat([
    Buffer.from(pngSignature),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

function crc32(bytes: Buffer): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

describe('our people', () => {
  const names = async () => (await listPeople(context.db)).map(({ name, active }) => [name, active]);

  it('begin with the one who was not named yet', async () => {
    await answerOf(peopleAction(post(context, { name: 'Ida Brandt', email: 'ida@juniper.example' })));
    expect(await names()).toEqual([['Ida Brandt', true]]);
    await answerOf(peopleAction(post(context, { name: 'Jo Lane', email: '' })));
    expect(await names()).toEqual([
      ['Ida Brandt', true],
      ['Jo Lane', true],
    ]);
  });

  it('leave and come back, but never all of them', async () => {
    for (const name of ['Ida', 'Jo']) await answerOf(peopleAction(post(context, { name, email: '' })));
    const [ida, jo] = await listPeople(context.db);
    const leave = (id = '', name = '') =>
      answerOf(personAction(post(context, { name, email: '' }, { personId: id })));
    expect((await leave(ida?.id, 'Ida')).status).toBe(302);
    const refused = await leave(jo?.id, 'Jo');
    expect(refused.status).toBe(400);
    expect(refused.result?.error?.active?.join()).toContain('Somebody must stay active');
    const back = post(context, { name: 'Ida', email: '', active: 'on' }, { personId: ida?.id ?? '' });
    expect((await answerOf(personAction(back))).status).toBe(302);
    expect(await names()).toEqual([
      ['Ida', true],
      ['Jo', true],
    ]);
  });

  it('need a name', async () => {
    expect((await answerOf(peopleAction(post(context, { name: '', email: '' })))).status).toBe(400);
  });

  it('are a 404 where there is no such person', async () => {
    expect((await answerOf(personAction(post(context, { name: 'x' }, { personId: 'x' })))).status).toBe(404);
  });
});
