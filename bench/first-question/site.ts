import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import express from 'express';
import type { Started as StartedScreening } from '../../src/contracts/screenings.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { benchPeople, writeBenchDirectory } from '../product/borough.ts';
import { openOutside } from '../product/outside.ts';
import { startProduct } from '../product/product.ts';
import type { Started } from '../started.ts';
import { buildPages } from './build-pages.ts';
import { gateway } from './gateway.ts';
import type { Framed } from './host/host.ts';

/** Where both pages are, under one address: the host that frames them, and what it is to frame for each. */
export interface Site {
  readonly host: string;
  readonly frames: Readonly<Record<'product' | 'minimal', Framed>>;
}

/**
 * Starts the product with a new screening in it, and serves its tab and the minimal page alike: from one address, through
 * one gateway. Host and pages have one origin, so that the browser keeps them in one process and slows them as one.
 */
export async function openSite(started: Started, folder: string, databaseUrl: string | null): Promise<Site> {
  mkdirSync(folder, { recursive: true });
  const directoryFile = join(folder, 'directory.json');
  const { practitioners } = benchPeople();
  writeBenchDirectory(directoryFile, practitioners);
  const outside = await openOutside(started, join(folder, 'outside'), systemClock);
  const { base: publicUrl, web } = outside;
  const product = await startProduct(started, {
    outside,
    dataDir: folder,
    directoryFile,
    databaseUrl,
    publicUrl,
  });
  await buildPages(join(folder, 'pages'));
  const pages = await serveFolder(started, join(folder, 'pages'));
  web.use(['/tabs', '/api'], gateway(product.url));
  web.use(['/minimal', '/host'], gateway(pages));
  const [person] = practitioners;
  if (person === undefined) throw new Error('There is nobody to look at the pages.');
  const token = await outside.token(person);
  const subPageId = `screenings/${await newScreening(product.url, token)}`;
  const framed = { person, token, subPageId };
  return {
    host: `${publicUrl}/host/`,
    frames: {
      product: { ...framed, address: `${publicUrl}/tabs/` },
      minimal: { ...framed, address: `${publicUrl}/minimal/` },
    },
  };
}

async function serveFolder(started: Started, folder: string): Promise<string> {
  const server = express()
    .use(express.static(folder, { immutable: true, maxAge: '1y' }))
    .listen(0, '127.0.0.1');
  await once(server, 'listening');
  started.add({
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function newScreening(url: string, token: string): Promise<string> {
  const answer = await fetch(`${url}/api/screenings`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{}',
  });
  if (!answer.ok) throw new Error(`No screening could be started: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as StartedScreening).id;
}
