import { Link } from '@remix-run/react';

export type ClientTableRow = { id: string; name: string; proposals: number; accepted: number; last: string };

export function ClientTable({ rows }: { rows: ClientTableRow[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" className="pb-2 pr-4">
            Client
          </th>
          <th scope="col" className="pb-2 pl-2 text-right max-sm:hidden">
            Offers
          </th>
          <th scope="col" className="pb-2 pl-4 text-right">
            Accepted
          </th>
          <th scope="col" className="pb-2 pl-6 text-right">
            Last activity
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, proposals, accepted, last }) => (
          <tr key={id} className="border-t border-line">
            <td className="py-1 pr-4 [overflow-wrap:anywhere]">
              <Link to={`/clients/${id}`} prefetch="intent" className="link inline-block py-2.5">
                {name}
              </Link>
            </td>
            <td className="num py-1 pl-2 text-right max-sm:hidden">{proposals}</td>
            <td className="num whitespace-nowrap py-1 pl-4 text-right">
              {accepted}
              <span className="sm:hidden"> of {proposals}</span>
            </td>
            <td className="num whitespace-nowrap py-1 pl-6 text-right text-ink-2">{last}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
