import type { DocumentView, PriceLine } from '~/domain/document/document-view';
import { numbered, TickBox } from './parts';

type Props = {
  label: string;
  columns: PriceLine;
  lines: PriceLine[];
  /** Whether the table has a column for the rates. */
  taxed: boolean;
  totals?: DocumentView['price']['totals'];
  /** With a box before each line, to be ticked. */
  optional?: boolean;
  /** Which of them were taken, once that is known. */
  taken?: DocumentView['taken'];
};

export function PriceTable({ label, columns, lines, taxed, totals = [], optional = false, taken }: Props) {
  return (
    // Wide numbers scroll within the table, and a keyboard can scroll it too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus
    <section className="sheet-table" data-taxed={taxed || undefined} aria-label={label} tabIndex={0}>
      <table>
        {lines.length > 0 && (
          <thead>
            <tr>
              <th scope="col">{columns.description}</th>
              <th scope="col">{columns.quantity}</th>
              <th scope="col">{columns.unitPrice}</th>
              {taxed && <th scope="col">{columns.tax}</th>}
              <th scope="col">{columns.amount}</th>
            </tr>
          </thead>
        )}
        <tbody>
          {numbered(lines).map(({ key, value: line }) => (
            <tr key={key} className={taken && !taken.added.includes(key) ? 'sheet-left' : undefined}>
              <td>
                {optional && <TickBox ticked={taken?.added.includes(key) ?? false} />}
                {line.description}
                {taken && (
                  <em className="sheet-taken">
                    {taken.added.includes(key) ? taken.words.taken : taken.words.left}
                  </em>
                )}
              </td>
              <td>{line.quantity}</td>
              <td>{line.unitPrice}</td>
              {taxed && <td>{line.tax}</td>}
              <td>{line.amount}</td>
            </tr>
          ))}
        </tbody>
        {totals.length > 0 && (
          <tfoot>
            {numbered(totals).map(({ key, value: { label: what, value, strong } }) => (
              <tr key={key} className={strong ? 'sheet-total' : undefined}>
                <th scope="row" colSpan={taxed ? 4 : 3}>
                  {what}
                </th>
                <td>{value}</td>
              </tr>
            ))}
          </tfoot>
        )}
      </table>
    </section>
  );
}
