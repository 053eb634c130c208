import { View } from '@react-pdf/renderer';
import type { Fact } from '~/domain/document/document-view';
import { Block } from './block';
import { useLook } from './look';
import { styles } from './style';
import { Small, Words } from './words';

/** Labels and their values: when and where. `longestValue`: a longer word may break. */
export function Rows({
  rows,
  labelWidth,
  longestValue = 24,
}: {
  rows: Fact[];
  labelWidth: number;
  longestValue?: number;
}) {
  return rows.map(({ label, value }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
    <Block key={index} texts={[label, value]} style={[styles.row, { marginBottom: 2 }]}>
      <Words style={[styles.quiet, { width: labelWidth, paddingRight: 6 }]} longestWord={14}>
        {label}
      </Words>
      <Words style={styles.column} longestWord={longestValue}>
        {value}
      </Words>
    </Block>
  ));
}

/** The same in two columns. */
export function TwoColumnsOfRows({
  rows,
  labelWidths: [first, second],
}: {
  rows: Fact[];
  labelWidths: [number, number];
}) {
  const half = (place: number) => rows.filter((_, index) => index % 2 === place);
  return (
    <View style={styles.row}>
      <View style={styles.column}>
        <Rows rows={half(0)} labelWidth={first} />
      </View>
      {/* In here stands until when the offer is valid, which takes the most words. */}
      <View style={[styles.column, { flexGrow: 1.25, marginLeft: 16 }]}>
        <Rows rows={half(1)} labelWidth={second} />
      </View>
    </View>
  );
}

/** What happens on the way: the day, and what is there by then. */
export function Milestones({ rows }: { rows: Fact[] }) {
  const { accent } = useLook();
  return rows.map(({ label, value }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
    <Block key={index} texts={[label, value]} style={[styles.row, { marginBottom: 2 }]}>
      <View
        style={{
          width: 5,
          height: 5,
          borderRadius: 2.5,
          border: `1pt solid ${accent}`,
          marginTop: 3.6,
          marginRight: 7,
        }}
      />
      <Words style={styles.column} longestWord={24}>
        {label}
      </Words>
      <Words style={[styles.quiet, { marginLeft: 8 }]}>{value}</Words>
    </Block>
  ));
}

/** Price, by when, valid until: what decides. */
export function Facts({ facts, size, style }: { facts: Fact[]; size: number; style?: object }) {
  const { display } = useLook();
  return facts.map(({ label, value }) => (
    <View key={label} style={[styles.column, { paddingVertical: 6, paddingRight: 10, ...style }]}>
      <Small longestWord={16}>{label}</Small>
      <Words style={{ ...display, fontSize: size, marginTop: 1 }} longestWord={16}>
        {value}
      </Words>
    </View>
  ));
}
