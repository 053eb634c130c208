import { StyleSheet } from '@react-pdf/renderer';

/** Each chain ends in the other family: a character that one lacks is looked for in the other. */
export const sans = ['Plex Sans', 'Plex Serif'];
export const serif = ['Plex Serif', 'Plex Sans'];

export const colours = { ink: '#211c17', quiet: '#5f564c', line: '#e0d6c7', paper: '#ffffff' };

/** Points, from the edges of the sheet. */
export const margin = { top: 36, side: 58, bottom: 48 };

/** Room between the two columns. */
export const gutter = 28;

export const styles = StyleSheet.create({
  page: {
    paddingTop: margin.top,
    paddingHorizontal: margin.side,
    paddingBottom: margin.bottom,
    backgroundColor: colours.paper,
    color: colours.ink,
    fontFamily: sans,
  },
  // Not on the page: react-pdf applies an inherited line height again to a text with a render prop, and it
  // vanishes. With the size, as a line height is read against the size beside it.
  words: { fontSize: 9.1, lineHeight: 1.36 },
  quiet: { color: colours.quiet },
  small: { fontSize: 8.2, color: colours.quiet },
  heading: { fontSize: 9, fontWeight: 600, marginBottom: 3 },
  strong: { fontWeight: 600 },
  section: { marginTop: 12 },
  row: { flexDirection: 'row' },
  // Without a zero basis a long word would widen its column over the next one.
  column: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  right: { textAlign: 'right' },
});
