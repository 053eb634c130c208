import { View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { Heading } from './block';
import { Band } from './grid-band';
import { Bullets, Deliverables } from './items';
import { useLook } from './look';
import { Price } from './price';
import { Facts, Milestones, Rows } from './rows';
import type { SheetProps } from './sheet-props';
import { Signatures, WithSigning } from './signatures';
import { colours, styles } from './style';
import { Words } from './words';

const gap = 8;

/** A page at a glance: a band of colour, three large facts, and a box for everything else. */
export function Grid({ view, logo, photo }: SheetProps) {
  const { deliverables, exclusions, clientProvides, dates, milestones, price, safety, nextStep } = view;
  const { tint } = useLook();
  const when = [dates, milestones].filter(({ rows }) => rows.length > 0);
  const lists = [exclusions, clientProvides].filter(({ items }) => items.length > 0);
  const answers = [safety, nextStep].filter((one) => one !== null);
  const isPriced =
    price.lines.length + price.options.items.length + price.optionalLines.lines.length > 0 ||
    price.terms !== '' ||
    price.note !== '';
  const choice = price.options.items.length > 0;
  const prices = (
    <Row>
      <View style={[choice ? {} : box, { flexGrow: 1, flexShrink: 1 }]}>
        <Price price={price} />
      </View>
    </Row>
  );
  const signatures = (
    <Signatures view={view} style={{ ...tile, paddingVertical: 8, marginTop: gap, backgroundColor: tint }} />
  );
  const rest = (
    <Row>
      {when.length > 0 && (
        <View style={[styles.column, { gap, flexGrow: 1.35 }]}>
          {when.map((one) => (
            <Box key={one.heading} heading={one.heading} grows>
              {one === dates ? <Rows rows={one.rows} labelWidth={70} /> : <Milestones rows={one.rows} />}
            </Box>
          ))}
        </View>
      )}
      {/* Two boxes beside two: one under the other on both sides, so that none stands half empty. */}
      {when.length > 1 && answers.length > 1 ? (
        <View style={[styles.column, { gap }]}>
          {answers.map(({ heading, text }) => (
            <Box key={heading} heading={heading} grows>
              <Words longestWord={30}>{text}</Words>
            </Box>
          ))}
        </View>
      ) : (
        answers.map(({ heading, text }) => (
          <Box key={heading} heading={heading}>
            <Words longestWord={20}>{text}</Words>
          </Box>
        ))
      )}
    </Row>
  );
  return (
    <>
      <Band view={view} logo={logo} photo={photo} />
      {view.facts.length > 0 && (
        <View style={[styles.row, { gap, marginTop: 8 }]}>
          <Facts facts={view.facts} size={18} style={{ ...tile, backgroundColor: tint }} />
        </View>
      )}
      <Row>
        {deliverables.items.length > 0 && (
          <Box heading={deliverables.heading} share={1.5}>
            <Deliverables items={deliverables.items} />
          </Box>
        )}
        {lists.length > 0 && (
          <View style={[styles.column, { gap }]}>
            {lists.map(({ heading, items }) => (
              <Box key={heading} heading={heading} grows>
                <Bullets items={items} />
              </Box>
            ))}
          </View>
        )}
      </Row>
      {isPriced && prices}
      <WithSigning view={view}>
        {rest}
        {signatures}
      </WithSigning>
    </>
  );
}

const box = {
  border: `0.75pt solid ${colours.line}`,
  borderRadius: 6,
  paddingTop: 7,
  paddingBottom: 5,
  paddingHorizontal: 11,
};
const tile = { borderRadius: 6, paddingHorizontal: 11 };

const Row = ({ children }: { children: ReactNode }) => (
  <View style={[styles.row, { gap, marginTop: gap }]}>{children}</View>
);

/** `share`: of the width of its row; `grows`: as far down as its neighbours. */
function Box({
  heading,
  share = 1,
  grows,
  children,
}: {
  heading: string;
  share?: number;
  grows?: boolean;
  children: ReactNode;
}) {
  return (
    <View style={[box, grows ? { flexGrow: 1 } : { ...styles.column, flexGrow: share }]}>
      <Heading>{heading}</Heading>
      {children}
    </View>
  );
}
