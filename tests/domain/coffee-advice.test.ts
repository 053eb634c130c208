import { describe, expect, test } from 'vitest';
import { actsIn } from '~/domain/coffee-test/ask';
import { findingsOf } from '~/domain/coffee-test/coffee-test';
import type { Footing } from '~/domain/coffee-test/rule';
import { firstFooting } from '~/domain/coffee-test/thresholds';
import { emptyOffer, type Offer, type Payment } from '~/domain/proposal';
import { parseProposalFile } from '~/forms/proposal-file';
import { passingFile, testDay } from '../support/passing-file';

const parsed = parseProposalFile(passingFile);
if (!parsed.ok) throw new Error('The passing file cannot be read.');
const { offer: whole, to } = parsed;
const footing = firstFooting('USD');

const found = (changes: Partial<Offer>, more: Partial<Footing> = {}) =>
  findingsOf({ offer: { ...whole, ...changes }, to, today: testDay, footing: { ...footing, ...more } });
const fields = (changes: Partial<Offer>, more?: Partial<Footing>) =>
  found(changes, more).map(({ rule, field }) => `${rule} ${field}`);
const sentence = (changes: Partial<Offer>, more?: Partial<Footing>) => found(changes, more)[0]?.sentence;
const line = (unitPrice: string, optional?: boolean) => ({
  description: 'Review',
  quantity: '1',
  unitPrice,
  ...(optional && { optional }),
});
const option = (name: string, unitPrice: string) => ({
  name,
  deliverables: [{ name: 'A page', doneWhen: 'it is online' }],
  lines: [line(unitPrice)],
});
const part = (when: Payment['when'], percent: string, on: string | null = null) => ({ when, on, percent });

test('an untouched draft gets little advice: what only its absence can tell', () => {
  const all = findingsOf({ offer: emptyOffer('USD'), to, today: testDay, footing });
  const advice = all.filter(({ kind }) => kind === 'advice').map(({ rule }) => rule);
  expect(advice).toEqual(['risk.exit', 'fact.fresh', 'scope.inputs']);
});

describe('time.short', () => {
  test('names the last day that would do', () => {
    expect(fields({ endsOn: '2026-12-15' })).toEqual([]);
    expect(sentence({ endsOn: '2026-12-22' })).toBe(
      'It runs 21 days. A first offer that ends within 14 is easier to say yes to: cut what is not needed by 15 December 2026.',
    );
  });

  test('is silent where an earlier offer opened the door', () => {
    expect(fields({ endsOn: '2027-02-15' }, { followsOn: true })).toEqual([]);
  });
});

describe('time.window', () => {
  test('draws its line at thirty days', () => {
    const later = { startsOn: '2027-01-11', endsOn: '2027-01-18' };
    expect(fields({ ...later, validUntil: '2026-12-24' })).toEqual([]);
    expect(sentence({ ...later, validUntil: '2026-12-25' })).toContain('Choose 24 December 2026 or earlier.');
  });

  test('no yes may come after the start', () => {
    expect(fields({ validUntil: '2026-12-01' })).toEqual([]);
    expect(sentence({ validUntil: '2026-12-02' })).toContain(
      'until 2 December 2026, after the work has begun',
    );
    expect(sentence({ startsOn: '2026-11-23', endsOn: '2026-12-04' })).toContain('Start later.');
  });
});

describe('money.small', () => {
  test('holds up to the ceiling, and counts the smallest option', () => {
    expect(fields({ lines: [line('2500')] })).toEqual([]);
    expect(fields({ lines: [line('2500.01')] })).toEqual(['money.small lines']);
    expect(fields({ lines: [], options: [option('Small', '900'), option('Large', '9000')] })).toEqual([]);
    expect(sentence({ lines: [line('2000')], options: [option('A', '900'), option('B', '9000')] })).toContain(
      'Even the smallest option, at $2,900,',
    );
  });

  test('is silent in a currency for which no line is drawn', () => {
    expect(fields({ currency: 'ISK', lines: [line('9000000')] })).toEqual([]);
  });
});

describe('money.deposit', () => {
  test.each<[string, Partial<Offer>, string[]]>([
    ['half', { depositPercent: '50' }, []],
    ['more than half', { depositPercent: '50.5' }, ['money.deposit depositPercent']],
    ['half at the start', { payments: [part('start', '50'), part('delivery', '50')] }, []],
    [
      'acceptance and start together',
      { payments: [part('acceptance', '30'), part('start', '30'), part('delivery', '40')] },
      ['money.deposit payments'],
    ],
    [
      'a date before the end',
      { payments: [part('date', '60', '2026-12-07'), part('delivery', '40')] },
      ['money.deposit payments'],
    ],
    ['the last day', { payments: [part('date', '100', '2026-12-08')] }, []],
    ['all of nothing', { depositPercent: '100', lines: [], free: true }, []],
  ])('due before delivery: %s', (_, changes, expected) => {
    expect(fields(changes)).toEqual(expected);
  });
});

