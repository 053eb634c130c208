import type { StageMeaning } from '~/domain/import/stages';
import { ScrollRegion } from '../clients/scroll-region';
import { StandingTag } from '../tag';
import { useCounts } from './use-counts';

type Row = {
  line: number;
  client: string;
  title: string;
  seller: string;
  becomes: Exclude<StageMeaning, 'left out'>;
  on: string;
  amount: string;
  grewFrom: string;
};

/** The first rows as the proposals that they would be. */
export function DealPreview({ rows, more }: { rows: Row[]; more: number }) {
  const { number } = useCounts();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="deals">
      <h2 id="deals" className="mb-2.5">
        The first of them
      </h2>
      <ScrollRegion name="The first deals">
        <table>
          <thead>
            <tr>
              {['Line', 'Deal', 'Client', 'Becomes', 'On'].map((name) => (
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
            {rows.map(({ line, client, title, seller, becomes, on, amount, grewFrom }) => (
              <tr key={line} className="border-t border-line align-top">
                <td className="num py-2.5 pr-4 text-ink-2">{line}</td>
                <td className="py-2.5 pr-4">
                  {title}
                  <span className="block text-[13px] text-ink-2">
                    {[seller && `led by ${seller}`, grewFrom && `grew from ${grewFrom}`]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                </td>
                <td className="py-2.5 pr-4">{client}</td>
                <td className="py-2.5 pr-4">
                  <StandingTag standing={becomes} />
                </td>
                <td className="num whitespace-nowrap py-2.5 pr-4">{on}</td>
                <td className="num whitespace-nowrap py-2.5 text-right">{amount}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {more > 0 ? <p className="mt-3 text-[13px] text-ink-2">And {number(more)} more.</p> : null}
    </section>
  );
}
