import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawLadder, sizeFor } from '~/components/clients/ladder-drawing';
import { type Label, lineHeight, widthOf } from '~/components/clients/ladder-labels';
import { timeScale, utc } from '~/components/clients/ladder-scales';
import { mostAside } from '~/components/clients/ladder-spread';
import { laddersOf } from '~/domain/ladder';
import { anyRungs, only, rung, today } from './any-rungs';

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
