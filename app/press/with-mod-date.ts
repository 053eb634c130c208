/**
 * react-pdf writes the modification date under a name of its own; PDF calls it ModDate (ISO 32000-1, 14.3.3). The new
 * name is padded to the old length, so that every offset in the file stays true. Only the document information
 * dictionary is touched: the one that holds references alone, and so none of the writer's words.
 */
export function withModDate(pdf: Buffer): Buffer {
  const information = /\/Info (\d+) 0 R/.exec(pdf.subarray(-2048).toString('latin1'))?.[1];
  const start = information === undefined ? -1 : pdf.lastIndexOf(`\n${information} 0 obj`);
  const at = start === -1 ? -1 : pdf.indexOf(theirs, start);
  if (at === -1 || at > pdf.indexOf('endobj', start)) return pdf;
  pdf.write(ours.padEnd(theirs.length), at, 'latin1');
  return pdf;
}

const theirs = '/ModificationDate';
const ours = '/ModDate';
