import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { addressOf, type Place } from '~/domain/builder-steps';
import type { Finding } from '~/domain/coffee-test/rule';
import type { Verdict } from '~/domain/coffee-test/verdict';
import { AdviceButton } from './advice-button';
import { FindingGroup } from './finding-group';
import { Marker } from './findings';
import type { Decide } from './use-advice';

/** So many are shown at once: a longer list is not read, it is dreaded. */
const most = 5;

const grounds: Record<Finding['ground'], string> = {
  definition: 'by definition',
  evidence: 'evidence',
  judgement: 'our rule of thumb',
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
      <FindingGroup heading={stopsHeading(stops)} findings={stops} first={most}>
        {(finding) => <Item id={id} finding={finding} ground={alike(stops) ? null : finding.ground} />}
      </FindingGroup>
      <FindingGroup heading="Would make it easier" findings={eases} first={room}>
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
                label={times > 1 ? `Leave these ${times} places` : 'Leave it'}
                about={finding.sentence}
              />
            </Item>
          );
        }}
      </FindingGroup>
    </>
  );
}

/** What is required all stands on the same ground, as a rule: then it is said once. */
const alike = (findings: Finding[]): boolean => new Set(findings.map(({ ground }) => ground)).size === 1;
const stopsHeading = (stops: Finding[]): string =>
  `Stops a yes${stops[0] && alike(stops) ? `, ${grounds[stops[0].ground]}` : ''}`;

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
