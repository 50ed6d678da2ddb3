import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Started } from '../started.ts';

/** Starts the bare server (`bare-server.ts`) in a process of its own, on this store, with rows of so many bytes. */
export async function startBare(
  started: Started,
  engine: 'sqlite' | 'postgres',
  place: string,
  rowBytes: number,
): Promise<{ readonly url: string }> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'bare-server.ts'), engine, place, String(rowBytes)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const gone = once(child, 'exit');
  started.add({
    async stop() {
      child.kill();
      await gone;
    },
  });
  const said = once(createInterface(child.stdout), 'line') as Promise<[string]>;
  const [url] = await Promise.race([said, gone.then(() => [''])]);
  if (!url) throw new Error('The bare server did not start.');
  return { url };
}
