import { View } from '@react-pdf/renderer';
import type { ComponentProps, ReactNode } from 'react';
import type { DocumentView, List } from '~/domain/document/document-view';
import { Block } from './block';
import { useLook } from './look';
import { colours, gutter, styles } from './style';
import { Small, Words } from './words';

type Style = NonNullable<ComponentProps<typeof View>['style']>;

/** Places to sign, each above its printed name; or what comes before signing. */
export function Signatures({
  view,
  oursFirst,
  style,
}: {
  view: DocumentView;
  oursFirst?: boolean;
  style: Style;
}) {
  if (view.signatures.length === 0) return <ToWrite list={view.toWrite} style={style} />;
  const [theirs, ours] = view.signatures;
  const inOrder = oursFirst ? [ours, theirs] : [theirs, ours];
  return (
    <Block texts={view.signatures.flatMap(({ party, name }) => [party, name])} style={style}>
      <View style={styles.row}>
        {inOrder.map(
          (signature, index) =>
            signature && (
              <View key={signature.heading} style={[styles.column, { marginLeft: index === 0 ? 0 : gutter }]}>
                <Signature signature={signature} />
              </View>
            ),
        )}
      </View>
    </Block>
  );
}

/**
 * What they risk and how to say yes, with the places to sign. After a choice these fall on the edge of a page most
 * often, and nobody is to sign on a page that says nothing else.
 */
export function WithSigning({ view, children }: { view: DocumentView; children: ReactNode }) {
  if (view.price.options.items.length === 0) return children;
  const texts = [view.safety, view.nextStep].flatMap((one) => (one ? [one.heading, one.text] : []));
  return (
    <Block texts={texts} letters={30} most={44}>
      {children}
    </Block>
  );
}

/** Where there is nothing to sign yet: what has to be there first. */
function ToWrite({ list: { heading, items }, style }: { list: List; style: Style }) {
  if (items.length === 0) return null;
  return (
    <View style={style}>
      <Small style={{ marginBottom: 3 }}>{heading}</Small>
      {items.map((item) => (
        <Words
          key={item}
          style={[styles.quiet, { borderTop: `0.75pt solid ${colours.line}`, paddingVertical: 5 }]}
        >
          {item}
        </Words>
      ))}
    </View>
  );
}

function Signature({
  signature: { heading, party, name, nameLabel, dateLabel },
}: {
  signature: DocumentView['signatures'][number];
}) {
  const { small } = useLook();
  return (
    <>
      <View style={styles.row}>
        <Words style={[styles.quiet, { marginRight: 4 }]}>{heading}</Words>
        <Words style={[styles.strong, styles.column]}>{party}</Words>
      </View>
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
