import pino, { type Logger } from 'pino';

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
              stack: framesOf(fault),
            }
          : { name: typeof fault },
    },
  });
}

/** Where it happened, without the message: a message can quote what a person typed. */
function framesOf(fault: Error): readonly string[] {
  return (fault.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12);
}
