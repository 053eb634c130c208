import type { Fact } from '~/domain/document/document-view';

/** Line breaks stay, as the writer set them. */
export function Text({ className, children }: { className?: string; children: string }) {
  return children === '' ? null : <p className={className}>{children}</p>;
}

export function Facts({ className, facts }: { className: string; facts: Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className={className}>
      {numbered(facts).map(({ key, value: { label, value } }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** To be ticked with a pen once it is printed. */
export const TickBox = ({ ticked = false }: { ticked?: boolean }) => (
  <span className="sheet-tick" aria-hidden="true">
    {ticked ? '✓' : ''}
  </span>
);

/** Items have no id of their own, and two may be alike: their place is their key. */
export const numbered = <Value,>(values: Value[]) => values.map((value, key) => ({ key, value }));
