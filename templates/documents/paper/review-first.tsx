import { View } from '@react-pdf/renderer';
import type { GiftRow, Listed, ReviewView } from '~/domain/document/review/review-parts';
import { Heading } from './block';
import { Letterhead } from './letterhead';
import { useLook } from './look';
import { Below, Mark, Part, TableHead, TableRow, WritingLines } from './review-table';
import { colours, gutter, styles } from './style';
import { Small, Words } from './words';

/** Who and when, what was promised and what came of it, and what each side brought. */
export function ReviewFirstPage({ view, logo }: { view: ReviewView; logo: Uint8Array | null }) {
  return (
    <>
      <Opening view={view} logo={logo} />
      <Promises promises={view.promises} />
      <Part gap={18}>
        <View style={styles.row}>
          <Gifts gifts={view.theirGifts} />
          <View style={{ width: gutter }} />
          <Gifts gifts={view.ourGifts} />
        </View>
      </Part>
      {view.theirView.lines > 0 && (
        <Part>
          <Heading>{view.theirView.heading}</Heading>
          <WritingLines count={view.theirView.lines} />
        </Part>
      )}
    </>
  );
}

function Opening({ view, logo }: { view: ReviewView; logo: Uint8Array | null }) {
  const { accent, display } = useLook();
  return (
    <>
      <Letterhead from={view.from} logo={logo} longestWords={{ name: 20, lines: 24 }} />
      <View style={{ marginTop: 18, paddingBottom: 10, borderBottom: `1.5pt solid ${accent}` }}>
        <Words style={styles.quiet}>{view.heading}</Words>
        <Words style={{ ...display, fontSize: 24, lineHeight: 1.2, marginTop: 3 }} longestWord={20}>
          {view.client}
        </Words>
        <Words style={{ fontSize: 11.5, lineHeight: 1.4, marginTop: 5 }}>{view.period}</Words>
        <Small style={{ marginTop: 3 }}>{view.prepared}</Small>
      </View>
    </>
  );
}

function Promises({ promises }: { promises: ReviewView['promises'] }) {
  const { accent, display } = useLook();
  const { title, amount, by, outcome } = promises.columns;
  return (
    <Part>
      <Heading>{promises.heading}</Heading>
      {promises.figures.length > 0 && (
        <View style={[styles.row, { marginTop: 3, marginBottom: 10 }]}>
          {promises.figures.map(({ label, value }) => (
            <View key={label} style={{ width: '33.3%', paddingRight: 16 }}>
              <Words style={{ ...display, fontSize: 19 }}>{value}</Words>
              <Small longestWord={20}>{label}</Small>
            </View>
          ))}
        </View>
      )}
      {promises.rows.length > 0 && (
        <TableHead columns={[title, { ...amount, end: true }, { ...by, inset: 14 }, outcome]} />
      )}
      {promises.rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
        <TableRow key={index}>
          <Words style={{ ...styles.strong, width: title.widthPt, paddingRight: 8 }} longestWord={17}>
            {row.title}
          </Words>
          <Words style={{ ...styles.right, width: amount.widthPt, paddingRight: 8 }} longestWord={8}>
            {row.amount}
          </Words>
          <Words style={{ width: by.widthPt, paddingLeft: 14, color: colours.quiet }} longestWord={10}>
            {row.by}
          </Words>
          <View style={[styles.row, { width: outcome.widthPt }]}>
            <Mark kind={row.mark} accent={accent} />
            <Words style={styles.column} longestWord={16}>
              {row.outcome}
            </Words>
          </View>
        </TableRow>
      ))}
      <Below>{promises.none || promises.more}</Below>
      <Words style={{ ...styles.quiet, marginTop: 4 }}>{promises.since}</Words>
    </Part>
  );
}

function Gifts({ gifts }: { gifts: Listed<GiftRow> }) {
  return (
    <View style={styles.column}>
      <Heading>{gifts.heading}</Heading>
      {gifts.rows.map(({ key, day, text }) => (
        <View key={key} style={[styles.row, { marginBottom: 4 }]}>
          <Words style={{ width: 66, paddingRight: 4, color: colours.quiet }} longestWord={6}>
            {day}
          </Words>
          <Words style={styles.column} longestWord={16}>
            {text}
          </Words>
        </View>
      ))}
      <Below>{gifts.none || gifts.more}</Below>
    </View>
  );
}
