import { documentView, type Sheet } from '~/domain/document/document-view';
import { emptyOffer, type Offer, type Recipient, type Sender } from '~/domain/proposal';

/** Offers for the tests of the printed document. The first is the one of the design, §5. */
export const typicalOffer: Offer = {
  ...emptyOffer('USD'),
  title: 'Checkout review',
  problem: 'One in three visitors leaves at the delivery step.',
  outcome: 'A ranked list of the ten changes most likely to keep them.',
  deliverables: [
    { name: 'Written review of the checkout, 6 to 8 pages', doneWhen: 'the PDF is in Dana’s inbox' },
    {
      name: 'Ten changes in a spreadsheet, ranked by money at stake',
      doneWhen: 'all ten rows carry an estimate',
    },
    { name: 'One 45-minute call with the person who will build them', doneWhen: 'the call has taken place' },
  ],
  exclusions: ['Building the changes', 'Interviews with your customers'],
  clientProvides: ['Read access to the analytics', 'A test payment card'],
  place: 'Remote',
  startsOn: '2026-12-01',
  endsOn: '2026-12-08',
  validUntil: '2026-12-15',
  lines: [
    { description: 'Checkout review, fixed price', quantity: '1', unitPrice: '900.00' },
    { description: 'Call with the builder', quantity: '1.5', unitPrice: '120.00' },
  ],
  discount: { percent: '10' },
  taxPercent: '19',
  depositPercent: '25',
  paymentTerms: 'Due 14 days after delivery',
  safety: 'If the list does not help, you pay nothing. The review stays yours.',
  nextStep: 'Reply yes, or accept on the page. You get a calendar entry for the call the same day.',
};

/** Greek, Cyrillic and Vietnamese, some of it written with combining accents, and words of two scripts. */
export const manyScriptsOffer: Offer = {
  ...typicalOffer,
  title: 'Έλεγχος ταμείου · Проверка корзины',
  problem: 'Один из трёх посетителей уходит; “Checkout” — это PDF-файл, 120 €/час.',
  outcome: 'Danh sách mười thay đổi, xếp hạng theo số tiền: Tiếng Việt dễ đọc, ưu tiên rõ ràng.',
  deliverables: [
    { name: 'Γραπτή αξιολόγηση, 6 έως 8 σελίδες', doneWhen: 'το PDF είναι στα εισερχόμενα' },
    { name: 'Список из десяти изменений', doneWhen: 'є оцінка в днях, ґрунтовна й коротка' },
    { name: 'Cuộc gọi 45 phút với người thực hiện', doneWhen: 'cuộc gọi đã diễn ra' },
  ],
  exclusions: ['Cafe\u0301 re\u0301sume\u0301 (decomposed)', 'Zażółć gęślą jaźń, Łódź'],
  currency: 'EUR',
};

/** Three sizes, lines to tick, days on the way, a few words before, parts of payment and two rates. */
export const choiceOffer: Offer = {
  ...typicalOffer,
  coverNote: 'It was good to walk through the shop with you on Tuesday.\nHere is the small step we spoke of.',
  milestones: [
    { name: 'First three findings by mail', on: '2026-12-03' },
    { name: 'Draft to read', on: '2026-12-06' },
  ],
  lines: [
    { description: 'Interviews with two buyers', quantity: '2', unitPrice: '150', optional: true },
    { description: 'Two days earlier', quantity: '1', unitPrice: '250', optional: true, taxPercent: '7' },
  ],
  options: ['Small cup', 'Medium cup', 'Large cup'].map((name, index) => ({
    name,
    deliverables: [{ name: `${name}, its own report`, doneWhen: `report ${index + 1} is in the inbox` }],
    lines: [
      { description: `Work on the ${name}`, quantity: String(index + 1), unitPrice: '300' },
      { description: 'Printed copy', quantity: '1', unitPrice: '19.90', taxPercent: '7' },
    ],
  })),
  discount: { percent: '0' },
  depositPercent: '0',
  payments: [
    { when: 'acceptance', on: null, percent: '40' },
    { when: 'date', on: '2026-12-11', percent: '60' },
  ],
};

/** Lines that are taxed otherwise than the rest, one of which may be left out. */
export const ratesOffer: Offer = {
  ...typicalOffer,
  lines: [
    ...typicalOffer.lines,
    { description: 'Printed copy', quantity: '1', unitPrice: '19.90', taxPercent: '7' },
    { description: 'Two days earlier', quantity: '1', unitPrice: '250', optional: true },
  ],
};

const longWord = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(5).slice(0, 200);
const longAddress = `https://example.com/${'reports/checkout-review/'.repeat(6)}index.html?from=2026-01-01&to=2026-12-31#${'x'.repeat(80)}`;
const longMail = `${'very.long.name.of.a.person.'.repeat(3)}@${'department-of-offers.'.repeat(3)}northwind.example`;
const longText = Array.from(
  { length: 24 },
  (_, index) => `Sentence ${index + 1} says in plain and patient words what one could say in three.`,
).join(' ');

/** What a careless paste can hold: words no column is wide enough for, sixty lines, paragraphs of a page. */
export const hardOffer: Offer = {
  ...typicalOffer,
  title: `Review of ${longWord}`,
  problem: `${longText}\n\nSee ${longAddress} or write to ${longMail}.`,
  outcome: `${longWord} ${longText}`,
  deliverables: [
    { name: longWord, doneWhen: `the report is at ${longAddress}` },
    { name: longText, doneWhen: `${longMail} has it` },
    ...Array.from({ length: 12 }, (_, index) => ({
      name: `Thing ${index + 1}`,
      doneWhen: longText.slice(0, 150),
    })),
  ],
  exclusions: [longWord, longAddress, longMail, longText],
  clientProvides: [longText, 'Two  spaces   here'],
  place: longAddress,
  lines: Array.from({ length: 60 }, (_, index) => ({
    description: index % 20 === 0 ? longWord : `Line ${index + 1}, a part of the work`,
    quantity: '1234567.25',
    unitPrice: '4321.99',
  })),
  paymentTerms: longText,
  safety: `${longText}\n${longText}`,
  nextStep: `Accept at ${longAddress}`,
};

export const sender: Sender = {
  firmName: 'Juniper & Lane',
  address: '12 Harbour Street\nPortland, OR 97201',
  author: { name: 'Ida Brandt', email: 'ida@juniper.example', photoSha256: null },
  accent: '#7a4419',
  locale: 'en-GB',
  timeZone: 'Europe/London',
  logoSha256: null,
  fonts: [],
};

export const recipient: Recipient = {
  name: 'Northwind Tiles',
  address: '',
  contact: { name: 'Dana Fox', email: 'dana@northwind.example', role: 'Head of shop' },
};

/** A sent copy of `offer`; give `sha256: null` and the like for a draft. */
export const sheetOf = (offer: Offer, changes: Partial<Sheet> = {}): Sheet => ({
  offer,
  from: sender,
  to: recipient,
  revision: 2,
  number: '2026-014',
  sentOn: '2026-11-24',
  sentAt: '2026-11-24T09:30:00.000Z',
  sha256: 'c0ffee1234567890abcdef0123456789c0ffee1234567890abcdef0123456789',
  ...changes,
});

export const draftOf = (offer: Offer): Sheet =>
  sheetOf(offer, { number: null, sentOn: null, sentAt: null, sha256: null });

export const viewOf = (offer: Offer, changes: Partial<Sheet> = {}) => documentView(sheetOf(offer, changes));
