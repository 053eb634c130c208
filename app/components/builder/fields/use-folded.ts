import { useSyncExternalStore } from 'react';

const key = 'first-cup/coffee-card';
const listeners = new Set<() => void>();
/** Where the browser keeps nothing, folding holds for this page. */
let here: boolean | null = null;

function isFolded(): boolean {
  if (here !== null) return here;
  try {
    return localStorage.getItem(key) === 'folded';
  } catch {
    return false;
  }
}

function fold(folded: boolean): void {
  here = folded;
  try {
    if (folded) localStorage.setItem(key, 'folded');
    else localStorage.removeItem(key);
  } catch {}
  for (const listener of listeners) listener();
}

function onFold(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the coffee card is folded away in this browser. Without scripts it is open. */
export function useFolded(): [folded: boolean, fold: (folded: boolean) => void] {
  return [useSyncExternalStore(onFold, isFolded, () => false), fold];
}
