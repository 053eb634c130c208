import { View } from '@react-pdf/renderer';
import type { Section } from '~/domain/document/document-view';
import { Block, Heading } from './block';
import { Bullets, Deliverables } from './items';
import { Letterhead } from './letterhead';
import { useLook } from './look';
import { Photo } from './pictures';
import { Price } from './price';
import { Facts, Milestones, Rows, TwoColumnsOfRows } from './rows';
import type { SheetProps } from './sheet-props';
import { Signatures, WithSigning } from './signatures';
import { colours, gutter, styles } from './style';
import { Small, Words } from './words';

const section = { marginTop: 12 };
/** Options take a third of a page: what stands around them moves closer, so that two short ones fit on one. */
const close = { marginTop: 8 };

/** Quiet and modern: much white, thin lines, titles in serif, one column and a narrower one. */
export function Quiet({ view, logo, photo }: SheetProps) {
  const choice = view.price.options.items.length > 0;
  const gap = choice ? close : section;
  return (
    <>
      <Letterhead from={view.from} logo={logo}>
        <Photo png={photo} style={{ marginLeft: 10, marginTop: 1 }} />
      </Letterhead>
      <Opening view={view} />
      <Scope view={view} style={gap} />
      <WhenAndWhere view={view} style={gap} />
      <View style={gap}>
        <Price price={view.price} />
      </View>
      <WithSigning view={view}>
        <Closing sections={[view.safety, view.nextStep]} style={gap} />
        <Signatures view={view} style={{ marginTop: choice ? 9 : 18 }} />
      </WithSigning>
    </>
  );
}

function Opening({ view }: Pick<SheetProps, 'view'>) {
  const { accent, display } = useLook();
  return (
    <>
      <View style={{ marginTop: view.price.options.items.length > 0 ? 12 : 20 }}>
        <View style={[styles.row, { alignItems: 'flex-end' }]}>
          <Words style={[styles.quiet, styles.column]}>{view.preparedFor}</Words>
          <Small style={{ marginLeft: 16 }}>{view.sentOn}</Small>
        </View>
        <Small>{view.preparedForDetails}</Small>
        <Words style={{ ...display, fontSize: 26, lineHeight: 1.2, marginTop: 3 }} longestWord={26}>
          {view.title}
        </Words>
        <Words style={{ marginTop: 6, maxWidth: 470 }} longestWord={60}>
          {view.coverNote}
        </Words>
        <Words style={{ fontSize: 11.5, lineHeight: 1.4, marginTop: 5, maxWidth: 470 }} longestWord={50}>
          {view.outcome}
        </Words>
        <Words style={{ color: colours.quiet, marginTop: 5, maxWidth: 470 }} longestWord={60}>
          {view.problem}
        </Words>
      </View>
      {view.facts.length > 0 && (
        <View
          style={[
            styles.row,
            {
              marginTop: 13,
              borderTop: `1.5pt solid ${accent}`,
              borderBottom: `0.75pt solid ${colours.line}`,
            },
          ]}
        >
          <Facts facts={view.facts} size={16} />
        </View>
      )}
    </>
  );
}

type Part = Pick<SheetProps, 'view'> & { style: { marginTop: number } };

/** What they get, beside what is not included and what they provide. */
function Scope({ view: { deliverables, exclusions, clientProvides }, style }: Part) {
  const asides = [exclusions, clientProvides].filter(({ items }) => items.length > 0);
  return (
    <View style={[styles.row, style]}>
      {deliverables.items.length > 0 && (
        <View style={[styles.column, { flexGrow: 1.6, marginRight: asides.length > 0 ? gutter : 0 }]}>
          <Heading>{deliverables.heading}</Heading>
          <Deliverables items={deliverables.items} />
        </View>
      )}
      {asides.length > 0 && (
        <View style={styles.column}>
          {asides.map(({ heading, items }, index) => (
            <View key={heading} style={{ marginTop: index === 0 ? 0 : 8 }}>
              <Heading>{heading}</Heading>
              <Bullets items={items} />
            </View>
          ))}
        </View>
      )}
    </View>
  );
}

function WhenAndWhere({ view: { dates, milestones }, style }: Part) {
  const [first, second] = [dates, milestones].filter(({ rows }) => rows.length > 0);
  if (!first) return null;
  return (
    <View style={[styles.row, style]}>
      <View style={styles.column}>
        <Heading>{first.heading}</Heading>
        {second ? (
          <Rows rows={first.rows} labelWidth={80} />
        ) : first === milestones ? (
          <Milestones rows={first.rows} />
        ) : (
          <TwoColumnsOfRows rows={first.rows} labelWidths={[62, 80]} />
        )}
      </View>
      {second && (
        <View style={[styles.column, { marginLeft: gutter }]}>
          <Heading>{second.heading}</Heading>
          <Milestones rows={second.rows} />
        </View>
      )}
    </View>
  );
}

/** What they risk, beside how to say yes. */
function Closing({ sections, style }: { sections: (Section | null)[]; style: Part['style'] }) {
  const filled = sections.filter((one): one is Section => one !== null);
  if (filled.length === 0) return null;
  return (
    <Block texts={filled.map(({ text }) => text)} style={[styles.row, style]}>
      {filled.map(({ heading, text }, index) => (
        <View key={heading} style={[styles.column, { marginLeft: index === 0 ? 0 : gutter }]}>
          <Heading>{heading}</Heading>
          <Words>{text}</Words>
        </View>
      ))}
    </Block>
  );
}
