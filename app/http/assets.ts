import { join } from 'node:path';
import express, { Router } from 'express';
import { refuse } from './refuse';

/** The browser's files. Those under /assets carry a hash of their content in their name and never change. */
export function assets(clientFolder: string): Router {
  const router = Router();
  const settings = { index: false, redirect: false, dotfiles: 'ignore' } as const;
  router.use(
    '/assets',
    express.static(join(clientFolder, 'assets'), { ...settings, immutable: true, maxAge: '1y' }),
    (req, res) => refuse(req, res, 404, 'This file is not part of the site any more. Reload the page.'),
  );
  router.use(express.static(clientFolder, { ...settings, maxAge: '1h' }));
  return router;
}
