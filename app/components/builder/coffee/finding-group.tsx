import type { ReactNode } from 'react';
import type { Finding } from '~/domain/coffee-test/rule';

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** Findings under a heading: the `first` few, the rest folded. */
export function FindingGroup({
  heading,
  findings,
  first,
  children,
}: {
  heading: string;
  findings: Finding[];
  first: number;
  children(finding: Finding): ReactNode;
}) {
  if (findings.length === 0) return null;
  // One more is shown rather than folded: the fold would take as much room.
  const cut = findings.length === first + 1 ? findings.length : first;
  const shown = findings.slice(0, cut);
  const rest = findings.slice(cut);
  const list = (some: Finding[]) => (
    <ul>
      {some.map((finding) => (
        <li key={keyOf(finding, findings)} className="border-t border-line first:border-t-0">
          {children(finding)}
        </li>
      ))}
    </ul>
  );
  return (
    <section className="mt-3 border-t border-line pt-3 first:mt-2">
      <h3 className="text-[13px] font-medium text-ink-2">{heading}</h3>
      {list(shown)}
      {rest.length > 0 ? (
        <details>
          <summary className="min-h-11 cursor-pointer py-2.5 text-[13.5px] text-ink-2 hover:text-ink">
            {shown.length === 0
              ? `${words[rest.length] ?? rest.length} ${rest.length === 1 ? 'thing' : 'things'}`
              : `${words[rest.length] ?? rest.length} more`}
          </summary>
          {list(rest)}
        </details>
      ) : null}
    </section>
  );
}

/** The rule and its place; where a rule speaks twice of one field, in which turn. */
function keyOf(finding: Finding, all: Finding[]): string {
  const same = all.filter(({ rule, field }) => rule === finding.rule && field === finding.field);
  return `${finding.rule} ${finding.field} ${same.indexOf(finding)}`;
}
