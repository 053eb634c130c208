import { writeFileSync } from 'node:fs';
import { get, type Running, removedAtTheEnd } from './running';
import { ms, type Row, times } from './table';
import { takingTurns, timed } from './taking-turns';

/** A stored PDF once more, beside a file of the same size from the same server; one connection, one at a time. */
export async function repeatedDownload({ address }: Running, sentId: string): Promise<Row[]> {
  const pdf = `${address}/proposals/${sentId}/revisions/1/pdf`;
  const bytes = await get(pdf); // prints and stores it
  const name = `bench-${process.pid}.pdf`;
  writeFileSync(removedAtTheEnd(`build/client/${name}`), Buffer.alloc(bytes, '%PDF-1.7'));
  const [pdfMs = 0, fileMs = 0] = await takingTurns(
    { warmUp: 200, rounds: 500 },
    timed(() => get(pdf)),
    timed(() => get(`${address}/${name}`)),
  );
  const peer = times('static file of that size', pdfMs, fileMs, { aim: '≤ 2×' });
  return [{ what: `A stored PDF again (${(bytes / 1000).toFixed(0)} kB)`, ours: ms(pdfMs), peer }];
}
