import { type ReactNode, useEffect, useRef } from 'react';

/**
 * Where the picture is wider than the screen it starts at the latest offer. An edge behind which there is more has a
 * shade, which the ground hides at the end of the way: without a script too.
 */
export function LadderScroll({ name, children }: { name: string; children: ReactNode }) {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (region.current) region.current.scrollLeft = region.current.scrollWidth;
  }, []);
  return (
    <section
      ref={region}
      aria-label={name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without it no key reaches what is scrolled away
      tabIndex={0}
      className="scroll-shades overflow-x-auto px-1 -outline-offset-2 sm:px-4"
    >
      {children}
    </section>
  );
}
