import type { DocumentView } from '~/domain/document/document-view';
import { Options } from './options';
import { Text } from './parts';
import { PriceTable } from './price-table';

/** Everything about money: the lines and their totals, or the options; what may be added; and the terms. */
export function Price({ view: { price, taken } }: { view: Pick<DocumentView, 'price' | 'taken'> }) {
  const { heading, lines, totals, options, optionalLines, linesHeading, note, terms, columns } = price;
  const hasOptions = options.items.length > 0;
  const all = [...lines, ...optionalLines.lines];
  const table = { columns, taxed: all.some(({ tax }) => tax !== '') };
  const isEmpty = all.length === 0 && !hasOptions;
  return (
    <section className="sheet-price">
      {(lines.length > 0 || (!isEmpty && !hasOptions)) && <h3>{heading}</h3>}
      {lines.length > 0 && (
        <>
          {linesHeading && <h4>{linesHeading}</h4>}
          <PriceTable {...table} label={linesHeading || heading} lines={lines} totals={totals} />
        </>
      )}
      {hasOptions && (
        <>
          <h3>{taken ? heading : options.heading}</h3>
          <Options price={price} taken={taken} />
        </>
      )}
      {optionalLines.lines.length > 0 && (
        <>
          <h4>{optionalLines.heading}</h4>
          <PriceTable
            {...table}
            label={optionalLines.heading}
            lines={optionalLines.lines}
            optional
            taken={taken}
          />
        </>
      )}
      {lines.length === 0 && totals.length > 0 && (
        <PriceTable {...table} label={heading} lines={[]} totals={totals} />
      )}
      <Text className="sheet-terms">{terms}</Text>
      <Text className="sheet-terms">{note}</Text>
    </section>
  );
}
