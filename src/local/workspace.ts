import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Clock } from '../kernel/clock.ts';
import { localRouter } from './local-api.ts';
import { pagesRouter } from './pages.ts';
import { ProductChild } from './product-child.ts';
import { productEnvironment } from './product-environment.ts';
import { preparedScenarios } from './scenarios.ts';
import { openStandIns, type StandIns } from './stand-ins.ts';
import type { TrainingDirectory } from './training-directory.ts';

/** What a workspace is made of. Port 0 means any free one. */
export interface WorkspaceWish {
  readonly port: number;
  readonly productPort: number;
  /** Holds all data: the product's, and the workspace's own in `training/`. */
  readonly dataDir: string;
  readonly clock: Clock;
  /** The repository: where the product is started and the built pages are. */
  readonly root?: string;
  /** Called when the product keeps dying and is left alone. */
  readonly productGaveUp?: () => void;
  /** The program to run as the product; the product's own entry unless a test says otherwise. */
  readonly productCommand?: readonly [program: string, ...args: string[]];
}

/** A running workspace: its address, the product beside it, and the end of both. */
export interface Workspace {
  readonly url: string;
  readonly productUrl: string;
  readonly product: ProductChild;
  readonly directory: () => TrainingDirectory;
  close(): Promise<void>;
}

/**
 * Starts the stand-ins and, beside them, the unmodified product (design D5). Resolves when the stand-ins answer; the
 * product may still be starting (`product.whenReady`). Refuses with a sentence when either port is taken.
 */
export async function startWorkspace(wish: WorkspaceWish): Promise<Workspace> {
  const { dataDir, clock, root = process.cwd() } = wish;
  const productPort = await freePort(wish.productPort);
  const server = createServer();
  const url = `http://localhost:${await listen(server, wish.port)}`;
  const productUrl = `http://localhost:${productPort}`;
  const folder = join(dataDir, 'training');
  const standIns = await openStandIns({ base: url, productUrl, folder, clock }).catch((error: unknown) => {
    server.close();
    throw error;
  });
  const { secrets, directoryFile } = standIns;
  const product = new ProductChild({
    command: wish.productCommand ?? [process.execPath, 'src/server/main.ts'],
    env: productEnvironment({ base: url, productPort, productUrl, dataDir, directoryFile, secrets }),
    folder: root,
    url: productUrl,
    logFile: join(folder, 'product.log'),
    greet: standIns.greet,
    changed: () => standIns.changes.tell('product'),
    ...(wish.productGaveUp ? { gaveUp: wish.productGaveUp } : {}),
  });
  serve(server, standIns, product, url, join(root, 'dist', 'local'), clock);
  product.start();
  return {
    url,
    productUrl,
    product,
    directory: standIns.directory,
    close: async () => {
      await product.close();
      standIns.faults.removeAll();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function serve(
  server: Server,
  standIns: StandIns,
  product: ProductChild,
  base: string,
  pages: string,
  clock: Clock,
) {
  const productUrl = product.status().url;
  const scenarios = preparedScenarios({
    base,
    productUrl,
    secrets: standIns.secrets,
    clock,
    known: standIns.known,
  });
  standIns.app.use('/local', localRouter({ ...standIns, base, clock, product, scenarios }));
  standIns.app.use(pagesRouter(pages));
  server.on('request', standIns.app);
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new PortTaken(port, error);
  }
  return (server.address() as AddressInfo).port;
}

/** The port itself when it can be had; for 0, one that was free a moment ago. */
async function freePort(port: number): Promise<number> {
  const probe = createServer();
  const free = await listen(probe, port);
  probe.close();
  await once(probe, 'close');
  return free;
}

/** A port that something else listens on. */
export class PortTaken extends Error {
  constructor(port: number, cause: unknown) {
    super(
      `Port ${port} is already in use, perhaps by a Safeguard that still runs. Stop it, or choose another with PORT.`,
      { cause },
    );
  }
}
