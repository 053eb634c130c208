import { ScrollRegion } from './scroll-region';

export type ConnectionRow = { name: string; now: string; before: string; trend: string; n: string };

/** How well the connection works, in four figures, and who gives to whom. */
export function ConnectionCard({
  rows,
  standing,
  partner,
}: {
  rows: ConnectionRow[];
  /** How often clients who stand alike say yes; empty while nothing is known. */
  standing: string;
  partner: string[];
}) {
  return (
    <section aria-labelledby="connection" className="card px-6 py-5">
      <h2 id="connection">How well it works</h2>
      <ScrollRegion name="Four figures" className="mt-2">
        <table className="min-w-[300px] text-[14px]">
          <thead>
            <tr>
              <th scope="col" className="pb-1 pr-3">
                <span className="sr-only">What</span>
              </th>
              <th scope="col" className="pb-1 pr-3">
                Last 12 months
              </th>
              <th scope="col" className="pb-1">
                The 12 before
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, now, before, trend, n }) => (
              <tr key={name} className="border-t border-line align-top">
                <th scope="row" className="py-2 pr-3 text-[14px] text-ink">
                  {name}
                </th>
                <td className="num py-2 pr-3">
                  {now}
                  <span className="block text-[13px] text-ink-2">
                    {[trend, n].filter(Boolean).join(', ')}
                  </span>
                </td>
                <td className="num py-2 text-ink-2">{before}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {standing ? (
        <>
          <h3 className="mt-4 text-[14px]">How often such clients say yes</h3>
          <p className="mt-1 text-[14px]">{standing}</p>
        </>
      ) : null}
      <h3 className="mt-4 text-[14px]">Do we give as well as ask?</h3>
      <ul className="m-0 mt-1 grid list-none gap-1 p-0 text-[14px]">
        {partner.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
