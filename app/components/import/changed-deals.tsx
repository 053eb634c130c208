import type { ReactNode } from 'react';
import { ScrollRegion } from '../clients/scroll-region';
import { Notice } from '../page';
import { useCounts } from './use-counts';

export type ChangedLine = { line: number; client: string; title: string; what: string };

type Props = { rows: ChangedLine[]; more: number };

/** Deals that are here, and of which the file says something else now: what was, and what it says. */
export function ChangedDeals(props: Props) {
  return <Compared id="changed" title="Changed since they came here" head="What changes" {...props} />;
}

/** Rows that are taken as further deals, and may be one that is here: nobody doubles their past unknowing. */
export function AlikeDeals(props: Props) {
  const { number } = useCounts();
  const count = props.rows.length + props.more;
  return (
    <Compared id="alike" title="Like deals that are here already" head="What is otherwise" {...props}>
      <Notice tone="wait">
        {count === 1 ? 'One row has' : `${number(count)} rows have`} the client, the name and the first day of
        a deal that is here. The file has no column of keys to tell, so {count === 1 ? 'it is' : 'each is'}{' '}
        taken as a further deal. If it is the same one, it counts twice: leave the row out of the file, or
        undo the import that brought the other.
      </Notice>
    </Compared>
  );
}

function Compared({
  id,
  title,
  head,
  rows,
  more,
  children,
}: Props & { id: string; title: string; head: string; children?: ReactNode }) {
  const { number } = useCounts();
  if (rows.length === 0) return null;
  return (
    <div>
      <h2 id={id} className="mb-2.5">
        {title}
      </h2>
      {children}
      <ScrollRegion name={title}>
        <table>
          <thead>
            <tr>
              {['Line', 'Deal', 'Client', head].map((name) => (
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
    </div>
  );
}
