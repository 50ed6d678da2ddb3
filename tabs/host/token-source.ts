/** Keeps one token, asks for the next before it ends, and never asks twice at the same time. */
export interface TokenSource {
  /** The token in hand while it is good for another minute; null when one has to be asked for. */
  inHand(): string | null;
  /** The token in hand, or the next. Rejects when the host has none. */
  token(): Promise<string>;
  /** Forgets a token that was refused and asks for the next. */
  renew(refused: string): Promise<string>;
}

const SPARE_MS = 60_000;

/** When a token ends, in milliseconds since 1970; one that cannot be read is taken as ended after five minutes. */
function endsAt(token: string, now: number): number {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const { exp } = JSON.parse(atob(payload)) as { exp?: unknown };
    if (typeof exp === 'number') return exp * 1000;
  } catch {
    // Not ours to judge: the server decides whether a token is good.
  }
  return now + 5 * SPARE_MS;
}

/** `ask` is the host; `now` tells milliseconds since 1970. */
export function makeTokenSource(ask: () => Promise<string>, now: () => number): TokenSource {
  let held: { token: string; endsAt: number } | null = null;
  let asking: Promise<string> | null = null;

  const inHand = () => (held !== null && held.endsAt - SPARE_MS > now() ? held.token : null);
  const next = () => {
    asking ??= ask()
      .then((token) => {
        held = { token, endsAt: endsAt(token, now()) };
        return token;
      })
      .finally(() => {
        asking = null;
      });
    return asking;
  };
  return {
    inHand,
    token: () => {
      const token = inHand();
      return token === null ? next() : Promise.resolve(token);
    },
    renew: (refused) => {
      if (held !== null && held.token !== refused) return Promise.resolve(held.token);
      held = null;
      return next();
    },
  };
}
