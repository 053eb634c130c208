import { Text, type View } from '@react-pdf/renderer';
import type { ComponentProps } from 'react';
import { breaksOf } from './breaks';
import { useLook } from './look';

type Props = {
  style?: ComponentProps<typeof View>['style'];
  /** Longer words may break, without a hyphen. A narrow column needs a smaller number. */
  longestWord?: number | undefined;
  /** Keeps the next so many points of paper together with this text. */
  keepWithNext?: number | undefined;
  /** Runs on behind it, in the same paragraph. */
  after?: { text: string; style: { fontStyle: 'italic'; color: string } } | undefined;
  children: string;
};

/** Every text on paper, except page numbers, goes through here. An empty one takes no room. */
export function Words({ style, longestWord = 30, keepWithNext, after, children }: Props) {
  const { words } = useLook();
  if (children === '' && !after?.text) return null;
  return (
    <Text
      style={[words, ...[style ?? []].flat()]}
      minPresenceAhead={keepWithNext}
      hyphenationCallback={(word) => breaksOf(word, longestWord)}
      // Infinite, in react-pdf's line breaking: where the script changes inside a word it would put a hyphen.
      hyphenationPenalty={10_000}
    >
      {children}
      {after?.text && <Text style={after.style}>{`${children && '\u00a0 '}${after.text}`}</Text>}
    </Text>
  );
}

/** Second in rank: labels, addresses, heads of columns. */
export function Small({ style, ...props }: Props) {
  const { small } = useLook();
  return <Words {...props} style={[small, ...[style ?? []].flat()]} />;
}
