import { View } from '@react-pdf/renderer';
import type { DocumentView, PriceLine } from '~/domain/document/document-view';
import { Block } from './block';
import { colours, styles } from './style';
import { TickBox } from './tick-box';
import { Small, Words } from './words';

const widths = { quantity: 60, unitPrice: 82, tax: 52, amount: 88 };
const rule = `0.75pt solid ${colours.line}`;

type Props = {
  columns: PriceLine;
  lines: PriceLine[];
  /** With a box before each line, to be ticked. */
  optional?: boolean;
  /** Whether the table has a column for the rates. */
  taxed: boolean;
};

/** Numbers on the right, so that their digits stand under each other; the head again on each page it goes on to. */
export function PriceTable({ columns, lines, optional, taxed }: Props) {
  return (
    <View>
      <View fixed style={{ ...styles.row, paddingBottom: 2 }}>
        {optional && <View style={{ width: 15.5 }} />}
        <Small style={styles.column}>{columns.description}</Small>
        <Small style={{ ...number, width: widths.quantity }}>{columns.quantity}</Small>
        <Small style={{ ...number, width: widths.unitPrice }}>{columns.unitPrice}</Small>
        {taxed && <Small style={{ ...number, width: widths.tax }}>{columns.tax}</Small>}
        <Small style={{ ...number, width: widths.amount }}>{columns.amount}</Small>
      </View>
      {lines.map((line, index) => (
        <Block
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
          key={index}
          texts={[line.description]}
          style={{ ...styles.row, paddingVertical: 3, borderTop: rule }}
        >
          {optional && <TickBox />}
          <Words style={styles.column}>{line.description}</Words>
          <Figure width={widths.quantity}>{line.quantity}</Figure>
          <Figure width={widths.unitPrice}>{line.unitPrice}</Figure>
          {taxed && <Figure width={widths.tax}>{line.tax}</Figure>}
          <Figure width={widths.amount}>{line.amount}</Figure>
        </Block>
      ))}
    </View>
  );
}

const number = { ...styles.right, paddingLeft: 8 };

function Figure({ width, children }: { width: number; children: string }) {
  return (
    <View style={{ width }}>
      <Words style={number} longestWord={width === widths.quantity ? 10 : 13}>
        {children}
      </Words>
    </View>
  );
}

export function Totals({ rows }: { rows: DocumentView['price']['totals'] }) {
  return rows.map(({ label, value, strong }) => {
    const weight = strong ? { ...styles.strong, fontSize: 11 } : styles.quiet;
    return (
      <View key={label} style={[styles.row, { paddingVertical: 0.6 }]}>
        <Words style={[styles.column, weight]} longestWord={20}>
          {label}
        </Words>
        <Words style={{ ...styles.right, ...weight, marginLeft: 8, maxWidth: 126 }} longestWord={18}>
          {value}
        </Words>
      </View>
    );
  });
}
