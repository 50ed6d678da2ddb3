import express from 'express';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as ask, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { Config } from '../config.ts';
import { securityHeaders, unreadableRequest } from './headers.ts';
import { makePages } from './pages.ts';
import { nothingHere, unexpected } from './unexpected.ts';

const folder = mkdtempSync(join(tmpdir(), 'safeguard-pages-'));
const folders = { built: join(folder, 'built'), icons: join(folder, 'icons') };
const server = createServer();
let port = 0;

beforeAll(async () => {
  for (const made of Object.values(folders)) mkdirSync(made);
  for (const page of ['index.html', 'outlook.html']) {
    writeFileSync(join(folders.built, page), '<script nonce="__NONCE__">__CONFIG__</script>');
  }
  writeFileSync(join(folders.built, 'begin.01234567.js'), 'begin()');
  writeFileSync(join(folders.built, 'begin.01234567.js.gz'), gzipSync('begin()'));
  writeFileSync(join(folders.built, 'begin.01234567.js.br'), brotliCompressSync('begin()'));
  writeFileSync(join(folders.built, 'begin.01234567.js.LICENSE.txt'), 'licence');
  writeFileSync(join(folders.icons, 'color.png'), 'icon');
  const web = express();
  const config = {
    publicUrl: 'https://safeguard.example',
    frameAncestors: [],
    officeJsUrl: 'https://office.example/office.js',
  };
  web.use(securityHeaders([]));
  web.use(makePages(config as unknown as Config, folders));
  web.use(
    nothingHere,
    unexpected(() => {}),
  );
  server.on('request', web).on('clientError', unreadableRequest([]));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
  rmSync(folder, { recursive: true });
});

/** Asks for an address exactly as it is written; a client would tidy it up first. */
async function get(path: string) {
  const asked = ask({ host: '127.0.0.1', port, path }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, kept: answer.headers['cache-control'], body: await text(answer) };
}

describe('under /tabs/', () => {
  it.each(['/tabs', '/tabs/', '/tabs/index.html', '/tabs/outlook.html'])(
    '%s is a page filled in afresh, kept nowhere',
    async (path) => {
      const { status, kept, body } = await get(path);
      expect([status, kept]).toEqual([200, 'no-store']);
      expect(body).not.toContain('__');
    },
  );

  it.each(['/tabs//index.html', '/tabs/./outlook.html', '/tabs/%69ndex.html', '/tabs/icons/../index.html'])(
    '%s never shows a page as it lies there',
    async (path) => {
      const { body, kept } = await get(path);
      expect(body).not.toContain('__NONCE__');
      expect(kept).toBe('no-store');
    },
  );

  it('a script whose name is made of its content is kept for a year, an icon for a day', async () => {
    expect(await get('/tabs/begin.01234567.js')).toEqual({
      status: 200,
      kept: 'public, max-age=31536000, immutable',
      body: 'begin()',
    });
    expect(await get('/tabs/icons/color.png')).toMatchObject({ status: 200, kept: 'public, max-age=86400' });
  });

  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ] as const)(
    'a script goes as it was compressed when it was built, to who takes %s',
    async (takes, how, opened) => {
      const asked = ask({
        ...{ host: '127.0.0.1', port, path: '/tabs/begin.01234567.js' },
        headers: { 'accept-encoding': takes },
      }).end();
      const [answer] = (await once(asked, 'response')) as [IncomingMessage];
      expect(answer.headers).toMatchObject({
        'content-encoding': how,
        'content-type': expect.stringContaining('javascript'),
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'Accept-Encoding',
      });
      expect(opened(await buffer(answer)).toString()).toBe('begin()');
    },
  );

  it.each(['/tabs/none.01234567.js', '/tabs/icons/none.png', '/tabs/begin.01234567.js.LICENSE.txt', '/none'])(
    '%s is not there, and that is kept nowhere either',
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 404, kept: 'no-store' });
    },
  );
});

it.each([
  ['nothing that is a request', 'what is this\r\n\r\n', '400'],
  ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, '431'],
])('%s is answered under the same headers as everything else', async (_what, said, status) => {
  const socket = connect(port, '127.0.0.1');
  socket.write(said);
  const answer = await text(socket);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  for (const header of [
    'x-content-type-options: nosniff',
    'cache-control: no-store',
    'content-security-policy: ',
  ]) {
    expect(answer.toLowerCase()).toContain(header);
  }
});
