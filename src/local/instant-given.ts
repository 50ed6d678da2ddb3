import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { instantText } from '../kernel/clock.ts';

/** An instant given as ISO text with `Z` or an offset, brought into the one form in which instants are kept. */
export const instantGiven = z.iso
  .datetime({ offset: true })
  .transform((text) => instantText(Temporal.Instant.from(text)));
