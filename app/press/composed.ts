/**
 * The view with every text in Unicode's composed form (NFC): "e" followed by an accent becomes "é", which the fonts
 * hold and place well. Characters that mark a place and show nothing (soft hyphen, zero-width space and joiners, byte
 * order mark) go: fontkit would write a space for them. This is the one place where text is normalised, for printing
 * and for `unprintable` alike.
 */
export function composed<V extends object>(view: V): V {
  return compose(view) as V;
}

const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** One text as it will be printed. */
export const printedText = (text: string): string => text.normalize('NFC').replace(unseen, '');

function compose(value: unknown): unknown {
  if (typeof value === 'string') return printedText(value);
  if (Array.isArray(value)) return value.map(compose);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, compose(part)]));
}
