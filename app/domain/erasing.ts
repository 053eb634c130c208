/** What stands where a person's name was. */
export const forgotten = 'somebody';

/**
 * Whom to forget: a name and, where it is known, an address. A name of one word may be anybody's, so it is looked for
 * only where it is all that stands there; `within`: in every text, as it is written.
 */
export type Forget = { name: string; email: string; within?: boolean };

/** What a machine reads and nobody wrote: no name of a person stands there. */
const untouched = new Set([
  'kind',
  'signals',
  'startedBy',
  'asked',
  'currency',
  'what',
  'sha256',
  'until',
  'validUntil',
]);

/**
 * A text without a person's name and address. Only the whole name counts, not a part of a longer word; for a name of
 * one word see `Forget`.
 */
export function withoutPerson(text: string, { name, email, within = false }: Forget): string {
  const ofOneWord = !/\s/.test(name.trim());
  if (ofOneWord && name.trim() !== '' && text.trim() === name.trim()) return forgotten;
  let left = text;
  for (const [words, flags] of [
    [email.trim(), 'giu'],
    [ofOneWord && !within ? '' : name.trim(), ofOneWord ? 'gu' : 'giu'],
  ] as const) {
    if (words === '') continue;
    const pattern = words.split(/\s+/).map(literal).join('\\s+');
    left = left.replace(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, flags), forgotten);
  }
  return left;
}

/** The same in every text of a JSON value. Returns the very text where nothing named them. */
export function jsonWithoutPerson(json: string, forget: Forget): string {
  const before = JSON.parse(json) as unknown;
  const after = erased(before, forget);
  const text = JSON.stringify(after);
  return text === JSON.stringify(before) ? json : text;
}

function erased(value: unknown, forget: Forget): unknown {
  if (typeof value === 'string') return withoutPerson(value, forget);
  if (Array.isArray(value)) return value.map((one) => erased(one, forget));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      untouched.has(key) || /Id$/.test(key) ? one : erased(one, forget),
    ]),
  );
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
