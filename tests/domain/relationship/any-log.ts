import fc from 'fast-check';
import { addDays } from '~/domain/calendar';
import type { HistoryEvent } from '~/domain/event-facts';
import { contributionKinds, factKinds, signals, touchpointKinds } from '~/domain/relationship/log';

/** Histories of one client that end on this day. */
export const today = '2026-11-22';
export const currencies = ['USD', 'EUR', 'JPY'] as const;

const ago = fc.integer({ min: 0, max: 1000 }).map((days) => addDays(today, -days));
const currency = fc.constantFrom(...currencies);
const totalMinor = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9_000_000_00 }));
const who = fc.constantFrom('imani', 'ruben', 'hyejin');

type Told = { kind: HistoryEvent['kind']; facts: unknown };
const bounds = { onTime: true, inScope: true, atPrice: true, note: '' };

const told: fc.Arbitrary<Told> = fc.oneof(
  fc.record({ currency, totalMinor }).map((facts) => ({
    kind: 'proposal-accepted' as const,
    facts: { title: 'An offer', by: 'Dana Fox', ...facts },
  })),
  fc.record({ asked: fc.constantFrom(undefined, 'smaller' as const, 'not now' as const) }).map((facts) => ({
    kind: 'proposal-declined' as const,
    facts: { title: 'An offer', reason: '', note: '', by: '', ...facts },
  })),
  fc
    .record({ currency, totalMinor, ledBy: who, kept: fc.boolean(), noted: fc.boolean() })
    .map(({ kept, noted, ...facts }) => ({
      kind: kept ? ('promise-kept' as const) : ('promise-broken' as const),
      // An old event knows who led by name alone.
      facts: {
        title: 'An offer',
        ...bounds,
        ...facts,
        ...(noted ? { ledById: `id of ${facts.ledBy}` } : {}),
      },
    })),
  fc
    .record({
      kind: fc.constantFrom(...touchpointKinds),
      startedBy: fc.constantFrom('us', 'them'),
      signals: fc.subarray([...signals], { maxLength: 2 }),
    })
    .map((facts) => ({
      kind: 'touchpoint-logged' as const,
      facts: { touchpointId: '', contactId: null, contact: '', person: '', note: '', ...facts },
    })),
  fc.constantFrom(...factKinds).map((kind) => ({
    kind: 'fact-noted' as const,
    facts: { factId: '', kind, text: 'They told us' },
  })),
  fc.constantFrom(...contributionKinds).map((kind) => ({
    kind: 'contribution-made' as const,
    facts: { contributionId: '', kind, text: 'A list' },
  })),
);

/** Each event is of a proposal of its own, so that events may be told in any order. */
export const anyEvents: fc.Arbitrary<HistoryEvent[]> = fc
  .array(fc.record({ told, on: ago }), { maxLength: 24 })
  .map((all) =>
    all.map(({ told: { kind, facts }, on }, index) => event(`e${index}`, on, kind, facts as object)),
  );

export function event(id: string, on: string, kind: string, facts: object): HistoryEvent {
  const named = kind === 'fact-noted' ? { factId: id } : { touchpointId: id, contributionId: id };
  return {
    id,
    at: `${on}T12:00:00Z`,
    happenedOn: on,
    clientId: 'c',
    proposalId: `p-${id}`,
    kind,
    facts: { ...facts, ...named },
  } as unknown as HistoryEvent;
}

export const delivery = (kept: boolean, facts: { currency: string; totalMinor: number; ledBy: string }) =>
  event('now', today, kept ? 'promise-kept' : 'promise-broken', {
    title: 'The new one',
    ...bounds,
    ...facts,
  });
