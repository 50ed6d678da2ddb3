/**
 * What npm start and npm test do first, on any Node from 20: install what the lockfile names, add a private
 * Node 24 where this machine's is older, build what browsers load when its sources have changed (not with --no-pages).
 * Says what it did, unless --quiet.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const quiet = process.argv.includes('--quiet');
const withPages = !process.argv.includes('--no-pages');
const NODE_WANTED = 24;
const SOURCES = [
  'tabs',
  'src/contracts',
  'src/instrument',
  'src/kernel',
  'src/child',
  'manifest/icons',
  'webpack.config.js',
  'package-lock.json',
];
const BUILT = 'dist/.built-from';
const say = (sentence) => {
  if (!quiet) console.log(sentence);
};

function npm(args, what) {
  const onWindows = process.platform === 'win32';
  const run = spawnSync(onWindows ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    encoding: 'utf8',
    shell: onWindows,
  });
  if (run.status === 0) return;
  console.error(`${run.stdout ?? ''}${run.stderr ?? run.error ?? ''}`);
  console.error(
    `Could not ${what}. Check that this machine reaches the npm registry, then run the same command again.`,
  );
  process.exit(1);
}

function installed() {
  const marker = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(marker)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(marker, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

function privateNode() {
  const bin = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(bin)) return false;
  const run = spawnSync(bin, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  return run.status === 0 && Number(run.stdout.slice(1).split('.')[0]) >= NODE_WANTED;
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => filesUnder(join(path, entry.name)));
}

function sourcesHash() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesUnder(join(root, source))).sort()) {
    if (!/\.test\.tsx?$/.test(file)) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

if (!installed()) {
  say('Installing packages by the lockfile (a minute or two, the first time) ...');
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'install the packages');
}
if (Number(process.versions.node.split('.')[0]) < NODE_WANTED && !privateNode()) {
  say(
    `This machine has Node ${process.versions.node}; fetching a private Node ${NODE_WANTED} for Safeguard ...`,
  );
  npm(
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', `node@${NODE_WANTED}`],
    `fetch Node ${NODE_WANTED}`,
  );
}
const hash = sourcesHash();
const isBuilt = existsSync(join(root, BUILT)) && readFileSync(join(root, BUILT), 'utf8') === hash;
if (withPages && !isBuilt) {
  say('Building the pages browsers load ...');
  const node = privateNode() ? join(root, 'node_modules/.bin/node') : process.execPath;
  try {
    execFileSync(node, [join(root, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (fault) {
    console.error(String(fault.stdout ?? fault));
    console.error('The pages could not be built. The messages above say which file is at fault.');
    process.exit(1);
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, BUILT), hash);
}
