import { Temporal } from 'temporal-polyfill';
import type { Request } from 'express';
import { z } from 'zod';
import { instantText, type InstantText } from '../kernel/clock.ts';
import { LONDON } from '../kernel/london-day.ts';
import { Declined } from './declined.ts';

/** A wall-clock time with its zone, as Graph writes times. */
export const outlookTime = z.strictObject({ dateTime: z.string(), timeZone: z.string() });

type OutlookTime = z.infer<typeof outlookTime>;

const WALL_CLOCK = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?$/;
const ZONES = new Map([
  ['UTC', 'UTC'],
  ['GMT Standard Time', LONDON],
  [LONDON, LONDON],
]);

/** The instant of a Graph time. Zones other than UTC and London (by either of its names) are declined. */
export function instantOf({ dateTime, timeZone }: OutlookTime): InstantText {
  const zone = zoneNamed(timeZone);
  const wallClock = zone === 'UTC' ? dateTime.replace(/Z$/, '') : dateTime;
  try {
    if (!WALL_CLOCK.test(wallClock)) throw new RangeError();
    return instantText(Temporal.PlainDateTime.from(wallClock).toZonedDateTime(zone).toInstant());
  } catch {
    throw new Declined(400, 'ErrorInvalidRequest', `“${dateTime}” is not a date and time without an offset.`);
  }
}

/** An instant as Graph writes it in a zone: seven decimals, no offset. */
export function outlookTimeOf(at: InstantText, timeZone: string): OutlookTime {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zoneNamed(timeZone)).toPlainDateTime();
  return { dateTime: local.toString({ fractionalSecondDigits: 7 }), timeZone };
}

/** The zone asked for by `Prefer: outlook.timezone="…"`; UTC when none is. */
export function preferredZone(req: Request): string {
  return /outlook\.timezone="([^"]+)"/i.exec(req.get('prefer') ?? '')?.[1] ?? 'UTC';
}

function zoneNamed(name: string): string {
  const zone = ZONES.get(name);
  if (zone === undefined) {
    throw new Declined(400, 'TimeZoneNotSupportedException', `The time zone “${name}” is not known here.`);
  }
  return zone;
}
