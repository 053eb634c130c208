import { View } from '@react-pdf/renderer';
import { useLook } from './look';
import { Logo, Photo } from './pictures';
import type { SheetProps } from './sheet-props';
import { colours, styles } from './style';
import { Words } from './words';

const onAccent = { color: colours.paper };
const small = { ...onAccent, fontSize: 8 };

/** From edge to edge in the accent: who offers what to whom. Then what it brings, in ink. */
export function Band({ view, logo, photo }: SheetProps) {
  const { accent, display, margin } = useLook();
  return (
    <>
      <View
        style={{
          backgroundColor: accent,
          marginTop: -margin.top,
          marginHorizontal: -margin.side,
          paddingTop: 24,
          paddingBottom: 13,
          paddingHorizontal: margin.side,
        }}
      >
        <View style={[styles.row, { alignItems: 'flex-start' }]}>
          <View style={styles.column}>
            {logo && (
              <View
                style={{
                  alignSelf: 'flex-start',
                  backgroundColor: colours.paper,
                  borderRadius: 4,
                  padding: 5,
                }}
              >
                <Logo png={logo} style={{ height: 24, maxWidth: 150 }} />
              </View>
            )}
            <Words style={{ ...onAccent, ...styles.strong, fontSize: 10, marginTop: logo ? 5 : 0 }}>
              {view.from.name}
            </Words>
          </View>
          <View style={{ width: 190 }}>
            {view.from.lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
              <Words key={index} style={{ ...small, ...styles.right }}>
                {line}
              </Words>
            ))}
          </View>
          <Photo png={photo} style={{ marginLeft: 10, borderRadius: 4 }} />
        </View>
        <View style={[styles.row, { marginTop: 6, alignItems: 'flex-end' }]}>
          <Words style={[onAccent, styles.column]}>{view.preparedFor}</Words>
          <Words style={{ ...small, marginLeft: 16 }}>{view.sentOn}</Words>
        </View>
        <Words style={{ ...display, ...onAccent, fontSize: 26, marginTop: 2 }} longestWord={24}>
          {view.title}
        </Words>
        <Words style={{ ...small, marginTop: 3 }}>{view.preparedForDetails}</Words>
      </View>
      <Words style={{ marginTop: 8 }} longestWord={60}>
        {view.coverNote}
      </Words>
      <Words style={{ fontSize: 12, lineHeight: 1.4, fontWeight: 500, marginTop: 8 }} longestWord={50}>
        {view.outcome}
      </Words>
      <Words style={{ color: colours.quiet, marginTop: 3 }} longestWord={60}>
        {view.problem}
      </Words>
    </>
  );
}
