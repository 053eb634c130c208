import { Link } from '@remix-run/react';
import type { ClientStanding } from '~/domain/client-search';
import { FadeTag } from './fade-tag';

export type ClientTableRow = {
  id: string;
  name: string;
  standing: ClientStanding;
  /** The day of the last exchange, as it is written; empty before the first. */
  last: string;
  proposals: number;
  accepted: number;
};

export function ClientTable({ rows }: { rows: ClientTableRow[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" className="pb-2 pr-4">
            Client
          </th>
          <th scope="col" className="pb-2 pr-4 max-sm:hidden">
            How it stands
          </th>
          <th scope="col" className="pb-2 pr-4 text-right max-sm:hidden">
            Last exchange
          </th>
          <th scope="col" className="pb-2 pl-2 text-right max-sm:hidden">
            Offers
          </th>
          <th scope="col" className="pb-2 pl-4 text-right">
            Accepted
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, standing, last, proposals, accepted }) => (
          <tr key={id} className="border-t border-line">
            <td className="py-1 pr-4 [overflow-wrap:anywhere]">
              <Link to={`/clients/${id}`} prefetch="intent" className="link inline-block py-2.5">
                {name}
              </Link>
              <span className="block pb-2.5 sm:hidden">
                <FadeTag standing={standing} />
              </span>
            </td>
            <td className="whitespace-nowrap py-1 pr-4 max-sm:hidden">
              <FadeTag standing={standing} />
            </td>
            <td className="num whitespace-nowrap py-1 pr-4 text-right text-ink-2 max-sm:hidden">{last}</td>
            <td className="num py-1 pl-2 text-right max-sm:hidden">{proposals}</td>
            <td className="num whitespace-nowrap py-1 pl-4 text-right">
              {accepted}
              <span className="sm:hidden"> of {proposals}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
