import { expect, onTestFinished, test, vi } from 'vitest';
import { documentView } from '../../app/domain/document/document-view';
import { closeAll } from '../../app/http/close-all';
import { dailyDemo } from '../../app/http/daily-demo';
import { readEnvironment } from '../../app/http/environment';
import { openInstallation } from '../../app/http/installation';
import { openLog } from '../../app/http/log';
import { setUp } from '../../app/workflows/setup.server';
import { migrate } from '../../db/migrate';
import { openSqlite } from '../../db/open';
import { draftOf, typicalOffer } from '../support/offers';
import { temporaryFolder } from '../support/temporary-folder';

test('why a document could not be printed is in the log, and no word of the document', async () => {
  const lines: string[] = [];
  const log = openLog('info', { write: (line: string) => void lines.push(line) });
  const installation = await openInstallation(readEnvironment({ DATA_DIR: temporaryFolder() }), log);
  onTestFinished(() => installation.close());
  const view = documentView(draftOf({ ...typicalOffer, title: 'For Dana alone' }));
  const printing = installation.press.print({ view, logo: new Uint8Array([1, 2, 3]) });
  await expect(printing).rejects.toMatchObject({ code: 'failed' });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { msg: 'a document could not be printed', err: { type: 'PrintError' } },
  ]);
  expect(lines.join()).toContain('at wholePng');
  expect(lines.join()).not.toMatch(/Dana/);
});

test('closing lets go of everything, the last first, though some of it fails, and says what failed first', async () => {
  const closed: string[] = [];
  const step = (name: string, error?: Error) => async () => {
    closed.push(name);
    if (error) throw error;
  };
  const closing = closeAll([
    step('lock'),
    step('database', new Error('too')),
    step('press', new Error('first')),
    step('demo'),
  ]);
  await expect(closing).rejects.toThrow('first');
  expect(closed).toEqual(['demo', 'press', 'database', 'lock']);
});

/** A demo whose firm is in UTC, on a clock that the test sets. */
function tellingDemo() {
  const clock = { now: '2026-11-24T09:00:00.000Z' };
  const open = vi.fn(async (now: string) => {
    const database = openSqlite(':memory:');
    await migrate(database);
    await setUp({ db: database.db, now: () => now });
    return database;
  });
  const { demo, close } = dailyDemo(() => clock.now, open);
  onTestFinished(close);
  return { clock, open, demo, close };
}

test('the demo is told once a day, however many ask at once', async () => {
  const { clock, open, demo } = tellingDemo();
  const [first, same] = await Promise.all([demo(), demo()]);
  clock.now = '2026-11-24T23:59:59.999Z';
  const evening = await demo();
  clock.now = '2026-11-25T00:00:00.000Z';
  const [next, sameNext] = await Promise.all([demo(), demo()]);
  expect([same, evening]).toEqual([first, first]);
  expect(next).not.toBe(first);
  expect(sameNext).toBe(next);
  expect(open.mock.calls).toEqual([['2026-11-24T09:00:00.000Z'], ['2026-11-25T00:00:00.000Z']]);
});

test('a demo of yesterday still answers those who are in it, and closes with the rest', async () => {
  const { clock, demo, close } = tellingDemo();
  const yesterday = await demo();
  clock.now = '2026-11-25T09:00:00.000Z';
  const today = await demo();
  await expect(yesterday.check()).resolves.toBeUndefined();
  await close();
  await expect(yesterday.check()).rejects.toThrow();
  await expect(today.check()).rejects.toThrow();
});

test('a demo of yesterday is closed after a while', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { clock, demo } = tellingDemo();
  const yesterday = await demo();
  clock.now = '2026-11-25T09:00:00.000Z';
  await demo();
  await vi.advanceTimersByTimeAsync(300_000);
  await expect(yesterday.check()).rejects.toThrow();
});

test('a demo that could not be told is tried again', async () => {
  const { open, demo } = tellingDemo();
  open.mockRejectedValueOnce(new Error('no memory'));
  await expect(demo()).rejects.toThrow('no memory');
  await expect((await demo()).check()).resolves.toBeUndefined();
});
