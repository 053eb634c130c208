import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import options from './remix.config.js';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [tailwindcss(), remix(options)],
  resolve: {
    alias: { '~': folder('./app'), '~db': folder('./db'), '~templates': folder('./templates') },
  },
  build: { target: 'es2022' },
});
