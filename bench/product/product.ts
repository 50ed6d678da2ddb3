import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { ProductChild } from '../../src/local/product-child.ts';
import { productEnvironment } from '../../src/local/product-environment.ts';
import type { Started } from '../started.ts';
import type { Outside } from './outside.ts';

/** What the product is started with. */
export interface ProductWish {
  readonly outside: Outside;
  readonly dataDir: string;
  readonly directoryFile: string;
  readonly databaseUrl: string | null;
  /** The address browsers know it by; its own where nothing stands before it. */
  readonly publicUrl?: string;
}

/** Starts the unmodified product in a process of its own, told everything by environment; its log goes to a file. */
export async function startProduct(started: Started, wish: ProductWish): Promise<{ readonly url: string }> {
  const productPort = await aFreePort();
  const url = `http://localhost:${productPort}`;
  const { base, secrets } = wish.outside;
  const { dataDir, directoryFile, publicUrl: productUrl = url } = wish;
  const env = productEnvironment({ base, productPort, productUrl, dataDir, directoryFile, secrets });
  const child = new ProductChild({
    command: [process.execPath, 'src/server/main.ts'],
    env: { ...env, DATABASE_URL: wish.databaseUrl ?? '' },
    folder: resolve(import.meta.dirname, '../..'),
    url,
    logFile: join(dataDir, 'product.log'),
    greet: () => Promise.resolve(),
    changed: () => {},
  });
  started.add({ stop: () => child.close() });
  child.start();
  if (!(await child.whenReady(30_000))) throw new Error(`The product did not start: ${child.lastWords()}`);
  return { url };
}

function aFreePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}
