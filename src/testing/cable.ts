import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A cable to a server that a test can pull out, hold, or cut at the moment certain words travel to the server. */
export interface Cable {
  /** The server's address by way of the cable. */
  readonly url: string;
  /** Pulls the cable out, ends what was going on, and lets nobody connect; `plugIn` lets them again. */
  pullOut(): void;
  plugIn(): void;
  /** Lets words through no more, without ending anything. */
  hold(): void;
  /** Cuts every connection at the moment words like these are sent, before (or after) the server gets them. */
  cutAt(words: string, when: 'before' | 'after'): void;
  remove(): Promise<void>;
}

/** Lays a cable to the server a URL names. */
export async function cableTo(serverUrl: string): Promise<Cable> {
  const target = new URL(serverUrl);
  const sockets = new Set<Socket>();
  let state: 'in' | 'out' | 'held' = 'in';
  let cut: { words: string; when: 'before' | 'after' } | undefined;
  const end = () => sockets.forEach((socket) => socket.destroy());
  const proxy = createServer((near) => {
    if (state === 'out') return near.destroy();
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (bytes) => {
      if (state === 'held') return;
      const isCut = cut !== undefined && bytes.includes(cut.words);
      if (isCut && cut?.when === 'before') return end();
      far.write(bytes);
      if (isCut) {
        state = 'held';
        setTimeout(end, 300);
      }
    });
    far.on('data', (bytes) => state === 'in' && near.write(bytes));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const url = new URL(serverUrl);
  url.port = String((proxy.address() as AddressInfo).port);
  return {
    url: url.href,
    pullOut() {
      state = 'out';
      end();
    },
    plugIn: () => (state = 'in'),
    hold: () => (state = 'held'),
    cutAt: (words, when) => (cut = { words, when }),
    remove() {
      end();
      return new Promise((resolve) => proxy.close(() => resolve()));
    },
  };
}
