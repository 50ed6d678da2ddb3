import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';

/** A real PostgreSQL for a test file: every call of `freshDatabase` gives the URL of an empty database. */
export interface PostgresForTests {
  freshDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * The server `DATABASE_URL` names, or one of the test file's own, brought by npm. Databases made on it are removed again
 * by `stop`; one of its own ends with the process that asked for it, however that ends.
 */
export async function startPostgres(): Promise<PostgresForTests> {
  const given = process.env['DATABASE_URL'];
  const server = given ? { url: given, stop: () => Promise.resolve() } : await startServer();
  const made: string[] = [];
  return {
    async freshDatabase() {
      const name = `safeguard_test_${process.pid}_${made.length}_${globalThis.crypto.randomUUID().slice(0, 8)}`;
      await onServer(server.url, `create database ${name}`);
      made.push(name);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    async stop() {
      if (given)
        for (const name of made) await onServer(given, `drop database if exists ${name} with (force)`);
      await server.stop();
    },
  };
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [join(process.cwd(), 'src/testing/postgres-server.ts')], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const gone = once(child, 'exit');
  const said = once(createInterface(child.stdout), 'line') as Promise<string[]>;
  const [url] = await Promise.race([said, gone.then(() => [])]);
  if (!url) throw new Error(`The PostgreSQL for tests did not start: ${complaint}`);
  return {
    url,
    async stop() {
      child.stdin.end();
      await gone;
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
