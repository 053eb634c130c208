import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { DomainError } from '~/domain/errors';
import { openPress } from '~/press/open-press';
import type { Press, PrintJob } from '~/press/press';
import type { PressOptions } from '~/press/press-limits';
import { typicalOffer, viewOf } from '../support/offers';
import { bundledWorker, testPress } from '../support/press';
import { readPdf } from '../support/read-pdf';

const workerPath = fileURLToPath(new URL('../support/misbehaving-press-worker.mjs', import.meta.url));

const open: Press[] = [];
afterEach(() => Promise.all(open.splice(0).map((press) => press.close())));

function openedPress(press: Press): Press {
  open.push(press);
  return press;
}

const misbehavingPress = (options: PressOptions = {}) => openedPress(openPress({ workerPath, ...options }));

const job = (title: string): PrintJob => ({ view: viewOf({ ...typicalOffer, title }), logo: null });

/** The process id that a well-behaved job of the misbehaving worker prints. */
const printedBy = async (press: Press) => Buffer.from(await press.print(job('well'))).toString();

const codeOf = (printing: Promise<unknown>) =>
  printing.then(
    () => 'printed',
    (error) => (error instanceof DomainError ? error.code : error),
  );

describe('the press', () => {
  it('keeps one process warm from job to job', async () => {
    const press = misbehavingPress();
    expect(await printedBy(press)).toBe(await printedBy(press));
  });

  it('takes on twenty jobs and refuses the twenty-first', async () => {
    const press = misbehavingPress();
    const twenty = Array.from({ length: 20 }, () => codeOf(press.print(job('well'))));
    expect(await codeOf(press.print(job('well')))).toBe('busy');
    expect(await Promise.all(twenty)).toEqual(Array(20).fill('printed'));
    expect(await codeOf(press.print(job('well')))).toBe('printed');
  });

  it('prints the jobs in the order they came', async () => {
    const press = misbehavingPress();
    const done: number[] = [];
    await Promise.all([1, 2, 3].map((number) => press.print(job('well')).then(() => done.push(number))));
    expect(done).toEqual([1, 2, 3]);
  });

  it('uses as many processes as it may', async () => {
    const press = misbehavingPress({ processes: 2, timeLimitMs: 1000 });
    const hanging = codeOf(press.print(job('hang')));
    expect(await codeOf(press.print(job('well')))).toBe('printed');
    expect(await hanging).toBe('failed');
  });

  it.each(['hang', 'crash', 'eat memory', 'fail'])(
    'loses one job to a worker that must %s',
    async (title) => {
      const press = misbehavingPress({ timeLimitMs: title === 'hang' ? 500 : 60_000, memoryMb: 64 });
      const before = await printedBy(press);
      const [bad, good] = [press.print(job(title)), printedBy(press)];
      expect(await codeOf(bad)).toBe('failed');
      expect(await good).not.toBe(before);
    },
  );

  it('keeps why a job failed as the cause', async () => {
    const press = misbehavingPress();
    const error = await press.print(job('fail')).catch((caught) => caught);
    expect(error.cause.message).toBe('as asked');
  });

  it('tells whoever keeps the log why a job failed, once for each', async () => {
    const told: unknown[] = [];
    const press = misbehavingPress({ timeLimitMs: 500, onFailure: (cause) => told.push(cause) });
    for (const title of ['fail', 'well', 'hang']) await codeOf(press.print(job(title)));
    expect(told).toMatchObject([
      { name: 'PrintError', message: 'as asked', stack: expect.stringContaining('at asked') },
      { name: 'Error', message: 'took longer than 500 ms' },
    ]);
  });

  it('calls its own closing no failure', async () => {
    const told: unknown[] = [];
    const press = misbehavingPress({ onFailure: (cause) => told.push(cause) });
    const waiting = codeOf(press.print(job('wait')));
    await press.close();
    await waiting;
    expect(told).toEqual([]);
  });

  it.each([
    ['crash', 'ended with SIGABRT'],
    ['eat memory', 'ended with SIGABRT, out of memory'],
  ])('repeats nothing that a process said of a document before it must %s', async (title, message) => {
    const press = misbehavingPress({ timeLimitMs: 60_000, memoryMb: 64 });
    const error = await press.print(job(title)).catch((caught) => caught);
    expect(error.cause.message).toBe(message);
  });

  it('gives a fresh process after so many jobs, and the queue waits for it', async () => {
    const press = misbehavingPress({ jobsPerProcess: 2 });
    const pids = await Promise.all(Array.from({ length: 5 }, () => printedBy(press)));
    expect(pids[0]).toBe(pids[1]);
    expect(pids[2]).toBe(pids[3]);
    expect(new Set(pids).size).toBe(3);
  });

  it('fails a job whose worker does not exist, and says so', async () => {
    const press = openedPress(openPress({ workerPath: `${workerPath}.missing` }));
    const error = await press.print(job('well')).catch((caught) => caught);
    expect(error.code).toBe('failed');
    expect(error.cause.message).toContain('Cannot find module');
  });

  it('ends its processes and the waiting jobs when it closes', async () => {
    const press = misbehavingPress();
    const pid = Number(await printedBy(press));
    const waiting = [codeOf(press.print(job('wait'))), codeOf(press.print(job('well')))];
    await press.close();
    expect(await Promise.all(waiting)).toEqual(['failed', 'failed']);
    expect(isAlive(pid)).toBe(false);
    expect(await codeOf(press.print(job('well')))).toBe('failed');
  });
});

