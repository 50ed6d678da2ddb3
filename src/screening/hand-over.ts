import { nowText } from '../kernel/clock.ts';
import { granted, refused, type Result } from '../kernel/refusal.ts';
import type { Asking } from '../people/asking.ts';
import { mayStartScreening } from '../people/may.ts';
import type { Person } from '../people/person.ts';
import { managedScreening } from './managed-screening.ts';
import type { ScreeningNeeds } from './needs.ts';
import { isClosed } from './own-draft.ts';
import type { Screening } from './screening.ts';

/** Whoever a screening can be handed to: those of its team who screen, but the one who holds it. */
export function whoMayTakeOver(
  people: readonly Person[],
  { teamId, practitionerId }: Pick<Screening, 'teamId' | 'practitionerId'>,
): readonly Person[] {
  return people.filter(
    (one) => mayStartScreening(one) && one.teams.includes(teamId) && one.id !== practitionerId,
  );
}

/**
 * The manager hands a screening to another practitioner of the team: when a worker leaves, is away or changes, a child's
 * screening is never left with nobody (domain 1.4, case 18). Its answers, steps and history stay; what the earlier
 * practitioner still had to do is the new one's. Refused once it is signed off or discarded.
 */
export async function handOver(
  needs: ScreeningNeeds,
  asking: Asking,
  id: string,
  practitionerId: string,
): Promise<Result<null>> {
  return needs.store.within(async (records) => {
    const managed = await managedScreening(needs, records, asking, id);
    if (!managed.ok) return managed;
    const screening = managed.value;
    if (isClosed(screening)) {
      return refused({ kind: 'already-done', because: 'This screening is closed. It stays as it is.' });
    }
    const may = whoMayTakeOver(needs.directory.everyone(), screening);
    if (!may.some((one) => one.id === practitionerId)) {
      const because = 'A screening is handed to somebody else of the same team who screens.';
      return refused({ kind: 'not-valid', because, faults: [{ path: 'practitionerId', sentence: because }] });
    }
    const at = nowText(needs.clock);
    await records.screenings.change(id, { practitionerId, changedAt: at });
    await records.steps.reassign(id, screening.practitionerId, practitionerId);
    await records.audit.append([
      {
        at,
        by: asking.by.id,
        what: 'screening-handed-over',
        screeningId: id,
        from: asking.from,
        detail: { earlier: screening.practitionerId, now: practitionerId },
      },
    ]);
    return granted(null);
  });
}
