import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import express from 'express';
import { TeamsAdapter } from '../../bot/adapter.ts';
import { makeBot } from '../../bot/bot.ts';
import { makeTeamsMessenger } from '../../bot/teams-messenger.ts';
import { makeApp, type App } from '../app.ts';
import { systemClock } from '../kernel/clock.ts';
import type { Directory } from '../people/directory.ts';
import { readConfig, type Config } from './config.ts';
import { directoryFromFile, type FileDirectory } from './directory-file.ts';
import { digest } from './digest.ts';
import { renderReferralPdf } from './documents/referral-pdf.ts';
import { graphCalendar } from './graph/graph-calendar.ts';
import { graphClient } from './graph/graph-client.ts';
import { graphMailer } from './graph/graph-mailer.ts';
import { makeApi } from './http/api.ts';
import { makeDoors } from './http/doors.ts';
import { securityHeaders, unreadableRequest } from './http/headers.ts';
import { jsonBody } from './http/json-body.ts';
import { makePages } from './http/pages.ts';
import { makeSignIn } from './http/sign-in.ts';
import { nothingHere, unexpected } from './http/unexpected.ts';
import { keepHolidaysCurrent, type HolidayList } from './jobs/refresh-holidays.ts';
import { startWorker } from './jobs/worker.ts';
import { whoTakesOver } from './jobs/who-takes-over.ts';
import { openLog, type Log } from './log.ts';
import { cannotListen, closeFolder } from './starting.ts';
import { plainCodec } from './store/codec.ts';
import { openStore, type Store } from './store/open-store.ts';

const root = resolve(import.meta.dirname, '../..');

/** More than Teams sends of any message, in bytes. */
const LARGEST_ACTIVITY = 256 * 1024;

/**
 * Reads the configuration and starts; every fault of it is named at once, and with any fault nothing starts. With `--check`
 * it only says whether the settings and the directory are in order.
 */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  if ('faults' in config) {
    console.error('Safeguard cannot start. These settings are missing or wrong:');
    for (const fault of config.faults) console.error(`  ${fault}`);
    console.error('docs/deploy.md says what each is. For training and trying out, use: npm start');
    process.exit(1);
  }
  const log = openLog(config.logLevel);
  try {
    if (process.argv.includes('--check')) return check(config);
    await start(config, log);
  } catch (fault) {
    giveUp(log, fault);
  }
}

/** Says why it cannot start, in a sentence alone; where in the program that arose is for `LOG_LEVEL=debug`. */
function giveUp(log: Log, fault: unknown): never {
  log.debug({ err: fault }, 'could not start');
  console.error(`Safeguard cannot start. ${fault instanceof Error ? fault.message : String(fault)}`);
  process.exit(1);
}

function check(config: Config): void {
  const directory = directoryFromFile(config.directoryFile, console.error);
  const [people, teams] = [directory.everyone().length, directory.teams().length];
  console.log(`The settings and the directory are in order: ${people} people, ${teams} teams.`);
}

async function start(config: Config, log: Log): Promise<void> {
  const clock = systemClock;
  closeFolder(config, log);
  const directory = directoryFromFile(config.directoryFile, (sentence) => log.error(sentence));
  const { dataDir, databaseUrl, publicUrl } = config;
  const store = await openStore({
    dataDir,
    databaseUrl: databaseUrl ?? undefined,
    codec: plainCodec(),
    clock,
    address: publicUrl,
  });
  if (store.dialect === 'sqlite') await store.queue.releaseAll();
  const warn = (sentence: string) => log.warn(sentence);
  let recount = () => {};
  const holidays = await keepHolidaysCurrent({
    kept: store.holidays,
    url: config.bankHolidaysUrl,
    clock,
    warn,
    whenNewer: () => recount(),
  });
  const teams = makeTeams(config, store, log);
  const { app, worker } = makeProduct(config, store, directory, holidays, teams.messenger, log);
  recount = recounting(app, log);
  recount();
  const bot = makeBot({
    app,
    adapter: teams.adapter,
    messenger: teams.messenger,
    config: config.bot,
    handled: store.handled,
    log,
    publicUrl,
    teamsAppId: config.teamsAppId,
  });
  const web = makeWeb(config, store, app, directory, holidays, bot, log);
  const server = web.listen(config.port, config.host, (fault?: Error) => {
    if (fault !== undefined) giveUp(log, cannotListen(config, fault));
    log.info({ port: (server.address() as AddressInfo).port, store: store.dialect }, 'ready');
  });
  server.on('clientError', unreadableRequest(config.frameAncestors));
  endWell(async () => {
    server.close();
    server.closeIdleConnections();
    holidays.stop();
    await worker.stop();
    await store.close();
  }, log);
}

