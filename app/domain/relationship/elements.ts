/** One thing that the word "relationship" stands for between us and a client, ranked by both sides. */
export type Element = {
  name: string;
  /** 1 is the most important; null where it was not ranked. */
  ourRank: number | null;
  theirRank: number | null;
  /** In money a year, minor units of the ledger's currency; null where nobody put a figure on it. */
  valueToUsMinor: number | null;
  valueToThemMinor: number | null;
};

export type Stance = 'defend' | 'nurture' | 'increase';

/** Seven to start from. */
export const firstElements: readonly string[] = [
  'We keep our dates',
  'We know their business',
  'They reach us at once',
  'The price holds',
  'The work is good',
  'They learn from us',
  'We open doors for them',
];

/**
 * What to do about an element: important to both, defend it; important to them alone, nurture it; important to us
 * alone, increase what it is to them. Null where it is important to neither, or a rank is missing.
 */
export function stanceOf({ ourRank, theirRank }: Element, count: number): Stance | null {
  if (ourRank === null || theirRank === null) return null;
  const [ours, theirs] = [isHigh(ourRank, count), isHigh(theirRank, count)];
  if (theirs) return ours ? 'defend' : 'nurture';
  return ours ? 'increase' : null;
}

/** Of seven ranks the first four are high: the one in the middle counts. */
export const isHigh = (rank: number, count: number): boolean => rank * 2 <= count + 1;
