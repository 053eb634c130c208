import { View } from '@react-pdf/renderer';
import type { RecordView } from '~/domain/document/record-view';
import { Heading } from './block';
import { Letterhead } from './letterhead';
import { useLook } from './look';
import { Rows } from './rows';
import { colours, styles } from './style';
import { Small, Words } from './words';

const labelWidth = 132;

/** Quiet and exact: what it is, the yes in one sentence, then what it rests on, label by label. */
export function AcceptanceRecord({ view, logo }: { view: RecordView; logo: Uint8Array | null }) {
  const { accent, display } = useLook();
  return (
    <>
      <Letterhead from={view.from} logo={logo} />
      <View style={{ marginTop: 18, paddingBottom: 10, borderBottom: `1.5pt solid ${accent}` }}>
        <Words style={styles.quiet}>{view.heading}</Words>
        <Words style={{ ...display, fontSize: 24, lineHeight: 1.2, marginTop: 3 }} longestWord={28}>
          {view.title}
        </Words>
        <Words style={{ fontSize: 11.5, lineHeight: 1.4, marginTop: 6, maxWidth: 470 }} longestWord={50}>
          {view.said}
        </Words>
      </View>
      {[view.accepted, view.consent].map(({ heading, rows }) => (
        <View key={heading} style={{ marginTop: 11 }}>
          <Heading>{heading}</Heading>
          <Rows rows={rows} labelWidth={labelWidth} />
        </View>
      ))}
      <View style={{ marginTop: 11, paddingTop: 7, borderTop: `0.75pt solid ${colours.line}` }}>
        <Heading>{view.about.heading}</Heading>
        {view.about.texts.map((text) => (
          <Words key={text} style={{ ...styles.quiet, marginBottom: 4, maxWidth: 470 }}>
            {text}
          </Words>
        ))}
      </View>
      <View style={{ marginTop: 8 }} wrap={false}>
        <Small>{view.fingerprints.heading}</Small>
        {view.fingerprints.rows.map(({ label, value }) => (
          <View key={label} style={styles.row}>
            <Small style={{ width: labelWidth, paddingRight: 6 }}>{label}</Small>
            {/* A hash stays on one line, to be copied whole. */}
            <Small style={styles.column} longestWord={64}>
              {value}
            </Small>
          </View>
        ))}
      </View>
    </>
  );
}
