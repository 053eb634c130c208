import { describe, expect, it } from 'vitest';
import { type Situation, sensibleStep } from '~/domain/relationship/sensible-step';

const delivery = (on: string, kept: boolean) => ({
  ...{ eventId: on, on, proposalId: on, title: `Work of ${on}`, kept, totalMinor: 900_00, currency: 'USD' },
  ...{ ledBy: 'imani', ledByName: 'Imani', inputsOnTime: null },
});
const call = (on: string) => ({ eventId: `call ${on}`, on });
const quiet: Situation = {
  questions: [],
  promises: [],
  waiting: [],
  askAfterDays: 9,
  today: '2026-11-22',
  drafts: [],
  cold: [],
  deliveries: [],
  touchpoints: [],
  stale: [],
  fade: null,
  reach: null,
  openDoor: null,
  firmCurrency: 'USD',
  ceilingMinor: 2_500_00,
};
const step = (changes: Partial<Situation>) => sensibleStep({ ...quiet, ...changes }).do;

describe('the next sensible step', () => {
  const one = { proposalId: 'p', title: 'Checkout review' };
  const owed = { promises: [{ ...one, endsOn: null }] };
  const asked = { waiting: [{ ...one, sentOn: '2026-11-20', validUntil: null }] };
  const broken = { deliveries: [delivery('2026-10-01', false)] };

  it('replies before anything else', () => {
    expect(step({ questions: [{ ...one, by: 'Dana Fox' }], ...owed })).toBe('reply to their question');
  });

  it('keeps before it waits, waits before it sends, and mends before it asks for anything new', () => {
    expect(step({ ...owed, ...asked, drafts: [one], ...broken })).toBe('keep the promise');
    expect(step({ ...asked, drafts: [one], ...broken })).toBe('wait for their answer');
    expect(step({ drafts: [one], ...broken })).toBe('send the draft');
    expect(step(broken)).toBe('mend the promise');
    expect(step({})).toBe('begin');
  });

  it('is done with a broken promise once it was spoken of, or one was kept since', () => {
    expect(step({ ...broken, touchpoints: [call('2026-09-30')] })).toBe('mend the promise');
    expect(step({ ...broken, touchpoints: [call('2026-10-02')] })).toBe('begin');
    expect(step({ deliveries: [delivery('2026-10-01', false), delivery('2026-10-09', true)] })).toBe('begin');
    expect(step({ deliveries: [delivery('2026-10-09', false), delivery('2026-10-01', true)] })).toBe(
      'mend the promise',
    );
  });

  describe('with an offer that waits', () => {
    const toAsk = (sentOn: string, changes: Partial<Situation> = {}, validUntil = '2026-12-31') => {
      const waiting = [{ ...one, sentOn, validUntil }];
      return sensibleStep({ ...quiet, waiting, ...changes });
    };
    const heard = (on: string) => ({
      fade: {
        ...{ standing: 'due' as const, rhythmDays: 30, exchangeDays: 9, sinceDays: 40, holdsUntil: null },
        last: { eventId: 'e', on },
      },
    });

    it('asks about it once they have taken longer than they usually do, and not before', () => {
      expect(toAsk('2026-11-13')).toMatchObject({ do: 'wait for their answer', isToAsk: false });
      expect(toAsk('2026-11-12')).toMatchObject({ isToAsk: true });
      expect(toAsk('2026-11-19', heard('2026-10-10'))).toMatchObject({ isToAsk: false });
    });

    it('does not ask again right after a word about it', () => {
      expect(toAsk('2026-11-01', heard('2026-11-20'))).toMatchObject({ isToAsk: false });
      expect(toAsk('2026-11-01', heard('2026-11-12'))).toMatchObject({ isToAsk: true });
    });

    it('asks at once where it is about to run out', () => {
      expect(toAsk('2026-11-21', {}, '2026-11-25')).toMatchObject({ isToAsk: true });
      expect(toAsk('2026-11-21', {}, '2026-11-26')).toMatchObject({ isToAsk: false });
    });

    it('asks about the one that is overdue before it waits for another', () => {
      const late = { proposalId: 'late', title: 'Rollout', sentOn: '2026-10-01', validUntil: null };
      const waiting = [{ ...one, sentOn: '2026-11-21', validUntil: '2026-12-01' }, late];
      expect(sensibleStep({ ...quiet, waiting })).toMatchObject({ proposalId: 'late', isToAsk: true });
    });
  });

  it('does not depend on which of two deliveries of one day was recorded first', () => {
    const [kept, late] = [delivery('2026-10-01', true), delivery('2026-10-01', false)];
    expect(step({ deliveries: [kept, late] })).toBe(step({ deliveries: [late, kept] }));
  });
});
