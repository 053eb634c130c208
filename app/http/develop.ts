import type { ViteDevServer } from 'vite';
import { readEnvironment } from './environment';
import { startServer } from './server';
import { stopOnSignal } from './stop-on-signal';

/** The server while one writes it: pages come from Vite, changed as soon as their files are. */
export async function develop(vite: ViteDevServer): Promise<void> {
  const server = await startServer(readEnvironment(process.env), {
    build: () => vite.ssrLoadModule('virtual:remix/server-build'),
    mode: 'development',
    files: vite.middlewares,
  });
  stopOnSignal(server);
  process.stdout.write(server.greeting);
}
