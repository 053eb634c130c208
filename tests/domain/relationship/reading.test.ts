import { describe, expect, it } from 'vitest';
import { addDays } from '~/domain/calendar';
import type { HistoryEvent } from '~/domain/event-facts';
import { isHigh, stanceOf } from '~/domain/relationship/elements';
import { logOf } from '~/domain/relationship/log-of';
import { fitOf } from '~/domain/relationship/reach';
import { readingOf } from '~/domain/relationship/reading';
import { defaultRelationshipThresholds as lines } from '~/domain/relationship/thresholds';
import { event, today } from './any-log';

const ago = (days: number) => addDays(today, -days);
let ids = 0;
const told = (days: number, kind: string, facts: object = {}, proposalId?: string): HistoryEvent => {
  ids += 1;
  const one = event(`e${ids}`, ago(days), kind, facts);
  return proposalId ? ({ ...one, proposalId } as HistoryEvent) : one;
};
const usd = (totalMinor: number) => ({ totalMinor, currency: 'USD', title: 'An offer', by: '' });
const yes = (days: number, totalMinor = 900_00) => told(days, 'proposal-accepted', usd(totalMinor));
const kept = (days: number, totalMinor = 900_00, ledBy = 'imani') =>
  told(days, 'promise-kept', { ...usd(totalMinor), ledBy });
const broken = (days: number) => told(days, 'promise-broken', { ...usd(900_00), ledBy: 'imani' });
const call = (days: number, startedBy = 'us', signals: string[] = []) =>
  told(days, 'touchpoint-logged', { kind: 'call', startedBy, signals, contact: 'Dana Fox', note: '' });

const read = (events: HistoryEvent[], day = today) =>
  readingOf(logOf(events), { today: day, lines, ceilingIn: (c) => (c === 'USD' ? 2_500_00 : null) });
const standings = (events: HistoryEvent[]) =>
  Object.fromEntries(read(events).levels.map(({ name, standing }) => [name, standing]));
const reachOf = (events: HistoryEvent[]) => read(events).reachIn('USD')?.reachMinor;

describe('the professional level', () => {
  it('is met by one kept promise, and by four kept of the last five', () => {
    expect(standings([]).professional).toBe('not yet');
    expect(standings([kept(10)]).professional).toBe('met');
    expect(standings([broken(50), kept(40), kept(30), kept(20), kept(10)]).professional).toBe('met');
  });

  it('lapses when two of the last five are broken, and comes back when one of those is far enough back', () => {
    const two = [broken(60), kept(50), broken(40), kept(30), kept(20)];
    expect(standings([kept(70), ...two]).professional).toBe('lapsed');
    expect(standings([...two, kept(10)]).professional).toBe('met');
  });

  it('names the deliveries that it rests on', () => {
    const delivery = kept(10);
    const level = read([delivery, call(5)]).levels.find(({ name }) => name === 'professional');
    expect(level?.evidence).toEqual([{ eventId: delivery.id, on: ago(10) }]);
  });

  it('rests on nothing that was taken back', () => {
    const delivery = told(10, 'promise-kept', { ...usd(900_00), ledBy: 'imani' }, 'p');
    const reversal = told(9, 'record-reversed', { what: 'promise-kept' }, 'p');
    expect(standings([delivery, reversal]).professional).toBe('not yet');
  });
});

describe('the personal level', () => {
  it('takes two different signals within a year', () => {
    expect(standings([call(30, 'us', ['thanked']), call(10, 'us', ['thanked'])]).personal).toBe('not yet');
    expect(standings([call(30, 'us', ['thanked']), call(10, 'us', ['introduced'])]).personal).toBe('met');
    expect(standings([call(10, 'them', ['thanked'])]).personal).toBe('met');
    expect(standings([call(400, 'us', ['thanked']), call(390, 'them')]).personal).toBe('lapsed');
  });
});

