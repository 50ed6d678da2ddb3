import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { closeDataFolder } from './store/data-folder-lock.ts';

/** Closes the data folder to other accounts where records are kept in it, and says so in the log. */
export function closeFolder({ databaseUrl, dataDir }: Config, log: Log): void {
  const said = databaseUrl === null ? closeDataFolder(dataDir) : null;
  if (said !== null) log.warn(said);
}

/** Why nothing could be listened on, in words. */
export function cannotListen({ host, port }: Config, fault: Error): Error {
  return 'code' in fault && fault.code === 'EADDRINUSE'
    ? new Error(
        `Something else, perhaps another Safeguard, already listens on ${host}:${port}. Stop it, or choose another PORT.`,
      )
    : new Error(`It cannot listen on ${host}:${port} (${fault.message}). Check HOST and PORT.`);
}
