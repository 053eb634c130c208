import { StyleSheet } from '@react-pdf/renderer';

export const colours = { ink: '#211c17', quiet: '#5f564c', line: '#e0d6c7', paper: '#ffffff' };

/** Room between two columns. */
export const gutter = 28;

export const styles = StyleSheet.create({
  row: { flexDirection: 'row' },
  // Without a zero basis a long word would widen its column over the next one.
  column: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  right: { textAlign: 'right' },
  strong: { fontWeight: 600 },
  quiet: { color: colours.quiet },
});
