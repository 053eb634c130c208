/** Whose names may be spelled in more than one way. */
export const spelledKinds = ['client', 'contact', 'seller', 'title'] as const;
export type SpelledKind = (typeof spelledKinds)[number];

/** Spellings that differ in case, spacing or punctuation alone, the one that is likeliest meant first. */
export type SpellingGroup = {
  key: string;
  spellings: Spelling[];
  /** Of contacts: the client at which they are, as one name and as its `looseKey`. */
  at?: { name: string; key: string };
};
/** A person at a client: the same name at another client is somebody else. */
export type ContactAt = { client: string; name: string };
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

/** The same for contacts, each group within one client, however that client is spelled. */
export function contactGroups(
  named: readonly ContactAt[],
  known: readonly ContactAt[] = [],
): SpellingGroup[] {
  const clients = new Map<string, { name: string; names: string[]; known: string[] }>();
  for (const { client, name } of named) {
    if (name === '') continue;
    const key = looseKey(client);
    const at = clients.get(key) ?? { name: client, names: [], known: [] };
    // Whatever the order of rows.
    if (client < at.name) at.name = client;
    at.names.push(name);
    clients.set(key, at);
  }
  for (const { client, name } of known) clients.get(looseKey(client))?.known.push(name);
  return [...clients]
    .flatMap(([key, { name, names, known: ours }]) =>
      spellingGroups(names, ours).map((group) => ({
        ...group,
        key: `${group.key} @ ${key}`,
        at: { name, key },
      })),
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function add(groups: Map<string, Set<string>>, key: string, name: string): void {
  const group = groups.get(key) ?? new Set();
  groups.set(key, group.add(name));
}

/** A name we know before one we don't, then the more frequent one, then by the letters: whatever the order of rows. */
const likelier = (a: Spelling, b: Spelling): number =>
  Number(b.known) - Number(a.known) || b.rows - a.rows || (a.name < b.name ? -1 : 1);

/** What a name is looked up by in `mergedNames`: a contact's with its client. */
export const placed = (name: string, at?: { key: string }): string => (at ? `${at.key}\n${name}` : name);

/** What each name becomes, by the `placed` name: itself, where nobody said that it is one with others. */
export function mergedNames(groups: readonly SpellingGroup[], merging: Merging): Map<string, string> {
  const becomes = new Map<string, string>();
  for (const { key, spellings, at } of groups) {
    for (const { name } of spellings) becomes.set(placed(name, at), merging[key] ?? name);
  }
  return becomes;
}
