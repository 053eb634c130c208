import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Plain JavaScript: it runs before anything is built. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = [
  'app',
  'db',
  'templates',
  'public',
  'package.json',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
];
/** One of each step of the build; the last step writes the last. */
const products = [
  'build/client/assets',
  'build/server/index.js',
  'build/press-worker.js',
  'build/first-cup.js',
];

/** Builds when `build/` is missing or older than the sources. Says so on standard error. */
export function buildWhenNeeded() {
  if (isFresh()) return;
  process.stderr.write('Building First Cup, this takes a moment …\n');
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  process.stderr.write(
    `${stdout ?? ''}${stderr ?? ''}\nFirst Cup could not be built; the lines above say why.\n`,
  );
  process.exit(1);
}

function isFresh() {
  const built = products.map((path) => join(root, path));
  if (!built.every((path) => existsSync(path))) return false;
  const builtMs = Math.min(...built.map((path) => statSync(path).mtimeMs));
  return sources.every((path) => newestMs(join(root, path)) <= builtMs);
}

/** Of everything below `path`, folders too: a file that went away changes its folder. */
function newestMs(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  const below = statSync(path).isDirectory() ? readdirSync(path) : [];
  return Math.max(mtimeMs, ...below.map((name) => newestMs(join(path, name))));
}
