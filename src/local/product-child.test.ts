import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ProductChild, type ProductRun } from './product-child.ts';
import { newFolder, remove } from './trial.ts';

const TRIAL_PRODUCT = join(process.cwd(), 'src/local/trial-product.ts');
let folder: string;
let child: ProductChild;
let greetings: number;

beforeEach(() => {
  folder = newFolder();
  greetings = 0;
});
afterEach(async () => {
  await child.close();
  remove(folder);
});

async function product(wish: Partial<ProductRun> = {}): Promise<ProductChild> {
  const port = await anyPort();
  child = new ProductChild({
    command: [process.execPath, TRIAL_PRODUCT],
    folder,
    url: `http://localhost:${port}`,
    logFile: join(folder, 'logs', 'product.log'),
    greet: () => {
      greetings += 1;
      return Promise.resolve();
    },
    changed: () => undefined,
    ...wish,
    env: { PORT: String(port), ...wish.env },
  });
  child.start();
  return child;
}

test('it counts as ready once it answers and has been greeted', async () => {
  const started = await product();
  expect(started.status()).toMatchObject({ ready: false, starts: 1 });
  expect(await started.whenReady(10_000)).toBe(true);
  expect(greetings).toBe(1);
});

test('a greeting that fails does not keep it from being ready', async () => {
  const started = await product({ greet: () => Promise.reject(new Error('not now')) });
  expect(await started.whenReady(10_000)).toBe(true);
});

test('killed from outside it comes back within about a second, under another pid', async () => {
  const again = Promise.withResolvers<null>();
  const started = await product({ changed: () => child.status().starts === 2 && again.resolve(null) });
  await started.whenReady(10_000);
  const { pid } = started.status();
  process.kill(pid ?? 0, 'SIGKILL');
  await again.promise;
  expect(await started.whenReady(10_000)).toBe(true);
  expect(started.status().pid).not.toBe(pid);
  expect(greetings).toBe(2);
});

test('killed on demand, the old process is gone when the answer comes', async () => {
  const started = await product();
  await started.whenReady(10_000);
  const { pid } = started.status();
  await started.kill();
  expect(() => process.kill(pid ?? 0, 0)).toThrow('ESRCH');
  expect(await started.whenReady(10_000)).toBe(true);
});

test('one that cannot start is tried a few times, then left, and its last words are at hand', async () => {
  const told: string[] = [];
  const started = await product({
    env: { TRIAL_FAULT: 'GRAPH_URL is missing.' },
    gaveUp: () => told.push('gave up'),
  });
  expect(await started.whenReady(15_000)).toBe(false);
  expect(told).toEqual(['gave up']);
  expect(started.status()).toMatchObject({ pid: null, starts: 4 });
  expect(started.lastWords()).toBe('GRAPH_URL is missing.\n');
});

test('a program that is not there is left in the same way', async () => {
  const started = await product({ command: ['/no/such/program'] });
  expect(await started.whenReady(15_000)).toBe(false);
});

async function anyPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
