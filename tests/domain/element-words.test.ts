import { describe, expect, test } from 'vitest';
import { askedText, whoIsWho } from '~/domain/document/words/asked-text';
import { askedLines } from '~/domain/document/words/element-words';
import { languages } from '~/domain/proposal';
import { firstElements } from '~/domain/relationship/elements';

describe.each(languages)('in %s', (language) => {
  test('each of the seven lines is turned for the client, and names them by no “they”', () => {
    const lines = askedLines(firstElements, language);
    expect(lines.every(({ isOurs }) => isOurs)).toBe(true);
    expect(new Set(lines.map(({ text }) => text)).size).toBe(firstElements.length);
    expect(lines.map(({ text }) => text).join(' ')).not.toMatch(/\b(they|them|their|ils|ellos|loro)\b/i);
    expect(askedText('Studio', lines, language)).not.toMatch(/they/);
  });

  test('the order says nothing of ours: it is the same however the list is sorted', () => {
    const texts = (names: readonly string[]) => askedLines(names, language).map(({ text }) => text);
    expect(texts(firstElements.toReversed())).toEqual(texts(firstElements));
  });
});

test.each([
  ['We know the shop', false],
  ['Thoughts of theory', false],
  ['We know their shop', true],
  ['They love us', true],
])('who “they” are is said only where a line says it: %s', (typed, isSaid) => {
  const lines = askedLines([typed, 'They learn from us'], 'en');
  expect(whoIsWho('Studio', lines, 'en').includes('“they”')).toBe(isSaid);
});

test('a line keeps the place that it has in our list', () => {
  const names = ['Zeal', 'They learn from us', 'äpfel', 'Birnen'];
  expect(askedLines(names, 'de').map(({ index, text }) => [index, text])).toEqual([
    [2, 'äpfel'],
    [3, 'Birnen'],
    [1, 'Sie lernen von uns'],
    [0, 'Zeal'],
  ]);
});
