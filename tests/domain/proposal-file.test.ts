import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentStyles, languages, type Payment, paperSizes } from '../../app/domain/proposal';
import { parseProposalFile, proposalFileJsonSchema, toProposalFile } from '../../app/forms/proposal-file';
import { example } from '../support/proposal-example';

const errorsOf = (json: unknown) => {
  const parsed = parseProposalFile(json);
  return parsed.ok ? [] : parsed.errors.map(({ path, message }) => `${path}: ${message}`);
};
const invisible = 'This holds characters that cannot be printed. Type it again instead of pasting it.';
const first = { followsOn: false, largestKeptMinor: {} };
const changed = (change: Record<string, unknown>) => errorsOf({ ...example, ...change });

describe('an offer as a file', () => {
  test("the design's example is read as it is written", () => {
    const parsed = parseProposalFile(example);
    expect(parsed).toMatchObject({
      ok: true,
      offer: { title: 'Checkout review', validUntil: '2026-12-15', free: false },
      to: { name: 'Northwind Tiles', contact: { name: 'Dana Fox', role: '' } },
    });
  });

  test('what may be left out has a default', () => {
    const { kind, client, title, outcome, currency } = example;
    expect(parseProposalFile({ kind, client, title, outcome, currency })).toMatchObject({
      ok: true,
      offer: { problem: '', lines: [], discount: { percent: '0' }, startsOn: null, free: false },
    });
  });

  test.each([
    ['an unknown key', { colour: 'red' }, 'colour: unknown key'],
    [
      'an unknown key deep inside',
      { deliverables: [{ name: 'A page', donewhen: 'x' }] },
      'deliverables[0].donewhen: unknown key',
    ],
    ['a key that is not a word', { 'a b\u0007': 1 }, '["a b\\u0007"]: unknown key'],
    ['a wrong kind', { kind: 'first-cup/proposal@2' }, 'kind: must be "first-cup/proposal@1"'],
    ['a missing title', { title: undefined }, 'title: missing'],
    ['a list that is none', { exclusions: 'all' }, 'exclusions: must be a list [ … ]'],
    [
      'a float',
      { lines: [{ description: 'x', quantity: 1, unitPrice: '9' }] },
      'lines[0].quantity: write the number as text, like "12.50"',
    ],
    [
      'a negative price',
      { lines: [{ description: 'x', quantity: '1', unitPrice: '-9' }] },
      'lines[0].unitPrice: write a number like "12.50", with a point and without a sign',
    ],
    ['a percentage over 100', { taxPercent: '101' }, 'taxPercent: A percentage goes from 0 to 100.'],
    [
      'a misspelt discount',
      { discount: { amount: 5 } },
      'discount.amount: write the number as text, like "12.50"',
    ],
    ['a day that does not exist', { endsOn: '2026-02-30' }, 'endsOn: write a real date like "2026-12-01"'],
    ['a currency that does not exist', { currency: 'EURO' }, 'currency: must be an ISO 4217 code like "USD"'],
    ['a long title', { title: 'x'.repeat(201) }, 'title: Keep this under 200 characters.'],
    ['a control character', { problem: 'a\u0000b' }, `problem: ${invisible}`],
    ['a line separator', { problem: 'a\u2028b' }, `problem: ${invisible}`],
    ['a paragraph separator', { title: 'a\u2029b' }, `title: ${invisible}`],
    ['a line break in a title', { title: 'a\nb' }, 'title: Keep this on one line.'],
    ['half a character', { title: 'a\ud800' }, `title: ${invisible}`],
  ])('%s is named with its path', (_, change, error) => {
    expect(changed(change)).toEqual([error]);
  });

  const line = (unitPrice: string, quantity = '1') => ({ description: 'Work', quantity, unitPrice });

  test.each([
    ['a fraction of a cent', { lines: [line('9.005', '100')] }, 'lines[0].unitPrice: USD has 2 decimals.'],
    ['half a yen', { currency: 'JPY', lines: [line('9.5')] }, 'lines[0].unitPrice: JPY has no decimals.'],
    [
      'what might be two thousand or two',
      { lines: [line('1'), line('2.000')] },
      'lines[1].unitPrice: This could be 2000 or 2.00. Type the one you mean.',
    ],
    ['a quantity of none', { lines: [line('9', '0.0')] }, 'lines[0].quantity: Type how many, more than 0.'],
    [
      'a discount larger than the price',
      { discount: { amount: '900.01' } },
      'discount.amount: The discount is larger than the price.',
    ],
    ['a discount too fine', { discount: { amount: '0.001' } }, 'discount.amount: USD has 2 decimals.'],
    [
      'a sum that could not be exact',
      { lines: [line('999999999999', '999999')] },
      'lines[0].unitPrice: This total is too large to be exact. Use smaller quantities or prices.',
    ],
  ])('%s is money that the site’s form refuses too', (_, change, error) => {
    expect(changed(change)).toEqual([error]);
  });

  test.each([
    ['', '1'],
    ['1.125', '1.1250'],
    ['2.500', '2.5'],
    ['01.5', '1.5'],
    ['0.333333', '0.333333'],
  ])('the quantity “%s” is kept as %s, which the site’s form takes as it is', (written, quantity) => {
    expect(parseProposalFile({ ...example, lines: [line('9', written)] })).toMatchObject({
      offer: { lines: [{ quantity }] },
    });
  });

  test('texts lose the blanks around them, as those typed on the site', () => {
    const client = { ...example.client, name: ' Northwind\t' };
    const file = { ...example, client, title: '\tReview ', problem: ' a\r\nb\n', exclusions: [' x '] };
    expect(parseProposalFile(file)).toMatchObject({
      offer: { title: 'Review', problem: 'a\nb', exclusions: ['x'] },
      to: { name: 'Northwind' },
    });
  });

  test('the largest total kept so far makes it a follow-on, and is no part of the offer', () => {
    const parsed = parseProposalFile({ ...example, reach: '2900.50' });
    expect(parsed).toMatchObject({
      ok: true,
      footing: { followsOn: true, largestKeptMinor: { USD: 2_900_50 } },
    });
    expect(parsed.ok && parsed.offer).not.toHaveProperty('reach');
    expect(parseProposalFile({ ...example, reach: '0' })).toMatchObject({ footing: { followsOn: true } });
    expect(parseProposalFile(example)).toMatchObject({ footing: first });
  });

  test.each([
    ['as a float', 2900, 'reach: write the number as text, like "12.50"'],
    ['empty', '', 'reach: write a number like "900.00"'],
    ['finer than the currency', '9.005', 'reach: USD has 2 decimals.'],
  ])('a reach %s is named', (_, reach, error) => {
    expect(changed({ reach })).toEqual([error]);
  });

  test('a reach that could not be exact is named', () => {
    const [error] = changed({ currency: 'CLF', reach: '999999999999', lines: [] });
    expect(error).toMatch(/^reach: This total is too large/);
  });

  test("a prototype's keys are unknown keys and change nothing", () => {
    const json = JSON.parse('{"__proto__": {"title": "x"}, "constructor": 1, "client": {"__proto__": {}}}');
    const errors = errorsOf({ ...example, ...json, client: JSON.parse('{"name":"x","__proto__":{}}') });
    expect(errorsOf(json)).toContain('__proto__: unknown key');
    expect(errors).toContain('constructor: unknown key');
    expect(({} as { title?: string }).title).toBeUndefined();
  });

  test.each([null, 7, 'text', [], true])('%j is not an offer', (json) => {
    expect(errorsOf(json)).toEqual(['(the whole file): must be an object { … }']);
  });

  test('nesting without end is an unknown key like any other', () => {
    const deep = JSON.parse(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    expect(errorsOf({ ...example, ...deep })).toEqual(['a: unknown key']);
  });

  test('what is written to a file is read back the same', () => {
    fc.assert(
      fc.property(offers, recipients, (offer, to) => {
        const json = JSON.parse(JSON.stringify(toProposalFile(offer, to)));
        expect(parseProposalFile(json)).toEqual({ ok: true, offer, to, footing: first });
      }),
      { numRuns: 300 },
    );
  });

  test('no JSON at all makes it throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(example)), (value, key) => {
        parseProposalFile(value);
        parseProposalFile({ ...example, [key]: value });
      }),
      { numRuns: 300 },
    );
  });

  test('its JSON Schema is strict and knows every key', () => {
    const schema = proposalFileJsonSchema();
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(Object.keys(schema.properties ?? {})).toEqual(
      expect.arrayContaining([...Object.keys(example), 'reach']),
    );
  });
});