describe('the structural level', () => {
  it('takes three acceptances within a year, none more than 120 days after the one before', () => {
    expect(standings([yes(200), yes(100), yes(10)]).structural).toBe('met');
    expect(standings([yes(240), yes(119), yes(10)]).structural).toBe('not yet');
    expect(standings([yes(300), yes(200), yes(100), yes(1)]).structural).toBe('met');
    expect(standings([yes(900), yes(800), yes(700)]).structural).toBe('lapsed');
  });

  it('is also met by a fact that we are in their process, while somebody confirms it', () => {
    const fact = told(300, 'fact-noted', { kind: 'process', text: 'Our list opens their Monday' });
    const again = told(100, 'fact-confirmed', { text: '', factId: fact.id });
    const confirmed = { ...again, facts: { factId: fact.id, text: '' } } as HistoryEvent;
    const dropped = { ...confirmed, id: 'd', kind: 'fact-dropped', happenedOn: ago(5) } as HistoryEvent;
    expect(standings([fact]).structural).toBe('lapsed');
    expect(standings([fact, confirmed]).structural).toBe('met');
    expect(standings([fact, confirmed, dropped]).structural).toBe('lapsed');
  });
});

describe('the power level', () => {
  it('takes promises kept by two of our people, the last within a year', () => {
    expect(standings([kept(20), kept(10)]).power).toBe('not yet');
    expect(standings([kept(500, 1, 'ruben'), kept(10)]).power).toBe('met');
    expect(standings([kept(500, 1, 'ruben'), kept(400)]).power).toBe('lapsed');
  });
});

describe('the power level of old and new events', () => {
  it('takes a name without an id for the person who is known by it', () => {
    const noted = told(10, 'promise-kept', { ...usd(900_00), ledBy: 'imani', ledById: 'id' });
    expect(standings([kept(20), noted]).power).toBe('not yet');
    expect(standings([kept(20, 1, 'ruben'), noted]).power).toBe('met');
  });
});

describe('fade', () => {
  it('takes sixty days for a rhythm until there were three days with an exchange', () => {
    expect(read([call(60)]).fade).toMatchObject({ standing: 'current', rhythmDays: 60 });
    expect(read([call(61)]).fade?.standing).toBe('due');
    expect(read([call(121)]).fade?.standing).toBe('fading');
    expect(read([call(241)]).fade?.standing).toBe('faded');
  });

  it('takes the median gap after that, at least thirty days', () => {
    expect(read([call(300), call(200), call(180), call(20)]).fade?.rhythmDays).toBe(100);
    expect(read([call(30), call(20), call(10)]).fade?.rhythmDays).toBe(30);
  });

  it('counts a day once, and what we do alone not at all', () => {
    expect(read([call(10), yes(10), call(10)]).fade?.exchangeDays).toBe(1);
    expect(read([broken(10)]).fade).toBeNull();
  });

  it('takes what they ask on their page, and our reply, for an exchange', () => {
    expect(
      read([call(40), told(10, 'question-asked', { by: 'Dana Fox', text: 'When?' })]).fade?.sinceDays,
    ).toBe(10);
    expect(read([call(40), told(9, 'question-replied', { by: 'Ida', text: 'Monday' })]).fade?.sinceDays).toBe(
      9,
    );
  });

  it('does not take our note that nobody answered for a word of theirs', () => {
    const no = (days: number, reason: string) =>
      told(days, 'proposal-declined', { title: 'An offer', reason, note: '', by: '' });
    expect(read([call(40), no(10, 'no answer')]).fade?.sinceDays).toBe(40);
    expect(read([call(40), no(10, 'too expensive')]).fade?.sinceDays).toBe(10);
  });

  it('says until when it stands as it does', () => {
    const now = read([call(10)]).fade;
    expect(now?.holdsUntil).toBe(addDays(today, 50));
    expect(read([call(10)], now?.holdsUntil ?? '').fade?.standing).toBe('current');
    expect(read([call(10)], addDays(now?.holdsUntil ?? '', 1)).fade?.standing).toBe('due');
  });

  it('gives slower answers, smaller offers and stale facts as reasons', () => {
    const sent = (days: number, p: string) => told(days, 'proposal-sent', usd(900_00), p);
    const answered = (days: number, p: string, minor: number) =>
      told(days, 'proposal-accepted', usd(minor), p);
    const slow = [
      sent(302, 'a'),
      answered(300, 'a', 900_00),
      sent(60, 'b'),
      answered(40, 'b', 900_00),
      sent(30, 'c'),
      answered(5, 'c', 400_00),
    ];
    const fact = told(100, 'fact-noted', { kind: 'goal', text: 'Fewer returns' });
    expect(read([...slow, fact]).fadeReasons.map(({ kind }) => kind)).toEqual([
      'slower answers',
      'smaller offers',
      'stale facts',
    ]);
    expect(read([sent(12, 'a'), answered(10, 'a', 900_00)]).fadeReasons).toEqual([]);
  });
});

