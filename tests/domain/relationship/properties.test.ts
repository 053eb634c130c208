import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '~/domain/calendar';
import type { HistoryEvent } from '~/domain/event-facts';
import { atOnce } from '~/domain/insight/in-turns';
import { levelsMetOnDays } from '~/domain/insight/levels-at-sending';
import { turnsOf } from '~/domain/relationship/fade';
import { type Level, levelsMetOn } from '~/domain/relationship/levels';
import { logOf } from '~/domain/relationship/log-of';
import { type Reading, readingOf } from '~/domain/relationship/reading';
import { multiplesOf, type RelationshipThresholds } from '~/domain/relationship/thresholds';
import { anyLines } from './any-lines';
import { anyEvents, currencies, delivery, today } from './any-log';

const ceilings: Record<string, number> = { USD: 2_500_00, EUR: 2_000_00 };

const read = (events: readonly HistoryEvent[], lines: RelationshipThresholds, day = today): Reading =>
  readingOf(logOf(events), {
    today: day,
    lines,
    ceilingIn: (currency) => ceilings[currency] ?? null,
  });

const height: Record<Level['standing'], number> = { 'not yet': 0, lapsed: 0, met: 1 };
const reachOf = ({ reachIn }: Reading, currency: string) => reachIn(currency)?.reachMinor ?? 0;

/** No level and no reach of `after` is under that of `before`. */
function neverLower(after: Reading, before: Reading): void {
  for (const [index, { name, standing }] of before.levels.entries()) {
    const then = after.levels[index]?.standing ?? 'not yet';
    expect(height[then], `${name}: ${standing}, then ${then}`).toBeGreaterThanOrEqual(height[standing]);
  }
  for (const currency of currencies) {
    expect(reachOf(after, currency), currency).toBeGreaterThanOrEqual(reachOf(before, currency));
  }
}

const aDelivery = fc.record({
  currency: fc.constantFrom(...currencies),
  totalMinor: fc.integer({ min: 0, max: 9_000_000_00 }),
  ledBy: fc.constantFrom('imani', 'ruben'),
});
const runs = { numRuns: 1000 };

describe('a relationship', () => {
  it('never reads lower for a promise that is kept today', () => {
    fc.assert(
      fc.property(anyEvents, anyLines, aDelivery, (events, lines, facts) => {
        neverLower(read([...events, delivery(true, facts)], lines), read(events, lines));
      }),
      runs,
    );
  });

  it('never reads higher for a promise that is broken today', () => {
    fc.assert(
      fc.property(anyEvents, anyLines, aDelivery, (events, lines, facts) => {
        neverLower(read(events, lines), read([...events, delivery(false, facts)], lines));
      }),
      runs,
    );
  });

  it('never reads higher by time alone', () => {
    fc.assert(
      fc.property(anyEvents, anyLines, fc.integer({ min: 1, max: 1500 }), (events, lines, days) => {
        const day = addDays(today, days);
        const later = read(events, lines, day);
        neverLower(read(events, lines), later);
        const order = ['current', 'due', 'fading', 'faded'];
        const now = read(events, lines).fade?.standing;
        if (now) expect(order.indexOf(later.fade?.standing ?? '')).toBeGreaterThanOrEqual(order.indexOf(now));
        // The days that are kept beside the events say the same.
        const turns = turnsOf(logOf(events), lines);
        const standing =
          turns && order[[turns.dueOn, turns.fadingOn, turns.fadedOn].filter((on) => on <= day).length];
        expect(standing).toBe(later.fade?.standing ?? null);
      }),
      runs,
    );
  });

  it('reads the same in whatever order its events were recorded', () => {
    const plain = ({ levels, fade, reachIn }: Reading) => ({
      levels: levels.map(({ name, standing }) => ({ name, standing })),
      fade: fade && { ...fade, last: fade.last.on },
      reach: currencies
        .map(reachIn)
        .map((one) => one && { ...one, largestKept: one.largestKept?.totalMinor }),
    });
    fc.assert(
      fc.property(
        anyEvents.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
          ),
        ),
        anyLines,
        ([told, shuffled], lines) => {
          expect(plain(read(shuffled, lines))).toEqual(plain(read(told, lines)));
        },
      ),
      runs,
    );
  });

  it('carries no more in one currency for what was kept in another', () => {
    fc.assert(
      fc.property(anyEvents, anyLines, aDelivery, (events, lines, facts) => {
        const before = read(events, lines);
        const after = read([...events, delivery(true, facts)], lines);
        // Levels and fade are of the relationship, so only what rests on amounts is compared.
        for (const currency of currencies.filter((one) => one !== facts.currency)) {
          const kept = ({ reachIn }: Reading) => reachIn(currency)?.largestKept?.totalMinor;
          expect(kept(after)).toBe(kept(before));
        }
      }),
      runs,
    );
  });

  it('carries no less for one level more, and no more for a limit of the firm’s own', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const multiples = multiplesOf(lines);
        expect(multiples).toEqual(multiples.toSorted((a, b) => a - b));
        for (const [levels, multiple] of multiples.entries()) {
          expect(multiple).toBeLessThanOrEqual(lines.multiples[levels] ?? 0);
          expect(multiple).toBeGreaterThanOrEqual(1);
        }
      }),
      runs,
    );
  });

  it('has as many levels on a day as a reading of that day says are met', () => {
    fc.assert(
      fc.property(anyEvents, anyLines, fc.integer({ min: -1000, max: 1000 }), (events, lines, days) => {
        const day = addDays(today, days);
        const met = read(events, lines, day).levels.filter(({ standing }) => standing === 'met');
        expect(levelsMetOn(logOf(events), day, lines)).toBe(met.length);
      }),
      runs,
    );
  });

  it('has as many levels on each of many days, walked along once', () => {
    const anyDays = fc.uniqueArray(fc.integer({ min: -1000, max: 10 }), { maxLength: 30 });
    fc.assert(
      fc.property(anyEvents, anyLines, anyDays, (events, lines, ago) => {
        const log = logOf(events);
        const days = ago.map((day) => addDays(today, day)).sort();
        const along = atOnce(levelsMetOnDays(log, days, lines));
        expect([...along]).toEqual(days.map((day) => [day, levelsMetOn(log, day, lines)]));
      }),
      runs,
    );
  });
});
