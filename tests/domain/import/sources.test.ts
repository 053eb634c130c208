import { expect, test } from 'vitest';
import { guessColumns } from '~/domain/import/guess-columns';
import { isAnothers, usualSource } from '~/domain/import/sources';

const table = (...clients: string[]) => ({
  header: ['id', 'client', 'stage'],
  rows: clients.map((client, at) => ({ line: at + 2, cells: [String(at), client, 'Won'] })),
});
const here = new Map(['Acme', 'Brown', 'Cook', 'Dune'].map((client, at) => [String(at), client]));

test.each([
  'E-Mail',
  'email address',
  'Contact Email',
  'Kontakt E-Mail',
  'Adresse e-mail',
  'Courriel',
  'Correo electrónico',
  'Indirizzo e-mail',
])('a column called “%s” holds addresses', (name) => {
  const cells = ['1', 'Acme', 'Won', 'dana@acme.example'];
  const given = { header: ['id', 'client', 'stage', name], rows: [{ line: 2, cells }] };
  expect(guessColumns(given).email).toBe(3);
});

test.each<[string, string[], boolean]>([
  ['the same clients', ['Acme', 'BROWN', 'Cook', 'Dune'], false],
  ['half of them others', ['Acme', 'Brown', 'Other', 'Other'], false],
  ['more than half others', ['Acme', 'Other', 'Other', 'Other'], true],
  ['no names', ['', '', '', ''], false],
])('a file with known keys and %s', (_, clients, others) => {
  const given = table(...clients);
  const columns = guessColumns(given);
  expect(usualSource(given, columns)).toBe('id');
  expect(isAnothers(given, { ...columns, key: 0, client: 1 }, here)).toBe(others);
  expect(isAnothers(given, { ...columns, key: null }, here)).toBe(false);
});
