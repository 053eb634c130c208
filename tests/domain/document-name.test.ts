import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentName } from '~/domain/document/document-name';

describe('the file name of a sent document', () => {
  test('is its number and its title, and its revision from the second on', () => {
    expect(documentName('2026-014', 1, 'Checkout review')).toBe('2026-014 Checkout review');
    expect(documentName('2026-014', 2, 'Checkout review')).toBe('2026-014 revision 2 Checkout review');
    expect(documentName('2026-014', 1, '')).toBe('2026-014');
  });

  test('keeps every script and leaves out what file systems refuse', () => {
    expect(documentName('FC/2026-014', 1, 'A/B: “test” <v2>?')).toBe('FC 2026-014 A B “test” v2');
    expect(documentName('2026-014', 1, 'Проверка корзины · Έλεγχος')).toBe(
      '2026-014 Проверка корзины · Έλεγχος',
    );
    expect(documentName('2026-014', 1, 'a\u0000\u202eb\r\nc\\..\\d')).toBe('2026-014 a b c .. d');
  });

  test('is never long, never cut within a character, and safe whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(20), (title, revision) => {
        const name = documentName('2026-014', revision, title);
        expect([...name].length).toBeLessThanOrEqual(96);
        expect(name).not.toMatch(/[\p{C}\\/:*?"<>|]/u);
        expect(name).toBe(name.trim());
        expect(name.startsWith('2026-014')).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(documentName('1', 1, '☕'.repeat(200))).toBe(`1 ${'☕'.repeat(94)}`);
  });
});
