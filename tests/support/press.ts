import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { openPress } from '~/press/open-press';
import type { Press } from '~/press/press';
import type { PressOptions } from '~/press/press-limits';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A real press on today's source, patient: a slow machine is no failure. Close it when done. */
export function testPress(options: PressOptions = {}): Press {
  return openPress({ timeLimitMs: 60_000, ...options, workerPath: bundledWorker() });
}

let bundled: string | undefined;

/** The path of today's worker, bundled once for each test file. */
export function bundledWorker(): string {
  bundled ??= bundleWorker();
  return bundled;
}

/** Inside the project, so that the bundle finds its packages; in a folder of its own, as test files run side by side. */
function bundleWorker(): string {
  const cache = `${root}node_modules/.cache/first-cup`;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(`${cache}/press-`);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = `${folder}/press-worker.mjs`;
  buildSync({
    absWorkingDir: root,
    entryPoints: ['app/press/press-worker.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
  });
  return outfile;
}
