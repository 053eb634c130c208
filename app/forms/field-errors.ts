import type { z } from 'zod';

export type FieldError = { path: string; message: string };

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Every error with its path as a person writes it: `deliverables[0].donewhen: unknown key`. */
export function fieldErrorsOf(error: { issues: Issue[] }): FieldError[] {
  return error.issues.flatMap((issue) => errorsOf(issue, []));
}

function errorsOf(issue: Issue, parent: Path): FieldError[] {
  const path = [...parent, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: written([...path, key]), message: 'unknown key' }));
  }
  if (issue.code === 'invalid_union') {
    // The shape that was meant is the one with the fewest faults.
    const [nearest] = [...issue.errors].sort((a, b) => a.length - b.length);
    if (nearest && nearest.length > 0) return nearest.flatMap((inner) => errorsOf(inner, path));
  }
  const { message } = issue;
  if (issue.code !== 'invalid_type' || !message.startsWith('Invalid input')) {
    return [{ path: written(path), message }];
  }
  const missing = message.endsWith('received undefined');
  return [{ path: written(path), message: missing ? 'missing' : `must be ${kindOf(issue.expected)}` }];
}

const kinds: Record<string, string> = {
  string: 'text in quotes',
  object: 'an object { … }',
  array: 'a list [ … ]',
  boolean: 'true or false',
};
const kindOf = (expected: string): string => kinds[expected] ?? `a ${expected}`;

const plain = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;

/** A key is the writer's own text: cut where it is long, and quoted where it would be misread. */
function written(path: Path): string {
  const text = path.reduce<string>((before, step) => {
    if (typeof step === 'number') return `${before}[${step}]`;
    const key = String(step);
    const short = key.length > 60 ? `${key.slice(0, 60)}…` : key;
    if (!plain.test(key)) return `${before}[${JSON.stringify(short)}]`;
    return before === '' ? short : `${before}.${short}`;
  }, '');
  return text || '(the whole file)';
}
