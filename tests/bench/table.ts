/** One line of the table. Without a peer to stand beside, it is a plain figure. */
export type Row = {
  what: string;
  ours: string;
  /** Of a figure that stands beside no peer. */
  aim?: string;
  peer?: { name: string; value: string; ratio: number; reads: 'faster' | 'of it'; aim?: string };
};

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;
export const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

/** How many times faster ours is than the peer. */
export const faster = (name: string, ours: number, theirs: number, aim: string): Row['peer'] => ({
  name,
  value: ms(theirs),
  ratio: theirs / ours,
  reads: 'faster',
  aim,
});

/** How many times the peer's value ours is. */
export const times = (
  name: string,
  ours: number,
  theirs: number,
  { show = ms, aim }: { show?: (value: number) => string; aim?: string } = {},
): Row['peer'] => ({
  name,
  value: show(theirs),
  ratio: ours / theirs,
  reads: 'of it',
  ...(aim && { aim }),
});

const head = ['', 'First Cup', 'beside', '', 'ratio', 'aim'];
const toTheRight = new Set([1, 2]);

/** Plain text with aligned columns, to be pasted as it is. */
export function asTable(rows: readonly Row[]): string {
  const cells = [head, ...rows.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return toTheRight.has(column) ? cell.padStart(width) : cell.padEnd(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf({ what, ours, aim = '', peer }: Row): string[] {
  if (!peer) return [what, ours, '', '', '', aim];
  return [what, ours, peer.value, peer.name, ratioOf(peer), peer.aim ?? ''];
}

function ratioOf({ ratio, reads }: NonNullable<Row['peer']>): string {
  const figure = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)}×`;
  if (reads === 'of it') return figure(ratio);
  return ratio < 1 ? `${figure(1 / ratio)} slower` : `${figure(ratio)} faster`;
}
