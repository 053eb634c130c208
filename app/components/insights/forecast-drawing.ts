import { scaleLinear } from 'd3-scale';
import type { Forecast } from '~/domain/insight/forecast';
import { pictureWidth, tenth } from './rate-drawing';

/** What is open, from nothing to all of it, with what we expect and its range; each currency on a line of its own. */
export type ForecastDrawing = {
  width: number;
  height: number;
  rows: { key: string; y: number; label: string; most: string; x: number; low: number; high: number }[];
};

const [left, right, rowHeight] = [8, pictureWidth - 8, 62];

export function drawForecast(
  totals: readonly Forecast[],
  money: (amountMinor: number, currency: string) => string,
): ForecastDrawing {
  return {
    width: pictureWidth,
    height: totals.length * rowHeight,
    rows: totals.map(({ currency, openMinor, expectedMinor, lowMinor, highMinor }, index) => {
      const x = scaleLinear([0, Math.max(1, openMinor)], [left, right]);
      return {
        key: currency,
        y: index * rowHeight,
        label: `${money(expectedMinor, currency)} expected`,
        most: money(openMinor, currency),
        x: tenth(x(expectedMinor)),
        low: tenth(x(lowMinor)),
        high: tenth(x(highMinor)),
      };
    }),
  };
}
