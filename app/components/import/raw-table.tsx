import { ScrollRegion } from '../clients/scroll-region';

/** The first rows of a file as they were read. */
export function RawTable({ header, rows }: { header: string[]; rows: { line: number; cells: string[] }[] }) {
  return (
    <ScrollRegion name="The first rows of the file" className="rounded-[10px] border border-line">
      <table className="text-[13px]">
        <thead>
          <tr className="bg-sunk">
            <th scope="col" className="px-3 py-2">
              Line
            </th>
            {header.map((name, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
              <th key={at} scope="col" className="whitespace-nowrap px-3 py-2">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells }) => (
            <tr key={line} className="border-t border-line">
              <th scope="row" className="num px-3 py-2 font-normal text-ink-2">
                {line}
              </th>
              {header.map((_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
                <td key={at} className="max-w-56 truncate whitespace-nowrap px-3 py-2">
                  {cells[at] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