function recounting(app: App, log: Log): () => void {
  return () => {
    app
      .recountDeadlines()
      .catch((fault: unknown) => log.error({ err: fault }, 'deadlines were not recounted'));
  };
}

function makeTeams(config: Config, store: Store, log: Log) {
  const adapter = new TeamsAdapter(config.bot, systemClock);
  const messenger = makeTeamsMessenger({
    adapter,
    serviceHosts: config.bot.serviceHosts,
    publicUrl: config.publicUrl,
    teamsAppId: config.teamsAppId,
    reachOf: (personId) =>
      store.within(async ({ reaches }) => (await reaches.of(personId, 'teams'))?.address),
    forget: (personId) => store.within(({ reaches }) => reaches.forget(personId, 'teams')),
    log,
  });
  return { adapter, messenger };
}

function makeProduct(
  config: Config,
  store: Store,
  directory: Directory,
  holidays: HolidayList,
  messenger: ReturnType<typeof makeTeams>['messenger'],
  log: Log,
) {
  const clock = systemClock;
  const graph = graphClient(config.graph, clock);
  let nudge = () => {};
  const app = makeApp({
    store,
    directory,
    borough: config.borough,
    clock,
    holidays: holidays.current,
    messenger,
    mailer: graphMailer(graph),
    calendar: graphCalendar(graph),
    print: renderReferralPdf,
    digest,
    nudge: () => nudge(),
  });
  const worker = startWorker({
    queue: store.queue,
    carryOut: app.carryOut,
    clock,
    log,
    whoTakesOver: (step) => whoTakesOver(step, store, directory, clock),
  });
  nudge = worker.nudge;
  return { app, worker };
}

function makeWeb(
  config: Config,
  store: Store,
  app: App,
  directory: FileDirectory,
  holidays: HolidayList,
  bot: ReturnType<typeof makeBot>,
  log: Log,
) {
  const web = express();
  web.disable('x-powered-by');
  web.disable('etag');
  web.use(securityHeaders(config.frameAncestors));
  web.get('/healthz', async (_request, response) => {
    try {
      await store.ready();
      const standing = directory.isStale() ? 'stale' : 'current';
      response.json({ ready: true, directory: standing });
    } catch {
      response.status(503).json({ ready: false });
    }
  });
  web.post('/api/messages', jsonBody(LARGEST_ACTIVITY), (request, response) => bot.handle(request, response));
  web.use('/api/messages', bot.unreadable);
  const folders = { built: join(root, 'dist/tabs'), icons: join(root, 'manifest/icons') };
  web.use(makePages(config, folders));
  const fault = (quote: string, thrown: unknown) => log.error({ quote, err: thrown }, 'unexpected');
  web.use(
    makeApi({
      doors: makeDoors(app, holidays.current),
      signIn: makeSignIn(config.signIn, directory, systemClock),
      log: (line) => log.info(line, 'request'),
      fault,
    }),
  );
  web.use(nothingHere, unexpected(fault));
  return web;
}

function endWell(close: () => Promise<void>, log: Log): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    void close().then(
      () => process.exit(0),
      (fault: unknown) => {
        log.error({ err: fault }, 'did not end well');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  process.on('unhandledRejection', (fault) => log.error({ err: fault }, 'unhandled'));
}

await main();