describe('risk.exit', () => {
  test.each([
    'The deposit is not refunded.',
    'The deposit is non-refundable.',
    'You pay in full either way.',
    'No refunds after the start.',
    'We keep the deposit.',
    'The full price is due regardless of the outcome.',
  ])('“%s” is a loss, and is marked', (safety) => {
    const [finding] = found({ safety });
    expect(finding).toMatchObject({ rule: 'risk.exit', field: 'safety' });
    expect(finding?.marks?.length).toBeGreaterThan(0);
  });

  test.each([
    'If the list does not help, you pay nothing.',
    'The deposit comes back and nothing more is due.',
    'You pay for the two interviews only and keep the transcripts.',
    'There is no cancellation fee.',
    'We never keep your deposit.',
    'You get a full refund within 7 days.',
  ])('“%s” is little', (safety) => {
    expect(fields({ safety })).toEqual([]);
  });

  test('is read in the language of the offer', () => {
    const offer = { ...whole, language: 'de' as const, safety: 'Die Anzahlung wird nicht erstattet.' };
    const rule = findingsOf({ offer, to, today: testDay, footing }).find((one) => one.rule === 'risk.exit');
    expect(rule?.marks).toHaveLength(1);
  });
});

describe('ask.single', () => {
  test.each<[string, string[]]>([
    ['Reply yes, or accept on the page.', ['reply']],
    ['Reply “yes” with the month to close.', ['reply']],
    ['Reply yes, and we start on Monday.', ['reply']],
    ['Sign and send it back.', ['sign']],
    ['To accept, sign below.', ['sign']],
    ['Sign this, then book a call, and send the deposit.', ['sign', 'book', 'send']],
    ['1. Sign the offer\n2. Pay the deposit', ['sign', 'pay']],
    ['Please reply. After that, choose a day.', ['reply', 'choose']],
    ['', []],
  ])('“%s” asks for %j', (nextStep, acts) => {
    expect(actsIn(nextStep)).toEqual(acts);
  });

  test('four options, or four extras, are more than one decision', () => {
    const four = ['A', 'B', 'C', 'D'].map((name) => option(name, '100'));
    const extras = [line('900'), ...['1', '2', '3', '4'].map((price) => line(price, true))];
    expect(fields({ options: four.slice(1) })).toEqual([]);
    expect(fields({ options: four })).toEqual(['ask.single options']);
    expect(fields({ lines: extras.slice(1).concat(line('900')).slice(1) })).toEqual([]);
    expect(fields({ lines: extras })).toEqual(['ask.single lines']);
  });
});

describe('scope.few', () => {
  test('counts what every option has and the fullest of them', () => {
    const deliverable = { name: 'A page', doneWhen: 'it is online' };
    const options = [
      option('Small', '1'),
      { ...option('Large', '2'), deliverables: Array.from({ length: 3 }, () => deliverable) },
    ];
    expect(fields({ deliverables: [deliverable, deliverable], options })).toEqual([]);
    expect(fields({ deliverables: [deliverable, deliverable, deliverable], options })).toEqual([
      'scope.few deliverables',
    ]);
  });
});

describe('scope.vague and scope.observable', () => {
  test('read the deliverables of options too, one finding a field, and no exclusion or title', () => {
    const vague = { name: 'Ongoing support as needed', doneWhen: 'it works' };
    const options = [{ ...option('Small', '1'), deliverables: [vague] }];
    expect(fields({ title: 'Ongoing support', exclusions: ['Ongoing support, etc.'], options })).toEqual([
      'scope.vague options[0].deliverables[0].name',
      'scope.observable options[0].deliverables[0].doneWhen',
    ]);
    expect(found({ options })[0]?.marks).toHaveLength(3);
  });
});

describe('reading', () => {
  test('what is printed is counted, the cover note too, and the facts it rests on are not', () => {
    const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
    const counted = Number(/takes (\d+) words/.exec(sentence({ coverNote: words(400) }) ?? '')?.[1]) - 400;
    expect(fields({ coverNote: words(400 - counted) })).toEqual([]);
    expect(fields({ problem: `${whole.problem} ${words(401 - counted)}` })).toEqual(['read.short problem']);
    const restsOn = [{ text: words(400), confirmedOn: testDay }];
    expect(fields({ restsOn })).toEqual([]);
  });

  test('pages that are not known are not spoken of', () => {
    expect(fields({}, { pages: null })).toEqual([]);
    expect(fields({}, { pages: 1 })).toEqual([]);
    expect(sentence({}, { pages: 3 })).toContain('It prints on 3 pages');
  });
});

