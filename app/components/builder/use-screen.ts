import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds. Without scripts, and until they run, a wide screen is assumed. */
export function useScreen(query: string): boolean {
  const listen = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(
    listen,
    () => matchMedia(query).matches,
    () => true,
  );
}

/** From here on the help stands beside the form. Tailwind's `xl`. */
export const besideTheForm = '(min-width: 80rem)';
