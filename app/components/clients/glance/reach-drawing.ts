import { scaleLinear } from 'd3-scale';
import { tenth } from '../ladder-scales';

/** The gauge as shapes: how far the reach goes, how far it may be stretched, and where the ask stands. */
export type ReachDrawing = {
  width: number;
  height: number;
  /** Where the reach ends, and where it is stretched to its most. */
  reachX: number;
  stretchX: number;
  /** The ask; `off`: it is beyond the picture. */
  ask: { x: number; text: string; anchor: 'start' | 'middle' | 'end'; off: boolean } | null;
  reachText: string;
};

const width = 320;
const side = 4;

/** An ask far beyond stands at the edge: the words say how far. */
export function drawReach(
  reachMinor: number,
  askMinor: number | null,
  stretch: number,
  money: (minor: number) => string,
): ReachDrawing {
  const most = Math.max(1, reachMinor * stretch * 1.25);
  const scale = scaleLinear([0, most], [side, width - side]).clamp(true);
  const x = askMinor === null ? 0 : tenth(scale(askMinor));
  return {
    width,
    height: 66,
    reachX: tenth(scale(reachMinor)),
    stretchX: tenth(scale(reachMinor * stretch)),
    ask:
      askMinor === null
        ? null
        : {
            x,
            text: money(askMinor),
            anchor: x < 60 ? 'start' : x > width - 60 ? 'end' : 'middle',
            off: askMinor > most,
          },
    reachText: money(reachMinor),
  };
}
