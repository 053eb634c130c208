import { View } from '@react-pdf/renderer';
import type { ComponentProps, ReactNode } from 'react';
import { styles } from './style';
import { Words } from './words';

type Props = { texts: string[]; style?: ComponentProps<typeof View>['style']; children: ReactNode };

/**
 * Stays on one page while its `texts` are short. What does not fit on a page must be let go, or react-pdf drops the
 * rest of it.
 */
export function Block({ texts, style, children }: Props) {
  const lines = texts.reduce((sum, text) => sum + text.split('\n').length + text.length / 40, 0);
  return (
    <View wrap={lines > 18} style={style}>
      {children}
    </View>
  );
}

export function Heading({ accent, children }: { accent: string; children: string }) {
  return (
    <Words style={[styles.heading, { color: accent }]} keepWithNext={30}>
      {children}
    </Words>
  );
}
