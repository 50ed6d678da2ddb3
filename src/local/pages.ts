import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';

const NOT_BUILT =
  '<!doctype html><html lang="en-GB"><title>Training workspace</title><p>The pages of the training workspace have ' +
  'not been built yet. Stop this, run <code>npm start</code>, and reload.</p>';

/** The workspace's own pages from `dist/local`: one document for its four addresses, its assets and Outlook's script. */
export function pagesRouter(folder: string): Router {
  const router = Router();
  const page = join(folder, 'index.html');
  router.get(['/', '/teams', '/mailbox', '/calendar'], (_req, res) => {
    res.set('cache-control', 'no-cache');
    if (existsSync(page)) res.sendFile(page);
    else res.status(503).send(NOT_BUILT);
  });
  router.get('/outlook/office.js', (_req, res) => {
    res.set('cache-control', 'no-cache').sendFile(join(folder, 'office.js'));
  });
  router.use(express.static(folder, { index: false, redirect: false }));
  return router;
}
