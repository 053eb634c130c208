import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DocumentView,
  documentLocale,
  documentView,
  pageSizeOf,
  sentSheet,
  textsOf,
} from '~/domain/document/document-view';
import { formatMoney } from '~/domain/money';
import { emptyOffer, type Offer, type Snapshot } from '~/domain/proposal';
import { totalsOf } from '~/domain/totals';
import {
  draftOf,
  manyScriptsOffer,
  recipient,
  sender,
  sheetOf,
  typicalOffer,
  viewOf,
} from '../support/offers';

const locales = (
  'en-US en-GB en-CA en-AU en-IN en-ZA de-DE de-CH de-AT fr-FR fr-CH fr-CA it-IT es-ES es-MX pt-BR pt-PT nl-NL sv-SE nb-NO ' +
  'da-DK fi-FI pl-PL cs-CZ hu-HU uk-UA el-GR tr-TR he-IL ar-EG fa-IR hi-IN th-TH ja-JP zh-TW ko-KR vi-VN'
).split(' ');
const inLocale = (locale: string, offer: Offer = typicalOffer) =>
  viewOf(offer, { from: { ...sender, locale } });

/** Every string that the writer wrote, but for the money, which the view writes anew. */
const writtenIn = (offer: Offer): string[] =>
  [
    offer.title,
    offer.problem,
    offer.outcome,
    ...offer.deliverables.flatMap(({ name, doneWhen }) => [name, doneWhen]),
    ...offer.exclusions,
    ...offer.clientProvides,
    offer.place,
    ...offer.lines.map(({ description }) => description),
    offer.paymentTerms,
    offer.safety,
    offer.nextStep,
  ].filter(Boolean);

/** Everything in a view that is text, wherever it stands. */
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(stringsIn)
      : [];
const factsOf = (facts: { label: string; value: string }[]) =>
  Object.fromEntries(facts.map((fact) => [fact.label, fact.value]));

describe('the texts of a document', () => {
  test.each([
    ['an everyday offer', typicalOffer],
    ['an offer in many scripts', manyScriptsOffer],
  ])('hold every string of %s, as it was written', (_, offer) => {
    const texts = textsOf(viewOf(offer));
    for (const written of writtenIn(offer)) {
      expect(texts.some((text) => text === written || text === `Done when ${written}`)).toBe(true);
    }
  });

  test('hold every string of any offer', () => {
    const word = fc.string({ minLength: 1, maxLength: 20 });
    const offers = fc.record({
      title: word,
      problem: word,
      outcome: word,
      deliverables: fc.array(fc.record({ name: word, doneWhen: word }), { maxLength: 4 }),
      exclusions: fc.array(word, { maxLength: 4 }),
      clientProvides: fc.array(word, { maxLength: 4 }),
      place: word,
      lines: fc.array(
        fc.record({ description: word, quantity: fc.constant('2'), unitPrice: fc.constant('9') }),
        {
          maxLength: 4,
        },
      ),
      paymentTerms: word,
      safety: word,
      nextStep: word,
    });
    fc.assert(
      fc.property(offers, (part) => {
        const offer = { ...emptyOffer('EUR'), ...part };
        const texts = new Set(textsOf(viewOf(offer)));
        const lost = writtenIn(offer).filter((text) => !texts.has(text) && !texts.has(`Done when ${text}`));
        expect(lost).toEqual([]);
      }),
    );
  });

  test('name both sides, the number, the revision and the seal', () => {
    const texts = textsOf(viewOf(typicalOffer));
    for (const text of [
      'Juniper & Lane',
      '12 Harbour Street',
      'Portland, OR 97201',
      'Ida Brandt',
      'ida@juniper.example',
      'Prepared for Dana Fox, Northwind Tiles',
      '2026-014',
      'Revision 2',
      'c0ffee1234567890',
    ]) {
      expect(texts).toContain(text);
    }
  });

  test('hold nothing empty, and nothing that the view does not', () => {
    for (const view of [viewOf(typicalOffer), documentView(draftOf(emptyOffer('USD')))]) {
      const texts = textsOf(view);
      expect(texts.filter((text) => text === '')).toEqual([]);
      const all = new Set(stringsIn(view));
      expect(texts.filter((text) => !all.has(text))).toEqual([]);
    }
  });
});

