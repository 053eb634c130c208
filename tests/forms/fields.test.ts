import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { minorOf } from '~/domain/money';
import {
  checkbox,
  currency,
  email,
  line,
  optionalDate,
  requiredDate,
  requiredLine,
  text,
} from '~/forms/fields';
import { decimal, percent } from '~/forms/number-fields';

/** What a field makes of what was typed: its value, or the first thing that it says. */
const read = (field: z.ZodType, typed: unknown) => {
  const { success, data, error } = field.safeParse(typed);
  return success ? { is: data } : { says: error.issues[0]?.message };
};
const price = decimal({ whole: 12, decimals: 6 });

describe('a number as people type it', () => {
  test.each([
    ['1250.50', '1250.50'],
    ['1,250.50', '1250.50'],
    ['$1,250.50', '1250.50'],
    ['1.250,50 €', '1250.50'],
    ['1.250,50', '1250.50'],
    ['1 250,50', '1250.50'],
    ['1\u00a0250.50', '1250.50'],
    ['1\u202f250,50', '1250.50'],
    ['1’250.50', '1250.50'],
    ["1'250.50", '1250.50'],
    ['1,250,000', '1250000'],
    ['1.250.000,5', '1250000.5'],
    ['1,250', '1250'],
    ['12,5', '12.5'],
    ['12,50', '12.50'],
    ['.5', '0.5'],
    [',5', '0.5'],
    ['5.', '5'],
    ['5,', '5'],
    ['007', '7'],
    ['0', '0'],
    ['000', '0'],
    ['0.50', '0.50'],
    ['0,500', '0.500'],
    ['0,125', '0.125'],
    ['  12  ', '12'],
    ['\t12\n', '12'],
    ['', ''],
    ['   ', ''],
  ])('“%s” is %s', (typed, value) => {
    expect(read(price, typed)).toEqual({ is: value });
  });

  test.each([
    '1e5',
    '1E5',
    '-1',
    '−1',
    '+1',
    '(5)',
    '5%',
    '1.2.3',
    '1,2,3',
    '1.250.000',
    '1,25,000.50',
    '12,5.0',
    '.',
    ',',
    '..5',
    '0x10',
    'Infinity',
    'NaN',
    'twelve',
    '١٢',
    '१२',
    '\uff11\uff12',
    '1\u00002',
    '1_000',
  ])('“%s” is refused with a sentence', (typed) => {
    expect(read(price, typed)).toEqual({ says: 'Type a number, like 12.50.' });
  });

  test('is refused where it is too long, too large or too fine', () => {
    expect(read(price, '1'.repeat(61))).toEqual({ says: 'This number is too long.' });
    expect(read(price, '1'.repeat(13))).toEqual({ says: 'This number is too large.' });
    expect(read(price, '0'.repeat(20) + '1'.repeat(12))).toEqual({ is: '1'.repeat(12) });
    expect(read(price, '1.1234567')).toEqual({ says: 'Use at most 6 decimals.' });
    expect(read(decimal({ whole: 3, decimals: 0 }), '1.5')).toEqual({
      says: 'Type a whole number, like 14.',
    });
    expect(read(price, 12)).toEqual({ says: 'Type a number.' });
    expect(read(price, undefined)).toEqual({ is: '' });
  });

  test('is, whatever is typed, refused or a number that the domain can read', () => {
    const typed = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789.,’ -e\u00a0'), maxLength: 14 }),
      fc.string({ unit: 'binary', maxLength: 10 }),
    );
    fc.assert(
      fc.property(typed, (one) => {
        const { success, data } = price.safeParse(one);
        if (!success) return;
        expect(data).toMatch(/^$|^(0|[1-9]\d*)(\.\d+)?$/);
        expect(() => minorOf(data, 'USD')).not.toThrow();
      }),
      { numRuns: 1_000 },
    );
  });

  test('reads back what every region writes, when it has two decimals', () => {
    fc.assert(
      fc.property(
        fc.nat(99_999_999_99),
        fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'sv-SE', 'pt-BR', 'pl-PL', 'it-IT'),
        (minor, locale) => {
          const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
          expect(minorOf(price.parse(format.format(minor / 100)), 'USD')).toBe(minor);
        },
      ),
    );
  });
});

describe('a percentage', () => {
  test.each(['0', '100', '100.00', '19', '7,5', '33.333', ''])('may be “%s”', (typed) => {
    expect(percent.safeParse(typed).success).toBe(true);
  });

  test.each(['100.001', '101', '999'])('goes to 100, and not to %s', (typed) => {
    expect(read(percent, typed)).toEqual({ says: 'A percentage goes from 0 to 100.' });
  });

  test.each(['-1', '5%', '1000'])('is not “%s”', (typed) => {
    expect(percent.safeParse(typed).success).toBe(false);
  });
});

const unprintable = 'This holds characters that cannot be printed. Type it again instead of pasting it.';

