import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ChainedEvent,
  chained,
  chainFault,
  chainText,
  type EventText,
  emptyChain,
  endFault,
} from '~/domain/event-chain';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const anyText = fc.string({ unit: 'binary', maxLength: 30 });
const anyEvent: fc.Arbitrary<EventText> = fc.record({
  id: anyText,
  at: anyText,
  happenedOn: anyText,
  clientId: anyText,
  proposalId: fc.option(anyText),
  kind: anyText,
  facts: anyText,
  factsSalt: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 }),
});

const chainOf = (events: EventText[]): ChainedEvent[] => {
  const chain: ChainedEvent[] = [];
  for (const event of events) chain.push(chained(chain.at(-1) ?? emptyChain, event, sha256));
  return chain;
};
const faultIn = (chain: ChainedEvent[], written = chain.at(-1) ?? emptyChain): string | null => {
  let head: { seq: number; hash: string } = emptyChain;
  for (const event of chain) {
    const fault = chainFault(head, event, sha256);
    if (fault) return fault;
    head = event;
  }
  return endFault(head, written);
};

const five = chainOf(
  Array.from({ length: 5 }, (_, n) => ({
    id: `event ${n}`,
    at: `2026-11-22T12:00:0${n}.000Z`,
    happenedOn: '2026-11-22',
    clientId: 'northwind',
    proposalId: n === 0 ? null : 'review',
    kind: 'proposal-drafted',
    facts: `{"title":"Review ${n}"}`,
    factsSalt: 'a1'.repeat(16),
  })),
);

describe('a chain of events', () => {
  test('that was not touched has no fault', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 8 }), (events) => {
        expect(faultIn(chainOf(events))).toBeNull();
      }),
    );
  });

  test('shows any change of any text of any event', () => {
    const field = fc.constantFrom(
      'id',
      'at',
      'happenedOn',
      'clientId',
      'proposalId',
      'kind',
      'facts',
      'factsSalt',
      'previous',
      'hash',
    );
    fc.assert(
      fc.property(
        fc.array(anyEvent, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        field,
        anyText,
        (events, n, key, text) => {
          const chain = chainOf(events);
          const at = n % chain.length;
          fc.pre(chain[at]?.[key] !== text);
          const changed = chain.map((event, place) => (place === at ? { ...event, [key]: text } : event));
          expect(faultIn(changed, chain.at(-1))).not.toBeNull();
        },
      ),
    );
  });

  test('takes its hashes of JSON as RFC 8785 has it', () => {
    fc.assert(
      fc.property(anyEvent, anyText, (event, factsSha256) => {
        const { facts: _facts, factsSalt: _salt, ...said } = event;
        const link = { ...said, seq: 7, previous: 'b'.repeat(64) };
        const text = chainText({ ...link, factsSalt: event.factsSalt }, factsSha256);
        expect(text).toBe(canonicalize({ ...link, factsSha256 }));
      }),
    );
  });

  test('does not let a letter wander between the salt and the facts', () => {
    const [first, ...others] = five as [ChainedEvent, ...ChainedEvent[]];
    const moved = { ...first, factsSalt: `${first.factsSalt}{`, facts: first.facts.slice(1) };
    expect(faultIn([moved, ...others])).toContain('Event 1 (proposal-drafted');
  });
});

describe('what is said of a fault', () => {
  const [one, two, three, four, last] = five as [
    ChainedEvent,
    ChainedEvent,
    ChainedEvent,
    ChainedEvent,
    ChainedEvent,
  ];
  const other = chained(one, { ...two, facts: '{}' }, sha256);
  test.each([
    [
      'a changed event',
      [one, { ...two, facts: '{}' }, three],
      'Event 2 (proposal-drafted, 2026-11-22T12:00:01',
    ],
    ['one that is missing', [one, three, four], 'Event 2 is missing.'],
    ['several that are missing', [one, four], 'Events 2 to 3 are missing.'],
    ['a first one that is missing', [two], 'Event 1 is missing.'],
    ['one number twice', [one, two, two], 'more than one event with the number 2'],
    ['an exchanged event', [one, other, three], 'Event 3 did not follow event 2'],
    ['a missing end', [one, two], 'number 5 was written last: the end is missing'],
    ['no events at all', [], 'number 5 was written last'],
    [
      'an exchanged end',
      [one, two, three, four, chained(four, two, sha256)],
      'not the one that was written last',
    ],
    ['a further event', [...five, chained(last, two, sha256)], 'something was added'],
  ])('%s', (_name, chain, said) => {
    expect(faultIn(chain, last)).toContain(said);
  });
});
