import { useSyncExternalStore } from 'react';

/** False in the page that the server sends, true once scripts run: for what works with them only. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
