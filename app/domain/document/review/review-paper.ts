import type { PaperSize } from '../../proposal';
import { type Column, heightIn, leading } from './room';

/**
 * Where things stand on the paper of a review, in points. The template prints by the widths in the view; its margins
 * and gaps are added up here, so that a page never runs over.
 */
export const textPt = 10;
export const smallPt = 8.8;
export const stepPt = 11.5;
export const linePt = textPt * leading;

const sheet: Record<PaperSize, { widthPt: number; heightPt: number }> = {
  A4: { widthPt: 595 - 2 * 58, heightPt: 841 - 34 - 43 },
  LETTER: { widthPt: 612 - 2 * 58, heightPt: 792 - 34 - 43 },
};

export type Paper = ReturnType<typeof paperOf>;

/** `share`: of the room for rows, 1 for all of it; less where what was printed came out too long. */
export function paperOf(size: PaperSize, share: number) {
  const { widthPt, heightPt } = sheet[size];
  const half = (widthPt - 28) / 2;
  return {
    widthPt,
    widths: {
      promises: { amount: 86, by: 84, outcome: 138, title: widthPt - 86 - 84 - 138 },
      gifts: { day: 66, text: half - 66 },
      facts: { label: 118, said: 138, text: widthPt - 118 - 138 },
      elements: { theirs: 68, ours: 68, name: 164, action: widthPt - 68 - 68 - 164 },
    },
    /** What is left for rows where so much of the page is taken. */
    roomBeside: (takenPt: number) => Math.max(0, heightPt - takenPt) * share,
  };
}

/** The letterhead, the client, the period and who prepared it. */
export const headPt = ({ hasLogo, name, lines, client }: Head): number =>
  Math.max((hasLogo ? 37 : 0) + heightIn(name, nameColumn), heightIn(lines, addressColumn) * 1.07) +
  (18 + linePt + 3) +
  heightIn(client, clientColumn) +
  (5 + 16.1 + 3 + smallPt * leading + 10);
type Head = { hasLogo: boolean; name: string; lines: string; client: string };

export const nameColumn: Column = { widthPt: 260, sizePt: 13, longestWord: 20 };
export const addressColumn: Column = { widthPt: 190, sizePt: smallPt, longestWord: 24 };
export const clientColumn: Column = { widthPt: 470, sizePt: 24, longestWord: 20 };
export const footColumn: Column = { widthPt: 165, sizePt: 7.5, longestWord: 20 };

/** Below the head: the figures, the heads of the table and of the two lists, which may take two lines, the line below. */
export const firstPagePt = 20 + 18 + 64 + 30 + 17 + 18 + 36;
/** Beside the note and the step: the heads of list and table, the first lines to write on, the brackets' meaning. */
export const secondPagePt = 8 + 18 + 20 + 18 + 30 + 18 + 18 + 18 + 18 + 12 + 90 + 32;

/** `insetPt`: what of a cell is not for text. The widest letters of its longest word still fit on a line. */
export const cell = (widthPt: number, insetPt = 8, sizePt = textPt): Column => ({
  widthPt: widthPt - insetPt,
  sizePt,
  longestWord: Math.max(6, Math.floor((widthPt - insetPt) / (sizePt * 0.96))),
});

/** Between two rows of a table, and of a list. */
export const rowGapPt = 9.5;
export const listGapPt = 4;

/** Lines to write on: the height of each, and of their heading. */
export const writingLinePt = 24;
export const writingHeadPt = 20 + 18;
export const fewestLines = 4;
export const mostLines = 12;
