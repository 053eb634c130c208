import { Path, Svg, View } from '@react-pdf/renderer';
import type { DocumentView, PriceLine } from '~/domain/document/document-view';
import { Block, linesOf } from './block';
import { Deliverables } from './items';
import { type Look, LookProvider, useLook } from './look';
import { colours, styles } from './style';
import { TickBox } from './tick-box';
import { Small, Words } from './words';

type Price = DocumentView['price'];
type Option = Price['options']['items'][number];

/** More lines than this, side by side, and the cards would leave much of a page empty to stay together on the next. */
const highest = 24;

/**
 * Each in a cup of its size, with a box to tick: what it holds, its lines, its total. Side by side while they are low; else one below the
 * other, each over the whole width, so that a page fills option by option.
 */
export function Options({ price }: { price: Price }) {
  const { items } = price.options;
  const wide = linesOf(longest(items.map(textsIn)), 24) > highest;
  const perRow = wide ? 1 : items.length === 4 ? 2 : 3;
  const rows = Array.from({ length: Math.ceil(items.length / perRow) }, (_, row) =>
    items.slice(row * perRow, (row + 1) * perRow),
  );
  return rows.map((row, index) => (
    <Block
      // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
      key={index}
      // The longest column decides whether a row of them may break.
      texts={longest(row.flatMap((option) => (wide ? columnsOf(option) : [textsIn(option)])))}
      letters={24}
      most={44}
      style={[styles.row, { gap: 10, marginTop: index === 0 ? 0 : wide ? 8 : 10 }]}
    >
      {row.map((option, place) => (
        <Card
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
          key={place}
          option={option}
          size={index * perRow + place}
          taxName={price.columns.tax}
          wide={wide}
        />
      ))}
    </Block>
  ));
}

const columnsOf = ({ name, deliverables, lines, totals }: Option): string[][] => [
  [name],
  deliverables.flatMap((one) => [one.name, one.doneWhen, '']),
  [...lines.flatMap(({ description }) => [description, '']), ...totals.map(({ label }) => label)],
];
const textsIn = (option: Option): string[] => columnsOf(option).flat();
const longest = (columns: string[][]): string[] =>
  columns.reduce((most, one) => (linesOf(one, 24) > linesOf(most, 24) ? one : most), []);

type CardProps = { option: Option; size: number; taxName: string; wide: boolean };

/** `wide`: its name, what it holds and its lines beside each other; else one below the other. */
function Card({ option, size, taxName, wide }: CardProps) {
  const look = useLook();
  const { card, display } = look;
  return (
    <LookProvider value={inCard(look)}>
      <View style={[styles.column, ...[card].flat(), wide ? { ...styles.row, gap: 14 } : {}]}>
        <View style={wide ? { width: 92 } : { marginBottom: 4 }}>
          {wide && <Cup size={size} wide />}
          <View style={[styles.row, { alignItems: 'flex-end' }]}>
            {!wide && <Cup size={size} />}
            <Words style={[styles.column, { ...display, fontSize: 12.5 }]} longestWord={wide ? 8 : 12}>
              {option.name}
            </Words>
            <TickBox style={{ alignSelf: 'flex-start', marginTop: 3, marginLeft: 6, marginRight: 0 }} />
          </View>
          <Words style={{ ...display, fontSize: wide ? 14 : 16 }} longestWord={wide ? 10 : 14}>
            {option.total}
          </Words>
        </View>
        <View style={wide ? styles.column : {}}>
          <Deliverables items={option.deliverables} inCard />
        </View>
        <View style={wide ? { width: 128 } : { borderTop: rule, marginTop: 3, paddingTop: 3 }}>
          <Lines option={option} taxName={taxName} />
        </View>
      </View>
    </LookProvider>
  );
}

function Lines({ option: { lines, totals }, taxName }: Pick<CardProps, 'option' | 'taxName'>) {
  return (
    <>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
        <Line key={index} line={line} taxName={taxName} />
      ))}
      {(totals.length > 1 ? totals : []).map(({ label, value, strong }) => (
        <View key={label} style={styles.row}>
          <Small style={[styles.column, strong ? bold : {}]} longestWord={14}>
            {label}
          </Small>
          <Small style={{ ...styles.right, marginLeft: 6, ...(strong ? bold : {}) }} longestWord={14}>
            {value}
          </Small>
        </View>
      ))}
    </>
  );
}

/** A card is narrow, so its type is a little smaller. */
const inCard = (look: Look): Look => ({
  ...look,
  words: { ...look.words, fontSize: 8.5 },
  small: { ...look.small, fontSize: 7.8 },
});

const rule = `0.75pt solid ${colours.line}`;
const bold = { ...styles.strong, color: colours.ink };

/** In a card there is no room for columns: what is multiplied stands below. */
function Line({ line, taxName }: { line: PriceLine; taxName: string }) {
  // One of a thing at its price says no more than the amount.
  const product = line.unitPrice === line.amount ? '' : `${line.quantity} × ${line.unitPrice}`;
  const rate = line.tax && `${taxName} ${line.tax}`;
  return (
    <View style={{ marginBottom: 2 }}>
      <View style={styles.row}>
        <Words style={styles.column} longestWord={14}>
          {line.description}
        </Words>
        <Words style={{ ...styles.right, marginLeft: 6 }} longestWord={14}>
          {line.amount}
        </Words>
      </View>
      <Small longestWord={14}>{[product, rate].filter(Boolean).join(' · ')}</Small>
    </View>
  );
}

/** Beside a name a cup is lower, so that the card is. */
const cupSizes = { above: [13, 17, 21], beside: [11, 13.5, 16] };

/** In a box of one size, so that the names and prices stand in a line whatever the cup. */
function Cup({ size, wide = false }: { size: number; wide?: boolean }) {
  const { accent } = useLook();
  const sizes = cupSizes[wide ? 'above' : 'beside'];
  const largest = Math.max(...sizes);
  const width = sizes[Math.min(size, sizes.length - 1)] ?? largest;
  const line = { stroke: accent, strokeWidth: 1.7, fill: 'none' } as const;
  return (
    <View
      style={{ height: largest, justifyContent: 'flex-end', ...(wide ? { marginBottom: 3 } : { width: 22 }) }}
    >
      <Svg viewBox="0 0 24 24" style={{ width, height: width }}>
        <Path {...line} d="M4 8h13v6.5a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5Z" />
        <Path {...line} d="M17 10h1.6a2.7 2.7 0 0 1 0 5.4H17" />
      </Svg>
    </View>
  );
}
