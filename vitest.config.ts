import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  resolve: {
    alias: { '~': folder('./app'), '~db': folder('./db'), '~templates': folder('./templates') },
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: ['tests/support/postgres-server.ts'],
    setupFiles: ['tests/support/no-unexpected-console-errors.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // A slow machine is no failure.
    expect: { poll: { timeout: 30_000 } },
  },
});
