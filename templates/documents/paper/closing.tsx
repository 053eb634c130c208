import { View } from '@react-pdf/renderer';
import type { DocumentView, Section } from '~/domain/document-view';
import { Block, Heading } from './block';
import { colours, gutter, styles } from './style';
import { Words } from './words';

type Props = { view: DocumentView; accent: string };

/** When and where: two rows of two. */
export function Dates({ view, accent }: Props) {
  const { heading, rows } = view.dates;
  if (rows.length === 0) return null;
  return (
    <Block texts={rows.map(({ value }) => value)} style={styles.section}>
      <Heading accent={accent}>{heading}</Heading>
      <View style={[styles.row, { flexWrap: 'wrap' }]}>
        {rows.map(({ label, value }) => (
          <View key={label} style={[styles.row, { width: '50%', paddingRight: 14, marginBottom: 2 }]}>
            <Words style={[styles.quiet, { width: 62 }]}>{label}</Words>
            <Words style={styles.column} longestWord={26}>
              {value}
            </Words>
          </View>
        ))}
      </View>
    </Block>
  );
}

/** What they risk, beside how to say yes. */
export function Answer({ view, accent }: Props) {
  const sections = [view.safety, view.nextStep].filter((section): section is Section => section !== null);
  if (sections.length === 0) return null;
  return (
    <Block texts={sections.map(({ text }) => text)} style={[styles.row, styles.section]}>
      {sections.map(({ heading, text }, index) => (
        <View key={heading} style={[styles.column, { marginLeft: index === 0 ? 0 : gutter }]}>
          <Heading accent={accent}>{heading}</Heading>
          <Words>{text}</Words>
        </View>
      ))}
    </Block>
  );
}

/** Two places to sign, each above its printed name. */
export function Signatures({ view }: { view: DocumentView }) {
  return (
    <Block
      texts={view.signatures.flatMap(({ party, name }) => [party, name])}
      style={[styles.row, { marginTop: 18 }]}
    >
      {view.signatures.map(({ heading, party, name, nameLabel, dateLabel }, index) => (
        <View key={heading} style={[styles.column, { marginLeft: index === 0 ? 0 : gutter }]}>
          <View style={styles.row}>
            <Words style={[styles.quiet, { marginRight: 4 }]}>{heading}</Words>
            <Words style={[styles.strong, styles.column]}>{party}</Words>
          </View>
          <View
            style={[styles.row, { marginTop: 25, borderTop: `0.75pt solid ${colours.quiet}`, paddingTop: 3 }]}
          >
            <View style={[styles.row, { flexGrow: 2, flexShrink: 1, flexBasis: 0 }]}>
              <Words style={[styles.small, { marginRight: 5 }]}>{nameLabel}</Words>
              <Words style={[styles.column, { fontSize: 8.2 }]} longestWord={16}>
                {name}
              </Words>
            </View>
            <Words style={[styles.small, styles.column]}>{dateLabel}</Words>
          </View>
        </View>
      ))}
    </Block>
  );
}
