import type { ReactNode } from 'react';
import type { CivilDate } from '~/domain/proposal';
import type { Told } from '~/domain/wish';
import { Empty, TextLink } from '../page';
import { DaysTag, StandingTag, Tag } from '../tag';
import { More, type MoreProps } from './more';

type Row = { id: string; title: string; clientId: string; clientName: string; total: string };

/** Offers with a client, the one that closes first on top. */
export function WaitingTable({
  rows,
  today,
  more,
}: {
  rows: (Row & {
    until: string;
    validUntil: CivilDate | null;
    parentTitle: string | null;
    undelivered: boolean;
  })[];
  today: CivilDate;
  more: MoreProps[];
}) {
  return (
    <Section title="Waiting for an answer" empty="No offer is with a client." rows={rows} more={more}>
      <Table columns={bounded('Offer', 'Open until')}>
        {rows.map((row) => (
          <tr key={row.id} className="border-t border-line">
            <OfferCell
              row={row}
              below={row.parentTitle && `grew from ${row.parentTitle}`}
              tag={row.undelivered ? <StandingTag standing="undelivered" /> : null}
            />
            <ClientCell row={row} />
            <td className="num whitespace-nowrap py-3 pr-3 text-right">{row.total}</td>
            <DayCell day={row.until} date={row.validUntil} today={today} />
          </tr>
        ))}
      </Table>
    </Section>
  );
}

/** What was promised and is not delivered yet, the one that ends first on top. */
export function PromiseTable({
  rows,
  today,
  more,
}: {
  rows: (Row & { ends: string; endsOn: CivilDate | null })[];
  today: CivilDate;
  more: MoreProps[];
}) {
  return (
    <Section title="Promises to keep" empty="No promise is open." rows={rows} more={more}>
      <Table columns={bounded('Promise', 'Ends')}>
        {rows.map((row) => (
          <tr key={row.id} className="border-t border-line">
            <OfferCell row={row} />
            <ClientCell row={row} />
            <td className="num whitespace-nowrap py-3 pr-3 text-right">{row.total}</td>
            <DayCell day={row.ends} date={row.endsOn} today={today} />
          </tr>
        ))}
      </Table>
    </Section>
  );
}

export function DraftTable({ rows, more }: { rows: (Row & { state: string })[]; more: MoreProps[] }) {
  return (
    <Section title="Drafts" empty="No draft is waiting for you." rows={rows} more={more}>
      <Table columns={[{ name: 'Draft' }, { name: 'Client' }]}>
        {rows.map((row) => (
          <tr key={row.id} className="border-t border-line">
            <td className="py-3 pr-3 [overflow-wrap:anywhere]">
              <TextLink to={`/proposals/${row.id}/outcome`}>{row.title || 'Untitled offer'}</TextLink>{' '}
              {row.state === 'draft' ? null : <Tag>new revision</Tag>}
            </td>
            <ClientCell row={row} always />
          </tr>
        ))}
      </Table>
    </Section>
  );
}

export function AnsweredTable({ rows }: { rows: (Row & { answer: string; on: string; reason: string })[] }) {
  return (
    <Section title="Answered lately" empty="No answer in the last 30 days." rows={rows}>
      <Table columns={[{ name: 'Offer' }, { name: 'Answer' }, { name: 'Total', look: 'text-right' }]}>
        {rows.map((row) => (
          <tr key={row.id} className="border-t border-line">
            <OfferCell row={row} client />
            <td className="py-3 pr-3 [overflow-wrap:anywhere]">
              <StandingTag standing={row.answer as Told} />
              <span className="mt-0.5 block text-[13px] text-ink-2">
                {row.on}
                {row.reason ? `, ${row.reason}` : ''}
              </span>
            </td>
            <td className="num py-3 text-right">{row.total}</td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}

function Section({
  title,
  empty,
  rows,
  more = [],
  children,
}: {
  title: string;
  empty: string;
  rows: unknown[];
  more?: MoreProps[];
  children: ReactNode;
}) {
  return (
    <section aria-label={title} className="min-w-0">
      <h2 className="mb-2.5">{title}</h2>
      {rows.length === 0 ? <Empty>{empty}</Empty> : children}
      {more.map((left) => (
        <More key={left.of ?? ''} {...left} />
      ))}
    </section>
  );
}

type Column = { name: string; look?: string };

function Table({ columns, children }: { columns: Column[]; children: ReactNode }) {
  return (
    <div className="overflow-x-auto">
      <table>
        <thead>
          <tr>
            {columns.map(({ name, look = '' }) => (
              <th key={name} scope="col" className={`pb-2 pr-3 ${look}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

const bounded = (what: string, when: string): Column[] => [
  { name: what, look: 'lg:w-[38%]' },
  { name: 'Client', look: 'max-sm:hidden lg:w-[26%]' },
  { name: 'Total', look: 'text-right lg:w-[12%]' },
  { name: when, look: 'lg:pl-6' },
];

/** What it is and, where the client has no column, for whom. */
function OfferCell({
  row,
  below,
  tag,
  client = false,
}: {
  row: Row;
  below?: string | null;
  tag?: ReactNode;
  client?: boolean;
}) {
  return (
    <td className="py-3 pr-3 [overflow-wrap:anywhere]">
      <TextLink to={`/proposals/${row.id}`}>{row.title || 'Untitled offer'}</TextLink> {tag}
      <span className={`block text-[13px] text-ink-2 ${client ? '' : 'sm:hidden'}`}>{row.clientName}</span>
      {below ? <span className="block text-[13px] text-ink-2 max-sm:hidden">{below}</span> : null}
    </td>
  );
}

function ClientCell({ row, always = false }: { row: Row; always?: boolean }) {
  return (
    <td className={`py-3 pr-3 [overflow-wrap:anywhere] ${always ? '' : 'max-sm:hidden'}`}>
      <TextLink to={`/clients/${row.clientId}`} quiet>
        {row.clientName}
      </TextLink>
    </td>
  );
}

/** A day and how far away it is; on a phone one above the other. */
function DayCell({ day, date, today }: { day: string; date: CivilDate | null; today: CivilDate }) {
  return (
    <td className="num py-3 lg:pl-6">
      <span className="mr-2 inline-block whitespace-nowrap">{day}</span>
      {date ? <DaysTag until={date} today={today} /> : null}
    </td>
  );
}
