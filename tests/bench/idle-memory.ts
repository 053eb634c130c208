import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Prepared } from './prepared-data';
import { get, startBareNode, startFirstCup } from './running';
import { mb, type Row, times } from './table';

const settlingMs = 4000;

/** What the system holds for a server that nobody uses: resident memory, its press included once it has printed. */
export async function idleMemory({ dataDir, draftId }: Prepared): Promise<Row[]> {
  const bare = await startBareNode();
  const server = await startFirstCup(dataDir);
  try {
    await Promise.all([get(bare.address), get(server.address)]);
    await wait(settlingMs);
    const [bareBytes, idleBytes] = [residentBytes(bare.pid), residentBytes(server.pid)];
    await get(`${server.address}/proposals/${draftId}/draft.pdf`);
    await wait(settlingMs);
    const withPress = residentBytes(server.pid);
    return [
      row('Idle memory', idleBytes, bareBytes),
      row('Idle memory, with a press that has printed', withPress, bareBytes),
    ];
  } finally {
    await Promise.all([bare.stop(), server.stop()]);
  }
}

const row = (what: string, ours: number, bare: number): Row => ({
  what,
  ours: mb(ours),
  peer: times('bare node:http server', ours, bare, { show: mb }),
});

/** Of a process and its children. Pages that they share count for each, so it is rather too much than too little. */
function residentBytes(pid: number): number {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  return lines
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([id, parent]) => id === pid || parent === pid)
    .reduce((sum, [, , kilobytes = 0]) => sum + kilobytes * 1024, 0);
}
