import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { priceFormValue } from '~/components/builder/fields/price-form-value';
import {
  documentStyles,
  emptyOffer,
  languages,
  type Offer,
  paperSizes,
  paymentMoments,
  type Recipient,
} from '~/domain/proposal';
import { totalsOf } from '~/domain/totals';
import { limits } from '~/forms/limits';
import { clientForm, contactForm, newProposalForm, recipientForm } from '~/forms/new-proposal';
import { documentForm, outcomeForm, priceForm, scopeForm, timeForm } from '~/forms/offer-steps';
import { payingWays } from '~/forms/price-step';
import { parseProposalFile, toProposalFile } from '~/forms/proposal-file';

const words = (most: number) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: fc.constantFrom('a', ' ', '\t', '\n', '\r\n', '\u2028', '\u00a0'), maxLength: 8 }),
    fc.integer({ min: most - 1, max: most + 1 }).map((length) => 'x'.repeat(length)),
  );
const number = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789.,'), maxLength: 18 }),
  fc.constantFrom(
    '',
    '1',
    '0,125',
    '1.1250',
    '1,1250',
    '1.125',
    '1,125',
    '01.125',
    '2.500',
    '1.250,50',
    '12,5',
  ),
  fc.nat(99).map(String),
);
const rows = <T>(row: fc.Arbitrary<T>, most: number) =>
  fc.oneof(
    fc.array(row, { maxLength: 3 }),
    fc.tuple(row, fc.integer({ min: most - 1, max: most + 1 })).map(([one, count]) => Array(count).fill(one)),
  );
const day = fc.constantFrom('2026-12-01', '2026-02-30', undefined);
const email = fc.oneof(
  fc.constantFrom('', 'dana@northwind.example', 'ø@exämple.no', `${'a'.repeat(236)}@northwind.example`),
  fc.constantFrom(`${'a'.repeat(237)}@northwind.example`, 'dana@northwind', 'a,b@northwind.example'),
  words(20),
);

/** What a page makes of what was typed, where it takes it. */
const page = <S extends z.ZodType>(schema: S, typed: fc.Arbitrary<unknown>) =>
  typed
    .map((one) => schema.safeParse(one))
    .filter(({ success }) => success)
    .map(({ data }) => data as z.infer<S>);
const step = <S extends z.ZodType<{ patch: Partial<Offer> }>>(schema: S, typed: fc.Arbitrary<unknown>) =>
  page(schema, typed).map(({ patch }) => patch);

const { name, line, note, text, priceRows } = limits;
const outcomes = step(
  outcomeForm,
  fc.record({
    title: words(name),
    problem: words(text),
    outcome: words(text),
    restsOn: rows(fc.record({ text: words(line), confirmedOn: day }), limits.rows),
  }),
);
const times = step(
  timeForm,
  fc.record({
    startsOn: day,
    endsOn: day,
    validUntil: day,
    milestones: rows(fc.record({ name: words(line), on: day }), limits.rows),
  }),
);
const documents = step(
  documentForm,
  fc.record({
    language: fc.constantFrom(...languages, undefined),
    style: fc.constantFrom(...documentStyles, undefined),
    paper: fc.constantFrom('', ...paperSizes, undefined),
    coverNote: words(text),
  }),
);
const scopes = step(
  scopeForm,
  fc.record({
    place: words(name),
    deliverables: rows(fc.record({ name: words(line), doneWhen: words(line) }), limits.rows),
    exclusions: rows(words(line), limits.rows),
    clientProvides: rows(words(line), limits.rows),
  }),
);
/** Mostly one that every page takes: a form of many numbers would hardly ever pass. */
const likely = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('', '1', '12.50', '1.250,50', '2,5') },
  { weight: 1, arbitrary: number },
);
const rate = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('', '0', '7', '5.5', '19,0') },
  { weight: 1, arbitrary: number },
);
const few = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 3 });
const deliverables = few(fc.record({ name: words(line), doneWhen: words(line) }));
const on = fc.constantFrom('on' as const, undefined);
const pricedLine = {
  description: words(line),
  quantity: likely,
  unitPrice: likely,
  taxPercent: rate,
};
/** Of which most make up the whole. */
const payments = fc
  .constantFrom([], ['50', '50'], ['33.3', '33,3', '33.4'], ['100', ''], ['0', '100'], ['60', '50'])
  .chain((percents) =>
    fc.tuple(
      ...percents.map((percent) =>
        fc.record({ percent: fc.constant(percent), when: fc.constantFrom(...paymentMoments), on: day }),
      ),
    ),
  );
const prices = step(
  priceForm,
  fc.record({
    currency: fc.constantFrom('USD', 'JPY', 'KWD'),
    lines: rows(fc.record({ ...pricedLine, quantity: number, unitPrice: number, optional: on }), priceRows),
    options: fc.oneof(
      fc.constant([]),
      rows(fc.record({ name: words(name), deliverables, lines: few(fc.record(pricedLine)) }), limits.options),
    ),
    taxPercent: rate,
    pricesIncludeTax: on,
    reverseCharge: on,
    paying: fc.constantFrom(...payingWays, undefined),
    payments,
    depositPercent: rate,
    discountKind: fc.constantFrom('percent', 'amount'),
    discountValue: number,
    free: fc.constantFrom('on', undefined),
  }),
);
const terms = step(
  priceForm,
  fc.record({
    currency: fc.constant('USD'),
    paymentTerms: words(note),
    safety: words(text),
    nextStep: words(text),
  }),
);
const clients = page(clientForm, fc.record({ name: words(name), address: words(note) }));
const contacts = page(contactForm, fc.record({ name: words(name), email, role: words(name) }));

