import pino, { type Logger } from 'pino';
import { stackFrames } from '../kernel/stack-frames.ts';

/** The log: short codes, ids and references. Nothing that a person typed and no body ever goes into it (design D8). */
export type Log = Logger;

/** Opens the log on standard output. Errors are written by name, code and stack, never with the data they carry. */
export function openLog(level: string): Log {
  return pino({
    level,
    base: null,
    serializers: {
      err: (fault: unknown) =>
        fault instanceof Error
          ? {
              name: fault.name,
              code: 'code' in fault ? String(fault.code) : undefined,
              stack: stackFrames(fault),
            }
          : { name: typeof fault },
    },
  });
}
