import { View } from '@react-pdf/renderer';
import type { ComponentProps, ReactNode } from 'react';
import { useLook } from './look';
import { Words } from './words';

type Props = {
  texts: string[];
  /** How many letters fit on a line, at least, and how many lines stay together at most. */
  letters?: number;
  most?: number;
  style?: ComponentProps<typeof View>['style'];
  children: ReactNode;
};

/**
 * Stays on one page while its `texts` are short. What does not fit on a page must be let go, or react-pdf drops the
 * rest of it.
 */
export function Block({ texts, letters = 40, most = 18, style, children }: Props) {
  return (
    <View wrap={linesOf(texts, letters) > most} style={style}>
      {children}
    </View>
  );
}

/** How many lines `texts` take at most, one below the other in a column where so many `letters` fit on a line. */
export const linesOf = (texts: string[], letters: number): number =>
  texts.reduce((sum, text) => sum + text.split('\n').length + text.length / letters, 0);

/** `ahead`: how many points of what it heads must stand on the same page. */
export function Heading({ ahead = 30, children }: { ahead?: number; children: string }) {
  const { heading } = useLook();
  return (
    <Words style={heading} keepWithNext={ahead}>
      {children}
    </Words>
  );
}