describe('text', () => {
  test.each([
    '\u0000',
    '\u0007',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u2028',
    '\u2029',
    '\ud800',
    '\udc00',
    '\ufffe',
    '\uffff',
  ])('with the unprintable %j inside is refused', (character) => {
    expect(read(line(), `a${character}b`)).toEqual({ says: unprintable });
    expect(read(text(), `a${character}b`)).toEqual({ says: unprintable });
  });

  test('that was pasted loses its tabs, its Windows line ends and the blanks around it', () => {
    expect(read(line(), '\tOne\tpage \n')).toEqual({ is: 'One page' });
    expect(read(text(), '\r\nOne\tpage\r\nTwo\rThree  ')).toEqual({ is: 'One page\nTwo\nThree' });
  });

  test('has line breaks where they belong, and not in one line', () => {
    expect(read(text(), 'a\n\nb')).toEqual({ is: 'a\n\nb' });
    expect(read(line(), 'a\nb')).toEqual({ says: 'Keep this on one line.' });
  });

  test('keeps every script, emoji and accent as it was typed', () => {
    for (const typed of ['Проверка', 'Tiếng Việt', 'Cafe\u0301', '👩‍💻 ok', '日本語', 'שלום']) {
      expect(read(line(), typed)).toEqual({ is: typed });
      expect(read(text(), typed)).toEqual({ is: typed });
    }
  });

  test('may be empty or not there, and has an end', () => {
    for (const field of [line(), text()])
      for (const none of ['', ' ', undefined]) expect(read(field, none)).toEqual({ is: '' });
    expect(read(line(5), 'abcde')).toEqual({ is: 'abcde' });
    expect(read(line(5), ' abcde ')).toEqual({ is: 'abcde' });
    expect(read(line(5), 'abcdef')).toEqual({ says: 'Keep this under 5 characters.' });
    expect(read(text(2_000), 'a'.repeat(2_001))).toEqual({ says: 'Keep this under 2,000 characters.' });
    // A line break is one character here, as it is in the browser's own count.
    expect(read(text(3), 'a\r\nb')).toEqual({ is: 'a\nb' });
  });

  test('that is a list or a file is refused with a sentence', () => {
    expect(read(line(), ['a'])).toEqual({ says: 'Type one line of text here.' });
    expect(read(text(), new File([], 'a'))).toEqual({ says: 'Type text here.' });
  });

  test('that must be there says what to type', () => {
    const name = requiredLine('Type the name.');
    expect(read(name, 'Dana')).toEqual({ is: 'Dana' });
    for (const none of ['', ' \t', undefined]) expect(read(name, none)).toEqual({ says: 'Type the name.' });
  });
});

describe('a day', () => {
  const noDay = 'This is not a day of the calendar, like 2026-12-01.';

  test.each(['2026-12-01', '2028-02-29'])('is %s', (typed) => {
    expect(read(optionalDate, typed)).toEqual({ is: typed });
    expect(read(requiredDate, typed)).toEqual({ is: typed });
  });

  test.each(['2026-02-30', '01/12/2026', '2026-12-01T00:00', '12026-12-01', 'tomorrow'])(
    'is not “%s”',
    (typed) => {
      expect(read(optionalDate, typed)).toEqual({ says: noDay });
      expect(read(requiredDate, typed)).toEqual({ says: noDay });
    },
  );

  test('may be left open only where it may', () => {
    expect(read(optionalDate, undefined)).toEqual({ is: null });
    expect(read(requiredDate, undefined)).toEqual({ says: 'Choose the day.' });
  });
});

describe('the small fields', () => {
  test('an address is one, or empty', () => {
    expect(read(email, ' dana@northwind.example ')).toEqual({ is: 'dana@northwind.example' });
    expect(read(email, '')).toEqual({ is: '' });
    for (const typed of ['ø@exämple.no', "d.o'hara+x@a-b.example", '用户@例子.公司']) {
      expect(read(email, typed)).toEqual({ is: typed });
    }
    const odd = ['dana@x', 'a..b@x.example', 'a@x..example', '<a@x.example>', 'a\u200b@x.example'];
    for (const typed of [
      'dana',
      'dana@',
      '@x.example',
      'a b@x.example',
      'a@x.example, b@x.example',
      ...odd,
    ]) {
      expect(read(email, typed)).toEqual({
        says: 'This is not an e-mail address, like dana@northwind.example.',
      });
    }
  });

  test('a currency is an ISO code', () => {
    expect(read(currency, 'KWD')).toEqual({ is: 'KWD' });
    for (const typed of ['usd', 'EURO', '$', '__proto__']) {
      expect(read(currency, typed)).toEqual({ says: 'This is not an ISO 4217 currency code, like USD.' });
    }
    expect(read(currency, undefined)).toEqual({ says: 'Choose a currency.' });
  });

  test('a box is ticked or not', () => {
    expect(read(checkbox, 'on')).toEqual({ is: true });
    expect(read(checkbox, undefined)).toEqual({ is: false });
    expect(read(checkbox, 'yes')).toEqual({ says: 'Tick this or leave it.' });
  });
});
