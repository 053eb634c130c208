import { View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { Deliverables, RunIn } from './items';
import { useLook } from './look';
import { Logo, Photo } from './pictures';
import { Price } from './price';
import { Facts, Milestones, TwoColumnsOfRows } from './rows';
import type { SheetProps } from './sheet-props';
import { Signatures, WithSigning } from './signatures';
import { colours, styles } from './style';
import { Small, Words } from './words';

/** A letter: whom it is from and for, the day, what it is about; then one text in serif with its headings beside it. */
export function Letter({ view, logo, photo }: SheetProps) {
  const { display } = useLook();
  const { deliverables, exclusions, clientProvides, dates, milestones, price, safety, nextStep } = view;
  const choice = price.options.items.length > 0;
  return (
    <>
      <Letterhead view={view} logo={logo} photo={photo} />
      <View style={[styles.row, { marginTop: 16, alignItems: 'flex-end' }]}>
        <View style={styles.column}>
          {view.to.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
            <Words key={index}>{line}</Words>
          ))}
        </View>
        <Words style={{ marginLeft: 24 }}>{view.sentOn}</Words>
      </View>
      <Words style={{ ...display, fontSize: 17, marginTop: 13, marginBottom: 2 }} longestWord={30}>
        {view.title}
      </Words>
      <Paragraph>{view.coverNote}</Paragraph>
      <Paragraph>{view.problem}</Paragraph>
      <Paragraph>{view.outcome}</Paragraph>
      {view.facts.length > 0 && (
        <View
          style={[
            styles.row,
            {
              marginTop: 9,
              borderTop: `0.5pt solid ${colours.ink}`,
              borderBottom: `0.5pt solid ${colours.ink}`,
            },
          ]}
        >
          <Facts facts={view.facts} size={12} style={{ paddingVertical: 3 }} />
        </View>
      )}
      <Beside heading={deliverables.heading} shown={deliverables.items.length > 0}>
        <Deliverables items={deliverables.items} />
      </Beside>
      <Beside heading={exclusions.heading} shown={exclusions.items.length > 0}>
        <RunIn items={exclusions.items} />
      </Beside>
      <Beside heading={clientProvides.heading} shown={clientProvides.items.length > 0}>
        <RunIn items={clientProvides.items} />
      </Beside>
      <Beside heading={dates.heading} shown={dates.rows.length > 0}>
        <TwoColumnsOfRows rows={dates.rows} labelWidths={[42, 78]} />
      </Beside>
      <Beside heading={milestones.heading} shown={milestones.rows.length > 0}>
        <Milestones rows={milestones.rows} />
      </Beside>
      <View style={{ marginTop: 8 }}>
        <Price price={price} />
      </View>
      <WithSigning view={view}>
        {[safety, nextStep].map(
          (section) =>
            section && (
              <Beside key={section.heading} heading={section.heading} shown>
                <Words>{section.text}</Words>
              </Beside>
            ),
        )}
        <Signatures view={view} oursFirst style={{ marginTop: choice ? 10 : 16 }} />
      </WithSigning>
    </>
  );
}

function Letterhead({ view, logo, photo }: SheetProps) {
  const { accent, display } = useLook();
  return (
    <View
      style={[
        styles.row,
        { alignItems: 'flex-end', paddingBottom: 9, borderBottom: `0.75pt solid ${accent}` },
      ]}
    >
      <View style={[styles.column, { marginRight: 24 }]}>
        <Logo png={logo} style={{ height: 28, maxWidth: 180, marginBottom: 4 }} />
        <Words style={{ ...display, fontSize: logo ? 12 : 16, color: accent }}>{view.from.name}</Words>
      </View>
      <View style={{ width: 190 }}>
        {view.from.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
          <Small key={index} style={styles.right}>
            {line}
          </Small>
        ))}
      </View>
      <Photo png={photo} style={{ marginLeft: 12, marginBottom: 1 }} />
    </View>
  );
}

const Paragraph = ({ children }: { children: string }) => (
  <Words style={{ marginTop: 5 }} longestWord={60}>
    {children}
  </Words>
);

/** The heading in the margin, level with the first line of what it heads. */
function Beside({ heading, shown, children }: { heading: string; shown: boolean; children: ReactNode }) {
  const look = useLook();
  if (!shown) return null;
  return (
    <View style={[styles.row, { marginTop: 6 }]}>
      <View style={{ width: 92, paddingRight: 10 }}>
        <Words style={look.heading} longestWord={14}>
          {heading}
        </Words>
      </View>
      <View style={styles.column}>{children}</View>
    </View>
  );
}
