import type { ReactNode } from 'react';
import { ContributionForm, FactForm, type LineChoices, TouchpointForm } from './line-forms';

/** What people write down themselves: one of three short forms at a time. */
export function WriteDown({ about }: { about: LineChoices }) {
  return (
    <section id="write-down" aria-label="Write something down" className="card mb-5 scroll-mt-4">
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
