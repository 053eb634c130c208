import { useFetcher, useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { Found, Search } from '~/domain/commands';

/** How long the typing rests before it is asked about, in milliseconds. */
const rest = 120;

/**
 * What is found for what is typed while `open`. An answer to something typed earlier is not shown as the answer to this:
 * `isCurrent` says whether it is.
 */
export function useSearch(typed: string, open: boolean) {
  const { load, data } = useFetcher<Search>({ key: 'menu' });
  const { pathname } = useLocation();
  const words = typed.trim();
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (!open) {
      asked.current = null;
      return;
    }
    const first = asked.current === null;
    const timer = setTimeout(
      () => {
        asked.current = words;
        load(`/search?${new URLSearchParams({ q: words, at: pathname })}`);
      },
      first ? 0 : rest,
    );
    return () => clearTimeout(timer);
  }, [open, words, pathname, load]);
  const groups = data?.groups ?? [];
  const items: Found[] = groups.flatMap((group) => group.items);
  return { groups, items, isCurrent: data?.words === words, unreached: data?.unreached ?? false };
}
