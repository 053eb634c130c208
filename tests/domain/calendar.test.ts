import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dateIn,
  daysBetween,
  daysInWords,
  isCivilDate,
  isPast,
  isTimeZone,
  longDate,
  midnightOn,
  monthIn,
  noonOn,
  shortDate,
  spanInWords,
} from '~/domain/calendar';

const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const zones = fc.constantFrom(
  'UTC',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/Los_Angeles',
  'America/St_Johns',
  'Europe/London',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
);

describe('counting days', () => {
  test('there and back is where it began', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });

  test('between two days it is the same both ways, and agrees with milliseconds in UTC', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(daysBetween(a, b)).toBe((Date.parse(b) - Date.parse(a)) / 86_400_000);
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
        expect(addDays(a, daysBetween(a, b))).toBe(b);
      }),
    );
  });

  test.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %i days are %s', (date, days, after) => {
    expect(addDays(date, days)).toBe(after);
  });

  test.each([
    [0, 'today'],
    [1, 'tomorrow'],
    [-1, 'yesterday'],
    [9, 'in 9 days'],
    [-3, '3 days ago'],
    [-3248, '9 years ago'],
    [100, 'in 3 months'],
  ])('%i days are “%s”', (days, words) => {
    expect(daysInWords(days)).toBe(words);
  });

  test.each([
    [0, '0 days'],
    [1, 'one day'],
    [1.4, 'one day'],
    [99, '99 days'],
    [99.5, '3 months'],
    [100, '3 months'],
    [400, '13 months'],
    [729, '24 months'],
    [730, '2 years'],
    [3248, '9 years'],
  ])('a span of %d days is “%s”', (days, words) => {
    expect(spanInWords(days)).toBe(words);
  });

  test('a day begins at midnight where the firm is', () => {
    expect(midnightOn('2026-11-22', 'America/New_York')).toBe('2026-11-22T05:00:00Z');
    expect(midnightOn('2026-07-01', 'Europe/London')).toBe('2026-06-30T23:00:00Z');
  });
});

describe('the last valid day', () => {
  test('is open and the day after is not', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 1_000 }), (day, days) => {
        expect(isPast(day, addDays(day, -days))).toBe(false);
        expect(isPast(day, addDays(day, days + 1))).toBe(true);
      }),
    );
  });

  test.each([
    // Summer time there is 13 hours before UTC; winter time is 12.
    ['Pacific/Auckland', '2026-12-15', '2026-12-15T10:59:59Z', '2026-12-15T11:00:00Z'],
    ['Pacific/Auckland', '2026-06-15', '2026-06-15T11:59:59Z', '2026-06-15T12:00:00Z'],
    ['America/Los_Angeles', '2026-12-15', '2026-12-16T07:59:59Z', '2026-12-16T08:00:00Z'],
    ['America/Los_Angeles', '2026-06-15', '2026-06-16T06:59:59Z', '2026-06-16T07:00:00Z'],
    // Days of 23 and of 25 hours.
    ['America/Los_Angeles', '2026-03-08', '2026-03-09T06:59:59Z', '2026-03-09T07:00:00Z'],
    ['America/Los_Angeles', '2026-11-01', '2026-11-02T07:59:59Z', '2026-11-02T08:00:00Z'],
    ['Pacific/Auckland', '2026-09-27', '2026-09-27T10:59:59Z', '2026-09-27T11:00:00Z'],
    ['Pacific/Auckland', '2026-04-05', '2026-04-05T11:59:59Z', '2026-04-05T12:00:00Z'],
    ['Asia/Kolkata', '2026-12-15', '2026-12-15T18:29:59Z', '2026-12-15T18:30:00Z'],
  ])('in %s, %s lasts to its last second', (zone, day, lastSecond, midnight) => {
    expect(dateIn(zone, lastSecond)).toBe(day);
    expect(dateIn(zone, midnight)).toBe(addDays(day, 1));
    expect(isPast(day, dateIn(zone, lastSecond))).toBe(false);
    expect(isPast(day, dateIn(zone, midnight))).toBe(true);
  });

  test('begins, in every zone, when that zone’s day begins', () => {
    expect(dateIn('Pacific/Auckland', '2026-12-14T11:00:00Z')).toBe('2026-12-15');
    expect(dateIn('America/Los_Angeles', '2026-12-15T08:00:00.000Z')).toBe('2026-12-15');
    expect(dateIn('America/Los_Angeles', '2026-12-15T07:59:59.999Z')).toBe('2026-12-14');
  });
});

describe('a civil date', () => {
  test('is every day of the calendar', () => {
    expect(fc.sample(dates, 500).filter((date) => !isCivilDate(date))).toEqual([]);
    expect(isCivilDate('2028-02-29')).toBe(true);
  });

  test.each([
    '2026-02-30',
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-12-00',
    '2026-1-1',
    '26-01-01',
    '1899-12-31',
    '3000-01-01',
    '20261201',
    '2026-W49-2',
    '2026-12-01T00:00',
    '+002026-12-01',
    ' 2026-12-01',
    '2026-12-01\n',
    '٢٠٢٦-١٢-٠١',
    '',
  ])('is not “%s”', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });

  test('is written as the reader’s region writes it', () => {
    expect(longDate('2026-12-08', 'en-GB')).toBe('8 December 2026');
    expect(longDate('2026-12-08', 'en-US')).toBe('December 8, 2026');
    expect(shortDate('2026-12-08', 'en-GB')).toBe('8 Dec 2026');
    expect(shortDate('2026-12-08', 'en-US')).toBe('Dec 8, 2026');
  });
});

describe('noon of a day', () => {
  test('is a UTC instant of that very day in that zone', () => {
    fc.assert(
      fc.property(dates, zones, (date, zone) => {
        const instant = noonOn(date, zone);
        expect(instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/);
        expect(dateIn(zone, instant)).toBe(date);
      }),
    );
  });

  test.each([
    ['2026-12-15', 'Pacific/Auckland', '2026-12-14T23:00:00Z'],
    ['2026-03-08', 'America/Los_Angeles', '2026-03-08T19:00:00Z'],
    ['2026-11-01', 'America/Los_Angeles', '2026-11-01T20:00:00Z'],
    ['2026-06-15', 'UTC', '2026-06-15T12:00:00Z'],
  ])('%s in %s is %s', (date, zone, instant) => {
    expect(noonOn(date, zone)).toBe(instant);
  });
});

test('a month is the month in the zone, and not the one in UTC', () => {
  expect(monthIn('America/Los_Angeles', '2026-04-01T06:59:59Z', 'en-GB')).toBe('March 2026');
  expect(monthIn('Pacific/Auckland', '2026-03-31T11:00:00Z', 'en-GB')).toBe('April 2026');
});

test('a time zone is one that the runtime knows', () => {
  for (const zone of ['UTC', 'Europe/Berlin', 'Pacific/Auckland']) expect(isTimeZone(zone)).toBe(true);
  for (const zone of ['', 'Mars/Olympus', 'Europe', 'CEST+99']) expect(isTimeZone(zone)).toBe(false);
});
