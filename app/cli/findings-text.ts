import { rules } from '../domain/coffee-test/coffee-test';
import type { Finding } from '../domain/coffee-test/rule';
import type { FieldError } from '../forms/field-errors';

/** What the coffee test found, for a person to read. */
export function findingsText(title: string, findings: Finding[]): string {
  const required = rules.filter(({ kind }) => kind === 'required').length;
  const missed = new Set(findings.filter(({ kind }) => kind === 'required').map(({ rule }) => rule)).size;
  const verdict =
    missed === 0
      ? `all ${required} required rules hold.`
      : `${missed} of ${required} required rules ${missed === 1 ? 'does' : 'do'} not hold.`;
  const lines = findings.map(
    ({ rule, kind, field, sentence }) =>
      `\n  ${kind === 'required' ? 'Required' : 'Advice'}: ${rule}, at ${field}\n    ${sentence}`,
  );
  return [`${title || 'Untitled'}: ${verdict}`, ...lines].join('\n');
}

/** `deliverables[0].donewhen: unknown key`, a line each. */
export const errorsText = (errors: FieldError[]): string =>
  errors
    .map(({ path, message }) => (path.startsWith('(') ? `${path} ${message}` : `${path}: ${message}`))
    .join('\n');
