import { describe, expect, test } from 'vitest';
import { findingsOf, rules } from '~/domain/coffee-test/coffee-test';
import { textAt } from '~/domain/coffee-test/offer-texts';
import { firstFooting } from '~/domain/coffee-test/thresholds';
import { parseProposalFile } from '~/forms/proposal-file';
import { brokenFiles, passingFile, testDay } from '../support/passing-file';

/** `pages`: what the press would count. */
function tested(file: object | undefined, pages: number) {
  const parsed = parseProposalFile(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const footing = { ...firstFooting(parsed.offer.currency), ...parsed.footing, pages };
  return { offer: parsed.offer, findings: findingsOf({ ...parsed, today: testDay, footing }) };
}

test('the file that the others are made from misses nothing, not even advice', () => {
  expect(tested(passingFile, 1).findings).toEqual([]);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, { kind, ground, asks }) => {
  const { offer, findings } = tested(brokenFiles[id], id === 'read.page' ? 2 : 1);

  test('is found, alone, in a file that breaks it alone', () => {
    expect(findings.map(({ rule }) => rule)).toEqual([id]);
    expect(findings[0]).toMatchObject({ rule: id, kind, ground });
  });

  test('says what to change in whole sentences, and what it asks in one', () => {
    for (const { sentence } of findings) expect(sentence).toMatch(/^[A-Z“$0-9].*[.”]$/);
    expect(asks).toMatch(/^[A-Z].*\.$/);
  });

  test('marks words that stand at its field, if it marks any', () => {
    for (const { field, marks = [] } of findings) {
      const text = textAt(offer, field);
      for (const { start, end } of marks) expect(text.slice(start, end)).toMatch(/^\S(.*\S)?$/);
    }
  });
});

test('there is no file for a rule that does not exist', () => {
  expect(Object.keys(brokenFiles).sort()).toEqual(rules.map(({ id }) => id).sort());
});

test('nothing claims evidence without citing it', () => {
  expect(rules.filter(({ ground }) => ground === 'evidence')).toEqual([]);
});
