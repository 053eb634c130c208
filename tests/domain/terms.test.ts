import { describe, expect, test } from 'vitest';
import { clientWordsIn } from '~/domain/document/words/client-words';
import { languages, type Offer, type Snapshot } from '~/domain/proposal';
import { termsOf } from '~/domain/terms';
import { choiceOffer, recipient, sender, typicalOffer } from '../support/offers';

const sent = (offer: Offer): Snapshot => ({
  kind: 'first-cup/sent@1',
  number: '2026-014',
  revision: 1,
  sentOn: '2026-11-24',
  sentAt: '2026-11-24T09:30:00.000Z',
  from: sender,
  to: recipient,
  offer,
});
const none = { option: null, ticked: [] };
const said = (offer: Offer, choice = none as { option: number | null; ticked: number[] }) =>
  termsOf(sent(offer), choice).sentence;

describe('the terms of a yes', () => {
  test('are one short sentence: how many things of what, by when, for how much, and what they risk', () => {
    expect(said(typicalOffer)).toBe(
      'You get the three things of “Checkout review” by 8 December 2026 for US$1,156.68; what you risk: If the list does not help, you pay nothing. The review stays yours.',
    );
    const one = {
      ...typicalOffer,
      deliverables: typicalOffer.deliverables.slice(0, 1),
      safety: 'x'.repeat(91),
    };
    expect(said(one)).toBe(
      'You get “Written review of the checkout, 6 to 8 pages” by 8 December 2026 for US$1,156.68.',
    );
  });

  test('are whole point by point, in the words of the document', () => {
    const { parts } = termsOf(sent(typicalOffer), none);
    expect(parts.map(({ label }) => label)).toEqual([
      ...['You get', 'You have it by', 'Price', 'Not included', 'You provide', 'What you risk'],
    ]);
    const [things, by, price, left, needed, risk] = parts.map(({ items }) => items);
    expect(things).toEqual(
      typicalOffer.deliverables.map(({ name, doneWhen }) => ({ text: name, note: `Done when ${doneWhen}` })),
    );
    expect(by).toEqual([{ text: '8 December 2026', note: '' }]);
    expect(price?.map(({ text }) => text)).toEqual([
      ...['US$1,156.68', 'Due on acceptance (25%): US$289.17', 'Due later: US$867.51'],
      typicalOffer.paymentTerms,
    ]);
    expect(left?.map(({ text }) => text)).toEqual(typicalOffer.exclusions);
    expect(needed?.map(({ text }) => text)).toEqual(typicalOffer.clientProvides);
    expect(risk?.map(({ text }) => text)).toEqual([typicalOffer.safety]);
  });

  test('name the option and what was added, and its total', () => {
    const small = termsOf(sent(choiceOffer), { option: 0, ticked: [] });
    const medium = termsOf(sent(choiceOffer), { option: 1, ticked: [0] });
    expect(small.sentence).toContain('things of “Small cup” by');
    expect(small.sentence).not.toContain('Interviews');
    expect(medium.sentence).toContain('things of “Medium cup” and “Interviews with two buyers” by');
    expect(medium.parts[0]?.items.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Medium cup, its own report', 'Interviews with two buyers']),
    );
    expect(medium.totalMinor).toBeGreaterThan(small.totalMinor);
    expect(medium.sentence).toContain('US$1,092.29');
  });

  test('leave out what the offer does not say', () => {
    const bare = { ...typicalOffer, deliverables: [], endsOn: null, safety: '', depositPercent: '0' };
    expect(said(bare)).toBe('You get “Checkout review” for US$1,156.68.');
  });

  test('refuse a choice that the offer has not', () => {
    expect(() => said(choiceOffer, { option: 7, ticked: [] })).toThrow('Choose one of the options.');
    expect(() => said(typicalOffer, { option: null, ticked: [0] })).toThrow('Only an optional line');
  });

  test.each(languages)('are whole in “%s”', (language) => {
    const { sentence, consentText } = termsOf(sent({ ...choiceOffer, language }), {
      option: 1,
      ticked: [0, 1],
    });
    for (const part of ['Medium cup', 'Two days earlier', '2026', 'you pay nothing']) {
      expect(sentence).toContain(part);
    }
    expect(consentText).toContain('Northwind Tiles');
    expect(`${sentence}${consentText}`).not.toMatch(/undefined|null|\s,| {2}/);
  });
});

test('a list reads as a list in every language', () => {
  for (const language of languages) {
    const { list } = clientWordsIn(language);
    expect([list([]), list(['a'])]).toEqual(['', 'a']);
    expect(list(['a', 'b', 'c'])).toMatch(/^a, b \S+ c$/);
  }
});
