import type { ReactNode } from 'react';

/** A heading with what belongs to it, on a page that says what will happen. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-6">
      <h2 className="mb-1.5">{title}</h2>
      {children}
    </section>
  );
}

export function Lines({ children }: { children: ReactNode }) {
  return <ul className="m-0 grid list-disc gap-1 pl-5 [overflow-wrap:anywhere]">{children}</ul>;
}
