/** A product of a few lines for the tests of this folder: it answers, keeps what it hears, and can be told to fail. */
import { createServer } from 'node:http';

const heard: unknown[] = [];

if (process.env['TRIAL_FAULT'] !== undefined) {
  process.stderr.write(`${process.env['TRIAL_FAULT']}\n`);
  process.exit(1);
}

createServer((req, res) => {
  const parts: Buffer[] = [];
  req.on('data', (part: Buffer) => parts.push(part));
  req.on('end', () => {
    if (req.url === '/api/messages') heard.push(JSON.parse(Buffer.concat(parts).toString()));
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify(req.url === '/heard' ? heard : req.url === '/env' ? process.env : {}));
  });
}).listen(Number(process.env['PORT']), '127.0.0.1');
