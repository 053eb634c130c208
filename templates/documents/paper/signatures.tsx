import { View } from '@react-pdf/renderer';
import type { DocumentView } from '~/domain/document-view';
import { Block } from './block';
import { useLook } from './look';
import { colours, gutter, styles } from './style';
import { TickBox } from './tick-box';
import { Small, Words } from './words';

type Options = DocumentView['price']['options'];

/** Places to sign, each above its printed name; the client, who comes first, also says which option. */
export function Signatures({
  view,
  oursFirst,
  style,
}: {
  view: DocumentView;
  oursFirst?: boolean;
  style: object;
}) {
  const [theirs, ours] = view.signatures;
  const pair = [
    { signature: theirs, options: view.price.options },
    { signature: ours, options: null },
  ];
  return (
    <Block
      texts={view.signatures.flatMap(({ party, name }) => [party, name])}
      style={{ ...styles.row, ...style }}
    >
      {(oursFirst ? [...pair].reverse() : pair).map(
        ({ signature, options }, index) =>
          signature && (
            <View key={signature.heading} style={[styles.column, { marginLeft: index === 0 ? 0 : gutter }]}>
              <Signature signature={signature} options={options} />
            </View>
          ),
      )}
    </Block>
  );
}

function Signature({
  signature: { heading, party, name, nameLabel, dateLabel },
  options,
}: {
  signature: DocumentView['signatures'][number];
  options: Options | null;
}) {
  const { small } = useLook();
  return (
    <>
      <View style={styles.row}>
        <Words style={[styles.quiet, { marginRight: 4 }]}>{heading}</Words>
        <Words style={[styles.strong, styles.column]}>{party}</Words>
      </View>
      {options?.items.map((option, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
        <View key={index} style={[styles.row, { marginTop: index === 0 ? 5 : 2 }]}>
          <TickBox />
          <Words style={styles.column} longestWord={20}>
            {option.name}
          </Words>
          <Words style={styles.quiet} longestWord={20}>
            {option.total}
          </Words>
        </View>
      ))}
      <View
        style={[styles.row, { marginTop: 21, borderTop: `0.75pt solid ${colours.quiet}`, paddingTop: 3 }]}
      >
        <View style={[styles.row, { flexGrow: 2, flexShrink: 1, flexBasis: 0 }]}>
          <Small style={{ marginRight: 5 }}>{nameLabel}</Small>
          <Words style={[styles.column, { fontSize: small.fontSize }]} longestWord={16}>
            {name}
          </Words>
        </View>
        <Small style={styles.column}>{dateLabel}</Small>
      </View>
    </>
  );
}
