import { useHref } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';

/**
 * How many pages the draft has on paper, asked anew after every save, one print at a time. `counted`: what the server
 * said with the page, if it did. While the press is busy or an answer is under way, what was known last is kept.
 */
export function usePages(id: string, saves: number, counted: number | null): number | null {
  const address = useHref(`/proposals/${id}/pages`);
  const [known, setKnown] = useState({ address, pages: counted });
  /** The save that the count is wanted of, and the one that was asked last. */
  const wanted = useRef('');
  const asked = useRef('');
  const asking = useRef(false);
  wanted.current = `${address} ${saves}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: every save has pages of its own
  useEffect(() => {
    if (counted !== null) {
      asked.current = wanted.current;
      setKnown({ address, pages: counted });
      return;
    }
    const ask = async () => {
      if (asking.current) return;
      asking.current = true;
      while (asked.current !== wanted.current) {
        asked.current = wanted.current;
        const [at = ''] = asked.current.split(' ');
        const pages = await pagesAt(at);
        if (pages !== null) setKnown({ address: at, pages });
      }
      asking.current = false;
    };
    // A moment later: nobody waits for it, and who goes on at once has not asked.
    const timer = setTimeout(ask, 300);
    return () => clearTimeout(timer);
  }, [saves, address, counted]);

  return known.address === address ? known.pages : counted;
}

/** Null for whatever went wrong: the count is a courtesy. */
async function pagesAt(address: string): Promise<number | null> {
  try {
    const answer = await fetch(address);
    const { pages } = answer.ok ? await answer.json() : { pages: null };
    return typeof pages === 'number' ? pages : null;
  } catch {
    return null;
  }
}
