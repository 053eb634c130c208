import type { DocumentView } from '~/domain/document-view';
import { numbered, Text } from './parts';

export function Price({
  price: { heading, columns, lines, totals, terms },
}: {
  price: DocumentView['price'];
}) {
  if (lines.length === 0) return <Text className="sheet-quiet">{terms}</Text>;
  return (
    <section>
      <h3>{heading}</h3>
      {/* Wide numbers scroll within the table, and a keyboard can scroll it too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus */}
      <section className="sheet-table" aria-label={heading} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.description}</th>
              <th scope="col">{columns.quantity}</th>
              <th scope="col">{columns.unitPrice}</th>
              <th scope="col">{columns.amount}</th>
            </tr>
          </thead>
          <tbody>
            {numbered(lines).map(({ key, value: line }) => (
              <tr key={key}>
                <td>{line.description}</td>
                <td>{line.quantity}</td>
                <td>{line.unitPrice}</td>
                <td>{line.amount}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {totals.map(({ label, value, strong }) => (
              <tr key={label} className={strong ? 'sheet-total' : undefined}>
                <th scope="row" colSpan={3}>
                  {label}
                </th>
                <td>{value}</td>
              </tr>
            ))}
          </tfoot>
        </table>
      </section>
      <Text className="sheet-quiet">{terms}</Text>
    </section>
  );
}
