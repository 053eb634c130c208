import { describe, expect, test } from 'vitest';
import { findingsOf, holds, rules } from '~/domain/coffee-test/coffee-test';
import { firstFooting } from '~/domain/coffee-test/thresholds';
import { emptyOffer, type Offer, type Recipient } from '~/domain/proposal';
import { recipient as dana, typicalOffer } from '../support/offers';

const today = '2026-11-24';
const footing = firstFooting('USD');
const nobody: Recipient = { name: '', address: '', contact: null };
const findings = (changes: Partial<Offer> = {}, to = dana) =>
  findingsOf({ offer: { ...typicalOffer, ...changes }, to, today, footing });
/** What is required and missing, each as `rule field`. */
const missing = (changes: Partial<Offer> = {}, to = dana) =>
  findings(changes, to)
    .filter(({ kind }) => kind === 'required')
    .map(({ rule, field }) => `${rule} ${field}`);
const line = (unitPrice: string, description = 'Work') => ({ description, quantity: '1', unitPrice });
const required = [
  'who',
  'what',
  'scope.deliverables',
  'scope.exclusions',
  'time.start',
  'time.end',
  'time.valid',
  'time.milestones',
  'money.fixed',
];

describe('a complete offer', () => {
  test('misses nothing that is required', () => {
    expect(missing()).toEqual([]);
    expect(holds(findings())).toBe(true);
  });

  test('is tested the same way every time, and is not changed by it', () => {
    const before = structuredClone(typicalOffer);
    expect(findings({ exclusions: [] })).toEqual(findings({ exclusions: [] }));
    expect(typicalOffer).toEqual(before);
  });
});

