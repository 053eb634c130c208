/** Text set in a column: lengths in points. What is longer than `longestWord` letters may break inside. */
export type Column = { widthPt: number; sizePt: number; longestWord: number };

/** Of every text on our paper, but titles; as `templates/documents/paper/look.ts` sets it. */
export const leading = 1.36;
const pieceLength = 6;

/**
 * How many lines a text takes, rather one too many than one too few: the letters are taken for a little wider than ours
 * are. Nobody here knows the fonts that a firm brought; a paper that comes out too long for them is printed again with
 * less room.
 */
export function linesIn(text: string, column: Column): number {
  return text.split('\n').reduce((sum, line) => sum + wrapped(line, column), 0);
}

/** Height in points. */
export const heightIn = (text: string, column: Column): number =>
  text === '' ? 0 : linesIn(text, column) * column.sizePt * leading;

function wrapped(line: string, { widthPt, sizePt, longestWord }: Column): number {
  const room = widthPt / sizePt;
  let lines = 1;
  let used = 0;
  for (const word of line.split(/(?<=[\s-])/u).flatMap((one) => piecesOf(one, longestWord))) {
    const wide = widthOf(word);
    if (used > 0 && used + wide > room) {
      lines += 1;
      used = 0;
    }
    used += wide;
  }
  return lines;
}

function piecesOf(word: string, longest: number): string[] {
  const letters = [...word];
  if (letters.length <= longest) return [word];
  const pieces: string[] = [];
  for (let at = 0; at < letters.length; at += pieceLength) {
    pieces.push(letters.slice(at, at + pieceLength).join(''));
  }
  return pieces;
}

/** In ems. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/[\s.,:;'’!|()[\]ijl-]/u.test(letter)) width += 0.34;
    else if (/[mwMW@%…—–&]/u.test(letter)) width += 0.95;
    else if (/[a-z0-9]/u.test(letter)) width += 0.6;
    else if (letter.codePointAt(0) !== undefined && (letter.codePointAt(0) ?? 0) >= 0x1100) width += 1.1;
    else width += 0.74;
  }
  return width;
}

/** The text, or as much of it as so many lines hold, with three dots for the rest. */
export function cutTo(lines: number, text: string, column: Column): string {
  if (linesIn(text, column) <= lines) return text;
  const letters = [...text];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (linesIn(shortened(letters, middle), column) <= lines) low = middle;
    else high = middle - 1;
  }
  return shortened(letters, low);
}

const shortened = (letters: readonly string[], length: number): string =>
  `${letters.slice(0, length).join('').trimEnd()}…`;

/** The rows that fit, in their order, and what is left over. Where not all do, `lastPt` is kept for saying so. */
export function fitting<Row>(
  rows: readonly Row[],
  { roomPt, lastPt, heightOf }: { roomPt: number; lastPt: number; heightOf(row: Row): number },
): { shown: Row[]; left: Row[]; usedPt: number } {
  const heights = rows.map(heightOf);
  const sum = (count: number) => heights.slice(0, count).reduce((total, height) => total + height, 0);
  if (sum(rows.length) <= roomPt) return { shown: [...rows], left: [], usedPt: sum(rows.length) };
  let count = 0;
  while (count < rows.length && sum(count + 1) + lastPt <= roomPt) count += 1;
  return { shown: rows.slice(0, count), left: rows.slice(count), usedPt: sum(count) + lastPt };
}
