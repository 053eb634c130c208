import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { addressOf, type Place } from '~/domain/builder-steps';
import type { Finding } from '~/domain/coffee-test/rule';
import type { Verdict } from '~/domain/coffee-test/verdict';
import { AdviceButton } from './advice-button';
import { Marker } from './findings';
import type { Decide } from './use-advice';

/** So many are shown at once: a longer list is not read, it is dreaded. */
const most = 5;

const grounds: Record<Finding['ground'], string> = {
  definition: 'by definition',
  evidence: 'evidence',
  judgement: 'our judgement',
};

/** What stops a yes, apart from what would make it easier; the first few, the rest folded. */
export function FindingGroups({
  id,
  place,
  verdict: { stops, eases },
  decide,
}: {
  id: string;
  place: Place;
  verdict: Verdict;
  decide: Decide;
}) {
  const room = Math.max(0, most - stops.length);
  return (
    <>
      <Group heading={stopsHeading(stops)} findings={stops} first={most}>
        {(finding) => <Item id={id} finding={finding} ground={alike(stops) ? null : finding.ground} />}
      </Group>
      <Group heading="Would make it easier" findings={eases} first={room}>
        {(finding) => {
          const times = eases.filter(({ rule }) => rule === finding.rule).length;
          return (
            <Item id={id} finding={finding} ground={finding.ground}>
              <AdviceButton
                id={id}
                place={place}
                rule={finding.rule}
                leaves
                decide={decide}
                label={times > 1 ? `Leave all ${times}` : 'Leave it'}
                about={finding.sentence}
              />
            </Item>
          );
        }}
      </Group>
    </>
  );
}

/** What is required all stands on the same ground, as a rule: then it is said once. */
const alike = (findings: Finding[]): boolean => new Set(findings.map(({ ground }) => ground)).size === 1;
const stopsHeading = (stops: Finding[]): string =>
  `Stops a yes${stops[0] && alike(stops) ? `, ${grounds[stops[0].ground]}` : ''}`;

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

function Group({
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

function Item({
  id,
  finding: { field, sentence, kind },
  ground,
  children,
}: {
  id: string;
  finding: Finding;
  ground: Finding['ground'] | null;
  children?: ReactNode;
}) {
  return (
    <div className="flex gap-2.5 py-1.5">
      <Marker kind={kind} className="mt-2.5" />
      <div className="min-w-0 flex-1">
        <Link
          to={addressOf(id, field)}
          className="block py-1 text-[14px] leading-snug text-ink no-underline [overflow-wrap:anywhere] hover:underline"
        >
          {sentence}
        </Link>
        {ground ? (
          <div className="flex items-center justify-between gap-3 text-[12.5px] text-ink-2">
            <span>{grounds[ground]}</span>
            {children}
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** The rule and its place; where a rule speaks twice of one field, in which turn. */
function keyOf(finding: Finding, all: Finding[]): string {
  const same = all.filter(({ rule, field }) => rule === finding.rule && field === finding.field);
  return `${finding.rule} ${finding.field} ${same.indexOf(finding)}`;
}
