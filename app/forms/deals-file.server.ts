import { CsvError, parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { z } from 'zod';
import { DomainError } from '../domain/errors';
import { dateOf } from '../domain/import/dates';
import type { DealsTable, TableRow } from '../domain/import/deals-table';
import { guessColumns } from '../domain/import/guess-columns';
import { encodings } from './import-steps';

export const delimiters = [',', ';', '\t', '|'] as const;

/** How the bytes of a file are to be read: guessed, and to be corrected by who knows better. */
export const fileFormat = z.strictObject({
  encoding: z.enum(encodings),
  delimiter: z.enum(delimiters),
  /** Whether its first row names the columns. */
  header: z.boolean(),
});
export type FileFormat = z.output<typeof fileFormat>;

export const mostRows = 200_000;
const mostColumns = 200;

/** What the bytes look like. Throws `invalid` where they are no table of text. */
export function guessFormat(bytes: Uint8Array): FileFormat {
  const encoding = guessEncoding(bytes);
  // A character that is cut in half at the end of the sample does no harm here.
  const sample = decoded(bytes.subarray(0, 128 * 1024), encoding);
  if (sample.includes('\0'))
    throw new DomainError('invalid', 'This is not a CSV file. Save it as CSV, then choose it again.');
  const delimiter = guessDelimiter(sample);
  const [first = []] = records(sample, delimiter, 1);
  return { encoding, delimiter, header: looksLikeHeader(first) };
}

/** The table in the bytes. Throws `invalid`, with the line, where it is none; and for one that is empty or too long. */
export function readDealsFile(bytes: Uint8Array, { encoding, delimiter, header }: FileFormat): DealsTable {
  const rows = rowsOf(decoded(bytes, encoding), delimiter);
  const width = Math.max(0, ...rows.slice(0, 1000).map(({ cells }) => cells.length));
  if (width > mostColumns)
    throw new DomainError('invalid', `This file has more than ${mostColumns} columns.`);
  const first = header ? rows.shift() : undefined;
  if (rows.length === 0) throw new DomainError('invalid', 'There is no row in this file.');
  if (rows.length > mostRows) {
    throw new DomainError(
      'invalid',
      `This file has more than ${mostRows.toLocaleString('en')} rows. Split it, then import the parts.`,
    );
  }
  const named = Array.from({ length: width }, (_, at) => first?.cells[at]?.trim() || `Column ${at + 1}`);
  return { header: named, rows };
}

/** A stored format, as it was kept. */
export const readFormat = (json: string): FileFormat => fileFormat.parse(JSON.parse(json));

/** The table, and what its columns seem to say. */
export function readWithColumns(bytes: Uint8Array, format: FileFormat) {
  const table = readDealsFile(bytes, format);
  return { table, columns: guessColumns(table) };
}

function rowsOf(text: string, delimiter: string): TableRow[] {
  try {
    const read = parse(text, { ...options(delimiter), info: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return read.map(({ record, info }) => ({ line: info.lines - breaksIn(record), cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error ? ` near line ${String(error.lines)}` : '';
    throw new DomainError(
      'invalid',
      `This file can’t be read as CSV${line}. Is a quotation mark missing there?`,
    );
  }
}

const options = (delimiter: string) => ({
  delimiter,
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
  max_record_size: 1024 * 1024,
});

/** A record ends on the line that the parser counts; one with line breaks in its cells began before. */
const breaksIn = (cells: string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);

function records(text: string, delimiter: string, to: number): string[][] {
  try {
    return parse(text, { ...options(delimiter), to }) as string[][];
  } catch {
    return [];
  }
}

/** The one that cuts the first rows into the most columns, and all of them into as many. */
function guessDelimiter(text: string): FileFormat['delimiter'] {
  const score = (delimiter: string) => {
    const widths = records(text, delimiter, 50).map((cells) => cells.length);
    const usual = widths.toSorted((a, b) => a - b)[widths.length >> 1] ?? 0;
    const even = widths.filter((width) => width === usual).length / Math.max(1, widths.length);
    return usual > 1 ? even * 1000 + usual : 0;
  };
  return delimiters.toSorted((a, b) => score(b) - score(a))[0] ?? ',';
}

/** Names of columns are words: no empty one, no two alike, none a number or a day. */
const looksLikeHeader = (cells: string[]): boolean =>
  cells.length > 0 &&
  new Set(cells.map((cell) => cell.trim().toLowerCase())).size === cells.length &&
  cells.every(
    (cell) => cell.trim() !== '' && !/^[\d\s.,'%€$£-]+$/.test(cell) && dateOf(cell, 'mdy') === null,
  );

function guessEncoding(bytes: Uint8Array): FileFormat['encoding'] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Letters of ours have an empty half in UTF-16; which one says the order.
  const start = bytes.subarray(0, 2000);
  const empty = (half: 0 | 1) => start.filter((byte, at) => at % 2 === half && byte === 0).length;
  if (empty(1) > start.length / 5) return 'utf-16le';
  if (empty(0) > start.length / 5) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** By a library: the decoder of Node 20 reads windows-1252 as ISO 8859-1, without € and curly quotes. */
const decoded = (bytes: Uint8Array, encoding: FileFormat['encoding']): string =>
  iconv
    .decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
    // One kind of line end, so that lines are counted as an editor does.
    .replace(/\r\n?/g, '\n');
