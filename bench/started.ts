/** Something that runs, and the end of it. */
export interface Stoppable {
  stop(): Promise<void>;
}

/** What has been started, so that all of it ends, the last first, however the measuring itself ends. */
export class Started implements Stoppable {
  readonly #running: Stoppable[] = [];

  /** Remembers it; a failure to stop one thing keeps nothing else running. */
  add<T extends Stoppable>(one: T): T {
    this.#running.push(one);
    return one;
  }

  async stop(): Promise<void> {
    for (let one = this.#running.pop(); one !== undefined; one = this.#running.pop()) {
      await one.stop().catch((fault: unknown) => console.error('Could not be stopped:', fault));
    }
  }
}

/** Does a piece of work and ends what it started, here or, should the whole run be broken off, with `all`. */
export async function withStarted<T>(all: Started, work: (started: Started) => Promise<T>): Promise<T> {
  const started = all.add(new Started());
  try {
    return await work(started);
  } finally {
    await started.stop();
  }
}
