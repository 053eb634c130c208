import type { KeyboardEvent } from 'react';

/**
 * Where Alt with an arrow up or down takes the row that has the focus, and which of its controls that is; null for any
 * other key, at the ends of the list, and in what has arrows of its own.
 */
export function rowKey(
  { key, altKey, ctrlKey, metaKey, shiftKey, target, defaultPrevented }: KeyboardEvent,
  list: string,
  count: number,
): { from: number; to: number; control: string } | null {
  const way = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (!way || !altKey || ctrlKey || metaKey || shiftKey || defaultPrevented) return null;
  if (!(target instanceof HTMLElement) || target instanceof HTMLSelectElement) return null;
  // A date field opens its calendar with them.
  if (target instanceof HTMLInputElement && target.type === 'date') return null;
  const start = `${list}[`;
  if (!target.id.startsWith(start)) return null;
  const end = target.id.indexOf(']', start.length);
  const from = Number(target.id.slice(start.length, end));
  const control = target.id.slice(end + 1);
  const to = from + way;
  // Rows within this row move by themselves.
  return to < 0 || to >= count || control.includes('[') ? null : { from, to, control };
}
