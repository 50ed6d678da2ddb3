import { nowText, type Clock } from '../kernel/clock.ts';
import { londonDayOf } from '../kernel/london-day.ts';
import type { StepKind, StoredStep } from '../pathway/next-step.ts';
import type { StepBook } from '../pathway/step-book.ts';
import type { AbsenceBook } from '../people/absence-book.ts';
import { whoAnswers } from '../people/answering.ts';
import type { Directory } from '../people/directory.ts';
import type { Relation } from '../people/may.ts';
import type { Screening } from './screening.ts';

/** How everybody stands to one screening, as its steps, the directory and today's absences have it. */
export async function relationOf(
  screening: Screening,
  records: { readonly steps: StepBook; readonly absences: AbsenceBook },
  needs: { readonly directory: Directory; readonly clock: Clock },
): Promise<Relation> {
  const [steps, absences] = [
    await records.steps.ofScreening(screening.id),
    await records.absences.on(londonDayOf(nowText(needs.clock))),
  ];
  return relationFrom(screening, steps, new Set(absences.keys()), needs.directory);
}

/** The steps in which it is written who was told of a screening and who chairs its meeting: a relation needs no others. */
export const DRAWING_IN: readonly StepKind[] = [
  'notify-manager',
  'tell-not-delivered',
  'open-strategy-meeting',
];

/** As `relationOf`, from steps and absences already read. Who was told, chairs or was consulted is written in the steps. */
export function relationFrom(
  screening: Screening,
  steps: readonly StoredStep[],
  away: ReadonlySet<string>,
  directory: Directory,
): Relation {
  const team = directory.team(screening.teamId);
  const works = steps.map((step) => step.work);
  const chairs = works.flatMap((work) => (work.kind === 'open-strategy-meeting' ? [work.chairId] : []));
  return {
    practitionerId: screening.practitionerId,
    team,
    inTurn: whoAnswers(team, screening.practitionerId, away, directory),
    toldIds: works.flatMap((work) =>
      work.kind === 'notify-manager' || work.kind === 'tell-not-delivered' ? [work.personId] : [],
    ),
    chairId: chairs.at(-1) ?? null,
    consultedId: screening.consultedId,
  };
}
