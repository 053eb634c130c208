import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawLadder, sizeFor } from '~/components/clients/ladder-drawing';
import { type Label, lineHeight, widthOf } from '~/components/clients/ladder-labels';
import { timeScale, utc } from '~/components/clients/ladder-scales';
import { mostAside } from '~/components/clients/ladder-spread';
import { amountOf, figureRow, headlineOf } from '~/components/clients/ladder-words';
import { addDays } from '~/domain/calendar';
import { chainsOf, type Ladder, laddersOf, openDoor, type Rung, rungsOf } from '~/domain/ladder';
import type { State } from '~/domain/lifecycle';

const today = '2026-11-22';
const when = { timeZone: 'America/New_York', today };

const rung = (id: string, changes: Partial<Rung> = {}): Rung => ({
  id,
  title: `Offer ${id}`,
  on: '2026-01-05',
  amountMinor: 60_000,
  isLeast: false,
  isUnknown: false,
  currency: 'USD',
  standing: 'delivered',
  promise: 'kept',
  parentId: null,
  told: changes.standing ?? 'delivered',
  notUntil: null,
  ...changes,
});
const only = (rungs: Rung[]): Ladder => {
  const [ladder] = laddersOf(rungs);
  if (!ladder) throw new Error('no ladder');
  return ladder;
};

const anyRungs = fc
  .array(
    fc.record({
      ago: fc.integer({ min: 0, max: 900 }),
      amountMinor: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9_000_000_00 })),
      currency: fc.constantFrom('USD', 'EUR', 'JPY'),
      standing: fc.constantFrom(
        'draft',
        'sent',
        'expired',
        'accepted',
        'declined',
        'withdrawn',
        'delivered',
        'stopped',
      ),
      parent: fc.option(fc.nat(), { nil: null }),
      title: fc.string({ unit: 'grapheme', maxLength: 60 }),
    }),
    { maxLength: 45 },
  )
  .map((drawn) =>
    drawn
      .map(({ ago, parent, ...rest }, index): Rung => {
        const id = String(index).padStart(3, '0');
        const parentId = parent === null || index === 0 ? null : String(parent % index).padStart(3, '0');
        return rung(id, { ...(rest as Partial<Rung>), on: addDays(today, -ago), parentId, promise: null });
      })
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1)),
  );

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

  it('leave out what a title does not name', () => {
    const ladder = only([
      rung('a', { title: 'Σχέδιο' }),
      rung('b', { title: 'x', on: '2026-02-01', amountMinor: 1 }),
    ]);
    expect(headlineOf(ladder, 'en-US')).toBe('From $600 to $0.01');
  });
});

type Box = { left: number; right: number; top: number; bottom: number };
const boxOf = ({ x, y, anchor, lines }: Label): Box => {
  const width = Math.max(...lines.map(widthOf));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - 11, bottom: y - 13 + lines.length * lineHeight };
};
/** The largest square inside a cup. */
const squareIn = ({ x, y, radius }: { x: number; y: number; radius: number }): Box => {
  const half = radius * Math.SQRT1_2;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
};
const apart = (a: Box, b: Box): boolean =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

describe('the drawing', () => {
  it('keeps cups inside, and words inside and off the cups and each other', () => {
    fc.assert(
      fc.property(anyRungs, (rungs) => {
        for (const ladder of laddersOf(rungs)) {
          const { cups, labels, width, height } = drawLadder(ladder, { today, locale: 'en-US' });
          expect(
            cups.every(({ x, y, radius }) => x - radius >= 0 && x + radius <= width && y + radius <= height),
          ).toBe(true);
          expect(cups.every(({ y, radius }) => y - radius >= 0)).toBe(true);
          expect(labels.every(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height)).toBe(true);
          const boxes = labels.map(boxOf);
          for (const [index, a] of boxes.entries()) {
            for (const b of [...boxes.slice(index + 1), ...cups.map(squareIn)])
              expect(apart(a, b)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('puts every cup within its own width of its day', () => {
    fc.assert(
      fc.property(anyRungs, (rungs) => {
        for (const ladder of laddersOf(rungs)) {
          const { cups } = drawLadder(ladder, { today, locale: 'en-US' });
          const { time } = timeScale(ladder.rungs, today, sizeFor(cups.length).width);
          for (const [index, { x }] of cups.entries()) {
            const day = time(utc(ladder.rungs[index]?.on ?? today));
            expect(Math.abs(x - day)).toBeLessThanOrEqual(mostAside + 0.1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('puts cups of one day and amount beside each other, so that all can be seen', () => {
    const same = ['a', 'b', 'c'].map((id) => rung(id, { amountMinor: 5_000 }));
    const { cups } = drawLadder(only([...same, rung('d', { amountMinor: 900_000 })]), {
      today,
      locale: 'en-US',
    });
    for (const [index, a] of cups.entries()) {
      for (const b of cups.slice(index + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius);
      }
    }
  });

  it('ends where they fell silent years ago, and says so on its axis', () => {
    const ladder = only(
      Array.from({ length: 12 }, (_, month) =>
        rung(`${month + 10}`, { on: `2017-${String(month + 1).padStart(2, '0')}-15` }),
      ),
    );
    const { cups, ticks, width } = drawLadder(ladder, { today, locale: 'en-US' });
    expect(ticks.map(({ text }) => text)).toEqual(['Apr 2017', 'Jul 2017', 'Oct 2017', '… today']);
    const october = ticks.find(({ text }) => text === 'Oct 2017')?.x ?? 0;
    expect(october).toBeGreaterThan(cups[8]?.x ?? 0);
    expect(october).toBeLessThan(cups[9]?.x ?? 0);
    expect(cups.at(-1)?.x ?? 0).toBeGreaterThan(width / 2);
  });

  it('draws four times the amount with twice the radius', () => {
    const ladder = only([
      rung('a', { amountMinor: 100_000 }),
      rung('b', { amountMinor: 400_000, on: '2026-06-01' }),
    ]);
    const [small, large] = drawLadder(ladder, { today, locale: 'en-US' }).cups;
    expect((large?.radius ?? 0) / (small?.radius ?? 1)).toBeCloseTo(2, 1);
  });

  it('links what led to what', () => {
    const ladder = only([
      rung('a'),
      rung('b', { parentId: 'a', on: '2026-06-01' }),
      rung('c', { parentId: 'gone' }),
    ]);
    expect(drawLadder(ladder, { today, locale: 'en-US' }).links.map(({ key }) => key)).toEqual(['a-b']);
  });
});
