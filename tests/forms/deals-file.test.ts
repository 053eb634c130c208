import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { guessFormat, readDealsFile, readWithColumns } from '~/forms/deals-file.server';
import { dealRows, dealsCsv } from '../support/deals-file';

const bytes = (text: string, encoding = 'utf-8', options = {}) =>
  new Uint8Array(iconv.encode(text, encoding, options));
const read = (given: Uint8Array) => readDealsFile(given, guessFormat(given));

describe('a file of deals', () => {
  const text = 'Kunde;Betrag;Name\nMüller “€” Söhne;1,50;a\nB;2,00;b';

  test.each([
    ['utf-8', {}],
    ['utf-8', { addBOM: true }],
    ['utf-16le', { addBOM: true }],
    ['utf-16be', { addBOM: true }],
    ['utf-16le', { addBOM: false }],
    ['windows-1252', {}],
  ])('is read in %s %j', (encoding, options) => {
    const { header, rows } = read(bytes(text, encoding, options));
    expect(header).toEqual(['Kunde', 'Betrag', 'Name']);
    expect(rows[0]).toEqual({ line: 2, cells: ['Müller “€” Söhne', '1,50', 'a'] });
  });

  test.each([',', ';', '\t', '|'])('is cut at %j', (mark) => {
    const rows = [
      ['a', 'b', 'c'],
      ['x', '"1;2,3|4"', 'z'],
      ['x', 'y', 'z'],
    ];
    const given = bytes(rows.map((cells) => cells.join(mark)).join('\r\n'));
    expect(guessFormat(given).delimiter).toBe(mark);
    expect(read(given).rows[0]?.cells).toEqual(['x', '1;2,3|4', 'z']);
  });

  test('names the line on which a row begins, whatever is in the rows before', () => {
    const { rows } = read(bytes('name,note\na,"one\ntwo\nthree"\n\nb,x\n,\nc,"y\r\nz"\nd,w'));
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, 'a'],
      [6, 'b'],
      [8, 'c'],
      [10, 'd'],
    ]);
  });

  test('without names of columns gets some', () => {
    const given = bytes('Acme,1/31/2025,900\nOther,2/1/2025,100');
    expect(guessFormat(given).header).toBe(false);
    expect(read(given)).toMatchObject({
      header: ['Column 1', 'Column 2', 'Column 3'],
      rows: [{ line: 1 }, { line: 2 }],
    });
  });

  test.each([
    ['no row', 'a,b\n', 'There is no row in this file.'],
    ['a quotation mark that never ends', 'a,b\n1,"2\n3,4', 'can’t be read as CSV'],
    ['a picture', '\u0089PNG\u0000\u0000\u0001\u0002abc', 'This is not a CSV file.'],
  ])('with %s says so', (_, content, words) => {
    expect(() => read(bytes(content))).toThrow(words);
  });

  test('of a CRM has its columns found by name and content', () => {
    const given = dealsCsv(dealRows(200));
    expect(readWithColumns(given, guessFormat(given)).columns).toEqual({
      ...{ key: 0, seller: 1, title: 2, client: 3, stage: 4, started: 5, closed: 6, amount: 7 },
      ...{ contact: null, email: null, currency: null, reason: null },
    });
  });
});
