import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { LoaderFunctionArgs } from '@remix-run/node';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DomainError } from '~/domain/errors';
import type { Press } from '~/press/press';
import { loader as pictureLoader } from '~/routes/logo';
import { action as promotionAction } from '~/routes/settings/font-promotion';
import { action as fontRemovalAction } from '~/routes/settings/font-removal';
import { loader as sampleLoader } from '~/routes/settings/font-sample';
import { action as fontsAction, loader as fontsLoader } from '~/routes/settings/fonts';
import { action as photoAction } from '~/routes/settings/photo';
import { action as photoRemovalAction } from '~/routes/settings/photo-removal';
import { listFontFiles } from '~db/queries/fonts';
import { listPeople } from '~db/queries/people';
import { answerOf, type MemoryContext, memoryContext, post } from '../support/form-post';

let printing: 'prints' | 'failed' | 'busy';
const press: Press = {
  print: async () => {
    if (printing !== 'prints') throw new DomainError(printing, 'The press is out.');
    return new TextEncoder().encode('%PDF-1.7');
  },
  proof: async () => {},
  close: async () => {},
};
let context: MemoryContext & { press: Press };
let personId: string;
beforeEach(async () => {
  printing = 'prints';
  context = { ...(await memoryContext()), press };
  personId = (await listPeople(context.db))[0]?.id ?? '';
});
afterEach(() => context.close());

const get = (params: Record<string, string> = {}) =>
  ({
    request: new Request('http://first-cup.test/settings'),
    params,
    context,
  }) as unknown as LoaderFunctionArgs;

describe('the photo of one of our people', () => {
  const upload = (bytes: Uint8Array) =>
    answerOf(
      photoAction(post(context, { picture: new File([new Uint8Array(bytes)], 'me.jpg') }, { personId })),
    );
  const photo = async () => (await listPeople(context.db))[0]?.photoSha256 ?? null;
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#7a5a40' } })
      .jpeg()
      .toBuffer();

  it.each([
    ['a wide picture', 900, 300],
    ['a tall one', 300, 900],
    ['a small one', 30, 30],
  ])('is drawn anew, three by four: %s', async (_, width, height) => {
    expect(await upload(await picture(width, height))).toMatchObject({
      status: 302,
      location: `/settings/people/${personId}/photo?saved=1`,
    });
    const response = await pictureLoader(get({ sha256: (await photo()) ?? '' }));
    const { format, width: drawn, height: high } = await sharp(await response.arrayBuffer()).metadata();
    expect({ format, drawn, high }).toEqual({ format: 'png', drawn: 360, high: 480 });
  });

  it('is refused beside the field where it is no picture', async () => {
    const answer = await upload(new TextEncoder().encode('me'));
    expect(answer.status).toBe(400);
    expect(answer.result?.error?.picture?.join()).toContain('not a PNG, JPEG or SVG');
    expect(await photo()).toBeNull();
  });

  it('is taken off again, and what was sent still finds it', async () => {
    await upload(await picture(300, 400));
    const before = (await photo()) ?? '';
    await answerOf(photoRemovalAction(post(context, {}, { personId })));
    expect(await photo()).toBeNull();
    expect((await pictureLoader(get({ sha256: before }))).status).toBe(200);
  });

  it('is a 404 of nobody', async () => {
    const args = post(context, {}, { personId: 'nobody' });
    expect((await answerOf(photoAction(args))).status).toBe(404);
  });
});

