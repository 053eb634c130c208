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

const keyOf = (proposalId: string, place: Place) => `first-cup/${proposalId}/${place}`;

/** Keeps what was typed in this tab. A full or forbidden storage only means that it is not kept. */
export function keepText(proposalId: string, place: Place, kept: Kept): void {
  try {
    sessionStorage.setItem(keyOf(proposalId, place), JSON.stringify(kept));
  } catch {}
}

/** Lets go of what is saved by now; what was typed since stays. */
export function forgetText(proposalId: string, place: Place, saved: Entries): void {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(proposalId, place)) ?? 'null');
    if (kept && sameEntries(kept.entries, saved)) sessionStorage.removeItem(keyOf(proposalId, place));
  } catch {}
}

/** What was typed into this revision and not saved, if anything. */
export function keptText(proposalId: string, place: Place, revision: number): Kept | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(proposalId, place)) ?? 'null');
    return kept?.revision === revision && Array.isArray(kept.entries) && kept.from ? kept : null;
  } catch {
    return null;
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
