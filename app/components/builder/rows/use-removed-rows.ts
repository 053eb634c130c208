import { useEffect, useSyncExternalStore } from 'react';
import { isCommand, isTyping } from '../../keys';
import { type Removed, removedRows } from './removed-rows';

/**
 * What was removed from a list and can come back, the latest first; ⌘Z or Ctrl-Z outside of a text brings back the
 * latest of the whole page.
 */
export function useRemovedRows(list: string, putBack: (row: Removed) => void) {
  const latest = useSyncExternalStore(
    removedRows.subscribe,
    () => removedRows.latestOf(list),
    () => null,
  );
  const undo = () => {
    const row = removedRows.latestOf(list);
    if (!row) return;
    removedRows.drop(row);
    putBack(row);
  };
  useEffect(() => {
    if (!latest) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isCommand(event, 'z') || event.defaultPrevented) return;
      if (isTyping(event.target) || !removedRows.isLatest(latest)) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  useEffect(() => () => removedRows.forget(list), [list]);
  return { latest, undo, removed: (row: Omit<Removed, 'list'>) => removedRows.add({ ...row, list }) };
}
