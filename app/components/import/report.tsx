import type { ReactNode } from 'react';
import type { StageMeaning } from '~/domain/import/stages';
import { AlikeDeals, ChangedDeals, type ChangedLine } from './changed-deals';
import { useCounts } from './use-counts';

type Line = { line: number; what: string };
export type ReportProps = {
  rows: number;
  taken: number;
  groups: { becomes: Exclude<StageMeaning, 'left out'>; deals: number; total: string }[];
  linked: number;
  relinked: number;
  addresses: Line[];
  addressRows: number;
  twice: { line: number; of: number }[];
  twiceRows: number;
  changedRows: number;
  changed: ChangedLine[];
  alikeRows: number;
  alike: ChangedLine[];
  here: number;
  leftOut: { stage: string; rows: number }[];
  merged: { kind: string; from: string; to: string; rows: number }[];
  refusedRows: number;
  refused: { reason: string; remedy: string; rows: number; lines: Line[] }[];
};

const becomesWords = {
  delivered: 'won, and the promise kept',
  accepted: 'won, still to deliver',
  declined: 'lost',
  sent: 'open',
} as const;

/** What becomes, or became, of every row: the figures add up to the file. */
export function Report(report: ReportProps) {
  const { relinked } = report;
  const { rows, taken, groups, linked, here, leftOut, merged, refused, refusedRows, twice, twiceRows } =
    report;
  const { changed, changedRows, alike, alikeRows } = report;
  const { number, rows: inWords } = useCounts();
  return (
    <div className="grid max-w-[760px] gap-7">
      <table>
        <caption className="mb-2 text-left text-[13px] text-ink-2">
          {inWords(rows)} in all, each in one line of this.
        </caption>
        <tbody>
          {groups.map(({ becomes, deals, total }) => (
            <Row
              key={`${becomes} ${total}`}
              name={<>Taken: {becomesWords[becomes]}</>}
              rows={deals}
              more={total}
            />
          ))}
          {taken === 0 ? <Row name="Taken" rows={0} /> : null}
          {changedRows > 0 ? <Row name="Changed since it came here" rows={changedRows} /> : null}
          {here > 0 ? <Row name="Here already, from this source" rows={here} /> : null}
          {twiceRows > 0 ? <Row name="The same as another row" rows={twiceRows} /> : null}
          {leftOut.map(({ stage, rows: out }) => (
            <Row key={stage} name={<>Left out: {stage || 'without a stage'}</>} rows={out} />
          ))}
          <Row name="Refused" rows={refusedRows} />
        </tbody>
      </table>
      <AlikeDeals rows={alike} more={alikeRows - alike.length} />
      <ChangedDeals rows={changed} more={changedRows - changed.length} />
      {linked > 0 ? <p>{number(linked)} of them grew from an earlier one.</p> : null}
      {relinked > 0 ? (
        <p>
          {relinked === 1 ? 'One deal' : `${number(relinked)} deals`} of other files{' '}
          {relinked === 1 ? 'grows' : 'grow'} from another one than before, by what this file says.
        </p>
      ) : null}
      {merged.length > 0 ? (
        <Part title="Names made one">
          <ul>
            {merged.map(({ kind, from, to, rows: had }) => (
              <li key={`${kind} ${from} ${to}`} className="[overflow-wrap:anywhere]">
                {from} is {to} <span className="num text-[13px] text-ink-2">{inWords(had)}</span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {refused.map(({ reason, remedy, rows: had, lines }) => (
        <Part key={reason} title={`Refused: the row ${reason}`} rows={had}>
          {remedy ? <p className="mb-2 max-w-[62ch]">{remedy}</p> : null}
          <Lines lines={lines} more={had - lines.length} />
        </Part>
      ))}
      {report.addressRows > 0 ? (
        <Part title="Taken without an e-mail: what stands there is no address" rows={report.addressRows}>
          <Lines lines={report.addresses} more={report.addressRows - report.addresses.length} />
        </Part>
      ) : null}
      {twiceRows > 0 ? (
        <Part title="The same as another row" rows={twiceRows}>
          <Lines
            lines={twice.map(({ line, of }) => ({ line, what: `as line ${of}` }))}
            more={twiceRows - twice.length}
          />
        </Part>
      ) : null}
    </div>
  );
}

function Row({ name, rows, more = '' }: { name: ReactNode; rows: number; more?: string }) {
  const { number } = useCounts();
  return (
    <tr className="border-t border-line">
      <th scope="row" className="py-2 pr-4 text-left font-normal [overflow-wrap:anywhere]">
        {name}
      </th>
      <td className="num py-2 pr-4 text-right">{number(rows)}</td>
      <td className="num py-2 text-right text-ink-2">{more}</td>
    </tr>
  );
}

function Part({ title, rows, children }: { title: string; rows?: number; children: ReactNode }) {
  const { rows: inWords } = useCounts();
  return (
    <details className="rounded-[10px] border border-line px-4 py-3">
      <summary className="cursor-pointer font-medium">
        {title}{' '}
        {rows === undefined ? null : (
          <span className="num text-[13px] font-normal text-ink-2">{inWords(rows)}</span>
        )}
      </summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}

function Lines({ lines, more }: { lines: Line[]; more: number }) {
  const { number } = useCounts();
  return (
    <ul className="num columns-[13rem] gap-x-6 text-[13px]">
      {lines.map(({ line, what }) => (
        <li key={line} className="[overflow-wrap:anywhere]">
          Line {line}
          {what ? `: ${what}` : ''}
        </li>
      ))}
      {more > 0 ? <li className="text-ink-2">and {number(more)} more</li> : null}
    </ul>
  );
}