describe('an empty offer', () => {
  const all = findingsOf({ offer: emptyOffer('USD'), to: nobody, today, footing });

  test('misses everything that is required, in the order in which an offer is read', () => {
    const found = all.filter(({ kind }) => kind === 'required').map(({ rule }) => rule);
    // Milestones are few people's: what is not there has no day to miss.
    expect([...new Set(found)]).toEqual(required.filter((rule) => rule !== 'time.milestones'));
    expect(holds(all)).toBe(false);
  });

  test('is told, for each, one plain sentence and its ground', () => {
    for (const { kind, ground, field, sentence } of all.filter((one) => one.kind === 'required')) {
      expect({ kind, ground }).toEqual({ kind: 'required', ground: 'definition' });
      expect(field).not.toBe('');
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('every rule', () => {
  test('has an id of its own and says what it asks', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { asks } of rules) expect(asks).toMatch(/^[A-Z].*\.$/);
  });

  test('that is required comes first, in the order in which an offer is read', () => {
    expect(rules.slice(0, required.length).map(({ id }) => id)).toEqual(required);
    expect(rules.slice(required.length).every(({ kind }) => kind === 'advice')).toBe(true);
  });

  test('names its findings after itself', () => {
    const known = rules.map(({ id }) => id);
    for (const { rule } of findingsOf({ offer: emptyOffer('USD'), to: nobody, today, footing }))
      expect(known).toContain(rule);
  });
});

describe('advice', () => {
  test('never stops an offer from being sent', () => {
    const advice = {
      rule: 'x',
      kind: 'advice',
      ground: 'judgement',
      field: 'title',
      sentence: 'Shorter.',
    } as const;
    expect(holds([advice])).toBe(true);
    expect(holds([advice, { ...advice, kind: 'required' }])).toBe(false);
    expect(holds([])).toBe(true);
  });
});

describe('who', () => {
  test.each([
    ['no client', { ...dana, name: ' ' }, ['who client']],
    ['no contact', { ...dana, contact: null }, ['who contact']],
    [
      'a contact without a name',
      { ...dana, contact: { name: ' ', email: 'd@x.example', role: '' } },
      ['who contact'],
    ],
    [
      'a client and a contact’s name alone',
      { name: 'A', address: '', contact: { name: 'B', email: '', role: '' } },
      [],
    ],
  ])('%s', (_, to, expected) => {
    expect(missing({}, to)).toEqual(expected);
  });
});

describe('time', () => {
  test.each<[string, Partial<Offer>, string[]]>([
    ['no start', { startsOn: null }, ['time.start startsOn']],
    ['no end', { endsOn: null }, ['time.end endsOn']],
    ['an end before the start', { startsOn: '2026-12-08', endsOn: '2026-12-07' }, ['time.end endsOn']],
    ['over in a day', { startsOn: '2026-12-08', endsOn: '2026-12-08' }, []],
    ['no last day to say yes', { validUntil: null }, ['time.valid validUntil']],
    ['a last day that was yesterday', { validUntil: '2026-11-23' }, ['time.valid validUntil']],
    ['a last day that is today', { validUntil: today }, []],
    ['a milestone within', { milestones: [{ name: 'Draft', on: '2026-12-08' }] }, []],
    [
      'a milestone without a day',
      { milestones: [{ name: 'Draft', on: null }] },
      ['time.milestones milestones[0].on'],
    ],
    [
      'milestones before the start and after the end',
      {
        milestones: [
          { name: 'Draft', on: '2026-11-30' },
          { name: 'Final', on: '2026-12-09' },
        ],
      },
      ['time.milestones milestones[0].on', 'time.milestones milestones[1].on'],
    ],
    [
      'a milestone without a name',
      { milestones: [{ name: ' ', on: '2026-12-08' }] },
      ['time.milestones milestones[0].name'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(missing(changes)).toEqual(expected);
  });
});

describe('scope', () => {
  const deliverable = { name: 'A page', doneWhen: 'it is online' };
  test.each<[string, Partial<Offer>, string[]]>([
    ['nothing handed over', { deliverables: [] }, ['scope.deliverables deliverables']],
    [
      'one without a “done when”',
      { deliverables: [deliverable, { ...deliverable, doneWhen: ' ' }] },
      ['scope.deliverables deliverables[1].doneWhen'],
    ],
    [
      'one without a name',
      { deliverables: [deliverable, deliverable, { ...deliverable, name: '' }] },
      ['scope.deliverables deliverables[2].name'],
    ],
    [
      'an empty row',
      { deliverables: [{ name: '', doneWhen: '' }] },
      ['scope.deliverables deliverables[0].name', 'scope.deliverables deliverables[0].doneWhen'],
    ],
    ['nothing excluded', { exclusions: [] }, ['scope.exclusions exclusions']],
    ['only blanks excluded', { exclusions: ['', ' '] }, ['scope.exclusions exclusions']],
    ['one thing excluded', { exclusions: ['', 'Building it'] }, []],
  ])('%s', (_, changes, expected) => {
    expect(missing(changes)).toEqual(expected);
  });

  const option = { name: 'Small', deliverables: [deliverable], lines: [line('5')] };
  test.each<[string, Partial<Offer>, string[]]>([
    ['options that hold all there is', { deliverables: [], lines: [], options: [option] }, []],
    [
      'an option without a name',
      { options: [{ ...option, name: ' ' }] },
      ['scope.deliverables options[0].name'],
    ],
    [
      'an option that gives nothing',
      { deliverables: [], options: [option, { ...option, deliverables: [] }] },
      ['scope.deliverables options[1].deliverables'],
    ],
    [
      'a deliverable of an option without a “done when”',
      { options: [{ ...option, deliverables: [{ name: 'A page', doneWhen: '' }] }] },
      ['scope.deliverables options[0].deliverables[0].doneWhen'],
    ],
    [
      'an option without a price',
      { lines: [], options: [{ ...option, lines: [] }] },
      ['money.fixed options[0].lines'],
    ],
    [
      'an option that is what every option has, and no more',
      { options: [{ ...option, deliverables: [], lines: [] }, option] },
      [],
    ],
    [
      'an option without a price, marked free',
      { lines: [], free: true, options: [{ ...option, lines: [] }] },
      [],
    ],
    [
      'an option with a line without words',
      { options: [{ ...option, lines: [line('5', '')] }] },
      ['money.fixed options[0].lines[0].description'],
    ],
    [
      'an option that comes to nothing',
      { lines: [], options: [option, { ...option, lines: [line('0')] }] },
      ['money.fixed options[1].lines'],
    ],
    [
      'an option that costs something, marked free',
      { lines: [], free: true, options: [{ ...option, lines: [line('0')] }, option] },
      ['money.fixed free'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(missing(changes)).toEqual(expected);
  });

  test('names the deliverable that it is about', () => {
    const sentences = (name: string, doneWhen: string) =>
      findings({ deliverables: [{ name, doneWhen }] }).map(({ sentence }) => sentence);
    expect(sentences('A page', '')).toContain('Say how both of you will know that “A page” is done.');
    expect(sentences('', 'it is online')).toContain('Name deliverable 1, or remove it.');
  });
});

describe('money', () => {
  test.each<[string, Partial<Offer>, string[]]>([
    ['no price', { lines: [] }, ['money.fixed lines']],
    ['no price, marked free', { lines: [], free: true }, []],
    ['a price of nothing', { lines: [line('0.00')] }, ['money.fixed lines']],
    ['a price of nothing, marked free', { lines: [line('0.00')], free: true }, []],
    ['all of it taken off', { discount: { percent: '100' } }, ['money.fixed lines']],
    ['all of it taken off, marked free', { discount: { percent: '100' }, free: true }, []],
    ['a price, marked free', { free: true }, ['money.fixed free']],
    ['a line without a price', { lines: [line('5'), line('')] }, ['money.fixed lines[1].unitPrice']],
    ['a line without words', { lines: [line('5', ' ')] }, ['money.fixed lines[0].description']],
    [
      'an empty line',
      { lines: [line('', '')] },
      ['money.fixed lines[0].description', 'money.fixed lines[0].unitPrice'],
    ],
    ['a discount larger than the price', { discount: { amount: '99999' } }, ['money.fixed discount']],
    ['a sum that is not exact', { lines: [line('999999999999999')] }, ['money.fixed lines']],
    [
      'a part of the payment on no day',
      { depositPercent: '0', payments: [{ when: 'date', on: null, percent: '100' }] },
      ['money.fixed payments[0].on'],
    ],
    [
      'decimals that the currency has not',
      { currency: 'JPY', lines: [line('9.50')], discount: { amount: '1.5' } },
      ['money.fixed lines[0].unitPrice', 'money.fixed discount.amount'],
    ],
    [
      'tax in the prices, and none charged',
      { reverseCharge: true, pricesIncludeTax: true },
      ['money.fixed reverseCharge'],
    ],
    [
      'a deposit, and payments in parts too',
      { depositPercent: '25', payments: [{ when: 'delivery', on: null, percent: '100' }] },
      ['money.fixed depositPercent'],
    ],
    ['one cent', { lines: [line('0.01')], discount: { percent: '0' }, taxPercent: '0' }, []],
  ])('%s', (_, changes, expected) => {
    expect(missing(changes)).toEqual(expected);
  });

  test('says what is wrong in the words of the sum', () => {
    const [finding] = findings({ discount: { amount: '99999' } }).filter(
      ({ rule }) => rule === 'money.fixed',
    );
    expect(finding?.sentence).toBe('The discount is larger than the price.');
  });
});
