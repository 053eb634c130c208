import { View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { DocumentView, List } from '~/domain/document/document-view';
import { Block } from './block';
import { useLook } from './look';
import { colours, styles } from './style';
import { Words } from './words';

type Items = DocumentView['deliverables']['items'];

/** What they get, each with its done-when: below it, or, where the look says so, running on behind it. */
export function Deliverables({ items, inCard }: { items: Items; inCard?: boolean }) {
  const { runIn } = useLook();
  const aside = { fontStyle: 'italic', color: colours.quiet } as const;
  return items.map(({ name, doneWhen }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
    <Item key={index} texts={[name, doneWhen]}>
      {runIn && !inCard ? (
        <Words after={{ text: doneWhen, style: aside }}>{name}</Words>
      ) : (
        <>
          <Words style={styles.strong} longestWord={inCard ? 18 : 30}>
            {name}
          </Words>
          <Words style={aside} longestWord={inCard ? 18 : 30}>
            {doneWhen}
          </Words>
        </>
      )}
    </Item>
  ));
}

export function Bullets({ items }: { items: List['items'] }) {
  return items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
    <Item key={index} quiet texts={[item]}>
      <Words longestWord={22}>{item}</Words>
    </Item>
  ));
}

/** One behind the other, as in prose; long ones, or many, stand in rows. */
export function RunIn({ items }: { items: List['items'] }) {
  const text = items.join(' · ');
  return text.length > 400 ? <Bullets items={items} /> : <Words>{text}</Words>;
}

/** The mark is drawn, not written, so that the text of the page is the text of the offer. */
function Item({ texts, quiet, children }: { texts: string[]; quiet?: boolean; children: ReactNode }) {
  const { accent, bullet } = useLook();
  const shape =
    bullet === 'dot'
      ? { width: 3.6, height: 3.6, borderRadius: 1.8, marginTop: 4.6, marginRight: 8 }
      : { width: 7, height: 0.7, marginTop: 6.6, marginRight: 7 };
  return (
    <Block texts={texts} style={[styles.row, { marginBottom: 3 }]}>
      <View style={{ ...shape, backgroundColor: quiet ? colours.quiet : accent }} />
      <View style={styles.column}>{children}</View>
    </Block>
  );
}
