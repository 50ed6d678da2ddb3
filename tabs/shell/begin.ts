import { makeApi, type Api } from '../api/client.ts';
import { makeWire } from '../api/wire.ts';
import type { Host } from '../host/host.ts';
import { connectToTeams } from '../host/teams-host.ts';
import { makeTokenSource } from '../host/token-source.ts';
import type { PageConfiguration } from './configuration.ts';
import { routeOf } from './route-of.ts';

/** What the page starts with: who frames it, the way to the server, and where to go first. */
export type Beginning =
  | { readonly ok: true; readonly host: Host; readonly api: Api; readonly route: string }
  | { readonly ok: false; readonly because: string };

const deviceClock = () => performance.timeOrigin + performance.now();

/** Connects to Teams and, where a deep link leads to one screening, asks for that screening at once. */
export async function begin(configuration: PageConfiguration): Promise<Beginning> {
  const connection = await connectToTeams(configuration.hostOrigins);
  if (!connection.ok) return connection;
  const { host } = connection;
  const api = makeApi(makeWire(makeTokenSource(host.token, deviceClock)));
  const route = routeOf(host.opens ?? location.hash.slice(1));
  const screening = /^\/screenings\/([^/]+)$/.exec(route)?.[1];
  if (screening !== undefined) api.readAheadScreening(screening, configuration.instrumentVersion);
  return { ok: true, host, api, route };
}
