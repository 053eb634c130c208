import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Acceptance } from '~/domain/acceptance';
import { type RecordView, recordView } from '~/domain/document/record-view';
import { languages, type Offer } from '~/domain/proposal';
import { inCodePoints } from '~/press/coverage';
import type { Press } from '~/press/press';
import { acceptanceOf, snapshotOf } from '../support/acceptances';
import { choiceOffer, typicalOffer } from '../support/offers';
import { testPress } from '../support/press';
import { readPdf, withoutSpaces } from '../support/read-pdf';
import { recordTexts } from '../support/record-texts';

let press: Press;
beforeAll(() => {
  press = testPress({ timeLimitMs: 60_000 });
});
afterAll(() => press.close());

const sha256 = 'c0ffee1234567890abcdef0123456789c0ffee1234567890abcdef0123456789';
const head = { seq: 42, hash: 'fe'.repeat(32) };
const verifyAt = 'https://offers.juniper.example/verify';
const recordOf = (acceptance: Partial<Acceptance> = {}, offer: Offer = typicalOffer, locale = 'en-GB') =>
  recordView(
    { acceptance: acceptanceOf(acceptance), snapshot: snapshotOf(offer, locale), sha256, head, verifyAt },
    (text) => inCodePoints(text),
  );

async function read(view: RecordView) {
  const bytes = await press.print({ view, logo: null });
  const pdf = await readPdf(bytes);
  const text = pdf.pages.map((page) => page.text).join(' ');
  const missing = recordTexts(view).filter(
    (one) => !withoutSpaces(text).includes(withoutSpaces(one.normalize('NFC'))),
  );
  return { pdf, bytes, text, missing };
}

describe('the acceptance record on paper', () => {
  const chosen = { choice: { option: 1, ticked: [0, 1] }, forwardedAddress: '2001:db8::7' };

  it.each(languages)('holds every text of its view, on two pages at most: %s', async (language) => {
    const locale = { en: 'en-US', de: 'de-DE', fr: 'fr-FR', es: 'es-ES', it: 'it-IT' }[language];
    const { pdf, missing } = await read(recordOf(chosen, { ...choiceOffer, language }, locale));
    expect(missing).toEqual([]);
    expect(pdf.pages.length).toBeLessThanOrEqual(2);
  });

  it('stays on two pages with the longest texts that a form takes', async () => {
    const { pdf, missing } = await read(
      recordOf(
        {
          ...chosen,
          name: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(5).trim(),
          purchaseOrder: '4711-'.repeat(20),
          userAgent: 'Mozilla/5.0 '.repeat(100),
        },
        choiceOffer,
      ),
    );
    expect(missing).toEqual([]);
    expect(pdf.pages.length).toBeLessThanOrEqual(2);
  });

  it('keeps each hash whole, to be copied', async () => {
    const { text } = await read(recordOf());
    for (const hash of [sha256, head.hash, 'ab'.repeat(32)]) expect(text).toContain(hash);
  });

  it.each([
    'Łukasz Żółć-O’Brien',
    'Νίκος Παπαδόπουλος',
    'Дарья Ёлкина',
    'Nguyễn Thị Hương',
    'Jose\u0301 (decomposed)',
    'Dana [the fox]',
    'Dana\u00a0Fox',
  ])('prints the name %s as a proposal does, with no word of code points', async (name) => {
    const view = recordOf({ name });
    const { missing } = await read(view);
    expect(missing).toEqual([]);
    expect(view.consent.rows[0]?.value).toBe(name);
    expect(view.about.texts).toHaveLength(2);
  });

  it.each([
    ['דנה Fox', '[U+05D3 U+05E0 U+05D4] Fox'],
    ['Dana 🦊', 'Dana [U+1F98A]'],
    ['狐 [fox]', '[U+72D0] [U+005B]fox[U+005D]'],
    ['\u202eadnaD', '[U+202E]adnaD'],
    ['दना', '[U+0926 U+0928 U+093E]'],
    ['محمد Fox', '[U+0645 U+062D U+0645 U+062F] Fox'],
    ['Dana 👩‍🚀', 'Dana [U+1F469 U+200D U+1F680]'],
    ['Dana \ue000', 'Dana [U+E000]'],
    ['Da\u0353na', 'Da[U+0353]na'],
    ['\u200b \u200b', '[U+200B U+0020 U+200B]'],
  ])('gives what it cannot print of %s by code points, and says so', async (name, printed) => {
    const view = recordOf({ name });
    const { text, missing } = await read(view);
    expect(missing).toEqual([]);
    expect(view.consent.rows[0]?.value).toBe(printed);
    expect(text).toContain('Unicode code points');
  });

  it('says where it can be compared, and without such a place whom to ask', () => {
    expect(recordOf().about.texts[1]).toMatch(/ https:\/\/offers\.juniper\.example\/verify$/);
    for (const language of languages) {
      const snapshot = snapshotOf({ ...typicalOffer, language });
      const recorded = { acceptance: acceptanceOf(), snapshot, sha256, head };
      const check = (at: string | null) =>
        recordView({ ...recorded, verifyAt: at }, (one) => one).about.texts[1];
      expect(check(verifyAt)).toMatch(/ https:\/\/offers\.juniper\.example\/verify$/);
      expect(check(null)).not.toMatch(/verify|null/);
    }
  });

  it('is the same bytes each time, dated at the yes', async () => {
    const [one, two] = [await read(recordOf()), await read(recordOf())];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
    expect(one.pdf.information).toMatchObject({
      Title: 'Acceptance record: Checkout review',
      Author: 'Juniper & Lane',
      CreationDate: 'D:20261124150409Z',
    });
    expect(one.pdf.language).toBe('en-GB');
  });
});
