import { useLocation, useNavigationType } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/**
 * Where the cursor is after moving between the builder's pages: in the field that the address names, else at the head
 * of the step, which starts at the top.
 */
export function useArrival(): void {
  const { pathname, hash, key } = useLocation();
  const how = useNavigationType();
  const last = useRef(pathname);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key counts every arrival, also at the same address
  useEffect(() => {
    const moved = last.current !== pathname;
    last.current = pathname;
    // A frame later: kept text may have drawn the form anew.
    const frame = requestAnimationFrame(() => {
      const field = hash ? document.getElementById(decoded(hash.slice(1))) : null;
      if (field) {
        unfold(field);
        field.focus({ preventScroll: true });
        field.scrollIntoView({ block: 'center' });
      } else if (moved) {
        document.getElementById('step-heading')?.focus({ preventScroll: true });
        if (how !== 'POP') window.scrollTo(0, 0);
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [pathname, hash, key]);
}

/** Opens every folded part that an element stands in. */
function unfold(element: HTMLElement): void {
  let folded = element.closest('details');
  while (folded) {
    folded.open = true;
    folded = folded.parentElement?.closest('details') ?? null;
  }
}

/** A hash as it was meant; as it is where it was never encoded. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
