import { Image, View } from '@react-pdf/renderer';
import type { DocumentView } from '~/domain/document-view';
import { colours, serif, styles } from './style';
import { Words } from './words';

type Props = { view: DocumentView; accent: string; logo: Uint8Array | null };

/** Who offers, to whom, what they get, and the three facts that decide. */
export function Head({ view, accent, logo }: Props) {
  return (
    <>
      <Firm view={view} logo={logo} />
      <View style={{ marginTop: 24 }}>
        <Words style={styles.quiet}>{view.preparedFor}</Words>
        {view.preparedForDetails ? <Words style={styles.small}>{view.preparedForDetails}</Words> : null}
        <Words
          style={{ fontFamily: serif, fontWeight: 500, fontSize: 26, lineHeight: 1.2, marginTop: 3 }}
          longestWord={26}
        >
          {view.title}
        </Words>
        <Words style={{ fontSize: 11.5, lineHeight: 1.4, marginTop: 5, maxWidth: 470 }} longestWord={50}>
          {view.outcome}
        </Words>
        <Words style={{ color: colours.quiet, marginTop: 5, maxWidth: 470 }} longestWord={60}>
          {view.problem}
        </Words>
      </View>
      <Facts view={view} accent={accent} />
    </>
  );
}

function Firm({ view, logo }: Omit<Props, 'accent'>) {
  return (
    <View style={[styles.row, { justifyContent: 'space-between', alignItems: 'flex-start' }]}>
      <View style={[styles.column, { marginRight: 24 }]}>
        {logo && (
          <Image
            // Bytes of a PNG: react-pdf would read a path or fetch an address.
            src={{ data: Buffer.from(logo), format: 'png' }}
            style={{
              height: 30,
              maxWidth: 170,
              objectFit: 'contain',
              objectPosition: '0 50%',
              marginBottom: 7,
            }}
          />
        )}
        <Words style={{ fontFamily: serif, fontWeight: 500, fontSize: logo ? 10 : 13, lineHeight: 1.3 }}>
          {view.from.name}
        </Words>
      </View>
      <View style={{ width: 190 }}>
        {view.from.lines.map((line, index) => (
          <Words
            // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
            key={index}
            style={[styles.small, styles.right, { lineHeight: 1.45 }]}
          >
            {line}
          </Words>
        ))}
      </View>
    </View>
  );
}

function Facts({ view, accent }: Omit<Props, 'logo'>) {
  if (view.facts.length === 0) return null;
  const edge = `1pt solid ${colours.line}`;
  return (
    <View style={[styles.row, { marginTop: 14, borderTop: `1.5pt solid ${accent}`, borderBottom: edge }]}>
      {view.facts.map(({ label, value }) => (
        <View key={label} style={[styles.column, { paddingVertical: 7, paddingRight: 10 }]}>
          <Words style={styles.small}>{label}</Words>
          <Words
            style={{ fontFamily: serif, fontWeight: 500, fontSize: 16, lineHeight: 1.3, marginTop: 1 }}
            longestWord={16}
          >
            {value}
          </Words>
        </View>
      ))}
    </View>
  );
}
