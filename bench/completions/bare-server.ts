import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { AddressInfo } from 'node:net';
import express from 'express';
import pg from 'pg';

// A process of its own: as little as an Express server can do with a completed screening and still keep it. It parses the
// same body and commits one row of as many bytes as the answers that the product reads, judges and keeps, in the same
// engine and as durably. It checks nothing.
// Usage: node bare-server.ts sqlite FOLDER | postgres URL, and the bytes of a row. Prints its address as one line.
const [engine, place, rowBytes] = process.argv.slice(2);
const keep = engine === 'postgres' ? await inPostgres(String(place)) : inSqlite(String(place));
const web = express();
web.use(express.json({ limit: '256kb' }));
web.post('/api/screenings/:id/complete', async (request, response) => {
  await keep(request.params.id, JSON.stringify(request.body).padEnd(Number(rowBytes), '.'));
  response.json({ ok: true });
});
const server = web.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});

function inSqlite(folder: string) {
  const database = new DatabaseSync(join(folder, 'bare.sqlite'));
  database.exec('pragma journal_mode = wal; pragma synchronous = full');
  database.exec('create table bare (id text primary key, body text not null) strict');
  const insert = database.prepare('insert into bare (id, body) values (?, ?)');
  return async (id: string, body: string) => void insert.run(id, body);
}

async function inPostgres(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  await pool.query('create table bare (id text primary key, body text not null)');
  const text = 'insert into bare (id, body) values ($1, $2)';
  return async (id: string, body: string) =>
    void (await pool.query({ name: 'keep', text, values: [id, body] }));
}
