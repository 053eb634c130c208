import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `build/` beside the nearest package.json above this file, which may be source, bundle or a chunk of it. */
export function buildFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('There is no package.json above First Cup: install it again.');
    folder = above;
  }
  return join(folder, 'build');
}
