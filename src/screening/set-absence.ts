import { nowText } from '../kernel/clock.ts';
import { londonDayOf, type LondonDay } from '../kernel/london-day.ts';
import { granted, refused, type Result } from '../kernel/refusal.ts';
import type { Asking } from '../people/asking.ts';
import { maySetAbsence } from '../people/may.ts';
import type { ScreeningNeeds } from './needs.ts';

/** A manager says until which day they are away (inclusive), or that they are back; meanwhile the deputy can act for them. */
export async function setAbsence(
  needs: ScreeningNeeds,
  asking: Asking,
  awayUntil: LondonDay | null,
): Promise<Result<null>> {
  if (!maySetAbsence(asking.by)) {
    return refused({
      kind: 'not-permitted',
      because: 'Only managers have a deputy who acts while they are away.',
    });
  }
  const at = nowText(needs.clock);
  if (awayUntil !== null && awayUntil < londonDayOf(at)) {
    const faults = [{ path: 'awayUntil', sentence: 'This day has passed.' }];
    return refused({ kind: 'not-valid', because: 'Choose today or a later day.', faults });
  }
  return needs.store.within(async (records) => {
    await records.absences.set(asking.by.id, awayUntil);
    await records.audit.append([
      {
        at,
        by: asking.by.id,
        what: 'absence-set',
        screeningId: null,
        from: asking.from,
        detail: { awayUntil: awayUntil ?? 'back' },
      },
    ]);
    return granted(null);
  });
}

/** Until when a person is away, inclusive; null when they are here today. */
export async function awayUntil(needs: ScreeningNeeds, personId: string): Promise<LondonDay | null> {
  const today = londonDayOf(nowText(needs.clock));
  return needs.store.within(async (records) => (await records.absences.on(today)).get(personId) ?? null);
}
