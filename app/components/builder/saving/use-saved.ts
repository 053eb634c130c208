import { useActionData, useNavigation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';

/** Whether a button just saved this page, and nothing was typed after. */
export function useSaved(): boolean {
  const { state } = useNavigation();
  const refused = useActionData() !== undefined;
  const [saved, setSaved] = useState(false);
  const away = useRef(false);
  useEffect(() => {
    if (state === 'submitting') away.current = true;
    if (state !== 'idle' || !away.current) return;
    away.current = false;
    setSaved(!refused);
  }, [state, refused]);
  useEffect(() => {
    const onInput = () => setSaved(false);
    document.addEventListener('input', onInput);
    return () => document.removeEventListener('input', onInput);
  }, []);
  return saved;
}
