import { View } from '@react-pdf/renderer';
import type { ReviewView } from '~/domain/document/review/review-parts';
import { Heading } from './block';
import { useLook } from './look';
import { Below, Part, TableHead, TableRow, WritingLines } from './review-table';
import { colours, styles } from './style';
import { Small, Words } from './words';

/** What changed, what each side values, and what comes next, with room to write. */
export function ReviewSecondPage({ view }: { view: ReviewView }) {
  const { facts, elements } = view;
  return (
    <View break style={{ paddingTop: 8 }}>
      <Facts facts={facts} />
      <Elements elements={elements} />
      <Step step={view.step} />
      <Agree agree={view.agree} />
      <Small style={{ marginTop: 8 }}>{view.codePoints}</Small>
    </View>
  );
}

function Facts({ facts }: { facts: ReviewView['facts'] }) {
  return (
    <View>
      <Heading>{facts.heading}</Heading>
      {facts.rows.map(({ key, label, text, said }) => (
        <View key={key} style={[styles.row, { marginBottom: 4 }]}>
          <Words style={{ ...styles.quiet, width: facts.widths.label, paddingRight: 8 }} longestWord={14}>
            {label}
          </Words>
          <Words style={{ ...styles.column, paddingRight: 8 }} longestWord={21}>
            {text}
          </Words>
          <Words style={{ width: facts.widths.said }} longestWord={16}>
            {said}
          </Words>
        </View>
      ))}
      <Below>{facts.none || facts.more}</Below>
    </View>
  );
}

function Elements({ elements }: { elements: ReviewView['elements'] }) {
  const { name, theirs, ours, action } = elements.columns;
  if (elements.rows.length === 0 && elements.none === '') return null;
  return (
    <Part>
      <Heading>{elements.heading}</Heading>
      <Small longestWord={40}>{elements.note}</Small>
      {elements.rows.length > 0 && <TableHead columns={[name, theirs, ours, action]} />}
      {elements.rows.map((row) => (
        <TableRow key={row.name}>
          <Words style={{ ...styles.strong, width: name.widthPt, paddingRight: 8 }} longestWord={16}>
            {row.name}
          </Words>
          <View style={{ width: theirs.widthPt, paddingRight: 8 }}>
            {row.asked ? <Blank /> : <Words>{row.theirs}</Words>}
          </View>
          <Words style={{ width: ours.widthPt, paddingRight: 8 }}>{row.ours}</Words>
          <Words style={{ width: action.widthPt }} longestWord={18}>
            {row.action}
          </Words>
        </TableRow>
      ))}
      <Below>{elements.none || elements.more}</Below>
    </Part>
  );
}

/** To write a place on. */
const Blank = () => <View style={{ width: 24, height: 11, borderBottom: `0.75pt solid ${colours.quiet}` }} />;

function Step({ step }: { step: ReviewView['step'] }) {
  const { accent } = useLook();
  return (
    <Part gap={18}>
      <View style={{ borderLeft: `2pt solid ${accent}`, paddingLeft: 11 }}>
        <Heading>{step.heading}</Heading>
        <Words style={{ fontSize: 11.5 }} longestWord={24}>
          {step.text}
        </Words>
      </View>
    </Part>
  );
}

function Agree({ agree }: { agree: ReviewView['agree'] }) {
  const columns = [
    { label: agree.what, style: { ...styles.column, marginRight: 12 } },
    { label: agree.who, style: { width: 90, marginRight: 12 } },
    { label: agree.when, style: { width: 80 } },
  ];
  return (
    <Part gap={18}>
      <Heading>{agree.heading}</Heading>
      <View style={styles.row}>
        {columns.map(({ label, style }) => (
          <View key={label} style={style}>
            <Small>{label}</Small>
            <WritingLines count={agree.lines} />
          </View>
        ))}
      </View>
    </Part>
  );
}
