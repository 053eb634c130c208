import type { ReactNode } from 'react';
import type { Finding } from '~/domain/coffee-test/rule';
import { entriesOf } from '../saving/kept-text';
import { useBuilder } from '../use-builder';

/**
 * Hints with what the coffee test says of the same field. It speaks of what was saved and is still so: nothing
 * appears while one types, and a blank page is not scolded (`content`: what the page holds, as saved). Marked words
 * have a preview of their own below the field, and advice that was let be is not said again.
 */
export function useHints(content: unknown): (field: string, hint?: ReactNode) => ReactNode {
  const { saved, findings, advice } = useBuilder();
  const blank = entriesOf(content, 'content').length === 0;
  return (field, hint) => {
    const now = new Set(findings.map((finding) => `${finding.rule} ${finding.field}`));
    const notes = blank
      ? []
      : saved.findings.filter(
          (finding) =>
            finding.field === field &&
            !finding.marks?.length &&
            !advice.ignored.includes(finding.rule) &&
            now.has(`${finding.rule} ${field}`),
        );
    if (notes.length === 0) return hint;
    return (
      <>
        {hint ? <span className="block">{hint}</span> : null}
        {notes.map(({ sentence, kind }) => (
          <span key={sentence} className="mt-1 flex gap-2 text-ink">
            <Marker kind={kind} className="mt-1.25" />
            {sentence}
          </span>
        ))}
      </>
    );
  };
}

/** A full dot for what stops a yes, a ring for advice: told apart without colour. */
export function Marker({ kind, className }: { kind: Finding['kind']; className: string }) {
  const look =
    kind === 'required'
      ? 'border-broken bg-broken forced-color-adjust-none forced-colors:border-[CanvasText] forced-colors:bg-[CanvasText]'
      : 'border-wait';
  return (
    <span aria-hidden="true" className={`size-2.5 shrink-0 rounded-full border-2 ${look} ${className}`} />
  );
}