const nobody: Recipient = { name: '', address: '', contact: null };
const blank = emptyOffer('USD');

/** As a browser sends it: what has no value is not sent. */
const withoutNulls = <T>(typed: T): T =>
  JSON.parse(JSON.stringify(typed, (_, value) => (value === null ? undefined : value)));

/** Written to a file and read back. */
function throughFile(offer: Offer, to: Recipient) {
  const read = parseProposalFile(JSON.parse(JSON.stringify(toProposalFile(offer, to))));
  expect(read).toEqual({ ok: true, offer, to, footing: { followsOn: false, largestKeptMinor: {} } });
}
/** Put into the form as a page does, and sent again. */
const again = <S extends z.ZodType<{ patch: unknown }>>(schema: S, typed: object) =>
  schema.safeParse(typed).data?.patch;

describe('what the site’s forms accept can be written to a file, read back, and accepted by them again', () => {
  test('as an outcome', () => {
    fc.assert(
      fc.property(outcomes, (patch) => {
        throughFile({ ...blank, ...patch }, nobody);
        expect(again(outcomeForm, withoutNulls(patch))).toEqual(patch);
      }),
    );
  });

  test('as days', () => {
    fc.assert(
      fc.property(times, (patch) => {
        throughFile({ ...blank, ...patch }, nobody);
        expect(again(timeForm, withoutNulls(patch))).toEqual(patch);
      }),
    );
  });

  test('as a document', () => {
    fc.assert(
      fc.property(documents, (patch) => {
        throughFile({ ...blank, ...patch }, nobody);
        expect(again(documentForm, withoutNulls(patch))).toEqual(patch);
      }),
    );
  });

  test('as a scope', () => {
    fc.assert(
      fc.property(scopes, (patch) => {
        throughFile({ ...blank, ...patch }, nobody);
        expect(again(scopeForm, patch)).toEqual(patch);
      }),
    );
  });

  test('as a price', () => {
    fc.assert(
      fc.property(fc.oneof(prices, terms), (patch) => {
        const offer = { ...blank, ...patch };
        throughFile(offer, nobody);
        const same = { ...offer, ...priceForm.parse(priceFormValue(offer)).patch };
        // "0.00" is left blank by the form, and is "0" from then on.
        expect(totalsOf(same)).toEqual(totalsOf(offer));
        const { discount: _, taxPercent: __, depositPercent: ___, ...rest } = patch;
        expect(same).toMatchObject(rest);
      }),
      { numRuns: 150 },
    );
  });

  test('as a recipient', () => {
    fc.assert(
      fc.property(clients, contacts, ({ name, address }, contact) => {
        throughFile(blank, { name, address, contact });
        expect(clientForm.parse({ name, address })).toEqual({ name, address });
        expect(contactForm.parse(contact)).toEqual(contact);
        const typed = { contactName: contact.name, contactEmail: contact.email, contactRole: contact.role };
        expect(recipientForm.parse(typed)).toEqual(typed);
        expect(newProposalForm.parse({ clientName: name, ...typed })).toMatchObject(typed);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a file holds', () => {
  const line = { description: words(limits.line), quantity: number, unitPrice: number };
  const rate = fc.constantFrom(undefined, '', '0', '7', '019.50', '101');
  const files = fc.record({
    lines: fc.array(
      fc.record({ ...line, taxPercent: rate, optional: fc.constantFrom(true, false, undefined) }),
    ),
    options: fc.array(
      fc.record({
        name: words(name),
        deliverables: fc.array(fc.record({ name: words(name), doneWhen: words(name) })),
        lines: fc.array(fc.record({ ...line, taxPercent: rate })),
      }),
      { maxLength: 3 },
    ),
    pricesIncludeTax: fc.boolean(),
    reverseCharge: fc.boolean(),
    paying: fc.oneof(
      number.map((depositPercent) => ({ depositPercent })),
      payments.map((parts) => ({
        payments: parts.map((part) => ({ ...part, on: part.on ?? null })),
      })),
    ),
    discount: fc.oneof(fc.record({ percent: number }), fc.record({ amount: number })),
    taxPercent: number,
    currency: fc.constantFrom('USD', 'JPY', 'KWD'),
  });

  test('of money, the site’s form accepts', () => {
    const { kind, client, title, outcome } = toProposalFile({ ...blank }, nobody);
    fc.assert(
      fc.property(files, ({ paying, ...file }) => {
        const read = parseProposalFile({ kind, client, title, outcome, ...file, ...paying });
        if (!read.ok) return;
        const { data, error } = priceForm.safeParse(priceFormValue(read.offer));
        expect(error?.issues).toBeUndefined();
        const same = { ...read.offer, ...data?.patch };
        if (same.options.length === read.offer.options.length) {
          expect(totalsOf(same)).toMatchObject({ ...totalsOf(read.offer), lineMinor: expect.anything() });
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
