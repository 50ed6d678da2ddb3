import autocannon from 'autocannon';

/** One request of a load: where it goes, who asks, and what is sent. */
export interface Call {
  readonly path: string;
  readonly token: string;
  readonly body: string;
}

/** What a load came to. Times are milliseconds; a rate over a load with failures would be no rate, so those throw. */
export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** How many requests are under way at once. */
export const CONNECTIONS = 32;

/** Sends every call once, over 32 connections, each with the next as soon as the last is answered. */
export async function drive(url: string, calls: readonly Call[]): Promise<Load> {
  const shares = Array.from({ length: CONNECTIONS }, (_, place) =>
    calls.filter((_call, index) => index % CONNECTIONS === place).map(requestOf),
  );
  const began = performance.now();
  let ended = began;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(
      {
        url,
        connections: CONNECTIONS,
        amount: calls.length,
        timeout: 30,
        setupClient: (client) => client.setRequests(shares.shift() ?? []),
      },
      (fault, made) => (fault ? reject(fault as Error) : resolve(made)),
    );
    running.on('response', () => (ended = performance.now()));
  });
  if (result['2xx'] !== calls.length) {
    const statuses = Object.entries(result.statusCodeStats ?? {}).map(
      ([status, { count = 0 } = {}]) => `${count} with ${status}`,
    );
    throw new Error(
      `${url}: of ${calls.length} requests ${statuses.join(', ')}; ${result.errors} had no answer.`,
    );
  }
  return {
    perSecond: (calls.length / (ended - began)) * 1000,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

function requestOf({ path, token, body }: Call): autocannon.Request {
  return {
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  };
}
