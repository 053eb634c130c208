import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateIn } from '~/domain/calendar';
import { clockTime, instantOf, placeOf } from '~/domain/instants';

describe('a time in a zone', () => {
  test.each([
    ['2026-11-24', '09:00', 'America/New_York', '2026-11-24T14:00:00.000Z'],
    ['2026-07-01', '09:00', 'Europe/London', '2026-07-01T08:00:00.000Z'],
    // Skipped that night: clocks went from 02:00 to 03:00.
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    // Came twice that night: the first of them.
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-06-01', '00:15', 'Asia/Kathmandu', '2026-05-31T18:30:00.000Z'],
  ])('%s %s in %s is %s', (date, time, zone, instant) => {
    expect(instantOf(date, time, zone)).toBe(instant);
  });

  test('is on the day that was chosen, in every zone, on every day', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata');
    const days = fc
      .integer({ min: 0, max: 3000 })
      .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, zones, fc.integer({ min: 0, max: 23 }), (date, zone, hour) => {
        const instant = instantOf(date, `${String(hour).padStart(2, '0')}:00`, zone);
        expect(dateIn(zone, instant)).toBe(date);
        expect(instant).toMatch(/\.000Z$/);
      }),
    );
  });

  test('is said as clocks there show it', () => {
    expect(clockTime('2026-11-24T14:00:00.000Z', 'America/New_York', 'en-GB')).toBe('Tue 24 Nov, 09:00');
    expect(clockTime('2026-11-24T14:00:00.000Z', 'America/New_York', 'en-US')).toMatch(
      /^Tue, Nov 24, 9:00\sAM$/,
    );
    expect(placeOf('America/New_York')).toBe('New York');
    expect(placeOf('UTC')).toBe('UTC');
  });
});
