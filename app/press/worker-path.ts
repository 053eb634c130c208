import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The bundled worker. `npm run build:node` puts it into build/; this module may itself run from build/, from a chunk
 * below it, from the site's bundle in build/server/, or from its source.
 */
export function findWorker(): string {
  const candidates = ['./', '../', '../../', '../build/', '../../build/'].map((folder) =>
    fileURLToPath(new URL(`${folder}press-worker.js`, import.meta.url)),
  );
  const found = candidates.find((path) => existsSync(path));
  if (!found) throw new Error('build/press-worker.js is missing: run "npm run build:node" first.');
  return found;
}
