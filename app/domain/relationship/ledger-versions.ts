import { wordsKey } from '../name-key';
import type { CurrencyCode } from '../proposal';
import type { Element } from './elements';
import { elementsOf, type Ledger, type LedgerLine, type WrittenLine } from './ledger';

/** What a version of a ledger keeps of the one before, and what it changes. */

/**
 * What of `before` still holds for new lines. A plan stays with its line, whatever its words are now. Their ranking
 * stays where the lines say the same, in whatever order; case, spacing and punctuation say nothing.
 */
export function carriedOver(
  before: Ledger | null,
  lines: readonly WrittenLine[],
): Pick<Ledger, 'lines' | 'theirs'> {
  const were = before?.lines ?? [];
  const origins = originsOf(were, lines);
  const saysTheSame = lines.every(({ name }, at) => {
    const was = were[origins[at] ?? -1];
    return was !== undefined && wordsKey(was.name) === wordsKey(name);
  });
  const keeps = before !== null && saysTheSame && lines.length === were.length;
  const ranks = origins.map((at) => before?.theirs?.ranks[at] ?? 0);
  return {
    lines: lines.map((line, at) => {
      const { name = '', action = '', actOn = null } = were[origins[at] ?? -1] ?? {};
      return { ...line, action, actOn, was: name === line.name ? '' : name };
    }),
    theirs: keeps && before.theirs ? { ...before.theirs, ranks } : null,
  };
}

/** For each new line the one it was, -1 where it is new: by its name, else by the name that its writer saw there. */
function originsOf(were: readonly LedgerLine[], lines: readonly WrittenLine[]): number[] {
  const taken = new Set<number>();
  const take = (at: number): number => {
    if (at === -1 || taken.has(at)) return -1;
    taken.add(at);
    return at;
  };
  const find = (isIt: (was: LedgerLine) => boolean) => take(were.findIndex(isIt));
  const exact = lines.map(({ name }) => find((was) => was.name === name));
  const tidied = lines.map(({ name }, at) =>
    exact[at] === -1 ? find((was) => wordsKey(was.name) === wordsKey(name)) : (exact[at] ?? -1),
  );
  return lines.map(({ was }, at) =>
    tidied[at] === -1 && was !== '' ? find(({ name }) => name === was) : (tidied[at] ?? -1),
  );
}

export type LedgerChange =
  | { kind: 'added' | 'gone'; name: string }
  | { kind: 'reworded'; name: string; was: string }
  | { kind: 'our rank' | 'their rank'; name: string; from: number | null; to: number | null }
  | { kind: 'value to us' | 'value to them'; name: string; fromMinor: number | null; toMinor: number | null }
  | { kind: 'currency'; from: CurrencyCode; to: CurrencyCode }
  /** Their ranking was of the list before. */
  | { kind: 'to ask anew' };

/** What is different in `after`, element by element in its order; what is gone comes last. */
export function ledgerChanges(before: Ledger, after: Ledger): LedgerChange[] {
  const [were, are] = [elementsOf(before), elementsOf(after)];
  const changes: LedgerChange[] = [];
  const [from, to] = [before.currency, after.currency];
  if (from !== to) changes.push({ kind: 'currency', from, to });
  const origins = originsOf(before.lines, after.lines);
  for (const [at, now] of are.entries()) {
    const was = were[origins[at] ?? -1];
    if (was && was.name !== now.name) changes.push({ kind: 'reworded', name: now.name, was: was.name });
    changes.push(
      ...(was ? elementChanges(was, now, from === to) : [{ kind: 'added', name: now.name } as const]),
    );
  }
  const gone = were.filter((_, at) => !origins.includes(at));
  changes.push(...gone.map(({ name }) => ({ kind: 'gone', name }) as const));
  if (before.theirs && after.theirs) return changes;
  const ours = changes.filter(({ kind }) => kind !== 'their rank');
  // One sentence, in place of one for each line. Whoever ranked it for the first time changed nothing.
  return before.theirs ? [...ours, { kind: 'to ask anew' }] : ours;
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

/** Whether a version asks the client what another asks: lines that say the same, in the same order. */
export const asksTheSame = (one: Ledger, other: Ledger): boolean =>
  one.lines.length === other.lines.length &&
  one.lines.every(({ name }, at) => wordsKey(name) === wordsKey(other.lines[at]?.name ?? ''));

/** Whether we wrote nothing anew between two versions: they differ in the client's ranking alone. */
export const isOursTheSame = (one: Ours, other: Ours): boolean =>
  one.currency === other.currency && JSON.stringify(said(one)) === JSON.stringify(said(other));

type Ours = Pick<Ledger, 'currency' | 'lines'>;
/** What a line was called before is no part of what it says. */
const said = ({ lines }: Ours) => lines.map(({ was: _, ...line }) => line);
