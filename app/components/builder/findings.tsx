import type { ReactNode } from 'react';
import { entriesOf } from './kept-text';
import { useBuilder } from './use-builder';

/**
 * Hints with what the coffee test says of the same field. It speaks of what was saved and is still so: nothing
 * appears while one types, and a blank page is not scolded (`content`: what the page holds, as saved).
 */
export function useHints(content: unknown): (field: string, hint?: ReactNode) => ReactNode {
  const { saved, findings } = useBuilder();
  const blank = entriesOf(content, 'content').length === 0;
  return (field, hint) => {
    const now = new Set(findings.map((finding) => finding.field));
    const notes = blank ? [] : saved.findings.filter((finding) => finding.field === field && now.has(field));
    if (notes.length === 0) return hint;
    return (
      <>
        {hint ? <span className="block">{hint}</span> : null}
        {notes.map(({ sentence }) => (
          <span key={sentence} className="mt-1 flex gap-2 text-ink">
            <Dot />
            {sentence}
          </span>
        ))}
      </>
    );
  };
}

export function Dot({ tone = 'bg-broken' }: { tone?: string }) {
  return <span aria-hidden="true" className={`mt-[7px] size-2 shrink-0 rounded-full ${tone}`} />;
}