describe('the firm’s own fonts', () => {
  const resolve = createRequire(import.meta.url).resolve;
  const plex = (name: string) =>
    new Uint8Array(
      readFileSync(resolve(`@expo-google-fonts/ibm-plex-serif/${name}/IBMPlexSerif_${name}.ttf`)),
    );
  const upload = (bytes: Uint8Array) =>
    answerOf(fontsAction(post(context, { font: new File([new Uint8Array(bytes)], 'own.ttf') })));
  const listed = async () =>
    (await fontsLoader(get())).fonts.map(({ family, weight, italic }) => `${family} ${weight} ${italic}`);
  const fonts = async () => (await fontsLoader(get())).fonts;

  it('are listed as they came, as the files name themselves', async () => {
    expect((await upload(plex('400Regular'))).location).toMatch(/^\/settings\/fonts\?added=[0-9a-f]{64}$/);
    await upload(plex('400Regular_Italic'));
    expect(await listed()).toEqual(['IBM Plex Serif 400 false', 'IBM Plex Serif 400 true']);
  });

  it('move up one by one, and the first stays the first', async () => {
    for (const name of ['400Regular', '500Medium', '600SemiBold']) await upload(plex(name));
    const [first, , third] = await fonts();
    await answerOf(promotionAction(post(context, {}, { sha256: third?.sha256 ?? '' })));
    await answerOf(promotionAction(post(context, {}, { sha256: first?.sha256 ?? '' })));
    expect((await fonts()).map(({ weight }) => weight)).toEqual([400, 600, 500]);
    await answerOf(promotionAction(post(context, {}, { sha256: third?.sha256 ?? '' })));
    expect((await fonts()).map(({ weight }) => weight)).toEqual([600, 400, 500]);
  });

  it('are taken off and kept for what was sent, and may come back', async () => {
    for (const name of ['400Regular', '500Medium']) await upload(plex(name));
    const [first] = await fonts();
    const sha256 = first?.sha256 ?? '';
    await answerOf(fontRemovalAction(post(context, {}, { sha256 })));
    expect((await fonts()).map(({ weight }) => weight)).toEqual([500]);
    expect(await listFontFiles(context.db, [sha256])).toMatchObject([{ sha256, weight: 400 }]);
    await upload(plex('400Regular'));
    expect((await fonts()).map(({ weight }) => weight)).toEqual([500, 400]);
  });

  it('say what became of the offers, and which faces they lack', async () => {
    const { location } = await upload(plex('400Regular'));
    const request = new Request(`http://first-cup.test${location}`);
    const { added, fonts } = await fontsLoader({ ...get(), request });
    expect(added).toBe('New offers and drafts are printed in IBM Plex Serif from now on.');
    expect(fonts[0]?.uses).toMatch(/^Prints new offers.*no bold and no italic/);
    await upload(plex('700Bold'));
    expect((await fontsLoader(get())).fonts[0]?.uses).toMatch(/no italic file/);
  });

  it('show a sample, of what is in the list alone', async () => {
    await upload(plex('400Regular'));
    const [first] = await fonts();
    const answer = await sampleLoader(get({ sha256: first?.sha256 ?? '' }));
    expect(answer.headers.get('Content-Type')).toBe('application/pdf');
    expect((await sampleLoader(get({ sha256: 'none' })).catch((thrown) => thrown)).status).toBe(404);
  });

  it('are printed with before they are stored, and refused where that fails', async () => {
    printing = 'failed';
    const answer = await upload(plex('400Regular'));
    expect(answer.status).toBe(400);
    expect(answer.result?.error?.font?.join()).toContain('could not be printed');
    expect(await fonts()).toEqual([]);
  });

  it('are four at most, and none twice', async () => {
    await upload(plex('400Regular'));
    expect((await upload(plex('400Regular'))).result?.error?.font?.join()).toContain('in the list already');
    for (const name of ['500Medium', '600SemiBold', '700Bold']) await upload(plex(name));
    const fifth = await upload(plex('300Light'));
    expect(fifth.status).toBe(400);
    expect(fifth.result?.error?.font?.join()).toContain('There are 4 fonts already');
    expect(await fonts()).toHaveLength(4);
  });

  it('are refused beside the field where the file is no font', async () => {
    const answer = await upload(new TextEncoder().encode('a font'));
    expect(answer.status).toBe(400);
    expect(answer.result?.error?.font?.join()).toContain('not a TTF or OTF font');
    const none = await answerOf(fontsAction(post(context, {})));
    expect(none.result?.error).toEqual({ font: ['Choose a font first.'] });
  });
});
