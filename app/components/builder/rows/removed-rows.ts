/** A row that was removed from a list of the page, as it was. */
export type Removed = { list: string; index: number; title: string; value: unknown };

/** The latest last. It lives as long as the page shows the lists. */
let removed: readonly Removed[] = [];
const listeners = new Set<() => void>();

function set(next: readonly Removed[]): void {
  removed = next;
  for (const tell of listeners) tell();
}

export const removedRows = {
  subscribe(tell: () => void): () => void {
    listeners.add(tell);
    return () => listeners.delete(tell);
  },
  latestOf: (list: string): Removed | null => removed.findLast((row) => row.list === list) ?? null,
  /** Whether nothing was removed from another list after. */
  isLatest: (row: Removed): boolean => removed.at(-1) === row,
  add: (row: Removed): void => set([...removed, row]),
  drop: (row: Removed): void => set(removed.filter((one) => one !== row)),
  forget(list: string): void {
    if (removed.some((row) => row.list === list)) set(removed.filter((row) => row.list !== list));
  },
};
