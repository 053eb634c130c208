import { useEffect, useRef, useState } from 'react';
import { autosaver, type Progress } from './autosaver';
import type { Entries } from './kept-text';

/** An autosaver of this page: also at once on ⌘S or Ctrl+S, when the page goes, and when the connection is back. */
export function useAutosaver(first: Entries | null, send: (entries: Entries) => Promise<boolean>) {
  const [progress, show] = useState<Progress>('still');
  const sendNow = useRef(send);
  sendNow.current = send;
  const [saver] = useState(() => autosaver({ first, send: (entries) => sendNow.current(entries), show }));

  useEffect(() => {
    const now = () => void saver.now();
    const onHidden = () => document.visibilityState === 'hidden' && now();
    const onKey = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      now();
    };
    saver.resume();
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', onHidden);
    document.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', onHidden);
      document.removeEventListener('keydown', onKey);
      saver.stop();
    };
  }, [saver]);
  return { saver, progress };
}
