/** What stands where a person's name was. */
export const forgotten = 'somebody';

/**
 * Whom to forget: a name and, where it is known, an address. A name of one word may be anybody's, so it is looked for
 * only where it is all that stands there. `within`: in every text, as it is written. `alone`: but not before a surname.
 * `titled`: it is a surname, and looked for behind a title ("Ms Fox") and nowhere else.
 */
export type Forget = { name: string; email: string; within?: boolean; alone?: boolean; titled?: boolean };

/** What a machine reads, and who of us did something: no name of theirs stands there, even where it reads like one. */
const untouched = new Set([
  ...[
    'kind',
    'signals',
    'startedBy',
    'asked',
    'answer',
    'reminder',
    'what',
    'rule',
    'field',
    'ground',
    'why',
  ],
  ...['currency', 'number', 'language', 'style', 'paper', 'when', 'becomes', 'until', 'validUntil'],
  ...['sha256', 'head', 'ledBy', 'person', 'toldTo', 'from'],
]);

/**
 * A text without a person's name and address. Only the whole name counts, not a part of a longer word, in any case, and
 * as it may stand in a file's name or with the surname first; for a name of one word see `Forget`. What has no letter
 * in it is no name: a price or a day is never taken for one.
 */
export function withoutPerson(text: string, forget: Forget): string {
  const { whole, parts } = patternsOf(forget);
  const before = text.normalize('NFC');
  if (whole?.test(before)) return forgotten;
  const left = parts.reduce((rest, part) => rest.replace(part, forgotten), before);
  // A text that does not name them stays as it is to the letter.
  return left === before ? text : left;
}

/** `whole`: of a text that is nothing but their name. */
type Patterns = { whole: RegExp | null; parts: RegExp[] };
/** The same few people are looked for in thousands of texts. */
const made = new WeakMap<Forget, Patterns>();

function patternsOf(forget: Forget): Patterns {
  const known = made.get(forget);
  if (known) return known;
  const { name, email, within, alone, titled } = forget;
  const called = name.normalize('NFC').trim();
  const words = /\p{L}/u.test(called) ? called.split(/\s+/) : [];
  const only = words.length === 1 && !titled ? spelled(words[0] ?? '') : null;
  const parts: RegExp[] = [];
  if (email.trim() !== '') parts.push(addressed(email.normalize('NFC').trim()));
  if (titled && words.length > 0)
    parts.push(standing(`(?:${titles})\\.?\\s+${words.map(spelled).join('\\s+')}`, 'gu'));
  else if (words.length > 1) parts.push(named(words));
  if (only && within) parts.push(standing(`${only}${alone ? '(?!\\s+\\p{Lu})' : ''}`, 'gu'));
  const patterns = { whole: only ? new RegExp(`^\\s*${only}\\s*$`, 'iu') : null, parts };
  made.set(forget, patterns);
  return patterns;
}

const titles =
  'Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Herrn?|Frau|M|Mme|Mlle|Madame|Monsieur|Sra?|Señora?|Sig|Sig\\.ra|Signora?';

/** With any space between its words, or as in “dana_fox.pdf”; or with the surname first, as in “Fox, Dana”. */
function named(words: readonly string[]): RegExp {
  const inOrder = words.map(spelled).join('(?:\\s+|[_.-])');
  const surnameFirst = `${spelled(words.at(-1) ?? '')},\\s*${words.slice(0, -1).map(spelled).join('\\s+')}`;
  return standing(`(?:${inOrder}|${surnameFirst})`, 'giu');
}

/** Whole, not the end of a longer one: “jane.dana@…” is somebody else's. */
const addressed = (email: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}][\\w.+'-]*)${literal(email)}(?![\\p{L}\\p{N}\\p{M}])`, 'giu');

const standing = (pattern: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${pattern}(?![\\p{L}\\p{N}\\p{M}])`, flags);

/** One word in every spelling: “STRAUSS” for “Strauß”, and any apostrophe or hyphen for any other. */
const spelled = (word: string): string =>
  [...word]
    .map((letter) => {
      if (/['’‘ʼ`´]/.test(letter)) return "['’‘ʼ`´]";
      if (/[-‐‑–]/.test(letter)) return '[-‐‑–]';
      // Turkish has two of these; a capital of the one is small as the other elsewhere.
      if (/[iIıİ]/.test(letter)) return '[iIıİ]\\u0307?';
      const spellings = [...new Set([letter, letter.toLowerCase(), letter.toUpperCase()])];
      return spellings.every((one) => one.length === 1)
        ? literal(letter)
        : `(?:${spellings.map(literal).join('|')})`;
    })
    .join('');

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The same in every text of a JSON value. Returns the very text where nothing named them. */
export const jsonWithoutPerson = (json: string, forget: Forget, own?: Keys): string =>
  changeTexts(json, (text) => withoutPerson(text, forget), own);

/** `only`: of which keys alone the texts change; `kept`: of which more they stay. */
type Keys = { only?: ReadonlySet<string> | undefined; kept?: ReadonlySet<string> | undefined };

/** A JSON with every text as `change` gives it back, but for what a machine reads. The very text where none changes. */
export function changeTexts(json: string, change: (text: string) => string, keys: Keys = {}): string {
  const before = JSON.parse(json) as unknown;
  const text = JSON.stringify(changed(before, '', change, keys));
  return text === JSON.stringify(before) ? json : text;
}

function changed(value: unknown, key: string, change: (text: string) => string, keys: Keys): unknown {
  if (typeof value === 'string') return !keys.only || keys.only.has(key) ? change(value) : value;
  if (Array.isArray(value)) return value.map((one) => changed(one, key, change, keys));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      untouched.has(name) || keys.kept?.has(name) || /(Id|Sha256)$/.test(name)
        ? one
        : // A deal as it was holds what its file said of it, as that is kept.
          keys.only && name === 'said' && typeof one === 'string'
          ? changeTexts(one, change, keys)
          : changed(one, name, change, keys),
    ]),
  );
}
