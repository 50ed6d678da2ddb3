import type { Clock } from '../kernel/clock.ts';
import { plainCodec } from '../server/store/codec.ts';
import { openStore, type Store } from '../server/store/open-store.ts';

/** A real store in memory, for the tests of use cases: gone when closed, or with the process. */
export function memoryStore(clock: Clock): Promise<Store> {
  return openStore({ dataDir: ':memory:', codec: plainCodec(), clock });
}
