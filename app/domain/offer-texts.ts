/** The keys of an offer under which there are words that somebody wrote; the others hold dates, numbers and choices. */
const worded = new Set([
  'title',
  'problem',
  'outcome',
  'exclusions',
  'clientProvides',
  'place',
  'paymentTerms',
  'safety',
  'nextStep',
  'coverNote',
  'name',
  'doneWhen',
  'description',
  'text',
]);

type Change = (text: string, path: string) => string;

/** An offer, or a starter's text, with every text in it as `change` gives it back; paths like `deliverables[0].name`. */
export const mapTexts = <T>(value: T, change: Change): T => mapped(value, '', '', change) as T;

/** Every text in it that is not blank, with its path. */
export function textsOf(value: unknown): { path: string; text: string }[] {
  const found: { path: string; text: string }[] = [];
  mapTexts(value, (text, path) => {
    if (text !== '') found.push({ path, text });
    return text;
  });
  return found;
}

function mapped(value: unknown, path: string, key: string, change: Change): unknown {
  if (typeof value === 'string') return worded.has(key) ? change(value, path) : value;
  if (Array.isArray(value)) return value.map((one, index) => mapped(one, `${path}[${index}]`, key, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      mapped(part, path ? `${path}.${name}` : name, name, change),
    ]),
  );
}
