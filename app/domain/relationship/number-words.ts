const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

export const inWords = (count: number): string => numbers[count] ?? String(count);

/** "two signs", "one sign", "no sign" */
export const countInWords = (count: number, noun: string): string =>
  `${inWords(count)} ${noun}${count < 2 ? '' : noun.endsWith('s') ? 'es' : 's'}`;

/** "a month", "five months", "a year", "two years": so many months. */
export function monthsInWords(months: number): string {
  const [count, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month'];
  return count === 1 ? `a ${unit}` : `${inWords(count)} ${unit}s`;
}

/** Of a share in percent, the few that people say otherwise. */
const shares: Record<number, string> = {
  50: 'one in two',
  60: 'three in five',
  75: 'three in four',
  80: 'four in five',
  90: 'nine in ten',
  100: 'all of them',
};
export const shareInWords = (percent: number): string => shares[percent] ?? `${percent} in a hundred`;

export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
