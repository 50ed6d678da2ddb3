import type { SaveAnswersRequest } from '../../src/contracts/screenings.ts';
import type { KeptAnswer } from './kept-answer.ts';

type Patch = SaveAnswersRequest['patches'][number];

/** As many as the server takes at once; a browser sends at most 64 KB on behalf of a page that is going away. */
const MOST = { staying: { patches: 60, bytes: 200_000 }, leaving: { patches: 60, bytes: 60_000 } } as const;

const encoder = new TextEncoder();

/** The answers to send now, in the order they were given; what does not fit goes with the next. One alone always goes. */
export function patchesOf(
  ready: readonly (readonly [string, KeptAnswer])[],
  when: keyof typeof MOST,
): Patch[] {
  const most = MOST[when];
  const patches: Patch[] = [];
  let bytes = 0;
  for (const [item, { typed, revision }] of ready) {
    const patch: Patch = { item, value: typed as Patch['value'], baseRevision: revision };
    bytes += encoder.encode(JSON.stringify(patch)).length + 1;
    if (patches.length === most.patches || (patches.length > 0 && bytes > most.bytes)) break;
    patches.push(patch);
  }
  return patches;
}
