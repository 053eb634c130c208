import { type ReactNode, useEffect, useRef } from 'react';
import type { Place } from '~/domain/builder-steps';

/** The part of the document that each page of the builder writes. */
const parts: Partial<Record<Place, string>> = {
  scope: '.sheet-scope',
  time: '.sheet-dates',
  price: '.sheet-price',
};

/** The whole document as the client will see it, as a sheet on a desk beside the form. */
export function PaperCard({ place, children }: { place: Place; children: ReactNode }) {
  const desk = useRef<HTMLElement>(null);
  useEffect(() => {
    const sheet = desk.current;
    const part = parts[place] ? sheet?.querySelector(parts[place]) : null;
    if (!sheet) return;
    const top = part ? part.getBoundingClientRect().top - sheet.getBoundingClientRect().top : 0;
    // The part stands a little below the edge, where it is seen that it begins there.
    sheet.scrollTo({ top: part ? Math.max(0, sheet.scrollTop + top - 72) : 0 });
  }, [place]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus
    <section ref={desk} id="paper" aria-label="As they will see it" tabIndex={0} className="desk">
      <div className="desk-sheet">{children}</div>
    </section>
  );
}
