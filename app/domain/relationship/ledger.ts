import { wordsKey } from '../name-key';
import type { CivilDate, CurrencyCode } from '../proposal';
import { type Element, stanceOf } from './elements';

/** An element as we wrote it. Ranks go from 1, the most important; money is a year's, in minor units. */
export type LedgerLine = Pick<Element, 'name' | 'ourRank' | 'valueToUsMinor' | 'valueToThemMinor'> & {
  /** What we do about it, and by when; empty and null where nothing is planned. */
  action: string;
  actOn: CivilDate | null;
  /** Its name in the version before, where only its words are others; else empty. */
  was: string;
};

/** What a writer gives of a line: what is planned about it is carried over. */
export type WrittenLine = Omit<LedgerLine, 'action' | 'actOn'>;

/** How they ranked it: a rank for each line, in the order of the lines. */
export type TheirRanking = {
  ranks: number[];
  words: string;
  by: string;
  at: string;
  /** The link through which it came; null where they told one of us. */
  linkId: string | null;
  /** Whom they told (empty where nobody signs in), and on which day; null where they ranked it themselves. */
  told: { to: string; on: CivilDate } | null;
};

/** One version of what a relationship is made of. */
export type Ledger = {
  version: number;
  currency: CurrencyCode;
  lines: LedgerLine[];
  theirs: TheirRanking | null;
  madeAt: string;
  madeBy: string;
};

export const mostElements = 12;

/** A line that can't be kept as it is: which one, which part of it, and what to do. */
export type LineFault = { line: number; part: 'name' | 'rank'; message: string };

/** What is wrong with lines as they are typed: a rank twice or out of range, a name twice. Lines may lack a rank. */
export function lineFaults(lines: readonly Pick<LedgerLine, 'name' | 'ourRank'>[]): LineFault[] {
  const count = lines.length;
  return lines.flatMap(({ name, ourRank }, line): LineFault[] => {
    const faults: LineFault[] = [];
    const isTwin = (other: { name: string }, at: number) =>
      at !== line && wordsKey(other.name) === wordsKey(name);
    if (lines.some(isTwin)) {
      faults.push({ line, part: 'name', message: 'This is in the list twice. Keep one of them.' });
    }
    if (ourRank !== null && (ourRank < 1 || ourRank > count)) {
      faults.push({ line, part: 'rank', message: `Give it a place from 1 to ${count}.` });
    } else if (ourRank !== null && isTied(lines, ourRank)) {
      const message = `Two elements have place ${ourRank}. Give each a place of its own.`;
      faults.push({ line, part: 'rank', message });
    }
    return faults;
  });
}

const isTied = (lines: readonly Pick<LedgerLine, 'ourRank'>[], rank: number): boolean =>
  lines.filter(({ ourRank }) => ourRank === rank).length > 1;

/** Whether these are the ranks 1 to `count`, each once. */
export const isRanking = (ranks: readonly number[], count: number): boolean =>
  ranks.length === count &&
  new Set(ranks).size === count &&
  ranks.every((rank) => rank >= 1 && rank <= count);

/** Each line with both ranks. */
export const elementsOf = ({ lines, theirs }: Ledger): Element[] =>
  lines.map(({ name, ourRank, valueToUsMinor, valueToThemMinor }, index) => ({
    name,
    ourRank,
    theirRank: theirs?.ranks[index] ?? null,
    valueToUsMinor,
    valueToThemMinor,
  }));

/** The four fields of the picture; 'leave' is important to neither. */
export const fields = ['defend', 'nurture', 'increase', 'leave'] as const;
export type Field = (typeof fields)[number];

/** In which field an element stands; null while a rank is missing. */
export function fieldOf(element: Element, count: number): Field | null {
  if (element.ourRank === null || element.theirRank === null) return null;
  return stanceOf(element, count) ?? 'leave';
}
