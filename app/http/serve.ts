import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DomainError } from '../domain/errors';
import { assets } from './assets';
import { buildFolder } from './build-folder';
import { readEnvironment } from './environment';
import { startServer } from './server';
import { stopOnSignal } from './stop-on-signal';

/** The server as it runs from `build/`. Says on standard output where to go, once it is open. */
export async function serve(): Promise<void> {
  const environment = readEnvironment(process.env);
  const folder = buildFolder();
  const entry = join(folder, 'server', 'index.js');
  if (!existsSync(entry)) {
    throw new DomainError('failed', 'The site is not built yet: run "npm run build", or "npm start".');
  }
  // Loaded here and not bundled: Vite builds the pages, esbuild the server around them.
  const build = await import(pathToFileURL(entry).href);
  const server = await startServer(environment, {
    build,
    mode: 'production',
    files: assets(join(folder, 'client')),
  });
  stopOnSignal(server);
  process.stdout.write(server.greeting);
}
