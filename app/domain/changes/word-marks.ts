/** A run of words that stayed, went or came. */
export type Mark = { kind: 'same' | 'gone' | 'new'; text: string };

/** Beyond this many comparisons a text counts as written anew. */
const mostComparisons = 1_600_000;

/**
 * Word by word what became of a text: what is not new makes up `before`, what is not gone makes up `after`. Texts that
 * are too long to compare are gone and new as a whole, but for how they begin and end.
 */
export function wordMarks(before: string, after: string): Mark[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const [oldMiddle, nowMiddle] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  return joined([
    ...old.slice(0, head).map((text): Mark => ({ kind: 'same', text })),
    ...(oldMiddle.length * nowMiddle.length > mostComparisons
      ? whole(oldMiddle, nowMiddle)
      : compared(oldMiddle, nowMiddle)),
    ...old.slice(old.length - tail).map((text): Mark => ({ kind: 'same', text })),
  ]);
}

/**
 * Words, what stands between them, and the spaces, so that together they are the text: a comma after a word makes no
 * new word of it. "1,200.00" and "e-mail" are one word.
 */
const wordsOf = (text: string): string[] =>
  text.match(/\s+|[^\s\p{L}\p{N}\p{M}]+|[\p{L}\p{N}\p{M}]+(?:[.,'’-][\p{L}\p{N}\p{M}]+)*/gu) ?? [];

const isSpace = (text: string): boolean => text.trim() === '';

const whole = (old: string[], now: string[]): Mark[] => [
  ...old.map((text): Mark => ({ kind: 'gone', text })),
  ...now.map((text): Mark => ({ kind: 'new', text })),
];

/** A space or a comma that stayed says little: no word is given up to keep one. */
const weightOf = (text = ''): number => (/[\p{L}\p{N}]/u.test(text) ? 3 : 1);

/** By the longest common run of words: `length[i][j]` is that of what is left of both. */
function compared(old: string[], now: string[]): Mark[] {
  const width = now.length + 1;
  const length = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number): number => length[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      length[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + weightOf(old[i]) : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const marks: Mark[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [oldWord, nowWord] = [old[i], now[j]];
    if (oldWord !== undefined && oldWord === nowWord) {
      marks.push({ kind: 'same', text: oldWord });
      i += 1;
      j += 1;
    } else if (oldWord !== undefined && (nowWord === undefined || at(i + 1, j) >= at(i, j + 1))) {
      marks.push({ kind: 'gone', text: oldWord });
      i += 1;
    } else {
      marks.push({ kind: 'new', text: nowWord ?? '' });
      j += 1;
    }
  }
  return marks;
}

/**
 * Neighbours of a kind as one; within a change, what went stands before what came. A space alone between two changes
 * is part of both, and one that ends both is part of neither.
 */
function joined(marks: Mark[]): Mark[] {
  const runs: Mark[] = [];
  const add = (kind: Mark['kind'], text: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text) runs.push({ kind, text });
  };
  let gone = '';
  let came = '';
  const flush = () => {
    const end = endSpace(gone) === endSpace(came) ? endSpace(gone).length : 0;
    add('gone', gone.slice(0, gone.length - end));
    add('new', came.slice(0, came.length - end));
    add('same', gone.slice(gone.length - end));
    gone = '';
    came = '';
  };
  for (const [index, { kind, text }] of marks.entries()) {
    const isWithin = gone !== '' && came !== '' && isSpace(text) && isChange(marks[index + 1]);
    if (kind === 'same' && !isWithin) {
      flush();
      add(kind, text);
    } else {
      if (kind !== 'new') gone += text;
      if (kind !== 'gone') came += text;
    }
  }
  flush();
  return runs;
}

const endSpace = (text: string): string => /\s*$/.exec(text)?.[0] ?? '';

const isChange = (mark: Mark | undefined): boolean => mark !== undefined && mark.kind !== 'same';

/** How alike two texts are, from 0 to 1: the share of their words that both have. */
export function likeness(one: string, other: string): number {
  const [a, b] = [bagOf(one), bagOf(other)];
  if (a.size === 0 && b.size === 0) return 1;
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return (2 * both) / (a.size + b.size);
}

const bagOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  );
