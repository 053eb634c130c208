import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { LedOnCurve } from '~/domain/insight/led-on';
import { pictureWidth, tenth } from './rate-drawing';

/** The share of yeses that led on, by the months since: a step at each day on which one did. */
export type LedOnDrawing = {
  width: number;
  height: number;
  path: string;
  baseline: number;
  months: { x: number; text: string }[];
  shares: { y: number; text: string }[];
};

const height = 190;
const [left, right, top, floor] = [44, pictureWidth - 12, 12, height - 30];
const monthDays = 365.25 / 12;

export function drawLedOn({ steps, longestDays }: LedOnCurve): LedOnDrawing {
  const months = longestDays > 13 * monthDays ? 24 : 12;
  const last = Math.min(longestDays, months * monthDays);
  const x = scaleLinear([0, months * monthDays], [left, right]).clamp(true);
  const highest = Math.max(0.1, ...steps.map(({ share }) => 1 - share));
  const y = scaleLinear([0, highest], [floor, top]).nice(4);
  const points: [number, number][] = [
    [0, 0],
    ...steps.filter(({ days }) => days <= last).map(({ days, share }): [number, number] => [days, 1 - share]),
  ];
  points.push([last, points.at(-1)?.[1] ?? 0]);
  const path = line<[number, number]>()
    .x(([days]) => tenth(x(days)))
    .y(([, share]) => tenth(y(share)))
    .curve(curveStepAfter);
  return {
    width: pictureWidth,
    height,
    path: path(points) ?? '',
    baseline: floor,
    months: [0, 0.25, 0.5, 0.75, 1].map((part) => ({
      x: tenth(x(part * months * monthDays)),
      text: part === 1 ? `${months} months` : `${part * months}`,
    })),
    shares: y.ticks(4).map((share) => ({ y: tenth(y(share)), text: `${Math.round(share * 100)} %` })),
  };
}
