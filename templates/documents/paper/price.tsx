import { View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { DocumentView } from '~/domain/document/document-view';
import { Heading } from './block';
import { Options } from './options';
import { PriceTable, Totals } from './price-table';
import { colours, styles } from './style';
import { Small, Words } from './words';

/** Everything about money: the lines and their totals, or the options; what may be added; and the terms. */
export function Price({ price }: { price: DocumentView['price'] }) {
  const { heading, columns, lines, options, optionalLines, linesHeading, note, terms, totals } = price;
  const hasOptions = options.items.length > 0;
  const all = [...lines, ...optionalLines.lines];
  const taxed = all.some(({ tax }) => tax !== '');
  const isEmpty = all.length === 0 && !hasOptions;
  if (isEmpty && note === '' && terms === '') return null;
  return (
    <View>
      {(lines.length > 0 || (!isEmpty && !hasOptions)) && <Heading ahead={48}>{heading}</Heading>}
      {lines.length > 0 && (
        <Part heading={linesHeading}>
          <PriceTable columns={columns} lines={lines} taxed={taxed} />
        </Part>
      )}
      {hasOptions && (
        <View style={{ marginTop: lines.length > 0 ? 8 : 0 }}>
          <Heading ahead={48}>{options.heading}</Heading>
          <Options price={price} />
        </View>
      )}
      {optionalLines.lines.length > 0 && (
        <Part heading={optionalLines.heading} spaced={lines.length > 0 || hasOptions}>
          <PriceTable columns={columns} lines={optionalLines.lines} taxed={taxed} optional />
        </Part>
      )}
      <View
        style={[
          styles.row,
          isEmpty || hasOptions ? { marginTop: isEmpty ? 0 : 3 } : { borderTop: line, paddingTop: 4 },
        ]}
      >
        <View style={[styles.column, { marginRight: totals.length > 0 ? 24 : 0, paddingTop: 2 }]}>
          <Words style={styles.quiet}>{terms}</Words>
          <Words style={{ ...styles.quiet, marginTop: terms === '' ? 0 : 3 }}>{note}</Words>
        </View>
        <View style={{ width: totals.length > 0 ? 250 : 0 }}>
          <Totals rows={totals} />
        </View>
      </View>
    </View>
  );
}

const line = `0.75pt solid ${colours.line}`;

/** A heading within the price. */
function Part({ heading, spaced, children }: { heading: string; spaced?: boolean; children: ReactNode }) {
  return (
    <View style={{ marginTop: spaced ? 8 : 0 }}>
      <Small style={{ ...styles.strong, color: colours.ink, marginBottom: 3 }} keepWithNext={48}>
        {heading}
      </Small>
      {children}
    </View>
  );
}
