import { useEffect, useRef, useState } from 'react';

type Done = {
  did: 'added' | 'moved' | 'removed' | 'restored';
  index: number;
  /** Which of the row's buttons was pressed. */
  button?: string;
  /** Or which of its controls had the focus, by the end of its id. */
  control?: string;
};

const words = { added: 'added', moved: 'moved', restored: 'is back' };

/**
 * Where the cursor goes once a row was added or brought back (into it), moved (stays where it was in the row) or removed
 * (on its neighbour's button, where the next one goes), and what a screen reader says of it.
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
  const rows = useRef(count);
  // Without dependencies: the row is there only after the form has drawn itself anew.
  useEffect(() => {
    const done = pending.current;
    if (!done || (done.did !== 'moved' && count === rows.current)) {
      if (!done) rows.current = count;
      return;
    }
    pending.current = null;
    rows.current = count;
    const index = Math.min(done.index, count - 1);
    const input = document.getElementById(`${list}[${index}]${first}`);
    const button = document.getElementById(`${list}[${index}]-${done.button}`) as HTMLButtonElement | null;
    const control = done.control ? document.getElementById(`${list}[${index}]${done.control}`) : null;
    if (control) control.focus();
    else if (button && !button.disabled) button.focus();
    else (input ?? document.getElementById(addId))?.focus();
    const place = `${index + 1} of ${count}`;
    // What was removed is said, and can be undone, beside the list.
    setSaid(done.did === 'removed' ? '' : `${noun} ${place}, ${words[done.did]}.`);
  });
  const after = (done: Done) => {
    pending.current = done;
  };
  return { after, said };
}
