import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, figureRow, headlineOf } from '~/components/clients/ladder-words';
import { chainsOf, laddersOf, openDoor, type Rung, rungsOf } from '~/domain/ladder';
import type { State } from '~/domain/lifecycle';
import { anyRungs, only, rung, today } from './any-rungs';

const when = { timeZone: 'America/New_York', today };

describe('the rungs', () => {
  const proposal = (id: string, state: State, changes = {}) => ({
    id,
    number: `FC-${id}`,
    title: id,
    state,
    currency: 'USD',
    totalMinor: 100,
    optionCount: 0,
    parentId: null,
    validUntil: '2026-12-01',
    sentAt: '2026-11-02T03:00:00.000Z',
    createdAt: '2026-10-01T12:00:00.000Z',
    ...changes,
  });

  it('stand at the day of the answer, else of the sending in the firm’s zone, else of the first draft', () => {
    const rungs = rungsOf(
      {
        proposals: [
          proposal('yes', 'delivered'),
          proposal('open', 'sent'),
          proposal('new', 'draft', { sentAt: null }),
        ],
        answers: [{ proposalId: 'yes', kind: 'accepted', answeredOn: '2026-11-10', until: null }],
        deliveries: [{ proposalId: 'yes', outcome: 'broken' }],
      },
      when,
    );
    expect(rungs.map(({ id, on }) => [id, on])).toEqual([
      ['new', '2026-10-01'],
      ['open', '2026-11-01'],
      ['yes', '2026-11-10'],
    ]);
    expect(rungs.at(-1)?.promise).toBe('broken');
  });

  it('read expired from the day', () => {
    const log = {
      proposals: [proposal('late', 'sent', { validUntil: '2026-11-21' })],
      answers: [],
      deliveries: [],
    };
    expect(rungsOf(log, when)[0]?.standing).toBe('expired');
  });

  it('say what a no asks for in its place, and nothing of it once it is revised', () => {
    const answers = (['smaller', 'different', 'not now', 'declined'] as const).map((kind) => ({
      ...{ proposalId: kind, kind, answeredOn: '2026-11-10' },
      until: kind === 'not now' ? '2027-03-03' : null,
    }));
    const proposals = (state: State) => answers.map(({ kind }) => proposal(kind, state));
    const told = (state: State) =>
      rungsOf({ proposals: proposals(state), answers, deliveries: [] }, when).map((each) => [
        ...[each.id, each.told, each.notUntil],
      ]);
    expect(told('declined')).toEqual([
      ['declined', 'declined', null],
      ['different', 'different', null],
      ['not now', 'not now', '2027-03-03'],
      ['smaller', 'smaller', null],
    ]);
    expect(new Set(told('sent').map(([, said]) => said))).toEqual(new Set(['sent']));
  });

  it('of several options are the least of them until one was taken, and say so', () => {
    const states: State[] = ['draft', 'sent', 'declined', 'withdrawn', 'accepted', 'delivered', 'stopped'];
    const saidOf = (optionCount: number) =>
      rungsOf(
        {
          proposals: states.map((state) => proposal(state, state, { optionCount, totalMinor: 200_00 })),
          answers: [],
          deliveries: [],
        },
        when,
      ).map((each) => [each.id, amountOf(each, 'USD', 'en-US')]);
    const open = ['draft', 'sent', 'declined', 'withdrawn'];
    expect(Object.fromEntries(saidOf(2))).toEqual(
      Object.fromEntries(states.map((state) => [state, open.includes(state) ? 'from $200' : '$200'])),
    );
    // With one option there is nothing to choose between.
    for (const count of [0, 1]) expect(saidOf(count).map(([, said]) => said)).not.toContain('from $200');
  });
});