describe('the real press', () => {
  it('proves that it prints', async () => {
    await expect(openedPress(testPress()).proof()).resolves.toBeUndefined();
  });

  it('leaves no process behind when the server dies', async () => {
    const worker = fork(bundledWorker(), { serialization: 'advanced' });
    await once(worker, 'message');
    const gone = once(worker, 'exit');
    worker.disconnect(); // what a worker sees of a server that is killed
    await gone;
    expect(isAlive(worker.pid ?? 0)).toBe(false);
  });

  it('prints a logo', async () => {
    const press = openedPress(testPress());
    const plain = await press.print(job('Offer'));
    const withLogo = await press.print({ ...job('Offer'), logo: await logo() });
    expect(Buffer.from(plain).includes('/Subtype /Image')).toBe(false);
    expect(Buffer.from(withLogo).includes('/Subtype /Image')).toBe(true);
  });

  it('loses one job to a corrupt logo and prints the next', async () => {
    const press = openedPress(testPress());
    const png = await logo();
    const codes = [badPixels(png), damaged(png), png.slice(0, 70), new Uint8Array([1, 2, 3]), png].map(
      (bytes, index) => codeOf(press.print({ ...job(`Offer ${index}`), logo: bytes })),
    );
    expect(await Promise.all(codes)).toEqual(['failed', 'failed', 'failed', 'failed', 'printed']);
  });

  it('hears where it happened even when the whole process ends', async () => {
    const press = openedPress(testPress());
    const error = await press
      .print({ ...job('Offer'), logo: badPixels(await logo()) })
      .catch((caught) => caught);
    expect(error.cause).toMatchObject({
      name: 'PrintError',
      stack: expect.stringMatching(/^\s+at .*node:zlib/m),
    });
  });

  it('prints an address as text and never fetches or reads it', async () => {
    const press = openedPress(testPress());
    const view = viewOf({
      ...typicalOffer,
      title: 'file:///etc/hostname',
      outcome: 'http://127.0.0.1:1/x.png',
    });
    const { pages } = await readPdf(await press.print({ view, logo: null }));
    expect(pages[0]?.text).toContain('file:///etc/hostname');
    expect(pages[0]?.text).toContain('http://127.0.0.1:1/x.png');
  });
});

async function logo(): Promise<Uint8Array> {
  const picture = { width: 120, height: 40, channels: 4, background: '#2f6b5bcc' } as const;
  return new Uint8Array(await sharp({ create: picture }).png().toBuffer());
}

const startOf = (png: Uint8Array) => Buffer.from(png).indexOf('IDAT');

const damaged = (png: Uint8Array) =>
  png.map((byte, index) => (index === startOf(png) + 10 ? byte ^ 1 : byte));

/** Sound as a file, so that only whoever unpacks the pixels can find out: that ends the process. */
function badPixels(png: Uint8Array): Uint8Array {
  const bytes = Buffer.from(png);
  const start = startOf(png);
  const end = start + 4 + bytes.readUInt32BE(start - 4);
  bytes.fill(0x5a, start + 4, end);
  bytes.writeUInt32BE(crc32(bytes.subarray(start, end)), end);
  return new Uint8Array(bytes);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
