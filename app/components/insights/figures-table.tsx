import { ScrollRegion } from '../clients/scroll-region';
import { TextLink } from '../page';

export type Cell = { text: string; to?: string; below?: string };
export type FiguresTableProps = {
  name: string;
  /** `end`: numbers, to the right. */
  columns: { name: string; end?: boolean }[];
  rows: { key: string; cells: Cell[] }[];
};

/**
 * Figures as a table: what each picture shows, in words and numbers. The first cell of a row names it. On a phone each
 * row is a small list, since six columns would not be read there.
 */
export function FiguresTable(props: FiguresTableProps) {
  return (
    <>
      <Rows {...props} />
      <div className="max-sm:hidden">
        <Columns {...props} />
      </div>
    </>
  );
}

function Rows({ name, columns, rows }: FiguresTableProps) {
  return (
    <ul aria-label={name} className="sm:hidden">
      {rows.map(({ key, cells: [first, ...rest] }) => (
        <li key={key} className="border-t border-line py-2.5">
          {first ? <CellText cell={first} /> : null}
          <dl className="mt-1 grid gap-y-0.5 text-[14px]">
            {rest.map((cell, index) =>
              cell.text || cell.below ? (
                <div key={columns[index + 1]?.name} className="flex justify-between gap-x-4">
                  <dt className="text-ink-2">{columns[index + 1]?.name}</dt>
                  <dd className="num text-right">
                    <CellText cell={cell} />
                  </dd>
                </div>
              ) : null,
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Columns({ name, columns, rows }: FiguresTableProps) {
  return (
    <ScrollRegion name={name}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.name}
                scope="col"
                className={`pb-2 align-bottom not-first:pl-5 ${column.end ? 'text-right!' : ''}`}
              >
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key} className="border-t border-line align-top">
              <th
                scope="row"
                className="min-w-32 py-2.5 text-[15px]! font-normal! text-ink! [overflow-wrap:anywhere]"
              >
                {first ? <CellText cell={first} /> : null}
              </th>
              {rest.map((cell, index) => {
                const column = columns[index + 1];
                return (
                  <td
                    key={column?.name}
                    className={`num py-2.5 pl-5 ${column?.end ? `text-right ${columns.length > 6 ? '' : 'whitespace-nowrap'}` : ''}`}
                  >
                    <CellText cell={cell} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const CellText = ({ cell: { text, to, below } }: { cell: Cell }) => (
  <>
    {to ? <TextLink to={to}>{text}</TextLink> : text}
    {below ? <span className="block text-[13px] text-ink-2">{below}</span> : null}
  </>
);
