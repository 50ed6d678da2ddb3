import { get } from 'node:http';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../kernel/clock.ts';
import { SAFEGUARDING_MAILBOX } from './training-ids.ts';
import { newFolder, remove, request, shareKeys } from './trial.ts';
import { startWorkspace, type Workspace, type WorkspaceWish } from './workspace.ts';

const TRIAL_PRODUCT = join(process.cwd(), 'src/local/trial-product.ts');
const open: Workspace[] = [];
let folder: string;

beforeEach(() => {
  folder = newFolder();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
  remove(folder);
});

async function start(wish: Partial<WorkspaceWish> = {}): Promise<Workspace> {
  await shareKeys(join(folder, 'training'));
  const command = [process.execPath, TRIAL_PRODUCT] as const;
  const workspace = await startWorkspace({
    port: 0,
    productPort: 0,
    dataDir: folder,
    clock: systemClock,
    root: folder,
    productCommand: command,
    ...wish,
  });
  open.push(workspace);
  return workspace;
}
interface Status {
  pid: number | null;
  ready: boolean;
  url: string;
  starts: number;
}
async function product(workspace: Workspace, method: string, path = ''): Promise<Status> {
  return (await request(`${workspace.url}/local/product${path}`, method)).body as Status;
}

test('the product is started with everything it needs to speak to the stand-ins', async () => {
  const workspace = await start();
  expect(await workspace.product.whenReady(10_000)).toBe(true);
  const { body } = await request(`${workspace.productUrl}/env`, 'GET');
  const host = new URL(workspace.url).host;
  expect(body).toMatchObject({
    DATA_DIR: folder,
    PUBLIC_URL: workspace.productUrl,
    PORT: new URL(workspace.productUrl).port,
    GRAPH_URL: `${workspace.url}/graph/v1.0`,
    GRAPH_MAILBOX: SAFEGUARDING_MAILBOX,
    BOT_SERVICE_HOSTS: host,
    FRAME_ANCESTORS: workspace.url,
    DIRECTORY_FILE: join(folder, 'training', 'directory.json'),
  });
});

test('ready means the product has been told in which chats it is installed', async () => {
  const workspace = await start();
  expect(await product(workspace, 'GET', '?wait=1')).toMatchObject({ ready: true, starts: 1 });
  const { body } = await request(`${workspace.productUrl}/heard`, 'GET');
  const types = (body as { type: string }[]).map((each) => each.type);
  expect(types.filter((each) => each === 'installationUpdate').length).toBeGreaterThan(10);
});

test('a killed product is started again by itself, and is told again', async () => {
  const workspace = await start();
  const before = await product(workspace, 'GET', '?wait=1');
  const killed = await product(workspace, 'POST', '/kill');
  expect(killed).toMatchObject({ pid: null, ready: false });
  const after = await product(workspace, 'GET', '?wait=1');
  expect(after).toMatchObject({ ready: true, starts: 2 });
  expect(after.pid).not.toBe(before.pid);
  const { body } = await request(`${workspace.productUrl}/heard`, 'GET');
  expect(body).not.toEqual([]);
});

test('a stopped product stays down until it is started', async () => {
  const workspace = await start();
  await product(workspace, 'GET', '?wait=1');
  await product(workspace, 'POST', '/stop');
  expect(await product(workspace, 'GET', '?wait=1')).toMatchObject({ pid: null, ready: false, starts: 1 });
  expect(await product(workspace, 'POST', '/start?wait=1')).toMatchObject({ ready: true, starts: 2 });
});

test('changes are told to whoever watches', async () => {
  const workspace = await start();
  await product(workspace, 'GET', '?wait=1');
  const answer = await fetch(`${workspace.url}/local/changes`);
  const events = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  await events?.read();
  void product(workspace, 'POST', '/kill');
  let heard = '';
  while (!heard.includes('product')) heard += (await events?.read())?.value ?? '';
  expect(heard).toContain('data: {"kind":"product"}');
  await events?.cancel();
});

test('a taken port is named, with what to do', async () => {
  const first = await start();
  const port = Number(new URL(first.url).port);
  await expect(start({ port })).rejects.toThrow(`Port ${port} is already in use`);
  await expect(start({ productPort: port })).rejects.toThrow(`Port ${port} is already in use`);
});

test('one page serves the four addresses of the workspace once it is built, and says so before', async () => {
  const workspace = await start();
  const before = await request(workspace.url, 'GET');
  expect(before.status).toBe(503);
  expect(before.body).toContain('npm start');
  mkdirSync(join(folder, 'dist/local/assets'), { recursive: true });
  writeFileSync(join(folder, 'dist/local/index.html'), '<title>Workspace</title>');
  writeFileSync(join(folder, 'dist/local/office.js'), 'var Office;');
  for (const path of ['/', '/teams?as=amara-okoye', '/mailbox', '/calendar']) {
    expect((await request(workspace.url + path, 'GET')).body).toBe('<title>Workspace</title>');
  }
  expect((await request(`${workspace.url}/outlook/office.js`, 'GET')).body).toBe('var Office;');
});

test('the people and teams are served as the directory file has them now', async () => {
  const workspace = await start();
  const file = join(folder, 'training/directory.json');
  const directory = JSON.parse(readFileSync(file, 'utf8')) as { people: { active: boolean }[] };
  (directory.people[0] as { active: boolean }).active = false;
  writeFileSync(file, JSON.stringify(directory));
  const { body } = await request(`${workspace.url}/local/people`, 'GET');
  expect(body).toEqual(directory);
});

test('what somebody changed in the directory is still so after a restart', async () => {
  const first = await start();
  const file = join(folder, 'training/directory.json');
  const changed = readFileSync(file, 'utf8').replace('"active": true', '"active": false');
  writeFileSync(file, changed);
  await first.close();
  open.length = 0;
  await start();
  expect(readFileSync(file, 'utf8')).toBe(changed);
});

test.each([
  ['from a page of another site', { origin: 'https://elsewhere.example' }],
  ['from another page of this machine, such as the product’s', { origin: 'http://localhost:1' }],
  ['under another name for this machine', { host: 'rebound.example' }],
])('a request %s is refused', async (_what, headers) => {
  const workspace = await start();
  const status = await statusWith(workspace.url, headers);
  expect(status).toBe(403);
});

test('a page of another port cannot have anything done, even by a form that names no origin', async () => {
  const workspace = await start();
  const answer = await fetch(`${workspace.url}/local/faults`, {
    method: 'DELETE',
    headers: { 'sec-fetch-site': 'same-site' },
  });
  expect(answer.status).toBe(403);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('the bank holidays are published in the shape of gov.uk', async () => {
  const workspace = await start();
  const { body } = await request(`${workspace.url}/gov/bank-holidays/england-and-wales.json`, 'GET');
  const { division, events } = body as { division: string; events: { date: string }[] };
  expect(division).toBe('england-and-wales');
  expect(events.map((each) => each.date)).toContain('2026-12-25');
});

test('a training folder with a damaged file is refused by name, and the file is left alone', async () => {
  const file = join(folder, 'training/mail.json');
  mkdirSync(join(folder, 'training'), { recursive: true });
  writeFileSync(file, '{"messages":[{');
  await expect(start()).rejects.toThrow(file);
  expect(readFileSync(file, 'utf8')).toBe('{"messages":[{');
});

function statusWith(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(`${url}/local/people`, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on('error', reject);
  });
}
