import type { Offer, Option } from '../proposal';
import type { Words } from '../value-words';
import { type Change, isSame, rowChanges, textChange } from './row-changes';
import { matchRows } from './row-matches';

/** What became of the options: those that came and went, and what changed within one. */
export function optionChanges(before: Offer, after: Offer, was: Words, now: Words): Change[] {
  const { matches, reordered } = matchRows<Option>(before.options, after.options, { textOf, same: isSame });
  const field = 'options';
  const changes = matches.flatMap((match): Change[] => {
    if (!('before' in match)) {
      return [{ field, kind: 'new', sentence: `New option: ${now.option(match.after)}`, marks: [] }];
    }
    if (!('after' in match)) {
      return [{ field, kind: 'gone', sentence: `Gone option: ${was.option(match.before)}`, marks: [] }];
    }
    const { before: old, after: option } = match;
    const within = `In “${option.name || 'an option'}”, `;
    return [
      ...textChange(field, 'Option', old.name, option.name),
      ...rowChanges({
        ...{ field, what: 'deliverable', within, order: `${within}the deliverables are in another order.` },
        ...{ before: old.deliverables, after: option.deliverables },
        ...{ was: was.deliverable, now: now.deliverable },
      }),
      ...rowChanges({
        ...{ field, what: 'line', within, order: `${within}the lines are in another order.` },
        ...{ before: old.lines, after: option.lines, was: was.line, now: now.line },
      }),
    ];
  });
  if (!reordered) return changes;
  return [...changes, { field, kind: 'moved', sentence: 'Options: in another order.', marks: [] }];
}

const textOf = ({ name, deliverables, lines }: Option): string =>
  [name, name, ...deliverables.map((row) => row.name), ...lines.map((row) => row.description)].join(' ');
