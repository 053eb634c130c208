import { TextLink } from '../page';
import { StandingTag, type Stands } from '../tag';

export type TableRow = {
  id: string;
  number: string | null;
  title: string;
  clientId: string;
  clientName: string;
  total: string;
  told: Stands;
  /** When it goes out by itself; empty where it does not. */
  goesOut: string;
  /** Up to when a "not now" holds. */
  notUntil: string;
  until: string;
};

export function ProposalTable({ rows }: { rows: TableRow[] }) {
  return (
    <div className="overflow-x-auto">
      <table>
        <thead>
          <tr>
            <th scope="col" className="pb-2 pr-3">
              Offer
            </th>
            <th scope="col" className="pb-2 pr-3 max-sm:hidden">
              Client
            </th>
            <th scope="col" className="pb-2 pr-3">
              State
            </th>
            <th scope="col" className="pb-2 pr-3 text-right">
              Total
            </th>
            <th scope="col" className="pb-2 max-sm:hidden">
              Open until
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-t border-line">
              <td className="py-3 pr-3">
                <TextLink to={`/proposals/${row.id}`}>{row.title || 'Untitled offer'}</TextLink>
                <span className="num block text-[13px] text-ink-2">
                  {row.number ?? (row.told === 'draft' ? 'no number yet' : 'a deal of before')}
                  <span className="sm:hidden"> · {row.clientName}</span>
                </span>
              </td>
              <td className="py-3 pr-3 max-sm:hidden">
                <TextLink to={`/clients/${row.clientId}`} quiet>
                  {row.clientName}
                </TextLink>
              </td>
              <td className="py-3 pr-3">
                <StandingTag standing={row.told} until={row.notUntil} />
                {row.goesOut ? (
                  <span className="num mt-0.5 block text-[13px] text-ink-2">{row.goesOut}</span>
                ) : null}
              </td>
              <td className="num py-3 pr-3 text-right">{row.total}</td>
              <td className="num whitespace-nowrap py-3 max-sm:hidden">{row.until}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
