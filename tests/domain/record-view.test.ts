import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptanceText } from '~/domain/acceptance-text';
import { recordView } from '~/domain/document/record-view';
import { type Language, languages, type Offer } from '~/domain/proposal';
import { acceptanceOf, snapshotOf } from '../support/acceptances';
import { choiceOffer, recipient, sender, typicalOffer } from '../support/offers';
import { recordTexts } from '../support/record-texts';

const sha256 = 'c0ffee12'.repeat(8);
const recordOf = (
  changes: Parameters<typeof acceptanceOf>[0] = {},
  offer: Offer = typicalOffer,
  locale = 'en-GB',
) =>
  recordView(
    {
      acceptance: acceptanceOf(changes),
      snapshot: snapshotOf(offer, locale),
      sha256,
      head: null,
      verifyAt: null,
    },
    (text) => text,
  );
const values = (rows: { label: string; value: string }[]) =>
  Object.fromEntries(rows.map(({ label, value }) => [label, value]));
const bulleted = (texts: string[]) => texts.map((text) => `• ${text}`).join('\n');

describe('an acceptance record', () => {
  test('says who said yes to what in one sentence, then what that rests on', () => {
    const view = recordOf({ choice: { option: 1, ticked: [1] } }, choiceOffer);
    expect(view.said).toBe('Dana Fox said yes to this offer for Northwind Tiles on 24 November 2026.');
    const accepted = values(view.accepted.rows);
    expect(accepted).toMatchObject({
      Number: '2026-014 · Revision 2',
      Chosen: 'Medium cup',
      Added: 'Two days earlier',
      'You have it by': '8 December 2026',
      'Purchase order': 'PO 2026/117',
    });
    expect(accepted['You get']).toContain('Medium cup, its own report. Done when');
    expect(accepted['Not included']).toBe(bulleted(choiceOffer.exclusions));
    expect(values(view.consent.rows)).toMatchObject({
      'Name, as typed': 'Dana Fox',
      'Sentence ticked': acceptanceOf().consentText,
      'Wording of': 'November 2026',
      'Network address': '203.0.113.7',
    });
    expect(values(view.fingerprints.rows)).toEqual({
      'Offer as sent': sha256,
      'Page as shown': acceptanceOf().shownSha256,
    });
  });

  test('leaves out what there was not: a choice, an order number, a proxy', () => {
    const view = recordOf({ purchaseOrder: '' });
    const labels = Object.keys(values(view.accepted.rows));
    for (const label of ['Chosen', 'Added', 'Purchase order', 'Their words'])
      expect(labels).not.toContain(label);
    expect(Object.keys(values(view.consent.rows))).not.toContain('Passed on for');
    expect(values(recordOf({ forwardedAddress: '::7' }).consent.rows)).toHaveProperty('Passed on for', '::7');
  });

  test('says the terms as they were shown, not as a later version puts them, and what was written', () => {
    const terms = {
      sentence: 'You get it.',
      parts: [{ label: 'You got', items: [{ text: 'A page', note: 'Done when read' }] }],
    };
    const accepted = values(recordOf({ terms, words: 'In blue, please' }).accepted.rows);
    expect(accepted).toMatchObject({ 'You got': 'A page. Done when read', 'Their words': 'In blue, please' });
    expect(accepted).not.toHaveProperty('You get');
  });

  test('says the time in UTC and where the firm is, on the day it was there', () => {
    const snapshot = snapshotOf(typicalOffer);
    const view = recordView(
      {
        acceptance: acceptanceOf({ acceptedAt: '2026-06-30T23:30:00.000Z' }),
        snapshot: { ...snapshot, from: { ...snapshot.from, timeZone: 'Europe/Berlin' } },
        sha256,
        head: { seq: 7, hash: 'ab'.repeat(32) },
        verifyAt: 'https://offers.example.com/verify',
      },
      (text) => text,
    );
    expect(view.said).toContain('on 1 July 2026');
    expect(values(view.consent.rows)).toMatchObject({
      'Time, UTC': '2026-06-30 23:30:00 +00:00',
      'Time at the firm': '2026-07-01 01:30:00 +02:00 (Europe/Berlin)',
    });
    expect(values(view.fingerprints.rows)['Head of the log, event 7']).toBe('ab'.repeat(32));
  });

  test('says what square brackets mean where something is in them', () => {
    const inBrackets = recordView(
      { acceptance: acceptanceOf(), snapshot: snapshotOf(typicalOffer), sha256, head: null, verifyAt: null },
      (text) => text.replace('Dana', '[U+0044]'),
    );
    expect(inBrackets.about.texts.at(-1)).toContain('square brackets');
    expect(inBrackets.said).toContain('[U+0044] Fox said yes');
    expect(recordOf().about.texts.join()).not.toContain('square brackets');
  });

  test('keeps to a page whatever a program calls itself', () => {
    const { 'Program used': program } = values(recordOf({ userAgent: 'x'.repeat(5000) }).consent.rows);
    expect(program).toBe(`${'x'.repeat(300)}…`);
  });

  const foreign = languages.filter((language) => language !== 'en');
  test.each(foreign)('has no English word of its own left: %s', (language: Language) => {
    const everything = { choice: { option: 1, ticked: [1] }, forwardedAddress: '::7' };
    const texts = (one: Language) =>
      recordTexts(recordOf(everything, { ...choiceOffer, language: one }, `${one}-DE`));
    const english = new Set(texts('en'));
    const given = new Set([
      ...Object.values(acceptanceOf(everything)).map(String),
      ...[choiceOffer.title, 'Medium cup', 'Two days earlier', sender.firmName, recipient.name],
      ...sender.address.split('\n'),
      ...[bulleted(choiceOffer.exclusions), bulleted(choiceOffer.clientProvides), choiceOffer.safety],
      'November 2026',
      'Total',
    ]);
    const left = texts(language).filter(
      (text) => english.has(text) && !given.has(text) && /\p{L}{3}/u.test(text),
    );
    expect(left.filter((text) => !/^(2026-11-24 .*|[0-9a-f]{16,64}|Version 2)$/.test(text))).toEqual([]);
  });
});

test('a yes is hashed as JSON that RFC 8785 would write so, without what comes after it', () => {
  const text = fc.string({ unit: 'binary' });
  const any = fc.record({
    name: text,
    consentText: text,
    forwardedAddress: fc.option(text),
    userAgent: text,
    choice: fc.option(fc.record({ ticked: fc.array(fc.nat()), option: fc.option(fc.nat()) })),
    totalMinor: fc.maxSafeNat(),
    words: text,
    terms: fc.option(
      fc.record({
        sentence: text,
        parts: fc.array(fc.record({ label: text, items: fc.array(fc.record({ text, note: text })) })),
      }),
    ),
    eventSeq: fc.option(fc.nat()),
  });
  fc.assert(
    fc.property(any, (changes) => {
      const { eventSeq: _seq, chainHead: _head, terms, words, ...said } = acceptanceOf(changes);
      const later = { ...(terms === null ? {} : { terms }), ...(words === '' ? {} : { words }) };
      expect(acceptanceText(acceptanceOf(changes))).toBe(canonicalize({ ...said, ...later }));
    }),
  );
});
