import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountOf, exactMinor, markOf } from '~/domain/import/amounts';
import { currencyIn, usualCurrencyIn } from '~/domain/import/currency-marks';
import { dateOf, orderOf } from '~/domain/import/dates';
import { looseKey, mergedNames, spellingGroups } from '~/domain/import/spellings';
import { meaningOf } from '~/domain/import/stages';

describe('the order of dates', () => {
  test.each([
    [
      'a day above 12 in second place',
      ['1/2/2025', '3/31/2025'],
      { order: 'mdy', unsure: false, mixed: false, plain: false },
    ],
    [
      'a day above 12 in first place',
      ['1/2/2025', '31/3/2025'],
      { order: 'dmy', unsure: false, mixed: false, plain: false },
    ],
    ['points', ['1.2.2025'], { order: 'dmy', unsure: false, mixed: false, plain: false }],
    ['nothing', ['1/2/2025', '3/4/25'], { order: 'dmy', unsure: true, mixed: false, plain: false }],
    [
      'nothing, where it does not matter',
      ['2025-01-02', '', '5/5/2025'],
      { order: 'dmy', unsure: false, mixed: false, plain: false },
    ],
    [
      'the year, which comes first',
      ['2025-01-02', '', '2025-03-04'],
      { order: 'dmy', unsure: false, mixed: false, plain: true },
    ],
    [
      'both',
      ['31/3/2025', '3/31/2025', '4/30/2025'],
      { order: 'mdy', unsure: false, mixed: true, plain: false },
    ],
  ])('is told by %s', (_, dates, found) => {
    expect(orderOf(dates)).toEqual(found);
  });

  test.each([
    ['3/1/2017', 'mdy', '2017-03-01'],
    ['3/1/2017', 'dmy', '2017-01-03'],
    ['3/1/17', 'mdy', '2017-03-01'],
    ['1-3-98', 'dmy', '1998-03-01'],
    ['31.12.2025', 'mdy', '2025-12-31'],
    ['2025-12-31T10:00:00Z', 'mdy', '2025-12-31'],
    ['2/29/2025', 'mdy', null],
    ['13/13/2025', 'mdy', null],
    ['yesterday', 'mdy', null],
    ['', 'mdy', null],
  ] as const)('%s, %s, is %s', (text, order, date) => {
    expect(dateOf(text, order)).toBe(date);
  });

  test('reads back any day in either order', () => {
    const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (at) => {
        const iso = at.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-').map(Number);
        expect(dateOf(`${month}/${day}/${year}`, 'mdy')).toBe(iso);
        expect(dateOf(`${day}/${month}/${year}`, 'dmy')).toBe(iso);
      }),
    );
  });
});

describe('the currency of an amount', () => {
  test.each([
    ['1.250,50 €', 'EUR'],
    ['£900', 'GBP'],
    ['CHF 1’200', 'CHF'],
    ['900 zł', 'PLN'],
    ['usd 9', 'USD'],
    ['$900', null],
    ['900', null],
    ['900 pieces', null],
  ])('%s is %s', (amount, currency) => {
    expect(currencyIn(amount)).toBe(currency);
  });

  test('of a file is the one that most amounts name', () => {
    expect(usualCurrencyIn(['900', '1 €', '2 €', '£3'])).toBe('EUR');
    expect(usualCurrencyIn(['900', '$1'])).toBeNull();
  });
});

describe('the decimal mark', () => {
  test.each([
    [['1,054.50'], { mark: '.', unsure: false }],
    [['1.054,50'], { mark: ',', unsure: false }],
    [['1054.5', '1,054'], { mark: '.', unsure: false }],
    [['1,054'], { mark: '.', unsure: true }],
    [['1.054.000'], { mark: ',', unsure: false }],
    [['1054', ''], { mark: '.', unsure: false }],
  ])('of %j', (amounts, found) => {
    expect(markOf(amounts)).toEqual(found);
  });

  test.each([
    ['$1,054.50', '.', '1054.50'],
    ['1.054,50 €', ',', '1054.50'],
    ['EUR 1 054,50', ',', '1054.50'],
    ["CHF 1'054.50", '.', '1054.50'],
    ['₹1,23,456.00', '.', '123456.00'],
    ['007', '.', '7'],
    ['1,05', '.', null],
    ['-5', '.', null],
    ['(5)', '.', null],
    ['n/a', '.', null],
    ['1.2.3', '.', null],
  ] as const)('%s with %s is %s', (text, mark, amount) => {
    expect(amountOf(text, mark)).toBe(amount);
  });

  test('no amount is rounded without a word', () => {
    expect(exactMinor('10.5', 'USD')).toBe(1050);
    expect(exactMinor('10.500', 'USD')).toBe(1050);
    expect(exactMinor('10.505', 'USD')).toBeNull();
    expect(exactMinor('10.5', 'JPY')).toBeNull();
    expect(exactMinor('9'.repeat(20), 'USD')).toBeNull();
  });
});

describe('names', () => {
  test('that differ in case, spacing or punctuation alone are offered as one, the known one first', () => {
    expect(looseKey('GTX Pro')).toBe(looseKey('gtx-pro'));
    expect(looseKey('Müller')).not.toBe(looseKey('Muller'));
    const groups = spellingGroups(['GTXPro', 'GTXPro', 'GTX Pro', 'MG'], ['Gtx pro', 'other']);
    expect(groups).toEqual([
      {
        key: 'gtxpro',
        spellings: [
          { name: 'Gtx pro', rows: 0, known: true },
          { name: 'GTXPro', rows: 2, known: false },
          { name: 'GTX Pro', rows: 1, known: false },
        ],
      },
    ]);
  });

  test('become one only when somebody says so', () => {
    const groups = spellingGroups(['GTXPro', 'GTX Pro', 'gtx  pro']);
    const apart = mergedNames(groups, {});
    expect([...apart]).toEqual(groups[0]?.spellings.map(({ name }) => [name, name]));
    const merged = mergedNames(groups, { gtxpro: 'GTX Pro' });
    expect(new Set(merged.values())).toEqual(new Set(['GTX Pro']));
  });
});

test.each([
  ['Won', 'delivered'],
  ['Closed Lost', 'declined'],
  ['Closed Won', 'delivered'],
  ['Not won', 'declined'],
  ['Engaging', 'sent'],
  ['Prospecting', 'left out'],
  ['Angebot', 'sent'],
  ['Purple', null],
])('the stage %s means %s', (stage, meaning) => {
  expect(meaningOf(stage)).toBe(meaning);
});
