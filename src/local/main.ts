import { resolve } from 'node:path';
import { systemClock } from '../kernel/clock.ts';
import { welcome } from './welcome.ts';
import { startWorkspace, type Workspace } from './workspace.ts';

const PATIENCE = 60_000;

const productPort = portFrom(process.env['PORT']);
const dataDir = resolve(process.env['DATA_DIR'] || 'data');
let isReady = false;

await main();

async function main(): Promise<void> {
  const workspace = await open();
  stopOn('SIGINT', workspace);
  stopOn('SIGTERM', workspace);
  if (!(await workspace.product.whenReady(PATIENCE))) {
    await workspace.close();
    giveUp(`Safeguard did not start. ${lastWords(workspace)}`);
  }
  isReady = true;
  console.log(welcome(workspace.url, dataDir, workspace.directory()));
}

async function open(): Promise<Workspace> {
  try {
    const workspace: Workspace = await startWorkspace({
      port: productPort + 1,
      productPort,
      dataDir,
      clock: systemClock,
      root: resolve(import.meta.dirname, '../..'),
      productGaveUp: () => {
        if (isReady)
          console.error(`\nSafeguard keeps stopping and is left stopped. ${lastWords(workspace)}\n`);
      },
    });
    return workspace;
  } catch (error) {
    giveUp(error instanceof Error ? error.message : String(error));
  }
}

function lastWords({ product }: Workspace): string {
  const words = product.lastWords().trim().split('\n').slice(-20).join('\n');
  return `The last it said (all of it is in ${product.status().logFile}):\n\n${words}`;
}

function portFrom(text: string | undefined): number {
  const port = Number(text || 3978);
  if (Number.isInteger(port) && port >= 1 && port < 65_535) return port;
  giveUp(
    `PORT is “${text ?? ''}”, which is not a port. Use a whole number from 1 to 65534; the workspace takes the next.`,
  );
}

function stopOn(signal: NodeJS.Signals, workspace: Workspace): void {
  process.once(signal, () => {
    void workspace.close().then(() => process.exit(0));
  });
}

function giveUp(sentence: string): never {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}
