/** "a, b and c" */
export function listed(items: string[], and: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** A number as a word, by the words from two on; a number without one stays a number. */
export const counted = (count: number, fromTwo: string[]): string => fromTwo[count - 2] ?? String(count);
