import { gzipSync } from 'node:zlib';
import express from 'express';
import request from 'supertest';
import { NotSaved } from '../store/not-saved.ts';
import { securityHeaders } from './headers.ts';
import { nothingHere, unexpected } from './unexpected.ts';

const faults: unknown[] = [];
const web = express();
web.use(securityHeaders([]));
web.post('/read', express.json({ limit: '1kb' }), (_request, response) => void response.json({}));
web.get('/record/:id', (_request, response) => void response.json({}));
web.use('/files', express.static('src/kernel', { fallthrough: false }));
web.get('/breaks', () => {
  throw new Error('Robin Fenwick broke it');
});
web.get('/trouble', () => {
  throw Object.assign(new Error('graph-404'), { status: 404 });
});
web.get('/save/:outcome', (asked) => {
  throw new NotSaved('postgres-57P01', asked.params.outcome === 'unknown' ? 'not-known' : 'not-saved');
});
web.use(
  nothingHere,
  unexpected((_quote, fault) => faults.push(fault)),
);
beforeEach(() => void (faults.length = 0));

const spaces = gzipSync(Buffer.alloc(5000, 32));
const unzipped = (body: Buffer) =>
  request(web)
    .post('/read')
    .set({ 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
    .serialize(() => body as never)
    .send({});

it.each([
  ['an address where nothing is', () => request(web).get('/nothing'), 404],
  ['a file that is not there', () => request(web).get('/files/none.png'), 404],
  ['an address that cannot be decoded', () => request(web).get('/record/%zz'), 404],
  ['a body that says it is packed and is not', () => unzipped(Buffer.from('{"reason":""}')), 400],
  ['a packed body that breaks off', () => unzipped(spaces.subarray(0, 20)), 400],
  ['a packed body that is too large', () => unzipped(spaces), 413],
])('%s is refused in words and logged as no fault', async (_what, ask, status) => {
  const answer = await ask();
  expect(answer.status).toBe(status);
  expect(answer.body.refusal.because.length).toBeGreaterThan(20);
  expect(answer.headers['content-security-policy']).toContain('frame-ancestors');
  expect(JSON.stringify(answer.body)).not.toMatch(/src\/|kernel|ENOENT/);
  expect(faults).toEqual([]);
});

it('trouble with Microsoft 365, which has a status of its own, is not taken for a fault of the request', async () => {
  expect((await request(web).get('/trouble')).status).toBe(500);
});

it.each([
  ['could not be saved is told so', '/save/failed', /^It could not be saved/],
  ['may or may not have been saved is told so, and to look', '/save/unknown', /^It is not known.*look/],
])('whose work %s', async (_what, path, words) => {
  const answer = await request(web).get(path);
  expect(answer.status).toBe(503);
  expect(answer.body.refusal.because).toMatch(words);
});

it('what breaks is told without detail and logged', async () => {
  const answer = await request(web).get('/breaks');
  expect(answer.status).toBe(500);
  expect(answer.text).not.toMatch(/Fenwick|src\//);
  expect(faults).toHaveLength(1);
});
