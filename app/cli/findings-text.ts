import { rules } from '../domain/coffee-test/coffee-test';
import { textAt } from '../domain/coffee-test/offer-texts';
import type { Finding } from '../domain/coffee-test/rule';
import type { Offer } from '../domain/proposal';
import type { FieldError } from '../forms/field-errors';

/** What the coffee test found, for a person to read: what is required first, advice apart from it. */
export function findingsText(offer: Offer, findings: Finding[]): string {
  const required = findings.filter(({ kind }) => kind === 'required');
  const advice = findings.filter(({ kind }) => kind === 'advice');
  const of = rules.filter(({ kind }) => kind === 'required').length;
  const missed = new Set(required.map(({ rule }) => rule)).size;
  const verdict =
    missed === 0
      ? `all ${of} required rules hold.`
      : `${missed} of ${of} required rules ${missed === 1 ? 'does' : 'do'} not hold.`;
  return [
    `${offer.title || 'Untitled'}: ${verdict}`,
    ...required.map((finding) => paragraph('Required', offer, finding)),
    ...(advice.length > 0 ? ['\nAdvice stops nothing; the weightiest comes first.'] : []),
    ...advice.map((finding) => paragraph('Advice', offer, finding)),
  ].join('\n');
}

/** A single mark is quoted by the sentence already. */
function paragraph(kind: string, offer: Offer, { rule, field, sentence, marks = [] }: Finding): string {
  const text = textAt(offer, field);
  const listed = (marks.length > 1 ? marks : []).map(
    ({ start, end, why, sharper }) => `\n    - “${text.slice(start, end)}”: ${why} Sharper: “${sharper}”.`,
  );
  return `\n  ${kind}: ${rule}, at ${field}\n    ${sentence}${listed.join('')}`;
}

/** `deliverables[0].donewhen: unknown key`, a line each. */
export const errorsText = (errors: FieldError[]): string =>
  errors
    .map(({ path, message }) => (path.startsWith('(') ? `${path} ${message}` : `${path}: ${message}`))
    .join('\n');
