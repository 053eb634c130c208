/**
 * How many pages a printed document has, read where the PDF itself says it: trailer, catalogue, page tree. The objects
 * are found through the table at the file's end, so nothing that a writer wrote can be taken for them.
 * Throws for bytes that the press did not print.
 */
export function pagesOf(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const end = bytes.subarray(-2048).toString('latin1');
  const table = startOfTable(bytes, Number(lastMatch(end, /startxref\s+(\d+)/g)));
  const dictionary = (id: number) => {
    const at = Number(bytes.toString('latin1', table + id * entryLength, table + id * entryLength + 10));
    return bytes.toString('latin1', at, bytes.indexOf('endobj', at));
  };
  const catalogue = dictionary(Number(lastMatch(end, /\/Root (\d+) 0 R/g)));
  const tree = dictionary(Number(lastMatch(catalogue, /\/Pages (\d+) 0 R/g)));
  return Number(lastMatch(tree, /\/Count (\d+)/g));
}

/** Every line of a cross-reference table is this long (ISO 32000-1, 7.5.4). */
const entryLength = 20;

function startOfTable(bytes: Buffer, at: number): number {
  const [head] = /^xref\s+0 \d+\s+/.exec(bytes.toString('latin1', at, at + 40)) ?? [];
  if (head === undefined) throw unknown();
  return at + head.length;
}

function lastMatch(text: string, pattern: RegExp): string {
  const found = [...text.matchAll(pattern)].at(-1)?.[1];
  if (found === undefined) throw unknown();
  return found;
}

const unknown = () => new Error('This is not a PDF that the press printed.');
