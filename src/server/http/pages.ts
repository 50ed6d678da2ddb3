import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import express, { type Response, type Router } from 'express';
import staticGzip from 'express-static-gzip';
import type { Config } from '../config.ts';
import { currentInstrument } from '../../instrument/instruments.ts';
import { nowText, systemClock } from '../../kernel/clock.ts';
import { londonDayOf } from '../../kernel/london-day.ts';
import { pagePolicy } from './headers.ts';

/** Where the built pages and the icons lie. */
export interface PageFolders {
  readonly built: string;
  readonly icons: string;
}

/** The name of a built file whose content can never change: a page itself is filled in and never sent as it lies there. */
const HASHED = /^\/[\w-]+\.[0-9a-f]{8}\.\w+$/;

const kept = (words: string) => ({
  index: false,
  redirect: false,
  cacheControl: false,
  setHeaders: (response: ServerResponse) => void response.setHeader('Cache-Control', words),
});

/**
 * The pages browsers load, under `/tabs/`: the tab, the Outlook pane, their hashed scripts (compressed when they were built,
 * and kept by the browser for a year) and the icons. Each page gets a fresh nonce and the configuration it needs; neither holds anything about a child.
 */
export function makePages(config: Config, folders: PageFolders): Router {
  const router = express.Router();
  const tab = readFileSync(join(folders.built, 'index.html'), 'utf8');
  const pane = readFileSync(join(folders.built, 'outlook.html'), 'utf8');
  const send = (response: Response, page: string, officeJsUrl: string | null) => {
    const nonce = randomBytes(16).toString('base64');
    response.set({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': pagePolicy(nonce, config.frameAncestors, officeJsUrl),
      'Cache-Control': 'no-store',
    });
    response.send(filled(page, nonce, config));
  };
  router.get(['/tabs', '/tabs/', '/tabs/index.html'], (_request, response) => {
    send(response, tab, null);
  });
  router.get('/tabs/outlook.html', (_request, response) => {
    send(response, pane, config.officeJsUrl);
  });
  router.use('/tabs/icons', express.static(folders.icons, kept('public, max-age=86400')));
  const scripts = staticGzip(folders.built, {
    enableBrotli: true,
    orderPreference: ['br'],
    serveStatic: kept('public, max-age=31536000, immutable'),
  });
  router.use('/tabs', (request, response, next) => {
    if (HASHED.test(request.path)) scripts(request, response, next);
    else next();
  });
  return router;
}

function filled(page: string, nonce: string, config: Config): string {
  const configuration = JSON.stringify({
    publicUrl: config.publicUrl,
    hostOrigins: config.teamsHostOrigins,
    teamsAppId: config.teamsAppId,
    instrumentVersion: currentInstrument(londonDayOf(nowText(systemClock))).version,
  }).replaceAll('<', '\\u003c');
  return page
    .replaceAll('__NONCE__', nonce)
    .replaceAll('__OFFICE_JS__', config.officeJsUrl)
    .replaceAll('__CONFIG__', () => configuration);
}
