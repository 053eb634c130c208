import { describe, expect, test } from 'vitest';
import type { Reading } from '~/domain/import/deal';
import type { DealsTable } from '~/domain/import/deals-table';
import { guessColumns } from '~/domain/import/guess-columns';
import { guessReading } from '~/domain/import/guess-reading';
import { importPlan, type Known, spellingsOf } from '~/domain/import/import-plan';

const header = ['id', 'client', 'contact', 'product', 'stage', 'engage_date', 'close_date', 'value'];
const rows: [client: string, contact: string][] = [
  ['Acme', 'Dana Fox'],
  ['ACME', 'Dana Fox'],
  ['Acme', 'dana  fox'],
  ['Acme', 'Dana-Fox'],
  ['Other', 'DANA FOX'],
  ['Acme', 'Jo Day'],
];
const table: DealsTable = {
  header,
  rows: rows.map(([client, contact], at) => ({
    line: at + 2,
    cells: [String(at), client, contact, 'Review', 'Won', '1/2/2025', '1/31/2025', '900'],
  })),
};
const known: Known = {
  clients: [],
  people: [],
  titles: [],
  contacts: [],
  held: new Map(),
  linked: [],
  alike: [],
};
const guessed = guessReading(table, guessColumns(table), { currency: 'USD', source: 'crm' });
const contactsIn = (merging: Partial<Reading['merging']> = {}) =>
  importPlan(
    table,
    { ...guessed, dateOrder: 'mdy', merging: { ...guessed.merging, ...merging } },
    known,
    '2026-11-22',
  )
    .deals.toSorted((a, b) => a.line - b.line)
    .map(({ contact }) => contact);

describe('people whose names differ in case, spacing or punctuation', () => {
  test('are offered as one within their client, however that is spelled, and at no other', () => {
    const { contact } = spellingsOf(table, guessed, known);
    expect(contact).toEqual([
      {
        key: 'danafox @ acme',
        at: { name: 'ACME', key: 'acme' },
        spellings: [
          { name: 'Dana Fox', rows: 2, known: false },
          { name: 'Dana-Fox', rows: 1, known: false },
          { name: 'dana fox', rows: 1, known: false },
        ],
      },
    ]);
  });

  test('are offered with the ones whom we know at that client', () => {
    const contacts = [
      { client: 'Other', name: 'Dana Fox' },
      { client: 'Third', name: 'dana fox' },
    ];
    const { contact } = spellingsOf(table, guessed, { ...known, contacts });
    expect(contact.map(({ key, spellings }) => [key, spellings.map(({ name }) => name)])).toContainEqual([
      'danafox @ other',
      ['Dana Fox', 'DANA FOX'],
    ]);
  });

  test('stay apart unless somebody says that they are one', () => {
    expect(contactsIn()).toEqual(['Dana Fox', 'Dana Fox', 'dana fox', 'Dana-Fox', 'DANA FOX', 'Jo Day']);
    expect(contactsIn({ contact: { 'danafox @ acme': 'Dana Fox' } })).toEqual([
      ...['Dana Fox', 'Dana Fox', 'Dana Fox', 'Dana Fox', 'DANA FOX', 'Jo Day'],
    ]);
  });
});
