import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

/** A page that tells of something under way looks again by itself, without scripts too. */
export function LookAgain() {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== 'idle') return;
    const timer = setTimeout(revalidate, 2_000);
    return () => clearTimeout(timer);
  }, [state, revalidate]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="5" />
    </noscript>
  );
}
