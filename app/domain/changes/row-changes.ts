import type { Offer } from '../proposal';
import { matchRows } from './row-matches';
import { type Mark, wordMarks } from './word-marks';

export type Field = keyof Offer | 'contact' | 'total';

/** One difference: the field that it is in, what it comes to in words, and for a reworded text its words. */
export type Change = {
  field: Field;
  kind: 'changed' | 'new' | 'gone' | 'reworded' | 'moved';
  sentence: string;
  marks: Mark[];
};

/** Of a text: short ones are quoted, long ones shown word by word. */
export function textChange(field: Field, name: string, before: string, after: string): Change[] {
  if (before === after) return [];
  if (before === '') return [{ field, kind: 'new', sentence: `${name}, new: “${after}”`, marks: [] }];
  if (after === '') return [{ field, kind: 'gone', sentence: `${name}, gone: “${before}”`, marks: [] }];
  return [{ field, kind: 'reworded', sentence: `${name}, reworded:`, marks: wordMarks(before, after) }];
}

/** Of a list: what came, what went, what was reworded, and whether the rest stands in another order. */
export function rowChanges<Row>({
  field,
  what,
  before,
  after,
  was,
  now,
  order,
  within = '',
}: {
  field: Field;
  /** "deliverable": what one row is. */
  what: string;
  before: Row[];
  after: Row[];
  /** How a row reads before and after. */
  was(row: Row): string;
  now(row: Row): string;
  /** What is said where the rows only changed places. */
  order: string;
  /** "In “Medium”, ": what the list is part of. */
  within?: string;
}): Change[] {
  const { matches, reordered } = matchRows<Row>(before, after, { textOf: now, same: isSame });
  const lead = (word: string) => (within ? `${within}${word} ${what}` : `${capital(word)} ${what}`);
  const changes = matches.flatMap((match): Change[] => {
    if (!('before' in match)) {
      return [{ field, kind: 'new', sentence: `${lead('new')}: ${now(match.after)}`, marks: [] }];
    }
    if (!('after' in match)) {
      return [{ field, kind: 'gone', sentence: `${lead('gone')}: ${was(match.before)}`, marks: [] }];
    }
    const [old, text] = [was(match.before), now(match.after)];
    // The same amount in another currency is told once, with the currency.
    if (old === text || isSame(match.before, match.after)) return [];
    return [{ field, kind: 'reworded', sentence: `${lead('changed')}:`, marks: wordMarks(old, text) }];
  });
  if (!reordered) return changes;
  return [...changes, { field, kind: 'moved', sentence: order, marks: [] }];
}

/** Whether two values hold the same, in whichever order their keys are written. */
export const isSame = (one: unknown, other: unknown): boolean => written(one) === written(other);

const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
