import { useLocation } from '@remix-run/react';
import { type ReactNode, useEffect } from 'react';
import { ContributionForm, FactForm, type LineChoices, TouchpointForm } from './line-forms';

/** Where the address may lead: links to the form begin in its first field. */
const landings = {
  '#write-down': 'touchpoint-note',
  '#touchpoint-note': 'touchpoint-note',
  '#written': 'written',
};

/** What people write down themselves: one of three short forms at a time, and that it is written. */
export function WriteDown({ about, written }: { about: LineChoices; written: string }) {
  const { hash, key } = useLocation();
  // A browser puts the cursor where its address leads; within the site no browser goes there by itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit to the same address counts
  useEffect(() => {
    const id = landings[hash as keyof typeof landings];
    const target = id ? document.getElementById(id) : null;
    target?.closest('details')?.setAttribute('open', '');
    target?.focus();
  }, [hash, key]);
  return (
    <section id="write-down" aria-label="Write something down" className="card mb-5 scroll-mt-4">
      {written ? (
        <p
          id="written"
          role="status"
          tabIndex={-1}
          className="scroll-mt-4 rounded-t-[inherit] bg-kept-soft px-5 py-3 text-kept -outline-offset-2"
        >
          Written down: {written}
        </p>
      ) : null}
      <Way name="We were in touch" open>
        <TouchpointForm about={about} />
      </Way>
      <Way name="They told us a fact">
        <FactForm about={about} />
      </Way>
      <Way name="We gave them something, unasked">
        <ContributionForm about={about} />
      </Way>
    </section>
  );
}

/** Of ways with one name a browser keeps one open, without any script. */
function Way({ name, open = false, children }: { name: string; open?: boolean; children: ReactNode }) {
  return (
    <details name="write-down" open={open} className="border-b border-line last:border-b-0">
      <summary className="min-h-11 cursor-pointer px-5 py-2.5 font-medium">{name}</summary>
      <div className="px-5 pb-5 pt-1">{children}</div>
    </details>
  );
}
