import type { CivilDate, CurrencyCode } from '../proposal';
import { type Element, stanceOf } from './elements';

/** An element as we wrote it. Ranks go from 1, the most important; money is a year's, in minor units. */
export type LedgerLine = Pick<Element, 'name' | 'ourRank' | 'valueToUsMinor' | 'valueToThemMinor'> & {
  /** What we do about it, and by when; empty and null where nothing is planned. */
  action: string;
  actOn: CivilDate | null;
};

/** How they ranked it: a rank for each line, in the order of the lines. `linkId`: the link through which it came. */
export type TheirRanking = {
  ranks: number[];
  words: string;
  by: string;
  at: string;
  linkId: string | null;
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
    const isTwin = (other: { name: string }, at: number) => at !== line && keyOf(other.name) === keyOf(name);
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

/**
 * What of `before` still holds for new lines. Their ranking stays where the names are the same ones, in whatever order;
 * a plan stays with its name.
 */
export function carriedOver(
  before: Ledger | null,
  lines: readonly Omit<LedgerLine, 'action' | 'actOn'>[],
): Pick<Ledger, 'lines' | 'theirs'> {
  const was = lines.map(({ name }) => before?.lines.findIndex((one) => one.name === name) ?? -1);
  const same = before !== null && lines.length === before.lines.length && !was.includes(-1);
  const ranks = was.map((at) => before?.theirs?.ranks[at] ?? 0);
  return {
    lines: lines.map((line, index) => {
      const { action = '', actOn = null } = before?.lines[was[index] ?? -1] ?? {};
      return { ...line, action, actOn };
    }),
    theirs: same && before.theirs ? { ...before.theirs, ranks } : null,
  };
}

export type LedgerChange =
  | { kind: 'added' | 'gone'; name: string }
  | { kind: 'our rank' | 'their rank'; name: string; from: number | null; to: number | null }
  | { kind: 'value to us' | 'value to them'; name: string; fromMinor: number | null; toMinor: number | null }
  | { kind: 'currency'; from: CurrencyCode; to: CurrencyCode };

/** What is different in `after`, element by element in its order; what is gone comes last. */
export function ledgerChanges(before: Ledger, after: Ledger): LedgerChange[] {
  const [were, are] = [elementsOf(before), elementsOf(after)];
  const changes: LedgerChange[] = [];
  const [from, to] = [before.currency, after.currency];
  if (from !== to) changes.push({ kind: 'currency', from, to });
  for (const now of are) {
    const was = were.find(({ name }) => name === now.name);
    changes.push(
      ...(was ? elementChanges(was, now, from === to) : [{ kind: 'added', name: now.name } as const]),
    );
  }
  const gone = were.filter(({ name }) => !are.some((now) => now.name === name));
  return [...changes, ...gone.map(({ name }) => ({ kind: 'gone', name }) as const)];
}

/** Amounts of two currencies are not compared. */
function elementChanges(was: Element, now: Element, sameCurrency: boolean): LedgerChange[] {
  const { name } = now;
  const changes: LedgerChange[] = [
    { kind: 'our rank', name, from: was.ourRank, to: now.ourRank },
    { kind: 'their rank', name, from: was.theirRank, to: now.theirRank },
  ];
  if (sameCurrency) {
    changes.push(
      { kind: 'value to us', name, fromMinor: was.valueToUsMinor, toMinor: now.valueToUsMinor },
      { kind: 'value to them', name, fromMinor: was.valueToThemMinor, toMinor: now.valueToThemMinor },
    );
  }
  return changes.filter((one) =>
    'fromMinor' in one ? one.fromMinor !== one.toMinor : 'from' in one && one.from !== one.to,
  );
}

/** Whether a version asks the client what another asks: the same names in the same order. */
export const asksTheSame = (one: Ledger, other: Ledger): boolean =>
  one.lines.length === other.lines.length &&
  one.lines.every(({ name }, index) => name === other.lines[index]?.name);

/** Whether we wrote nothing anew between two versions: they differ in the client's ranking alone. */
export const isOursTheSame = (
  one: Pick<Ledger, 'currency' | 'lines'>,
  other: Pick<Ledger, 'currency' | 'lines'>,
): boolean => one.currency === other.currency && JSON.stringify(one.lines) === JSON.stringify(other.lines);

const keyOf = (name: string): string => name.trim().toLowerCase();