describe('fact.fresh', () => {
  const fact = (confirmedOn: string | null, text = 'They move in May') => ({
    restsOn: [{ text, confirmedOn }],
  });
  test.each<[string, Partial<Offer>, string | undefined]>([
    ['confirmed ninety days ago', fact('2026-08-26'), undefined],
    ['confirmed longer ago', fact('2026-08-25'), '25 August 2026, 91 days ago'],
    ['never confirmed', fact(null), 'Note the day'],
    ['to be confirmed tomorrow', fact('2026-11-25'), 'Note the day'],
    ['a blank row', fact('2026-11-20', ' '), 'Note what you know'],
  ])('%s', (_, changes, words) => {
    if (words === undefined) expect(fields(changes)).toEqual([]);
    else expect(sentence(changes)).toContain(words);
  });
});

describe('scope.outcome', () => {
  test.each([
    ['Offline text typed', true],
    ['A better shop', true],
    ['40 % fewer returns', false],
    ['Your shop loads in half the time', false],
    ['', false],
  ])('“%s” is too little to repeat: %s', (outcome, little) => {
    expect(fields({ outcome }).includes('scope.outcome outcome')).toBe(little);
  });
});

describe('money.terms', () => {
  const parts = [part('acceptance', '30'), part('delivery', '70')];
  test.each([
    ['Deposit on acceptance, the rest in 14 days', true],
    ['50 % on acceptance, 50 % on delivery', true],
    ['Anzahlung bei Auftrag', true],
    ['Un acompte à la commande', true],
    ['Pago por adelantado', true],
    ['Acconto alla firma', true],
    ['30 % on acceptance, 70 % on delivery', false],
    ['Each part is due 14 days after its invoice', false],
    ['Due 14 days after invoice; 1.5 % interest a month on late payment', false],
    ['Zahlbar in 14 Tagen, bei 2 % Skonto', false],
    ['', false],
  ])('“%s” says otherwise than parts of 30 and 70 percent: %s', (paymentTerms, otherwise) => {
    expect(fields({ payments: parts, paymentTerms })).toEqual(otherwise ? ['money.terms paymentTerms'] : []);
  });

  test('names both, so that one of them can go', () => {
    expect(sentence({ payments: parts, paymentTerms: 'A deposit is due at once' })).toBe(
      'The terms speak of “deposit”; the parts above say 30 % on acceptance and 70 % on delivery. Say it once.',
    );
  });

  test('a deposit may be spoken of where there is one, at its percentage', () => {
    expect(fields({ depositPercent: '25', paymentTerms: 'Deposit on acceptance, the rest later' })).toEqual(
      [],
    );
    expect(fields({ depositPercent: '25', paymentTerms: '25 % deposit, 75 % on delivery' })).toEqual([]);
    expect(fields({ depositPercent: '25', paymentTerms: '40 % deposit' })).toEqual([
      'money.terms paymentTerms',
    ]);
  });

  test('is silent where nothing is stated above', () => {
    expect(fields({ paymentTerms: '50 % in advance' })).toEqual([]);
  });
});

describe('read.language', () => {
  test('speaks alone of words in another language: those that read words are silent', () => {
    const torn = {
      language: 'de',
      outcome: 'Ongoing support for the shop, as needed, and for all of the people in it',
      deliverables: [
        { name: 'A written review', doneWhen: 'you are happy with it' },
        { name: 'A call', doneWhen: 'you are happy with that' },
      ],
    } as const;
    expect(found({ ...torn, deliverables: [...torn.deliverables] }).map((one) => one.sentence)).toEqual([
      'The document’s own words are German, yours look English. Choose one language on the Document step.',
    ]);
  });

  test('is silent while there is too little to tell by', () => {
    const draft = { ...emptyOffer('USD'), language: 'de' as const, title: 'Review of the checkout' };
    const all = findingsOf({ offer: draft, to, today: testDay, footing });
    expect(all.map(({ rule }) => rule)).not.toContain('read.language');
  });
});

describe('a rule that speaks of several rows', () => {
  const doneWhen = 'you are happy';
  const sentences = (names: string[]) =>
    found({ deliverables: names.map((name) => ({ name, doneWhen })) })
      .filter(({ rule }) => rule === 'scope.observable')
      .map((one) => one.sentence.slice(0, one.sentence.indexOf(' Nobody')));

  test('names each', () => {
    expect(sentences(['Written review', 'Call'])).toEqual([
      '“Written review”, done when:',
      '“Call”, done when:',
    ]);
  });

  test('numbers those that are called alike', () => {
    expect(sentences(['Call', 'Call'])).toEqual(['Deliverable 1, done when:', 'Deliverable 2, done when:']);
  });
});
