import type { ReactNode } from 'react';
import type { CivilDate } from '~/domain/proposal';
import { Empty, TextLink } from '../page';
import { DaysTag, StandingTag, Tag } from '../tag';

type Row = { id: string; title: string; clientId: string; clientName: string; total: string };

/** Offers with a client, the one that closes first on top. */
export function WaitingTable({
  rows,
  today,
}: {
  rows: (Row & { until: string; validUntil: CivilDate | null; parentTitle: string | null })[];
  today: CivilDate;
}) {
  return (
    <Section title="Waiting for an answer" empty="No offer is with a client." rows={rows}>
      <Table heads={['Offer', 'Client', 'Total', 'Open until']} numeric={2}>
        {rows.map((row) => (
          <tr key={row.id} className="border-t border-line">
            <OfferCell row={row} below={row.parentTitle && `grew from ${row.parentTitle}`} />
            <ClientCell row={row} />
            <td className="num py-3 pr-3 text-right">{row.total}</td>
            <td className="num py-3">
              {row.until} {row.validUntil ? <DaysTag until={row.validUntil} today={today} /> : null}
            </td>
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
}: {
  rows: (Row & { ends: string; endsOn: CivilDate | null })[];
  today: CivilDate;
}) {
  return (
    <Section title="Promises to keep" empty="No promise is open." rows={rows}>
      <Table heads={['Promise', 'Client', 'Total', 'Ends']} numeric={2}>
        {rows.map((row) => (
          <tr key={row.id} className="border-t border-line">
            <OfferCell row={row} />
            <ClientCell row={row} />
            <td className="num py-3 pr-3 text-right">{row.total}</td>
            <td className="num py-3">
              {row.ends} {row.endsOn ? <DaysTag until={row.endsOn} today={today} /> : null}
            </td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}

export function DraftTable({ rows }: { rows: (Row & { state: string })[] }) {
  return (
    <Section title="Drafts" empty="No draft is waiting for you." rows={rows}>
      <Table heads={['Draft', 'Client']}>
        {rows.map((row) => (
          <tr key={row.id} className="border-t border-line">
            <td className="py-3 pr-3">
              <TextLink to={`/proposals/${row.id}/outcome`}>{row.title || 'Untitled offer'}</TextLink>{' '}
              {row.state === 'draft' ? null : <Tag>new revision</Tag>}
            </td>
            <ClientCell row={row} />
          </tr>
        ))}
      </Table>
    </Section>
  );
}

export function AnsweredTable({ rows }: { rows: (Row & { answer: string; on: string; reason: string })[] }) {
  return (
    <Section title="Answered lately" empty="No answer in the last 30 days." rows={rows}>
      <Table heads={['Offer', 'Answer', 'Total']} numeric={2}>
        {rows.map((row) => (
          <tr key={row.id} className="border-t border-line">
            <OfferCell row={row} below={row.clientName} />
            <td className="py-3 pr-3">
              <StandingTag standing={row.answer as 'accepted'} />
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
  children,
}: {
  title: string;
  empty: string;
  rows: unknown[];
  children: ReactNode;
}) {
  return (
    <section aria-label={title} className="min-w-0">
      <h2 className="mb-2.5">{title}</h2>
      {rows.length === 0 ? <Empty>{empty}</Empty> : children}
    </section>
  );
}

function Table({ heads, numeric, children }: { heads: string[]; numeric?: number; children: ReactNode }) {
  return (
    <div className="overflow-x-auto">
      <table>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} scope="col" className={`pb-2 pr-3 ${index === numeric ? 'text-right' : ''}`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function OfferCell({ row, below }: { row: Row; below?: string | null }) {
  return (
    <td className="py-3 pr-3">
      <TextLink to={`/proposals/${row.id}`}>{row.title || 'Untitled offer'}</TextLink>
      {below ? <span className="block text-[13px] text-ink-2">{below}</span> : null}
    </td>
  );
}

function ClientCell({ row }: { row: Row }) {
  return (
    <td className="py-3 pr-3">
      <TextLink to={`/clients/${row.clientId}`}>{row.clientName}</TextLink>
    </td>
  );
}
