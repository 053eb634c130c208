import { ScrollRegion } from '../clients/scroll-region';
import { TextLink } from '../page';

export type Cell = { text: string; to?: string; below?: string };
export type FiguresTableProps = {
  name: string;
  /** `end`: numbers, to the right. */
  columns: { name: string; end?: boolean }[];
  rows: { key: string; cells: Cell[] }[];
};

/** Figures as a table: what each picture shows, in words and numbers. The first cell of a row names it. */
export function FiguresTable({ name, columns, rows }: FiguresTableProps) {
  return (
    <ScrollRegion name={name}>
      <table className={columns.length > 4 ? 'min-w-[560px]' : 'min-w-[420px]'}>
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
              <th scope="row" className="py-2.5 text-[15px]! font-normal! text-ink! [overflow-wrap:anywhere]">
                {first ? <CellText cell={first} /> : null}
              </th>
              {rest.map((cell, index) => {
                const column = columns[index + 1];
                return (
                  <td
                    key={column?.name}
                    className={`num py-2.5 pl-5 ${column?.end ? 'whitespace-nowrap text-right' : ''}`}
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