describe('reach', () => {
  it('is the first cup until something larger was kept', () => {
    expect(reachOf([])).toBe(2_500_00);
    expect(reachOf([kept(10, 500_00)])).toBe(2_500_00);
    expect(reachOf([kept(10, 1_500_00)])).toBe(4_500_00);
  });

  it('grows with the levels met: 1, 3, 4, 6 and 10 times the largest kept', () => {
    const one = [kept(10, 2_000_00)];
    const two = [...one, call(9, 'them', ['thanked'])];
    const three = [...two, yes(30), yes(20), yes(15)];
    const four = [...three, kept(12, 1_000_00, 'ruben')];
    expect([one, two, three, four].map(reachOf)).toEqual([6_000_00, 8_000_00, 12_000_00, 20_000_00]);
    expect(reachOf([broken(5), kept(10, 3_000_00)])).toBe(3_000_00);
  });

  it('goes to a tenth, down to a whole minor unit, and not beyond a limit of the firm’s own', () => {
    const withLines = (changes: object) =>
      readingOf(logOf([kept(10, 3_333_33)]), {
        today,
        lines: { ...lines, ...changes },
        ceilingIn: () => null,
      }).reachIn('USD');
    expect(withLines({ multiples: [1, 1.3, 2, 3, 4] })?.reachMinor).toBe(4_333_32);
    expect(withLines({ ownLimit: 2 })).toMatchObject({ multiple: 2, reachMinor: 6_666_66 });
    expect(withLines({ ownLimit: 4 })).toMatchObject({ multiple: 3 });
  });

  it('forgets what was kept more than two years ago, and is halved while it fades', () => {
    expect(reachOf([kept(750, 9_000_00), call(1)])).toBe(2_500_00);
    expect(reachOf([kept(150, 2_000_00)])).toBe(3_000_00);
  });

  it('says nothing in a currency of which it knows nothing', () => {
    expect(read([kept(10)]).reachIn('JPY')).toBeNull();
  });

  it('an ask fits up to it, stretches up to twice as much, and is beyond after that', () => {
    expect([100, 101, 200, 201].map((ask) => fitOf(ask, 100, lines))).toEqual([
      'fits',
      'stretches',
      'stretches',
      'beyond',
    ]);
  });
});

describe('an element of the relationship', () => {
  const element = { name: 'We keep our dates', valueToUsMinor: null, valueToThemMinor: null };
  it('is defended, nurtured or increased by who holds it high', () => {
    const stance = (ourRank: number | null, theirRank: number | null) =>
      stanceOf({ ...element, ourRank, theirRank }, 7);
    expect(stance(1, 4)).toBe('defend');
    expect(stance(5, 1)).toBe('nurture');
    expect(stance(4, 7)).toBe('increase');
    expect(stance(6, 7)).toBeNull();
    expect(stance(1, null)).toBeNull();
    expect(isHigh(4, 7)).toBe(true);
    expect(isHigh(3, 4)).toBe(false);
  });
});

it('nothing can be said of a reach that rests on free work alone', () => {
  const reading = readingOf(logOf([kept(10, 0)]), { today, lines, ceilingIn: () => null });
  expect(reading.reachIn('USD')).toBeNull();
  expect(
    readingOf(logOf([kept(10, 1)]), { today, lines, ceilingIn: () => null }).reachIn('USD'),
  ).not.toBeNull();
});
