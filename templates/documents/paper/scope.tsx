import { View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { DocumentView, List } from '~/domain/document-view';
import { Block, Heading } from './block';
import { colours, gutter, styles } from './style';
import { Words } from './words';

type Props = { view: DocumentView; accent: string };

/** What they get, each with its done-when, beside what is not included and what they provide. */
export function Scope({ view, accent }: Props) {
  const { heading, items } = view.deliverables;
  return (
    <View style={[styles.row, styles.section]}>
      <View style={[styles.column, { flexGrow: 1.6, marginRight: gutter }]}>
        {items.length > 0 && <Heading accent={accent}>{heading}</Heading>}
        {items.map(({ name, doneWhen }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
          <Item key={index} accent={accent} texts={[name, doneWhen]}>
            <Words style={styles.strong}>{name}</Words>
            <Words style={{ fontStyle: 'italic', color: colours.quiet }}>{doneWhen}</Words>
          </Item>
        ))}
      </View>
      <View style={styles.column}>
        <Bullets list={view.exclusions} accent={accent} />
        <View style={{ height: 8 }} />
        <Bullets list={view.clientProvides} accent={accent} />
      </View>
    </View>
  );
}

function Bullets({ list, accent }: { list: List; accent: string }) {
  if (list.items.length === 0) return null;
  return (
    <>
      <Heading accent={accent}>{list.heading}</Heading>
      {list.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
        <Item key={index} accent={colours.quiet} texts={[item]}>
          <Words longestWord={22}>{item}</Words>
        </Item>
      ))}
    </>
  );
}

/** The dot is drawn, not written, so that the text of the page is the text of the offer. */
function Item({ accent, texts, children }: { accent: string; texts: string[]; children: ReactNode }) {
  return (
    <Block texts={texts} style={[styles.row, { marginBottom: 3.2 }]}>
      <View
        style={{
          width: 3.6,
          height: 3.6,
          borderRadius: 1.8,
          marginTop: 4.8,
          marginRight: 8,
          backgroundColor: accent,
        }}
      />
      <View style={styles.column}>{children}</View>
    </Block>
  );
}
