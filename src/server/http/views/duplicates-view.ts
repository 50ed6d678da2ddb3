import type { Duplicates } from '../../../contracts/screenings.ts';
import { dayInWords, londonDayOf } from '../../../kernel/london-day.ts';
import type { Directory } from '../../../people/directory.ts';
import type { LikelyDuplicate } from '../../../screening/likely-duplicates.ts';
import type { Screening, ScreeningStatus } from '../../../screening/screening.ts';
import { nameOf } from './step-view.ts';

const stateWords: Readonly<Record<ScreeningStatus, string>> = {
  draft: 'a draft, last changed',
  returned: 'returned to be changed, last changed',
  completed: 'completed, waiting for the manager, since',
  'signed-off': 'signed off',
  discarded: 'discarded',
};

function sinceWhen({ signedOffAt, completedAt, changedAt, status }: Screening): string {
  if (status === 'signed-off') return signedOffAt ?? changedAt;
  return status === 'completed' ? (completedAt ?? changedAt) : changedAt;
}

function lineOf(
  { screening, mayOpen }: LikelyDuplicate,
  directory: Directory,
): Duplicates['duplicates'][number] {
  const { reference, id, status } = screening;
  const team = directory.team(screening.teamId);
  if (mayOpen) {
    const whose = `${nameOf(directory, screening.practitionerId)}, ${team?.name ?? 'another team'}`;
    const since = dayInWords(londonDayOf(sinceWhen(screening)));
    return { reference, id, sentence: `${whose}: ${stateWords[status]} ${since}.` };
  }
  const manager = team === undefined ? 'not recorded' : nameOf(directory, team.managerId);
  const sentence = `${team?.name ?? 'Another team'} may already hold a screening about this child. Speak to its manager, ${manager}, before you go on.`;
  return { reference: null, id: null, sentence };
}

/**
 * Other screenings likely about the same child: whose each is, its state and since when. Of one the person may not open
 * only the team and whom to speak to, so that nobody learns more than that.
 */
export function duplicatesView(found: readonly LikelyDuplicate[], directory: Directory): Duplicates {
  const lines = found.map((one) => lineOf(one, directory));
  return { duplicates: [...new Map(lines.map((line) => [line.reference ?? line.sentence, line])).values()] };
}
