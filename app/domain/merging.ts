import { withoutCrossings } from './price-crossings';
import type { Offer } from './proposal';

/**
 * Two people may write one draft. A save says of each field what its writer started from, as a mark; the rules here
 * decide, field by field, what it writes. The server applies them to save, the browser to know what it is shown.
 */

export type Field = keyof Offer;
/** Which state of each field a text was started from. */
export type Marks = Partial<Record<Field, string>>;
type Fields = Partial<Offer>;

export type Merged = {
  /** What the save changes. */
  written: Fields;
  /** Changed by both, to different values, or money that does not fit together: nothing of them is written. */
  conflicts: Field[];
  /** Those of the conflicts that mean something only together: one choice for all of them. */
  together: Field[];
  /** Changed by somebody else alone. */
  newer: Field[];
};

/**
 * What a save of `typed` makes of `held`. A field that the writer left as it was, or that already holds the same, is
 * not written; one that nobody else changed is; all else is a conflict, as is a field without a mark. `take`: where the
 * writer chose what is held, by the mark of what they were shown; if it is something else by now, it is a conflict.
 */
export function merge({
  held,
  typed,
  from,
  take = {},
}: {
  held: Offer;
  typed: Fields;
  from: Marks;
  take?: Marks;
}): Merged {
  const merged: Merged = { written: {}, conflicts: [], together: [], newer: [] };
  for (const field of fieldsIn(typed)) {
    const mine = markOf(typed[field]);
    const theirs = markOf(held[field]);
    if (mine === theirs || take[field] === theirs) continue;
    if (take[field] !== undefined) merged.conflicts.push(field);
    else if (mine === from[field]) merged.newer.push(field);
    else if (theirs === from[field]) Object.assign(merged.written, { [field]: typed[field] });
    else merged.conflicts.push(field);
  }
  const differs = (field: Field) => field in typed && markOf(typed[field]) !== markOf(held[field]);
  return withoutCrossings(merged, held, differs);
}

/**
 * Where a writer goes on from once they know what is held: a field that holds what they typed (or `sent`, before they
 * typed on) starts from there. `newer`: the fields that they never touched and may be shown anew.
 */
export function goOn({
  held,
  typed,
  sent,
  from,
}: {
  held: Offer;
  typed: Fields | null;
  sent: Fields | null;
  from: Marks;
}): { from: Marks; newer: Field[] } {
  const next = { ...from };
  for (const saved of [sent, typed]) {
    for (const field of fieldsIn(saved ?? {})) {
      const mark = markOf(held[field]);
      if (markOf(saved?.[field]) === mark) next[field] = mark;
    }
  }
  return { from: next, newer: typed ? merge({ held, typed, from: next }).newer : [] };
}

export const marksOf = (offer: Offer, fields: readonly Field[] = fieldsIn(offer)): Marks =>
  Object.fromEntries(fields.map((field) => [field, markOf(offer[field])]));

const fieldsIn = (fields: Fields): Field[] => Object.keys(fields) as Field[];

/** A short text that differs where values differ. The same in a browser and on the server. */
export function markOf(value: unknown): string {
  const text = canonical(value);
  return `${text.length.toString(36)}.${hash(text, 0x9e3779b1)}${hash(text, 0x85ebca77)}`;
}

/** JSON with its keys in order; a key without a value is none. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}

/** 32 bits, mixed as MurmurHash3 does: two of them keep accidents away, and nobody gains by forging one. */
function hash(text: string, seed: number): string {
  let mixed = seed;
  for (let index = 0; index < text.length; index += 1) {
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0xcc9e2d51);
    mixed = Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64;
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0).toString(36);
}

/** `title:5.1x2y problem:2.9z`: how a form carries marks. */
export const writeMarks = (marks: Marks): string =>
  Object.entries(marks)
    .map(([field, mark]) => `${field}:${mark}`)
    .join(' ');

export function readMarks(text: string): Marks {
  const pairs = text.split(' ').map((pair) => pair.split(':'));
  return Object.fromEntries(pairs.filter(([field, mark]) => field && mark));
}