describe('the ladders', () => {
  it('never mix currencies, and hold every sent offer exactly once', () => {
    fc.assert(
      fc.property(anyRungs, (rungs) => {
        const ladders = laddersOf(rungs);
        for (const { currency, rungs: own, figures } of ladders) {
          expect(own.every((each) => each.currency === currency)).toBe(true);
          const accepted = own.filter(({ standing }) =>
            ['accepted', 'delivered', 'stopped'].includes(standing),
          );
          expect(figures.acceptedMinor).toBe(accepted.reduce((sum, each) => sum + each.amountMinor, 0));
        }
        const sent = rungs.filter(({ standing }) => standing !== 'draft').map(({ id }) => id);
        expect(ladders.flatMap((ladder) => ladder.rungs.map(({ id }) => id)).sort()).toEqual(sent.sort());
      }),
    );
  });

  it('tell growth from the first yes on, whatever was declined between', () => {
    const { figures } = only([
      rung('a', { on: '2025-03-01' }),
      rung('b', { on: '2025-04-01', standing: 'declined', promise: null, amountMinor: 1 }),
      rung('c', { on: '2026-03-01', amountMinor: 1_400_000 }),
      rung('d', { on: '2026-04-01', standing: 'sent', promise: null, amountMinor: 9_999_999 }),
    ]);
    expect(figures.growth).toBeCloseTo(23.33, 2);
    expect(figures).toMatchObject({ acceptedMinor: 1_460_000, kept: 2, delivered: 2 });
  });

  it.each([
    ['no yes', [rung('a', { standing: 'sent', promise: null })]],
    ['one yes', [rung('a')]],
    ['a free start', [rung('a', { amountMinor: 0 }), rung('b', { on: '2026-02-01' })]],
  ])('tell no growth with %s', (_, rungs) => {
    expect(only(rungs).figures.growth).toBeNull();
  });

  it('tell growth to the largest yes, and not to work that was stopped', () => {
    const figures = (third: Partial<Rung>) =>
      only([
        rung('a', { on: '2026-01-05', amountMinor: 60_000 }),
        rung('b', { on: '2026-02-05', amountMinor: 1_400_000 }),
        rung('c', { on: '2026-03-05', ...third }),
      ]).figures;
    expect(figures({ amountMinor: 480_000 }).growth).toBeCloseTo(1_400_000 / 60_000);
    const stopped = figures({ amountMinor: 9_000_000, standing: 'stopped', promise: null });
    expect(stopped.largest?.id).toBe('b');
    expect(stopped.latest?.id).toBe('c');
  });

  it('count a broken promise as delivered, and stopped work as neither', () => {
    const { figures } = only([
      rung('a'),
      rung('b', { promise: 'broken' }),
      rung('c', { standing: 'stopped', promise: null }),
    ]);
    expect([figures.kept, figures.delivered]).toEqual([1, 2]);
  });
});

describe('the chains', () => {
  it('put every rung into exactly one, each after its parent’s root', () => {
    fc.assert(
      fc.property(anyRungs, (rungs) => {
        const chains = chainsOf(rungs);
        expect(chains.flat().length).toBe(rungs.length);
        expect(new Set(chains.flat()).size).toBe(rungs.length);
        const chainOf = new Map(
          chains.flatMap((chain, index) => chain.map(({ id }) => [id, index] as const)),
        );
        for (const { id, parentId } of rungs) {
          if (parentId !== null) expect(chainOf.get(id)).toBe(chainOf.get(parentId));
        }
      }),
    );
  });

  it('end, even where a database holds a ring', () => {
    expect(chainsOf([rung('a', { parentId: 'b' }), rung('b', { parentId: 'a' })])).toHaveLength(1);
  });

  it('grow on from the latest offer accepted or delivered', () => {
    const rungs = [rung('a'), rung('b', { standing: 'accepted' }), rung('c', { standing: 'stopped' })];
    expect(openDoor(rungs)?.id).toBe('b');
    expect(openDoor([rung('a', { standing: 'sent' })])).toBeUndefined();
  });
});

describe('the words', () => {
  it('say where it began and where it is', () => {
    const ladder = only([
      rung('a', { title: 'Shop review' }),
      rung('b', { title: 'Build, five stores', on: '2026-02-01', amountMinor: 1_400_000 }),
    ]);
    expect(headlineOf(ladder, 'en-US')).toBe('From a $600 review to a $14,000 build');
    expect(figureRow(ladder, 'en-US').map(({ value }) => value)).toEqual([
      '$600',
      '$14,000',
      '$14,600',
      '23×',
      '2 of 2',
    ]);
  });

  it.each([
    [80_000, 'It started with an $800 review'],
    [1_100_000, 'It started with an $11,000 review'],
    [110_000, 'It started with a $1,100 review'],
    [1_850_050, 'It started with an $18,500.50 review'],
  ])('choose the article by how %d is said', (amountMinor, headline) => {
    expect(headlineOf(only([rung('a', { title: 'Shop review', amountMinor })]), 'en-US')).toBe(headline);
  });

  it('say so where there are other currencies, in which it may have begun', () => {
    const ladder = only([rung('a', { title: 'Shop review', amountMinor: 90_000 })]);
    expect(headlineOf(ladder, 'en-US', false)).toBe('In USD it started with a $900 review');
    expect(figureRow(ladder, 'en-US', false).at(-1)?.name).toBe('Promises kept, of those in USD');
    expect(figureRow(ladder, 'en-US').at(-1)?.name).toBe('Promises kept');
  });

  it('say that the latest yes was stopped, which is none of the growth', () => {
    const ladder = only([
      rung('a', { amountMinor: 100_000 }),
      rung('b', { on: '2026-02-01', amountMinor: 490_000 }),
      rung('c', { on: '2026-03-01', amountMinor: 980_000, standing: 'stopped' }),
    ]);
    expect(figureRow(ladder, 'en-US').map(({ name, value }) => `${name}: ${value}`)).toEqual(
      expect.arrayContaining(['Latest yes, stopped early: $9,800', 'Grew: 4.9×']),
    );
  });

  it('leave out what a title does not name', () => {
    const ladder = only([
      rung('a', { title: 'Σχέδιο' }),
      rung('b', { title: 'x', on: '2026-02-01', amountMinor: 1 }),
    ]);
    expect(headlineOf(ladder, 'en-US')).toBe('From $600 to $0.01');
  });
});
