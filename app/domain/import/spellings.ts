import { nameKey } from '../name-key';

/** Whose names may be spelled in more than one way. */
export const spelledKinds = ['client', 'seller', 'title'] as const;
export type SpelledKind = (typeof spelledKinds)[number];

/** Spellings that differ in case, spacing or punctuation alone, the one that is likeliest meant first. */
export type SpellingGroup = { key: string; spellings: Spelling[] };
/** `rows`: of the file. `known`: we call them so already. */
export type Spelling = { name: string; rows: number; known: boolean };

/** What is done with each group, by its key: the spelling that all of it becomes. One that is not named stays apart. */
export type Merging = Readonly<Record<string, string>>;

/** The same for `GTXPro`, `GTX Pro` and `gtx-pro`. */
export function looseKey(name: string): string {
  const folded = name.normalize('NFKC').toLowerCase();
  return folded.replace(/[^\p{L}\p{N}]/gu, '') || folded.trim();
}

/** The groups of more than one spelling among the names of a file and those we know, in the order of their keys. */
export function spellingGroups(names: readonly string[], known: readonly string[] = []): SpellingGroup[] {
  const rows = new Map<string, number>();
  for (const name of names) if (name !== '') rows.set(name, (rows.get(name) ?? 0) + 1);
  const ours = new Set(known);
  const groups = new Map<string, Set<string>>();
  for (const name of rows.keys()) add(groups, looseKey(name), name);
  for (const name of known) if (groups.has(looseKey(name))) add(groups, looseKey(name), name);
  return [...groups]
    .filter(([, spellings]) => spellings.size > 1)
    .map(([key, spellings]) => ({
      key,
      spellings: [...spellings]
        .map((name) => ({ name, rows: rows.get(name) ?? 0, known: ours.has(name) }))
        .sort(likelier),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function add(groups: Map<string, Set<string>>, key: string, name: string): void {
  const group = groups.get(key) ?? new Set();
  groups.set(key, group.add(name));
}

/** A name we know before one we don't, then the more frequent one, then by the letters: whatever the order of rows. */
const likelier = (a: Spelling, b: Spelling): number =>
  Number(b.known) - Number(a.known) || b.rows - a.rows || (a.name < b.name ? -1 : 1);

/**
 * What each name becomes. Spellings of a client or a person that differ in case or space alone are one here anyway, so
 * those always take the likelier of them.
 */
export function mergedNames(
  groups: readonly SpellingGroup[],
  merging: Merging,
  kind: SpelledKind,
): Map<string, string> {
  const becomes = new Map<string, string>();
  for (const { key, spellings } of groups) {
    const chosen = merging[key];
    for (const { name } of spellings) {
      const same =
        kind === 'title' ? name : spellings.find((one) => nameKey(one.name) === nameKey(name))?.name;
      becomes.set(name, chosen ?? same ?? name);
    }
  }
  return becomes;
}
