import { describe, expect, test } from 'vitest';
import type { HistoryEvent } from '~/domain/event-facts';
import { ranOutOf, ranOutSentence } from '~/domain/ran-out';

const title = 'The first mail, rewritten';
const event = (happenedOn: string, kind: string, facts: object = {}, proposalId = 'p') =>
  ({ id: happenedOn, happenedOn, kind, proposalId, facts: { title, ...facts } }) as unknown as HistoryEvent;
const sent = (on: string, validUntil: string, of = 'p') => event(on, 'proposal-sent', { validUntil }, of);
const extended = (on: string, validUntil: string) => event(on, 'proposal-extended', { validUntil });
const days = (events: HistoryEvent[], today = '2026-11-22') => ranOutOf(events, today).map(({ on }) => on);

describe('an offer runs out without an answer', () => {
  test('on the day after its last valid one, and not before', () => {
    const offer = [sent('2026-11-01', '2026-11-21')];
    expect(days(offer, '2026-11-21')).toEqual([]);
    expect(ranOutOf(offer, '2026-11-22')).toEqual([{ proposalId: 'p', title, on: '2026-11-22' }]);
    expect(days(offer, '2030-01-01')).toEqual(['2026-11-22']);
  });

  test('later where it was extended in time', () => {
    expect(days([sent('2026-11-01', '2026-11-10'), extended('2026-11-10', '2026-11-20')])).toEqual([
      '2026-11-21',
    ]);
  });

  test('and again where it was extended, or sent anew, only after that', () => {
    const late = [sent('2026-10-01', '2026-10-10'), extended('2026-10-15', '2026-10-20')];
    expect(days(late)).toEqual(['2026-10-11', '2026-10-21']);
    expect(days([...late, sent('2026-11-20', '2026-12-01')])).toEqual(['2026-10-11', '2026-10-21']);
  });

  test.each(['proposal-accepted', 'proposal-declined', 'proposal-withdrawn'])(
    'not after %s in time, and still where that came later',
    (kind) => {
      const offer = sent('2026-11-01', '2026-11-10');
      expect(days([offer, event('2026-11-10', kind)])).toEqual([]);
      expect(days([offer, event('2026-11-12', kind)])).toEqual(['2026-11-11']);
    },
  );

  test('where its answer was taken back, and not where a promise was', () => {
    const yes = [sent('2026-11-01', '2026-11-10'), event('2026-11-05', 'proposal-accepted')];
    const back = (what: string) => event('2026-11-06', 'record-reversed', { what });
    expect(days([...yes, back('proposal-accepted')])).toEqual(['2026-11-11']);
    expect(days([...yes, event('2026-11-06', 'promise-kept'), back('promise-kept')])).toEqual([]);
  });

  test('each for itself', () => {
    const both = [sent('2026-11-01', '2026-11-10'), sent('2026-11-01', '2026-11-12', 'q')];
    expect(ranOutOf(both, '2026-11-22').map(({ proposalId }) => proposalId)).toEqual(['p', 'q']);
    expect(days([event('2026-11-01', 'deal-imported')])).toEqual([]);
  });

  test('quietly', () => {
    expect(ranOutSentence({ proposalId: 'p', title, on: '2026-11-22' })).toEqual({
      lead: 'Ran out without an answer',
      rest: title,
      tone: 'quiet',
    });
  });
});
