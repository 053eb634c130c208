import { scaleSqrt } from 'd3-scale';
import { linkHorizontal } from 'd3-shape';
import { type Ladder, type Rung, wasAccepted } from '~/domain/ladder';
import type { CivilDate } from '~/domain/proposal';
import { type Label, placeLabels } from './ladder-labels';
import { axisRoom, heightScale, side, tenth, ticksOf, timeScale, utc } from './ladder-scales';
import { spread } from './ladder-spread';
import { amountOf, labelWord } from './ladder-words';

/**
 * The ladder of cups as lines and circles, worked out on the server alone: the page gets numbers and strings, and the
 * browser no drawing library. Time runs to the right, amount upwards (log), and a cup's area is its amount.
 */
export type Drawing = {
  width: number;
  height: number;
  baseline: number;
  links: { key: string; path: string; firm: boolean }[];
  cups: Cup[];
  labels: (Label & { look: Cup['look'] })[];
  ticks: { x: number; text: string }[];
};
export type Cup = {
  id: string;
  x: number;
  y: number;
  radius: number;
  look: 'yes' | 'stopped' | 'waiting' | 'no';
  /** What hovering says. */
  hint: string;
};

type Frame = { today: CivilDate; locale: string };
type Point = { x: number; y: number };

export function drawLadder({ rungs, currency }: Ladder, { today, locale }: Frame): Drawing {
  const size = sizeFor(rungs.length);
  const amount = (rung: Rung) => amountOf(rung, currency, locale);
  const scale = timeScale(rungs, today, size.width);
  const y = heightScale(rungs, size.height);
  const area = scaleSqrt([0, Math.max(1, ...rungs.map(({ amountMinor }) => amountMinor))], [0, size.cup]);
  const cups = spread(
    rungs.map((rung) => ({
      id: rung.id,
      x: tenth(scale.time(utc(rung.on))),
      y: tenth(y(rung.amountMinor)),
      // A free offer, or a tiny one beside a huge one, must still be seen.
      radius: tenth(Math.max(3, area(rung.amountMinor))),
      look: lookOf(rung),
      hint: [rung.title, amount(rung), labelWord(rung)].filter(Boolean).join(', '),
    })),
  );
  const width = Math.max(size.width, ...cups.map((cup) => cup.x + cup.radius + side / 2));
  const at = new Map(cups.map((cup) => [cup.id, cup]));
  const pairs = rungs.flatMap((child) => {
    const from = child.parentId === null ? undefined : at.get(child.parentId);
    const to = at.get(child.id);
    return from && to ? [{ from, to }] : [];
  });
  const baseline = size.height - axisRoom;
  const spots = byWeight(rungs).flatMap((rung) => {
    const cup = at.get(rung.id);
    return cup ? [{ ...cup, texts: textsOf(rung, amount(rung)) }] : [];
  });
  const bounds = { left: 4, right: width - 4, top: 4, bottom: baseline - 4 };
  return {
    width: Math.ceil(width),
    height: size.height,
    baseline,
    links: pairs.map(({ from, to }) => ({
      key: `${from.id}-${to.id}`,
      path: curve({ source: from, target: to }) ?? '',
      firm: isFirm(from) && isFirm(to),
    })),
    cups,
    labels: placeLabels(spots, pairs.flatMap(pointsOn), bounds).map((label) => ({
      ...label,
      look: at.get(label.id)?.look ?? 'no',
    })),
    ticks: ticksOf(scale, { today, locale, width }),
  };
}

/** Few cups get a small picture that needs no scrolling on a phone, many a wider and taller one. */
export function sizeFor(count: number): { width: number; height: number; cup: number } {
  if (count <= 2) return { width: 480, height: 220, cup: 22 };
  if (count <= 4) return { width: 720, height: 290, cup: 25 };
  if (count <= 16) return { width: 880, height: 350, cup: 26 };
  return { width: Math.max(880, count * 26), height: 440, cup: 18 };
}

/** Who gets the best place for its words: the first and the latest yes, then by amount, then what is open. */
function byWeight(rungs: readonly Rung[]): Rung[] {
  const accepted = rungs.filter(wasAccepted);
  const ends = [accepted.at(-1), accepted.at(0)];
  const weight = (rung: Rung) =>
    (ends.includes(rung) ? 4 : 0) + (wasAccepted(rung) ? 2 : rung.standing === 'sent' ? 1 : 0);
  return [...rungs].sort((a, b) => weight(b) - weight(a) || b.amountMinor - a.amountMinor);
}

/** The words beside a cup, and fewer and fewer for where there is no room. */
function textsOf(rung: Rung, amount: string): string[][] {
  const first = [amount, labelWord(rung)].filter(Boolean).join(' ');
  return [[first, cut(rung.title, 30)], [first, cut(rung.title, 18)], [first], [amount]];
}

const lookOf = (rung: Rung): Cup['look'] => {
  if (rung.standing === 'stopped') return 'stopped';
  if (wasAccepted(rung)) return 'yes';
  return rung.standing === 'sent' ? 'waiting' : 'no';
};
const isFirm = ({ look }: Cup): boolean => look === 'yes' || look === 'stopped';

const curve = linkHorizontal<{ source: Point; target: Point }, Point>()
  .x(({ x }) => x)
  .y(({ y }) => y);

/** Points along the same curve, a few dots apart: a label that lies on them lies on the line. */
const pointsOn = ({ from, to }: { from: Point; to: Point }): Point[] => {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 5) + 2;
  const middle = (from.x + to.x) / 2;
  return Array.from({ length: steps }, (_, step) => {
    const t = step / (steps - 1);
    const near = 3 * t * (1 - t) ** 2;
    const far = 3 * t ** 2 * (1 - t);
    const [start, end] = [(1 - t) ** 3, t ** 3];
    return {
      x: start * from.x + (near + far) * middle + end * to.x,
      y: (start + near) * from.y + (far + end) * to.y,
    };
  });
};

const cut = (title: string, most: number): string => {
  const letters = [...(title || 'Untitled')];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : letters.join('');
};
