import { describe, expect, test } from 'vitest';
import { addDays } from '~/domain/calendar';
import { connectionOf, leastForTrend } from '~/domain/relationship/connection';
import { logOf } from '~/domain/relationship/log-of';
import { event, today } from './any-log';

const facts = { title: 'Review', totalMinor: 900_00, currency: 'USD' };
const now = '2026-10-01';
const before = '2025-10-01';

/** So many offers answered on one day, each after so many days. */
const answered = (on: string, count: number, days: number) =>
  Array.from({ length: count }, (_, at) => `${on}-${at}`).flatMap((proposalId) => [
    { ...event(`s${proposalId}`, addDays(on, -days), 'proposal-sent', facts), proposalId },
    { ...event(`y${proposalId}`, on, 'proposal-accepted', { ...facts, by: '' }), proposalId },
  ]);
const promises = (on: string, kept: number, of: number) =>
  Array.from({ length: of }, (_, at) =>
    event(`${on}-${at}`, on, at < kept ? 'promise-kept' : 'promise-broken', { ...facts, ledBy: 'Imani' }),
  );
const read = (...events: ReturnType<typeof event>[][]) => connectionOf(logOf(events.flat()), today);

describe('a trend', () => {
  test('is said of enough answers, where they differ by more than a day', () => {
    const days = (count: number, took: number, beforeTook: number) =>
      read(answered(now, count, took), answered(before, leastForTrend, beforeTook)).daysToAnswer.trend;
    expect(days(5, 9, 7)).toBe('worse');
    expect(days(5, 5, 7)).toBe('better');
    expect(days(5, 7, 7)).toBe('same');
    expect(days(5, 8, 7)).toBe('unknown');
    expect(days(4, 20, 7)).toBe('unknown');
  });

  test('is not said of three promises against four', () => {
    expect(read(promises(now, 3, 4), promises(before, 3, 3)).ourWord.trend).toBe('unknown');
    expect(read(promises(now, 4, 5), promises(before, 5, 5)).ourWord.trend).toBe('worse');
  });
});
