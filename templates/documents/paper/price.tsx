import { View } from '@react-pdf/renderer';
import type { DocumentView } from '~/domain/document-view';
import { Block, Heading } from './block';
import { colours, styles } from './style';
import { Words } from './words';

type Cells = { description: string; quantity: string; unitPrice: string; amount: string };

const widths = { quantity: 68, unitPrice: 90, amount: 100 };
const totalsWidth = 262;
const rule = `0.75pt solid ${colours.line}`;

/** The lines and the totals, numbers on the right so that their digits stand under each other; the terms beside the totals. */
export function Price({ view, accent }: { view: DocumentView; accent: string }) {
  const { heading, columns, lines, totals, terms } = view.price;
  if (lines.length === 0 && terms === '') return null;
  return (
    <View style={styles.section}>
      {lines.length > 0 && (
        <Block texts={[lines[0]?.description ?? '']}>
          <Heading accent={accent}>{heading}</Heading>
          <Row cells={columns} style={styles.small} />
          {lines.slice(0, 1).map((line) => (
            <Row key={line.description} cells={line} ruled />
          ))}
        </Block>
      )}
      {lines.slice(1).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
        <Row key={index} cells={line} ruled />
      ))}
      <View style={[styles.row, { borderTop: rule, paddingTop: 4 }]}>
        <Words style={[styles.quiet, styles.column, { marginRight: 24, paddingTop: 2 }]}>{terms}</Words>
        <View style={{ width: totals.length > 0 ? totalsWidth : 0 }}>
          {totals.map((row) => (
            <Total key={row.label} row={row} />
          ))}
        </View>
      </View>
    </View>
  );
}

function Total({ row: { label, value, strong } }: { row: DocumentView['price']['totals'][number] }) {
  const weight = strong ? { ...styles.strong, fontSize: 11 } : styles.quiet;
  return (
    <View style={[styles.row, { paddingVertical: 1 }]}>
      <Words style={[styles.column, weight]} longestWord={20}>
        {label}
      </Words>
      <Words style={{ ...styles.right, ...weight, width: 126 }} longestWord={18}>
        {value}
      </Words>
    </View>
  );
}

function Row({ cells, style, ruled }: { cells: Cells; style?: object; ruled?: boolean }) {
  const number = { ...styles.right, ...style };
  return (
    <Block
      texts={[cells.description]}
      style={{ ...styles.row, paddingVertical: 3, ...(ruled ? { borderTop: rule } : {}) }}
    >
      <Words style={{ ...styles.column, ...style }}>{cells.description}</Words>
      <Words style={{ ...number, width: widths.quantity, paddingLeft: 8 }} longestWord={10}>
        {cells.quantity}
      </Words>
      <Words style={{ ...number, width: widths.unitPrice, paddingLeft: 8 }} longestWord={14}>
        {cells.unitPrice}
      </Words>
      <Words style={{ ...number, width: widths.amount, paddingLeft: 8 }} longestWord={14}>
        {cells.amount}
      </Words>
    </Block>
  );
}