const words = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', maxLength: Math.min(maxLength, 40) })
    .map((text) =>
      text
        .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
        .slice(0, maxLength)
        .trim(),
    )
    .filter((text) => !/\p{Surrogate}/u.test(text));
const paragraphs = fc.array(words(40), { maxLength: 3 }).map((lines) => lines.join('\n').trim());
const decimals = (most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: 999_999 }), fc.option(fc.nat(most), { nil: null }))
    .map(([whole, fraction]) => (fraction === null ? `${whole}` : `${whole}.${fraction}`));
const percents = fc.nat(100).map(String);
const dates = fc.option(
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const deliverable = fc.record({ name: words(300), doneWhen: words(300) });
const pricedLines = fc.array(
  fc.record(
    {
      description: words(300),
      quantity: decimals(99),
      unitPrice: decimals(99),
      taxPercent: percents,
    },
    { requiredKeys: ['description', 'quantity', 'unitPrice'] },
  ),
  { minLength: 1, maxLength: 5 },
);
const offers = fc.record({
  title: words(200),
  problem: paragraphs,
  outcome: paragraphs,
  deliverables: fc.array(deliverable, { maxLength: 5 }),
  exclusions: fc.array(words(300), { maxLength: 5 }),
  clientProvides: fc.array(words(300), { maxLength: 5 }),
  place: words(200),
  startsOn: dates,
  endsOn: dates,
  validUntil: dates,
  currency: fc.constantFrom('USD', 'EUR', 'KWD', 'MGA'),
  lines: pricedLines,
  discount: fc.oneof(
    fc.record({ percent: percents }),
    fc.record({ amount: fc.constantFrom('0', '0.50', '1') }),
  ),
  taxPercent: percents,
  pricesIncludeTax: fc.boolean(),
  reverseCharge: fc.constant(false),
  depositPercent: percents,
  free: fc.boolean(),
  paymentTerms: paragraphs,
  safety: paragraphs,
  nextStep: paragraphs,
  milestones: fc.array(fc.record({ name: words(300), on: dates }), { maxLength: 3 }),
  options: fc.array(
    fc.record({
      name: words(200),
      deliverables: fc.array(deliverable, { maxLength: 2 }),
      lines: pricedLines,
    }),
    { maxLength: 3 },
  ),
  payments: fc.constant<Payment[]>([]),
  restsOn: fc.array(fc.record({ text: words(300), confirmedOn: dates }), { maxLength: 2 }),
  coverNote: paragraphs,
  language: fc.constantFrom(...languages),
  style: fc.constantFrom(...documentStyles),
  paper: fc.constantFrom(null, ...paperSizes),
});
const recipients = fc.record({
  name: words(200),
  address: paragraphs,
  contact: fc.option(
    fc.record({
      name: words(200),
      email: fc.constantFrom('', 'dana@northwind.example', 'ø@exämple.no'),
      role: words(200),
    }),
  ),
});