describe('money on the document', () => {
  const money = (view: DocumentView) => factsOf(view.price.totals);

  test.each(['en-US', 'en-GB', 'en-IN', 'en-ZA'])('is what the totals say, as %s writes it', (locale) => {
    const totals = totalsOf(typicalOffer);
    const write = (minor: number) => formatMoney(minor, 'USD', locale).replace(/[\u2009\u202f]/g, '\u00a0');
    const view = inLocale(locale);
    expect(view.price.lines.map(({ amount }) => amount)).toEqual(totals.lineMinor.map(write));
    expect(money(view)).toEqual({
      Subtotal: write(totals.subtotalMinor),
      'Discount 10%': write(-totals.discountMinor),
      'Tax 19%': write(totals.taxMinor),
      Total: write(totals.totalMinor),
      'Due on acceptance (25%)': write(totals.depositMinor),
      'Due later': write(totals.remainderMinor),
    });
    expect(factsOf(view.facts).Price).toBe(write(totals.totalMinor));
  });

  test('reads as a reader would reckon it', () => {
    const view = inLocale('en-US');
    expect(view.price.lines[1]).toEqual({
      description: 'Call with the builder',
      quantity: '1.5',
      tax: '',
      unitPrice: '$120.00',
      amount: '$180.00',
    });
    expect(money(view)).toMatchObject({
      Subtotal: '$1,080.00',
      'Discount 10%': '-$108.00',
      Total: '$1,156.68',
    });
  });

  test('names an amount off without a percentage, and leaves out what is nothing', () => {
    const plain = { ...typicalOffer, discount: { amount: '80' }, taxPercent: '0', depositPercent: '0' };
    expect(Object.keys(money(viewOf(plain)))).toEqual(['Subtotal', 'Discount', 'Total']);
    expect(Object.keys(money(viewOf({ ...plain, discount: { percent: '0' } })))).toEqual(['Total']);
  });

  test('says “Free” where the offer is free, and a price where it is not', () => {
    const lines = [{ description: 'Review', quantity: '1', unitPrice: '0' }];
    const free = viewOf({ ...emptyOffer('USD'), lines, free: true });
    expect(factsOf(free.facts).Price).toBe('Free');
    expect(money(free)).toEqual({ Total: 'Free' });
    expect(factsOf(viewOf({ ...emptyOffer('USD'), free: true }).facts).Price).toBe('Free');
    expect(factsOf(viewOf({ ...typicalOffer, free: true }).facts).Price).not.toBe('Free');
    expect(factsOf(viewOf({ ...emptyOffer('USD'), lines }).facts).Price).toMatch(/0\.00$/);
    expect(factsOf(viewOf(emptyOffer('USD')).facts)).not.toHaveProperty('Price');
  });

  test('that does not add up is refused, and never printed', () => {
    expect(() => viewOf({ ...typicalOffer, discount: { amount: '99999' } })).toThrow(/discount is larger/);
  });
});

describe('what the writer left empty', () => {
  const view = viewOf(emptyOffer('USD'));

  test('is not on the document', () => {
    expect(view).toMatchObject({ safety: null, nextStep: null, facts: [] });
    expect(view.dates.rows).toEqual([]);
    expect(view.price).toMatchObject({ lines: [], totals: [], terms: '' });
    const texts = textsOf(view);
    for (const heading of [
      'You get',
      'Not included',
      'You provide',
      'When and where',
      'Price',
      'What you risk',
    ]) {
      expect(texts).not.toContain(heading);
    }
  });

  test('leaves no “Done when” without its end, and no “Prepared for” nobody', () => {
    const offer = { ...emptyOffer('USD'), deliverables: [{ name: 'A page', doneWhen: '' }] };
    const to = { name: '', address: '', contact: null };
    const nameless = viewOf(offer, { to });
    expect(nameless.deliverables.items).toEqual([{ name: 'A page', doneWhen: '' }]);
    expect(nameless.preparedFor).toBe('');
    expect(viewOf(offer, { to: { ...recipient, contact: null } }).preparedFor).toBe(
      'Prepared for Northwind Tiles',
    );
  });
});

