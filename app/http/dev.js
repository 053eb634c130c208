import { spawnSync } from 'node:child_process';
import { createServer } from 'vite';

/** `npm run dev`. Plain JavaScript: Node runs it, and Vite reads everything else. */
process.env.NODE_ENV = 'development';

// The press runs in processes of its own, from a bundle of its own.
const built = spawnSync('npm', ['run', '--silent', 'build:node'], {
  stdio: ['ignore', 2, 2],
  shell: process.platform === 'win32',
});
if (built.status !== 0) process.exit(built.status ?? 1);

const vite = await createServer({ appType: 'custom', server: { middlewareMode: true } });
try {
  const { develop } = await vite.ssrLoadModule('./app/http/develop.ts');
  await develop(vite);
} catch (error) {
  const expected = error instanceof Error && ['DomainError', 'EnvironmentError'].includes(error.name);
  console.error(expected ? error.message : error);
  process.exit(1);
}
