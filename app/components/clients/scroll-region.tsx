import type { ReactNode } from 'react';

/** Wide things scroll within it. It takes the focus, so that a keyboard can scroll it too. */
export function ScrollRegion({
  name,
  className = '',
  children,
}: {
  name: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it no key reaches what is scrolled away
    <section aria-label={name} tabIndex={0} className={`overflow-x-auto -outline-offset-2 ${className}`}>
      {children}
    </section>
  );
}
