import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '~/domain/calendar';
import { DomainError } from '~/domain/errors';
import { type Action, may, next, type State, standing, states } from '~/domain/lifecycle';

/** Every step there is, as the design draws the lifecycle. */
const steps: readonly (readonly [State, Action, State])[] = [
  ['draft', 'send', 'sent'],
  ['sent', 'accept', 'accepted'],
  ['sent', 'decline', 'declined'],
  ['sent', 'withdraw', 'withdrawn'],
  ['sent', 'extend', 'sent'],
  ['sent', 'revise', 'sent'],
  ['declined', 'revise', 'declined'],
  ['withdrawn', 'revise', 'withdrawn'],
  ['sent', 'send', 'sent'],
  ['declined', 'send', 'sent'],
  ['withdrawn', 'send', 'sent'],
  ['accepted', 'deliver', 'delivered'],
  ['accepted', 'stop', 'stopped'],
  ['accepted', 'reverse', 'sent'],
  ['declined', 'reverse', 'sent'],
  ['withdrawn', 'reverse', 'sent'],
  ['delivered', 'reverse', 'accepted'],
  ['stopped', 'reverse', 'accepted'],
];
const actions: readonly Action[] = [
  'send',
  'revise',
  'accept',
  'decline',
  'withdraw',
  'extend',
  'deliver',
  'stop',
  'reverse',
];
const stepFrom = (state: State, action: Action) =>
  steps.find(([from, by]) => from === state && by === action)?.[2];
const every = states.flatMap((state) => actions.map((action) => [action, state] as const));

describe('the lifecycle of a proposal', () => {
  test.each(steps)('%s, %s: %s', (from, action, to) => {
    expect(may(action, from)).toBe(true);
    expect(next(action, from)).toBe(to);
  });

  test('has no other step', () => {
    const possible = every.filter(([action, state]) => may(action, state));
    expect(possible).toHaveLength(steps.length);
    for (const [action, state] of possible) expect(stepFrom(state, action)).toBeDefined();
  });

  test('refuses every other step as a conflict, with what to do about it', () => {
    for (const [action, state] of every.filter(([by, from]) => stepFrom(from, by) === undefined)) {
      const refused = { code: 'conflict', message: expect.stringMatching(`This one is ${state}\\. Reload`) };
      expect(() => next(action, state)).toThrow(expect.objectContaining(refused));
      expect(() => next(action, state)).toThrow(DomainError);
    }
  });

  test('is followed by every walk, however long, and no walk gets back to a draft', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...actions), { maxLength: 60 }), (walk) => {
        let state: State = 'draft';
        for (const action of walk) {
          if (!may(action, state)) {
            expect(() => next(action, state)).toThrow();
            continue;
          }
          const after = next(action, state);
          expect(after).toBe(stepFrom(state, action));
          expect(after).not.toBe('draft');
          state = after;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('takes back an answer or a delivery, and only the latest', () => {
    for (const answer of ['accept', 'decline', 'withdraw'] as const) {
      expect(next('reverse', next(answer, 'sent'))).toBe('sent');
    }
    for (const end of ['deliver', 'stop'] as const) {
      expect(next('reverse', next(end, 'accepted'))).toBe('accepted');
      expect(next('reverse', next('reverse', next(end, 'accepted')))).toBe('sent');
    }
    for (const state of ['draft', 'sent'] as const) expect(may('reverse', state)).toBe(false);
  });

  test('lets an accepted offer not be changed by a revision', () => {
    for (const state of ['accepted', 'delivered', 'stopped'] as const) {
      expect(may('revise', state)).toBe(false);
      expect(may('send', state)).toBe(false);
    }
  });
});

describe('expired', () => {
  const day = '2026-12-15';
  const around = [-400, -1, 0, 1, 400].map((days) => addDays(day, days));

  test('is what a sent offer is after its last valid day, and not on it', () => {
    expect(around.map((today) => standing('sent', day, today))).toEqual([
      'sent',
      'sent',
      'sent',
      'expired',
      'expired',
    ]);
  });

  test('is no state: nothing leads to it, and nothing but a sent offer is it', () => {
    expect(states).not.toContain('expired');
    for (const state of states.filter((one) => one !== 'sent')) {
      for (const today of around) expect(standing(state, day, today)).toBe(state);
    }
  });

  test('is never what an offer without a last day is', () => {
    expect(standing('sent', null, '2999-12-31')).toBe('sent');
  });

  test('is over as soon as the offer is extended to today or later', () => {
    expect(standing('sent', day, '2026-12-20')).toBe('expired');
    expect(standing(next('extend', 'sent'), '2026-12-20', '2026-12-20')).toBe('sent');
  });
});
