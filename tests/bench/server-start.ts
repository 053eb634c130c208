import { get, type Running, startBareNode, startFirstCup } from './running';
import { ms, type Row, times } from './table';
import { takingTurns } from './taking-turns';

/** From the command to the first page read, on a database that exists. */
export async function serverStart(dataDir: string): Promise<Row[]> {
  const [ours = 0, bare = 0] = await takingTurns(
    { warmUp: 1, rounds: 5 },
    () => msToFirstAnswer(() => startFirstCup(dataDir)),
    () => msToFirstAnswer(startBareNode),
  );
  return [{ what: 'Start to first page', ours: ms(ours), peer: times('bare node:http server', ours, bare) }];
}

async function msToFirstAnswer(start: () => Promise<Running>): Promise<number> {
  const startedAt = performance.now();
  const running = await start();
  await get(running.address);
  const tookMs = performance.now() - startedAt;
  await running.stop();
  return tookMs;
}
