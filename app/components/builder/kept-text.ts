import { type Place, type Step, steps } from '~/domain/builder-steps';

/** A form's fields as a browser sends them, blanks left out. */
export type Entries = [name: string, value: string][];

const keyOf = (proposalId: string, place: Place) => `first-cup/${proposalId}/${place}`;

/** Keeps what was typed in this tab. A full or forbidden storage only means that it is not kept. */
export function keepText(proposalId: string, place: Place, revision: number, entries: Entries): void {
  try {
    sessionStorage.setItem(keyOf(proposalId, place), JSON.stringify({ revision, entries }));
  } catch {}
}

export function forgetText(proposalId: string, place: Place): void {
  try {
    sessionStorage.removeItem(keyOf(proposalId, place));
  } catch {}
}

/** What was typed into this revision and not saved, if anything. */
export function keptText(proposalId: string, place: Place, revision: number): Entries | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(proposalId, place)) ?? 'null');
    return kept?.revision === revision && Array.isArray(kept.entries) ? kept.entries : null;
  } catch {
    return null;
  }
}

/** The pages of this revision on which something was typed and not saved. */
export const unsavedPlaces = (proposalId: string, revision: number): Step[] =>
  steps.filter((step) => keptText(proposalId, step, revision) !== null);

/** A form's value as entries, sorted, so that two looks at the same text are equal. */
export function entriesOf(value: unknown, name = ''): Entries {
  if (typeof value === 'string') {
    return value === '' || name === 'goTo' ? [] : [[name, value.replace(/\r\n?/g, '\n')]];
  }
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    entriesOf(part, Array.isArray(value) ? `${name}[${key}]` : name ? `${name}.${key}` : key),
  );
  return name === '' ? inner.sort(([a], [b]) => (a < b ? -1 : 1)) : inner;
}

export const sameEntries = (a: Entries, b: Entries): boolean => JSON.stringify(a) === JSON.stringify(b);

export function formDataOf(entries: Entries): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}
