import { type Place, type Step, steps } from '~/domain/builder-steps';
import type { Marks } from '~/domain/merging';

/** A form's fields as a browser sends them, blanks left out. */
export type Entries = [name: string, value: string][];

/** What was typed into a form and is not known to be saved. */
export type Kept = {
  revision: number;
  entries: Entries;
  /** What it was started from. */
  from: Marks;
  /** A save that nobody answered yet: it may have arrived. */
  sent: Entries | null;
};

/**
 * What this tab typed last outlives a reload; the browser keeps it too, for when the tab is closed. Either may be
 * forbidden, or full: it only means that it is not kept there.
 */
const ofTab = () => sessionStorage;
const ofBrowser = () => localStorage;
const stores = [ofTab, ofBrowser];

/** What is written in the demo is kept apart from the firm's own, which is in the same browser. */
const keyOf = (proposalId: string, place: Place) =>
  `first-cup${/^\/demo(?=\/|$)/.exec(location.pathname)?.[0] ?? ''}/${proposalId}/${place}`;

/** Keeps what was typed, and says whether the page may be closed on it. */
export function keepText(proposalId: string, place: Place, kept: Kept): boolean {
  const text = JSON.stringify(kept);
  const keepIn = (store: Storage) => {
    store.setItem(keyOf(proposalId, place), text);
    return true;
  };
  tried(() => keepIn(ofTab()));
  return tried(() => keepIn(ofBrowser())) ?? false;
}

/** Lets go of what is saved by now; what was typed since, or in another tab, stays. */
export function forgetText(proposalId: string, place: Place, saved: Entries): void {
  const key = keyOf(proposalId, place);
  for (const store of stores) {
    const kept = tried(() => read(store(), key));
    if (kept && sameEntries(kept.entries, saved)) tried(() => store().removeItem(key));
  }
}

/** What was typed into other revisions than the one that is written now, if one is: nothing of it can be saved. */
export const leftTexts = (proposalId: string, revision: number | null): Kept[] =>
  steps.flatMap((step) => {
    const found = stores.map((store) => tried(() => read(store(), keyOf(proposalId, step))));
    return found.find((kept) => kept && kept.revision !== revision) ?? [];
  });

/** Lets go of all that. */
export function forgetOthers(proposalId: string, revision: number | null): void {
  for (const place of steps) {
    const key = keyOf(proposalId, place);
    for (const store of stores) {
      tried(() => read(store(), key)?.revision === revision || store().removeItem(key));
    }
  }
}

/** What was typed into this revision and not saved, if anything: in this tab, else in one that was closed. */
export function keptText(proposalId: string, place: Place, revision: number): Kept | null {
  const found = stores.map((store) => tried(() => read(store(), keyOf(proposalId, place))));
  return found.find((kept) => kept?.revision === revision) ?? null;
}

function read(store: Storage, key: string): Kept | null {
  const kept = JSON.parse(store.getItem(key) ?? 'null');
  return Array.isArray(kept?.entries) && kept.from ? kept : null;
}

function tried<Result>(ask: () => Result): Result | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

/** The pages of this revision on which something was typed and not saved. */
export const unsavedPlaces = (proposalId: string, revision: number): Step[] =>
  steps.filter((step) => keptText(proposalId, step, revision) !== null);

/** What a form carries beside its fields. */
const isCarried = (name: string): boolean => /^(goTo|started|__intent__)\b/.test(name);

/** A form's value as entries, sorted, so that two looks at the same text are equal. */
export function entriesOf(value: unknown, name = ''): Entries {
  if (typeof value === 'string') {
    return value === '' || isCarried(name) ? [] : [[name, value.replace(/\r\n?/g, '\n')]];
  }
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    entriesOf(part, Array.isArray(value) ? `${name}[${key}]` : name ? `${name}.${key}` : key),
  );
  return name === '' ? sorted(inner) : inner;
}

/** The same of a form as it was sent. */
export const entriesOfForm = (form: FormData): Entries =>
  sorted([...form].flatMap(([name, value]) => entriesOf(value, name)));

const sorted = (entries: Entries): Entries => entries.sort(([a], [b]) => (a < b ? -1 : 1));

export const sameEntries = (a: Entries, b: Entries): boolean => JSON.stringify(a) === JSON.stringify(b);

export function formDataOf(entries: Entries): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}
