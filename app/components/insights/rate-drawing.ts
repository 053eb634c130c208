import { scaleLinear } from 'd3-scale';
import { isEnough } from '~/domain/insight/in-words';
import type { Rate } from '~/domain/insight/wilson';

/**
 * Rates as dots on a line from nothing to all, each with its interval, worked out on the server alone. As narrow as a
 * phone, so that nothing has to be scrolled; the label stands above its line.
 */
export type RateDrawing = {
  width: number;
  height: number;
  /** Where nothing, half and all are. */
  ticks: { x: number; text: string }[];
  rows: {
    key: string;
    label: string;
    y: number;
    marks: { x: number; low: number; high: number; y: number; open: boolean }[];
  }[];
  /** Names of the two looks, where a row has two dots. */
  legend: { open: string; full: string } | null;
};
/** `open`: the second dot of a row, drawn as a ring. */
export type RateRow = { key: string; label: string; rate: Rate | null; other?: Rate | null };

export const pictureWidth = 340;
const side = 8;
const top = 26;

/** Rows of too few observations are left to the table. */
export function drawRates(all: readonly RateRow[], legend: RateDrawing['legend'] = null): RateDrawing {
  const rows = all.filter(({ rate, other }) => isEnough(rate) || isEnough(other ?? null));
  const x = scaleLinear([0, 1], [side, pictureWidth - side]);
  const rowHeight = legend ? 50 : 40;
  const head = top + (legend ? 22 : 0);
  return {
    width: pictureWidth,
    height: head + rows.length * rowHeight + 4,
    ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ x: x(share), text: `${share * 100} %` })),
    legend,
    rows: rows.map(({ key, label, rate, other }, index) => {
      const y = head + index * rowHeight;
      const marks = [
        { rate, open: false, y: y + 24 },
        ...(other === undefined ? [] : [{ rate: other, open: true, y: y + 36 }]),
      ];
      return {
        key,
        label: cut(label),
        y,
        marks: marks.flatMap((mark) =>
          isEnough(mark.rate)
            ? [
                {
                  x: tenth(x(mark.rate.rate)),
                  low: tenth(x(mark.rate.low)),
                  high: tenth(x(mark.rate.high)),
                  y: mark.y,
                  open: mark.open,
                },
              ]
            : [],
        ),
      };
    }),
  };
}

const most = 46;
const cut = (label: string): string => {
  const letters = [...label];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : label;
};

export const tenth = (value: number): number => Math.round(value * 10) / 10;
