import { describe, expect, it } from 'vitest';
import { knownMinor } from '~/domain/known-amount';
import { aliveDays, begunBy, lastDayOf, standingOn } from '~/domain/last-day';
import type { State } from '~/domain/lifecycle';
import { stepSentence } from '~/domain/relationship/reading-words';
import { type Situation, sensibleStep } from '~/domain/relationship/sensible-step';

describe('an amount of zero', () => {
  const of = (state: State, changes = {}) => knownMinor({ number: null, state, totalMinor: 0, ...changes });

  it.each<State>(['sent', 'declined', 'withdrawn'])(
    'is not known of a deal of before that is %s',
    (state) => {
      expect(of(state)).toBeNull();
      expect(of(state, { totalMinor: 900_00 })).toBe(900_00);
    },
  );

  it.each<State>(['accepted', 'delivered', 'stopped'])('is free of one that was won and is %s', (state) => {
    expect(of(state)).toBe(0);
  });

  it('is free of an offer that we sent, and no amount yet of a draft', () => {
    expect(of('declined', { number: 'FC-0007' })).toBe(0);
    expect(of('draft')).toBe(0);
  });
});

describe('a deal of before without a last day', () => {
  const zone = { timeZone: 'Pacific/Auckland' };
  const deal = {
    state: 'sent' as const,
    validUntil: null,
    sentAt: begunBy('2026-11-22', 'Pacific/Auckland'),
  };

  it('counts as run out half a year after it began, and not a day before', () => {
    expect(lastDayOf({ validUntil: null, sentOn: '2026-01-01' })).toBe('2026-06-30');
    expect(aliveDays).toBe(180);
    expect(standingOn(deal, { ...zone, today: '2026-11-22' })).toBe('sent');
    expect(standingOn(deal, { ...zone, today: '2026-11-23' })).toBe('expired');
  });

  it('keeps a last day that it has', () => {
    const stated = { ...deal, validUntil: '2026-12-24' };
    expect(standingOn(stated, { ...zone, today: '2026-12-24' })).toBe('sent');
    expect(standingOn(stated, { ...zone, today: '2026-12-25' })).toBe('expired');
  });
});

describe('the next step with a deal that went cold', () => {
  const cold = { proposalId: 'p', title: 'Rollout', sentOn: '2026-01-01', lastDay: '2026-06-30' };
  const now = (lastOn: string): Situation => ({
    ...{ questions: [], touchpoints: [] },
    ...{
      today: '2026-11-22',
      askAfterDays: 5,
      promises: [],
      waiting: [],
      drafts: [],
      deliveries: [],
      stale: [],
      cold: [cold],
    },
    fade: {
      ...{ standing: 'faded', rhythmDays: 30, exchangeDays: 9, sinceDays: 300, holdsUntil: null },
      last: { eventId: 'e', on: lastOn },
    },
    ...{ reach: null, openDoor: null, firmCurrency: 'USD', ceilingMinor: null },
  });

  it('is to ask whether it is alive, and to write down the answer', () => {
    const step = sensibleStep(now('2026-01-10'));
    const words = stepSentence(step, { today: '2026-11-22', money: String, day: (date) => date });
    expect(words).toMatch(
      /^Ask whether Rollout is still alive: it began on 2026-01-01, there is no answer yet/,
    );
  });

  it('is to get in touch where it began more than a year ago: that is no open offer to ask about', () => {
    const of = (sentOn: string, fade = now('2015-01-10').fade) =>
      sensibleStep({ ...now('2015-01-10'), fade, cold: [{ ...cold, sentOn, lastDay: sentOn }] });
    expect(of('2025-11-22').do).toBe('ask whether it is alive');
    expect(of('2025-11-21').do).toBe('get in touch');
    const words = { today: '2026-11-22', money: String, day: (date: string) => date };
    expect(stepSentence(of('2017-10-30', null), words)).toBe(
      'Get in touch before you offer anything: nothing was heard from them yet.',
    );
  });

  it('is overtaken by whatever was heard after its last day', () => {
    expect(sensibleStep(now('2026-07-01')).do).toBe('get in touch');
  });
});
