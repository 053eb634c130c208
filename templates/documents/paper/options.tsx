import { Path, Svg, View } from '@react-pdf/renderer';
import type { DocumentView, PriceLine } from '~/domain/document/document-view';
import { Block } from './block';
import { Deliverables } from './items';
import { type Look, LookProvider, useLook } from './look';
import { colours, styles } from './style';
import { Small, Words } from './words';

type Price = DocumentView['price'];
type Option = Price['options']['items'][number];

/** Side by side, each in a cup of its size: what it holds, its lines, its total. */
export function Options({ price }: { price: Price }) {
  const { items } = price.options;
  const perRow = items.length === 4 ? 2 : 3;
  const rows = [items.slice(0, perRow), items.slice(perRow, 2 * perRow), items.slice(2 * perRow)];
  return rows
    .filter((row) => row.length > 0)
    .map((row, index) => (
      <Block
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
        key={index}
        texts={longestOf(row)}
        letters={24}
        most={44}
        style={[styles.row, { gap: 10, marginTop: index === 0 ? 0 : 10 }]}
      >
        {row.map((option, place) => (
          <Card
            // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
            key={place}
            option={option}
            size={index * perRow + place}
            taxName={price.columns.tax}
          />
        ))}
      </Block>
    ));
}

/** The longest card decides whether a row of them may break. */
function longestOf(row: Option[]): string[] {
  const texts = row.map((option) => [
    ...option.deliverables.flatMap(({ name, doneWhen }) => [name, doneWhen, '']),
    ...option.lines.flatMap(({ description }) => [description, '']),
    ...option.totals.map(({ label }) => label),
  ]);
  return texts.reduce((most, one) => (one.join('').length > most.join('').length ? one : most), []);
}

function Card({ option, size, taxName }: { option: Option; size: number; taxName: string }) {
  const look = useLook();
  const { card, display } = look;
  return (
    <LookProvider value={inCard(look)}>
      <View style={[styles.column, ...[card].flat()]}>
        <Cup size={size} />
        <Words style={{ ...display, fontSize: 12.5 }} longestWord={14}>
          {option.name}
        </Words>
        <Words style={{ ...display, fontSize: 16, marginBottom: 4 }} longestWord={14}>
          {option.total}
        </Words>
        <Deliverables items={option.deliverables} inCard />
        <View style={{ borderTop: `0.75pt solid ${colours.line}`, marginTop: 3, paddingTop: 3 }}>
          {option.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
            <Line key={index} line={line} taxName={taxName} />
          ))}
          {(option.totals.length > 1 ? option.totals : []).map(({ label, value, strong }) => (
            <View key={label} style={styles.row}>
              <Small style={[styles.column, strong ? bold : {}]} longestWord={14}>
                {label}
              </Small>
              <Small style={{ ...styles.right, marginLeft: 6, ...(strong ? bold : {}) }} longestWord={14}>
                {value}
              </Small>
            </View>
          ))}
        </View>
      </View>
    </LookProvider>
  );
}

/** A card is narrow, so its type is a little smaller. */
const inCard = (look: Look): Look => ({
  ...look,
  words: { ...look.words, fontSize: 8.5 },
  small: { ...look.small, fontSize: 7.8 },
});

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

const cupSizes = [13, 17, 21];
const largest = 21;

/** In a box of one height, so that the names and prices below stand in a line whatever the cup. */
function Cup({ size }: { size: number }) {
  const { accent } = useLook();
  const width = cupSizes[Math.min(size, cupSizes.length - 1)] ?? largest;
  const line = { stroke: accent, strokeWidth: 1.7, fill: 'none' } as const;
  return (
    <View style={{ height: largest, marginBottom: 3, justifyContent: 'flex-end' }}>
      <Svg viewBox="0 0 24 24" style={{ width, height: width }}>
        <Path {...line} d="M4 8h13v6.5a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5Z" />
        <Path {...line} d="M17 10h1.6a2.7 2.7 0 0 1 0 5.4H17" />
      </Svg>
    </View>
  );
}
