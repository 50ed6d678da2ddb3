import { currentInstrument } from '../instrument/instruments.ts';
import { nowText } from '../kernel/clock.ts';
import { londonDayOf } from '../kernel/london-day.ts';
import { newId, newReference } from '../kernel/reference.ts';
import { granted, refused, type Result } from '../kernel/refusal.ts';
import { PATHWAY_VERSION } from '../pathway/pathway-v1.ts';
import type { Asking } from '../people/asking.ts';
import { mayStartScreening } from '../people/may.ts';
import type { ScreeningNeeds, ScreeningRecords } from './needs.ts';
import type { Screening } from './screening.ts';

/**
 * Starts a screening under today's version of the instrument, or gives the person's own draft that holds no answer yet:
 * asking twice, at once or one after the other, or a retry from the chat, leaves nothing behind. Refuses whoever may not screen (directive D2).
 */
export async function startScreening(needs: ScreeningNeeds, asking: Asking): Promise<Result<Screening>> {
  if (!mayStartScreening(asking.by)) {
    return refused({
      kind: 'not-permitted',
      because:
        'Your role does not start screenings. If you are worried about a child, tell the duty team or ring 999 in an emergency.',
    });
  }
  return needs.store.within(async (records) => {
    const untouched = await records.screenings.untouchedDraftOf(asking.by.id);
    const { version } = currentInstrument(londonDayOf(nowText(needs.clock)));
    const serves =
      untouched !== undefined &&
      asking.by.teams.includes(untouched.teamId) &&
      untouched.instrumentVersion === version;
    return granted(serves ? untouched : await addDraft(needs, records, asking));
  });
}

async function addDraft(
  needs: ScreeningNeeds,
  records: ScreeningRecords,
  asking: Asking,
): Promise<Screening> {
  const at = nowText(needs.clock);
  const draft: Screening = {
    id: newId(),
    reference: newReference(),
    status: 'draft',
    childName: null,
    practitionerId: asking.by.id,
    teamId: asking.by.teams[0] ?? '',
    instrumentVersion: currentInstrument(londonDayOf(at)).version,
    pathwayVersion: PATHWAY_VERSION,
    startedAt: at,
    revision: 0,
    changedAt: at,
    referralReceivedAt: null,
    completedAt: null,
    signedOffAt: null,
    suggestedScore: null,
    finalScore: null,
    consultedId: null,
    discardReason: null,
  };
  if (!(await records.screenings.add(draft))) return addDraft(needs, records, asking);
  await records.audit.append([
    { at, by: asking.by.id, what: 'screening-started', screeningId: draft.id, from: asking.from, detail: {} },
  ]);
  return draft;
}
