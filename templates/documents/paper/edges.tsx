import { Text, View } from '@react-pdf/renderer';
import type { DocumentView } from '~/domain/document/document-view';
import { useLook } from './look';
import { colours, styles } from './style';
import { Words } from './words';

/** On every page: what this paper is, which revision, which page, and the start of its fingerprint. */
export function Footer({ footer }: { footer: DocumentView['footer'] }) {
  const { margin, words } = useLook();
  const text = { fontSize: 7.5, color: colours.quiet };
  const page = (pageNumber: number, totalPages: number) =>
    footer.page.replace('{page}', String(pageNumber)).replace('{pages}', String(totalPages));
  return (
    <View
      fixed
      style={{
        ...styles.row,
        position: 'absolute',
        left: margin.side,
        right: margin.side,
        bottom: 22,
        borderTop: `0.75pt solid ${colours.line}`,
        paddingTop: 6,
      }}
    >
      <View style={[styles.row, styles.column]}>
        <Words style={text}>{footer.number}</Words>
        <Words style={{ ...text, marginLeft: footer.number ? 12 : 0 }}>{footer.revision}</Words>
      </View>
      <Text
        style={{ ...text, fontFamily: words.fontFamily, width: 110, textAlign: 'center' }}
        render={({ pageNumber, totalPages }) => page(pageNumber, totalPages ?? pageNumber)}
      />
      <View style={styles.column}>
        <Words style={{ ...text, ...styles.right }}>{footer.hash}</Words>
      </View>
    </View>
  );
}

/** "DRAFT", in the edge of every page that the style leaves white. */
export function Mark({ mark }: { mark: string | null }) {
  const { accent, margin, markAt } = useLook();
  if (mark === null) return null;
  return (
    <View
      fixed
      style={{
        position: 'absolute',
        ...markAt,
        right: margin.side,
        border: `0.9pt solid ${accent}`,
        borderRadius: 3,
        backgroundColor: colours.paper,
        paddingVertical: 1.5,
        paddingHorizontal: 7,
      }}
    >
      <Words style={{ fontSize: 8, fontWeight: 600, color: accent }}>{mark}</Words>
    </View>
  );
}
