import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

const run = promisify(execFile);

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-GB',
];

/**
 * A real Chromium for the journeys: the one `CHROMIUM_PATH` names, else an installed Chrome or Edge, else the one that
 * npm brought. What stands in `more` is added to how it is launched.
 */
export async function openChromium({ args = [], ...more }: LaunchOptions = {}): Promise<Browser> {
  const launch = (which: LaunchOptions) => chromium.launch({ ...which, ...more, args: [...ARGS, ...args] });
  const named = process.env['CHROMIUM_PATH'];
  if (named) return launch({ executablePath: named });
  for (const channel of ['chrome', 'msedge']) {
    try {
      return await launch({ channel });
    } catch (error) {
      if (!/is not found|not supported/.test(String(error))) throw error;
    }
  }
  return launch(await broughtByNpm());
}

/**
 * The packed Chromium of `@sparticuz/chromium`, unpacked once under `node_modules/.cache`: first beside its place, then
 * moved there whole, so that two processes at a time, or one that was stopped, never leave half a browser behind.
 */
async function broughtByNpm(): Promise<LaunchOptions> {
  const packed = join(process.cwd(), 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(readFileSync(packed, 'utf8')) as { version: string };
  const cache = join(process.cwd(), 'node_modules/.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const unpacking = mkdtempSync(`${folder}-`);
    await unpack(unpacking, folder);
    try {
      renameSync(unpacking, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
      rmSync(unpacking, { recursive: true, force: true });
    }
  }
  const executablePath = join(folder, 'chromium');
  return { executablePath, env: { ...processEnv(), ...(await whatIsMissing(executablePath, folder)) } };
}

/** Named as a cloud function, the package also unpacks the few libraries that a bare machine has not got. */
async function unpack(into: string, folder: string): Promise<void> {
  const env = { ...processEnv(), TMPDIR: into, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  const code = "await (await import('@sparticuz/chromium')).default.executablePath()";
  await run(process.execPath, ['--input-type=module', '-e', code], { env });
  const fonts = join(into, 'fonts/fonts.conf');
  writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/', `${folder}/`));
}

async function whatIsMissing(program: string, folder: string): Promise<Record<string, string>> {
  const { stdout } = await run('ldd', [program]).catch(() => ({ stdout: '' }));
  return {
    ...(stdout.includes('not found') ? { LD_LIBRARY_PATH: join(folder, 'al2023/lib') } : {}),
    ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
  };
}

function processEnv(): Record<string, string> {
  return process.env as Record<string, string>;
}