describe('a draft with nothing to hand over yet', () => {
  const draftWith = (changes: Partial<Offer>) => documentView(draftOf({ ...emptyOffer('USD'), ...changes }));
  const page = { name: 'A page', doneWhen: 'it is sent' };
  const option = { name: 'Small', deliverables: [], lines: [] };

  test('has no place to sign, and says what has to be written first', () => {
    const { signatures, toWrite } = draftWith({});
    expect(signatures).toEqual([]);
    expect(toWrite.heading).toBe('Still to be written');
    expect(toWrite.items).toEqual(['You get', 'Not included', 'When and where', 'Price']);
    expect(draftWith({ language: 'de' }).toWrite.heading).toBe('Noch zu schreiben');
  });

  test.each<[string, Partial<Offer>]>([
    ['Not included', { exclusions: ['Building the changes'] }],
    ['When and where', { startsOn: '2026-12-01', endsOn: '2026-12-08', validUntil: '2026-12-15' }],
    ['Price', { lines: [{ description: 'Review', quantity: '1', unitPrice: '900' }] }],
    ['Price', { options: [option] }],
    ['Price', { free: true }],
  ])('does not ask for “%s” where that is written', (heading, changes) => {
    expect(draftWith({}).toWrite.items).toContain(heading);
    expect(draftWith(changes).toWrite.items).not.toContain(heading);
    expect(draftWith(changes).signatures).toEqual([]);
  });

  test('still asks when and where until all three days are there', () => {
    const { items } = draftWith({ startsOn: '2026-12-01', endsOn: '2026-12-08' }).toWrite;
    expect(items).toContain('When and where');
  });

  test.each<[string, Partial<Offer>]>([
    ['one thing is', { deliverables: [page] }],
    ['an option holds something that is', { options: [option, { ...option, deliverables: [page] }] }],
  ])('is signed as any other once %s handed over', (_, changes) => {
    const { signatures, toWrite } = draftWith(changes);
    expect(signatures).toHaveLength(2);
    expect(toWrite.items).toEqual([]);
  });

  test('is no matter of a sent copy: what went out has its places to sign', () => {
    const { signatures, toWrite } = viewOf(emptyOffer('USD'));
    expect([signatures.length, toWrite.items]).toEqual([2, []]);
  });
});

describe('a draft', () => {
  test('is marked, and has no number and no seal', () => {
    const view = documentView(draftOf(typicalOffer));
    expect(view).toMatchObject({ mark: 'DRAFT', footer: { number: 'Not numbered yet', hash: '' } });
    expect(textsOf(view)).toContain('DRAFT');
  });

  test('loses its mark when it is sent, and nothing else of its text', () => {
    const sent: Snapshot = {
      kind: 'first-cup/sent@1',
      number: '2026-014',
      revision: 2,
      sentOn: '2026-11-24',
      sentAt: '2026-11-24T09:30:00.000Z',
      from: sender,
      to: recipient,
      offer: typicalOffer,
    };
    const { sha256 } = sheetOf(typicalOffer);
    const view = documentView(sentSheet(sent, sha256 ?? ''));
    expect(view).toEqual(viewOf(typicalOffer));
    expect(view.mark).toBeNull();
    const before = textsOf(documentView(draftOf(typicalOffer))).filter(
      (text) => !/DRAFT|Not numbered/.test(text),
    );
    expect(textsOf(view)).toEqual(expect.arrayContaining(before));
  });
});

describe('the reader’s region', () => {
  test.each([
    ['en-US', 'LETTER'],
    ['en-CA', 'LETTER'],
    ['fr-CA', 'LETTER'],
    ['es-MX', 'LETTER'],
    ['en', 'LETTER'],
    ['en-GB', 'A4'],
    ['de', 'A4'],
    ['es', 'A4'],
    ['ja-JP', 'A4'],
    ['pt-BR', 'A4'],
  ])('%s writes on %s', (locale, paper) => {
    expect(pageSizeOf(locale)).toBe(paper);
    expect(inLocale(locale).pageSize).toBe(paper);
  });

  test.each([
    ['en-GB', 'en', 'en-GB'],
    ['en-US', 'en', 'en-US'],
    ['en', 'en', 'en'],
    ['de-DE', 'en', 'en-DE'],
    ['de-AT', 'de', 'de-AT'],
    ['en-US', 'de', 'de-US'],
    ['fr-CH', 'en', 'en-CH'],
    ['fr-CH', 'it', 'it-CH'],
    ['zh-Hant-TW', 'en', 'en-TW'],
    ['ar', 'en', 'en-EG'],
  ] as const)('a firm of %s writes a document in %s as %s does', (locale, language, expected) => {
    expect(documentLocale(language, locale)).toBe(expected);
  });

  test('decides how days are written', () => {
    expect(factsOf(inLocale('en-GB').dates.rows)).toEqual({
      Starts: '1 December 2026',
      Ends: '8 December 2026',
      Place: 'Remote',
      'Valid until': 'the end of 15 December 2026',
    });
    expect(factsOf(inLocale('en-US').facts)).toMatchObject({
      'You have it by': 'Dec 8, 2026',
      'Say yes by': 'Dec 15, 2026',
    });
  });

  test.each(locales)('%s prints nothing that fonts seldom hold', (locale) => {
    for (const currency of ['USD', 'EUR', 'CHF', 'JPY', 'KWD', 'INR']) {
      const lines = [{ description: 'Work', quantity: '1234.5', unitPrice: '98765' }];
      const text = stringsIn(inLocale(locale, { ...typicalOffer, currency, lines })).join('\n');
      // Thin spaces, marks of direction, and the digits of other scripts.
      expect(text).not.toMatch(/[\u2009\u202f\p{Cf}]/u);
      expect(text).not.toMatch(/(?![0-9])\p{Nd}/u);
      expect(text).toContain('2026');
    }
  });
});
