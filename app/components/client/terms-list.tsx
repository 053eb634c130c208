import type { TermsPart } from '~/domain/terms';

/** What is agreed, point by point; how both sides will know that a thing is done stands below it. */
export function TermsList({ parts }: { parts: TermsPart[] }) {
  return (
    <dl className="page-points">
      {parts.map(({ label, items }) => (
        <div key={label}>
          <dt>{label}</dt>
          {items.map(({ text, note }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two points may read the same
            <dd key={index}>
              {text}
              {note ? <span className="page-small">{note}</span> : null}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
