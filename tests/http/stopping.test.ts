import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { stopListening } from '../../app/http/listen';
import { startTestServer } from '../support/server';
import { stubBuild } from '../support/stub-build';

const slowly = (ms: number) => stubBuild({ slow: { loader: () => after(ms, new Response('done')) } });

test('a request in flight is answered, and no new one is taken', async () => {
  const server = await startTestServer({ build: slowly(300) });
  const inFlight = server.send('/slow');
  await after(50);
  const stopped = stopListening(server.server, 10_000);
  await expect(server.send('/slow')).rejects.toThrow('ECONNREFUSED');
  expect((await inFlight).text).toBe('done');
  await stopped;
  await server.database.close();
});

test('one that takes too long is cut off', async () => {
  const server = await startTestServer({ build: slowly(5_000) });
  const cut = expect(server.send('/slow')).rejects.toThrow('socket hang up');
  await after(50);
  await stopListening(server.server, 100);
  await cut;
  await server.database.close();
});
