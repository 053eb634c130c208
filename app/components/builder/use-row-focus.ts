import { useEffect, useRef, useState } from 'react';

type Done = { did: 'added' | 'moved' | 'removed'; index: number; button?: string };

/**
 * Where the cursor goes once a row was added (into it), moved (stays on the button) or removed (into its neighbour),
 * and what a screen reader says of it.
 */
export function useRowFocus({
  list,
  count,
  first,
  noun,
  addId,
}: {
  list: string;
  count: number;
  first: string;
  noun: string;
  addId: string;
}) {
  const pending = useRef<Done | null>(null);
  const [said, setSaid] = useState('');
  // Without dependencies: the row is there only after the form has drawn itself anew.
  useEffect(() => {
    const done = pending.current;
    if (!done) return;
    if (done.did === 'added' && count <= done.index) return;
    pending.current = null;
    const index = Math.min(done.index, count - 1);
    const input = document.getElementById(`${list}[${index}]${first}`);
    const button = document.getElementById(`${list}[${index}]-${done.button}`) as HTMLButtonElement | null;
    if (button && !button.disabled) button.focus();
    else (input ?? document.getElementById(addId))?.focus();
    const place = `${index + 1} of ${count}`;
    setSaid(done.did === 'removed' ? `Removed. ${count} left.` : `${noun} ${place}, ${done.did}.`);
  });
  const after = (done: Done) => {
    pending.current = done;
  };
  return { after, said };
}
