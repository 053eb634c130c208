import { ScrollRegion } from '../clients/scroll-region';
import { useCounts } from './use-counts';

export type ChangedLine = { line: number; client: string; title: string; what: string };

/** Deals that are here, and of which the file says something else now: what was, and what it says. */
export function ChangedDeals({ rows, more }: { rows: ChangedLine[]; more: number }) {
  const { number } = useCounts();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="changed">
      <h2 id="changed" className="mb-2.5">
        Changed since they came here
      </h2>
      <ScrollRegion name="Deals that changed">
        <table>
          <thead>
            <tr>
              {['Line', 'Deal', 'Client', 'What changes'].map((name) => (
                <th key={name} scope="col" className="pb-2 pr-4">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, client, title, what }) => (
              <tr key={line} className="border-t border-line align-top">
                <td className="num py-2.5 pr-4 text-ink-2">{line}</td>
                <td className="py-2.5 pr-4">{title}</td>
                <td className="py-2.5 pr-4">{client}</td>
                <td className="num py-2.5">{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {more > 0 ? <p className="mt-3 text-[13px] text-ink-2">And {number(more)} more.</p> : null}
    </section>
  );
}
