import { type ReactNode, useEffect, useRef } from 'react';

/** So much of what follows the latest cup stays in sight: its words, and a little of the time since. */
const room = 96;

/**
 * Where the picture is wider than the screen it starts at the latest offer, which may be years before today.
 * `lastAt`: how far along the picture that is, from 0 to 1. An edge behind which there is more has a
 * shade, which the ground hides at the end of the way: without a script too.
 */
export function LadderScroll({
  name,
  lastAt,
  children,
}: {
  name: string;
  lastAt: number;
  children: ReactNode;
}) {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!region.current) return;
    const { scrollWidth, clientWidth } = region.current;
    region.current.scrollLeft = scrollWidth * lastAt + room - clientWidth;
  }, [lastAt]);
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
