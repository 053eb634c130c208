import { Text, type View } from '@react-pdf/renderer';
import type { ComponentProps } from 'react';
import { breaksOf } from './breaks';
import { styles } from './style';

type Props = {
  style?: ComponentProps<typeof View>['style'];
  /** Longer words may break, without a hyphen. A narrow column needs a smaller number. */
  longestWord?: number;
  /** Keeps the next so many points of paper together with this text. */
  keepWithNext?: number | undefined;
  children: string;
};

/** Every text on paper, except page numbers, goes through here. An empty one takes no room. */
export function Words({ style, longestWord = 30, keepWithNext, children }: Props) {
  if (children === '') return null;
  return (
    <Text
      style={[styles.words, ...[style ?? []].flat()]}
      minPresenceAhead={keepWithNext}
      hyphenationCallback={(word) => breaksOf(word, longestWord)}
      // Infinite, in react-pdf's line breaking: where the script changes inside a word it would put a hyphen.
      hyphenationPenalty={10_000}
    >
      {children}
    </Text>
  );
}
