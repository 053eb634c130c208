import { View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { useLook } from './look';
import { Logo } from './pictures';
import { styles } from './style';
import { Small, Words } from './words';

type Props = {
  from: { name: string; lines: string[] };
  logo: Uint8Array | null;
  /** Characters of the longest word that stays whole, of the name and of the lines. */
  longestWords?: { name: number; lines: number };
  children?: ReactNode;
};

/** Who it is from, at the head of a page; what is given as children stands at the right end. */
export function Letterhead({ from, logo, longestWords, children }: Props) {
  const { display } = useLook();
  return (
    <View style={[styles.row, { justifyContent: 'space-between', alignItems: 'flex-start' }]}>
      <View style={[styles.column, { marginRight: 24 }]}>
        <Logo png={logo} style={{ height: 30, maxWidth: 170, marginBottom: 7 }} />
        <Words style={{ ...display, fontSize: logo ? 10 : 13 }} longestWord={longestWords?.name}>
          {from.name}
        </Words>
      </View>
      <View style={{ width: 190 }}>
        {from.lines.map((line, index) => (
          <Small
            // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no later render
            key={index}
            style={{ ...styles.right, lineHeight: 1.45 }}
            longestWord={longestWords?.lines}
          >
            {line}
          </Small>
        ))}
      </View>
      {children}
    </View>
  );
}
