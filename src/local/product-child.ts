import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How the product is run: the program and its arguments, and everything it is told, by environment alone (design D5). */
export interface ProductRun {
  readonly command: readonly [program: string, ...args: string[]];
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly url: string;
  /** Where its output goes; one file, appended. */
  readonly logFile: string;
  /** Called once `/healthz` answers, before it counts as ready; a failure in here does not stop anything. */
  readonly greet: () => Promise<void>;
  readonly changed: () => void;
  /** Called when it has died too often and is left alone. */
  readonly gaveUp?: () => void;
}

const POLL = 30;
const FIRST_PAUSE = 150;
const GOODBYE = 4_000;
/** Deaths in a row, not by our hand and without having been ready, after which it is left alone until somebody starts it. */
const ENOUGH = 4;

/** The product as a child process: watched, started again when it dies, killed and stopped on demand. */
export class ProductChild {
  readonly #run: ProductRun;
  #child: ChildProcess | undefined;
  #wanted = false;
  #ready = false;
  #starts = 0;
  #failures = 0;
  #logFrom = 0;

  /** Nothing runs until `start`. */
  constructor(run: ProductRun) {
    this.#run = run;
  }

  /** How it stands; `starts` counts every start since the workspace began. */
  status() {
    const { url, logFile } = this.#run;
    return { pid: this.#child?.pid ?? null, ready: this.#ready, url, starts: this.#starts, logFile };
  }

  /** Starts it if it is not running, and keeps it running from now on. */
  start(): void {
    this.#wanted = true;
    this.#failures = 0;
    if (!this.#child) this.#launch();
  }

  /** SIGKILL; it is started again by itself. Resolves when the old process is gone. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** SIGKILL, and it stays down until `start`. */
  stop(): Promise<void> {
    this.#wanted = false;
    return this.#end('SIGKILL');
  }

  /** SIGTERM, and SIGKILL when that takes too long: for the end of the workspace. */
  close(): Promise<void> {
    this.#wanted = false;
    return this.#end('SIGTERM');
  }

  /** True once it is ready; false when it is stopped, has given up, or is not ready within so many milliseconds. */
  async whenReady(patience: number): Promise<boolean> {
    const tooLong = AbortSignal.timeout(patience);
    while (!this.#ready && !tooLong.aborted && (this.#wanted || this.#child)) await wait(POLL);
    return this.#ready;
  }

  /** What it wrote since it was last started. */
  lastWords(): string {
    const { logFile } = this.#run;
    return sizeOf(logFile) === 0 ? '' : readFileSync(logFile).subarray(this.#logFrom).toString('utf8');
  }

  #launch(): void {
    this.#logFrom = sizeOf(this.#run.logFile);
    this.#starts += 1;
    const child = spawnLogged(this.#run);
    this.#child = child;
    child.once('error', () => undefined);
    child.once('close', () => this.#died(child));
    void this.#awaitHealth(child);
    this.#run.changed();
  }

  #died(child: ChildProcess): void {
    if (this.#child !== child) return;
    const isNoFailure = this.#ready || child.signalCode === 'SIGKILL';
    this.#failures = isNoFailure ? 0 : this.#failures + 1;
    this.#child = undefined;
    this.#ready = false;
    const isHopeless = this.#wanted && this.#failures >= ENOUGH;
    if (isHopeless) this.#wanted = false;
    if (this.#wanted) void this.#restartLater();
    this.#run.changed();
    if (isHopeless) this.#run.gaveUp?.();
  }

  async #restartLater(): Promise<void> {
    await wait(FIRST_PAUSE * 2 ** this.#failures);
    if (this.#wanted && !this.#child) this.#launch();
  }

  async #awaitHealth(child: ChildProcess): Promise<void> {
    while (this.#child === child && !(await answers(`${this.#run.url}/healthz`))) await wait(POLL);
    if (this.#child !== child) return;
    await this.#run.greet().catch(() => undefined);
    if (this.#child !== child) return;
    this.#ready = true;
    this.#run.changed();
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const ending = this.#child;
    if (!ending) return;
    const closed = once(ending, 'close');
    ending.kill(signal);
    const stubborn = setTimeout(() => ending.kill('SIGKILL'), GOODBYE);
    await closed;
    clearTimeout(stubborn);
  }
}

function spawnLogged({ command, env, folder, logFile }: ProductRun): ChildProcess {
  mkdirSync(dirname(logFile), { recursive: true, mode: 0o700 });
  const log = openSync(logFile, 'a', 0o600);
  const [program, ...args] = command;
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return child;
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
