import { View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { ReviewColumn } from '~/domain/document/review/review-parts';
import { colours, styles } from './style';
import { Small, Words } from './words';

/** The heads of a table, on the line that its rows hang from. A column may end at its right, or stand in from its left. */
export function TableHead({ columns }: { columns: (ReviewColumn & { end?: boolean; inset?: number })[] }) {
  return (
    <View style={[styles.row, { marginTop: 2, paddingBottom: 2.5 }]}>
      {columns.map(({ label, widthPt, end, inset = 0 }) => (
        <Small
          key={label}
          longestWord={16}
          style={{ width: widthPt, paddingLeft: inset, paddingRight: 8, ...(end ? styles.right : {}) }}
        >
          {label}
        </Small>
      ))}
    </View>
  );
}

export const TableRow = ({ children }: { children: ReactNode }) => (
  <View style={[styles.row, { borderTop: `0.75pt solid ${colours.line}`, paddingVertical: 4.2 }]}>
    {children}
  </View>
);

/** What stands below the rows: how many more there are, or that there are none. */
export const Below = ({ children }: { children: string }) => (
  <Words style={{ ...styles.quiet, marginTop: 3, fontStyle: 'italic' }}>{children}</Words>
);

/** Space and a heading; nothing of it stays alone at the end of a page, as all has been measured. */
export const Part = ({ children, gap = 20 }: { children: ReactNode; gap?: number }) => (
  <View style={{ marginTop: gap }}>{children}</View>
);

/** Four shapes that differ in black and white: full, crossed out, hollow, cut through. */
export function Mark({ kind, accent }: { kind: 'kept' | 'missed' | 'open' | 'stopped'; accent: string }) {
  const round = { width: 6.5, height: 6.5, borderRadius: 3.25, border: `1.1pt solid ${accent}` };
  const place = { marginTop: 3.2, marginRight: 6 };
  if (kind === 'kept') return <View style={{ ...round, ...place, backgroundColor: accent }} />;
  if (kind === 'open') return <View style={{ ...round, ...place }} />;
  const square = { width: 6.5, height: 6.5, border: `1.1pt solid ${colours.ink}`, ...place };
  return <View style={kind === 'missed' ? { ...square, backgroundColor: colours.ink } : square} />;
}

/** To write on with a pen. */
export const WritingLines = ({ count }: { count: number }) =>
  Array.from({ length: count }, (_, index) => (
    <View
      // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
      key={index}
      style={{ height: index === 0 ? 18 : 24, borderBottom: `0.6pt solid ${colours.quiet}` }}
    />
  ));
