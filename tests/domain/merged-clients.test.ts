import { describe, expect, test } from 'vitest';
import { doubledPeople, idsWritten, isAbout } from '~/domain/merged-clients';

const person = (name: string, email = '') => ({ name, email });
const doubled = (ours: ReturnType<typeof person>[], theirs: ReturnType<typeof person>[]) =>
  doubledPeople(ours, theirs).map(({ here, there }) => [here.name, there.name]);

describe('people who stand at both of two clients', () => {
  test('are told by their address, in any case, whatever they are called', () => {
    const ours = [person('Dana Fox'), person('D. Fox', 'Dana@acme.example')];
    expect(doubled(ours, [person('Dana F.', 'dana@ACME.example')])).toEqual([['D. Fox', 'Dana F.']]);
  });

  test('are told by their name, where no two addresses speak against it', () => {
    expect(doubled([person('Dana Fox')], [person('dana fox', 'dana@acme.example')])).toEqual([
      ['Dana Fox', 'dana fox'],
    ]);
    expect(doubled([person('Dana Fox', 'a@acme.example')], [person('Dana Fox', 'b@acme.example')])).toEqual(
      [],
    );
    expect(doubled([person('Dana Fox')], [person('Jo Park')])).toEqual([]);
  });
});

describe('an event is about what another client wrote', () => {
  const told = (facts: object, proposalId: string | null = null) =>
    ({ kind: 'line-struck', proposalId, facts }) as const;
  const ids = new Set([
    'p1',
    ...idsWritten([told({ touchpointId: 't1', note: 'n1' }), told({ factId: 'f1' })]),
  ]);

  test('by its proposal, or by an id anywhere in what it says', () => {
    expect(isAbout(told({}, 'p1'), ids)).toBe(true);
    expect(isAbout(told({ lineId: 't1' }), ids)).toBe(true);
    expect(isAbout(told({ lists: [{ id: 'f1' }] }), ids)).toBe(true);
  });

  test('and not by anything else that both say', () => {
    expect(isAbout(told({ note: 'n1', lineId: 't2' }, 'p2'), ids)).toBe(false);
    expect(isAbout(told({ note: 'about t1' }), ids)).toBe(false);
  });
});
