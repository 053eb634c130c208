import type { Told } from '~/domain/wish';
import { TextLink } from '../page';
import { StandingTag, Tag } from '../tag';
import { ScrollRegion } from './scroll-region';

export type OfferRow = {
  id: string;
  day: string;
  title: string;
  amount: string;
  told: Told;
  notUntil: string;
  broken: boolean;
  grewFrom: string;
};

/** The ladder as a table: every offer to this client, drafts too, latest first. */
export function OffersTable({ rows }: { rows: OfferRow[] }) {
  return (
    <details className="card mb-9">
      <summary className="min-h-11 cursor-pointer px-6 py-3 font-medium">
        Every offer in a table <span className="num font-normal text-ink-2">({rows.length})</span>
      </summary>
      <ScrollRegion name="Every offer" className="px-6 pb-4">
        <table className="min-w-[600px]">
          <thead>
            <tr>
              {['Date', 'Offer', 'State', 'Grew from'].map((name) => (
                <th key={name} scope="col" className="pb-2 pr-4">
                  {name}
                </th>
              ))}
              <th scope="col" className="pb-2 text-right">
                Amount
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <OfferLine key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}

function OfferLine({ row }: { row: OfferRow }) {
  return (
    <tr className="border-t border-line">
      <td className="num whitespace-nowrap py-2.5 pr-4 text-ink-2">{row.day}</td>
      <td className="py-2.5 pr-4 [overflow-wrap:anywhere]">
        <TextLink to={`/proposals/${row.id}`}>{row.title}</TextLink>
      </td>
      <td className="py-2.5 pr-4">
        {row.broken ? (
          <Tag tone="broken">promise broken</Tag>
        ) : (
          <StandingTag standing={row.told} until={row.notUntil} />
        )}
      </td>
      <td className="py-2.5 pr-4 text-ink-2 [overflow-wrap:anywhere]">{row.grewFrom}</td>
      <td className="num whitespace-nowrap py-2.5 text-right">{row.amount}</td>
    </tr>
  );
}
