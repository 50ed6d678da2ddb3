import { EventEmitter } from 'node:events';
import type { RequestHandler } from 'express';

/** What has changed in the workspace, so that an open page can read it again. */
export type ChangeKind = 'chat' | 'mail' | 'calendar' | 'product';

/** Tells whoever is watching that something changed; says only what kind, never the content. */
export interface Changes {
  tell(kind: ChangeKind): void;
  listen(listener: (kind: ChangeKind) => void): () => void;
}

/** A fresh list of watchers. */
export function makeChanges(): Changes {
  const watchers = new EventEmitter();
  watchers.setMaxListeners(0);
  return {
    tell: (kind) => void watchers.emit('change', kind),
    listen: (listener) => {
      watchers.on('change', listener);
      return () => void watchers.off('change', listener);
    },
  };
}

/** `GET /local/changes`: the changes as server-sent events, for as long as the page stays open. */
export function streamChanges(changes: Changes): RequestHandler {
  return (req, res) => {
    res.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    res.write(': watching\n\n');
    const stop = changes.listen((kind) => res.write(`data: ${JSON.stringify({ kind })}\n\n`));
    const awake = setInterval(() => res.write(': still here\n\n'), 20_000);
    awake.unref();
    req.on('close', () => {
      clearInterval(awake);
      stop();
    });
  };
}
