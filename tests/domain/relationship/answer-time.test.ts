import { expect, test } from 'vitest';
import { askAfterDays, theirAnswerDays } from '~/domain/relationship/answer-time';
import { logOf } from '~/domain/relationship/log-of';
import { event } from './any-log';

const facts = { title: 'Review', totalMinor: 900_00, currency: 'USD' };
const sent = (on: string, proposalId: string) => ({
  ...event(`s${proposalId}`, on, 'proposal-sent', facts),
  proposalId,
});
const yes = (on: string, proposalId: string) => ({
  ...event(`y${proposalId}`, on, 'proposal-accepted', { ...facts, by: '' }),
  proposalId,
});

test('how long they take is the median of their answers to our own offers', () => {
  const ours = [
    sent('2026-01-01', 'a'),
    yes('2026-01-09', 'a'),
    sent('2026-02-01', 'b'),
    yes('2026-02-11', 'b'),
  ];
  expect(theirAnswerDays(logOf(ours))).toBe(9);
  const imported = event('i', '2020-01-01', 'deal-imported', { ...facts, importId: 'file' });
  const before = [{ ...imported, proposalId: 'c' }, yes('2026-03-01', 'c')];
  expect(theirAnswerDays(logOf([...ours, ...before]))).toBe(9);
  expect(theirAnswerDays(logOf(before))).toBeNull();
});

test('nobody is asked about an offer before five days', () => {
  expect([null, 0, 2, 5, 8.5, 9].map(askAfterDays)).toEqual([5, 5, 5, 5, 9, 9]);
});
