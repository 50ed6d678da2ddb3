import { nowText } from '../kernel/clock.ts';
import { londonDayOf } from '../kernel/london-day.ts';
import type { StepKind, StoredStep } from '../pathway/next-step.ts';
import type { Asking } from '../people/asking.ts';
import { mayRead, type Relation } from '../people/may.ts';
import { sightOf, type Sight } from '../people/sight.ts';
import type { ScreeningNeeds, ScreeningRecords } from './needs.ts';
import { relationFrom } from './relation.ts';
import type { ListPlace } from './screening-book.ts';
import { SCREENING_STATUSES, type Screening, type ScreeningStatus } from './screening.ts';

/** How many screenings are shown at a time. */
const AT_A_TIME = 50;

/** The parts of the list a person can choose to see, by the states in them. */
export const LIST_PARTS = {
  open: ['draft', 'returned'],
  waiting: ['completed'],
  closed: ['signed-off', 'discarded'],
  all: SCREENING_STATUSES,
} as const satisfies Record<string, readonly ScreeningStatus[]>;

/** A screening in a list, with its steps and how everybody stands to it. */
export interface Listed {
  readonly screening: Screening;
  readonly steps: readonly StoredStep[];
  readonly relation: Relation;
}

/** Which part of the list (default all of it), and from where on (default from the newest). */
export interface ListAsked {
  readonly part?: keyof typeof LIST_PARTS;
  readonly after?: ListPlace | null;
}

/** One stretch of a list, and where it goes on; null when that was all. */
export interface ListStretch {
  readonly listed: readonly Listed[];
  readonly next: ListPlace | null;
}

/**
 * The screenings a person may open, newest change first, a stretch at a time: own ones, those of the teams they answer for,
 * and those an alert, a consultation or a chair's part has drawn them into. The same permission as for opening one decides
 * each line (measurements 6.1).
 */
export async function listScreenings(
  needs: ScreeningNeeds,
  asking: Asking,
  { part = 'all', after = null }: ListAsked = {},
): Promise<ListStretch> {
  return needs.store.within(async (records) => {
    const { sight, away } = await lookOf(needs, records, asking);
    if (sight === null) return { listed: [], next: null };
    const stretch = { statuses: LIST_PARTS[part], after, most: AT_A_TIME + 1 };
    const found = await records.screenings.seenBy(sight, stretch);
    const shown = found.slice(0, AT_A_TIME);
    const listed = await readable(needs, records, asking, { screenings: shown, away });
    return { listed, next: found.length > shown.length ? (shown.at(-1) ?? null) : null };
  });
}

/** One screening as a list shows it, for whoever may open it. Nothing is opened, so nothing is put in the audit. */
export async function glanceAt(
  needs: ScreeningNeeds,
  asking: Asking,
  id: string,
): Promise<Listed | undefined> {
  return needs.store.within(async (records) => {
    const { away } = await lookOf(needs, records, asking);
    const found = await records.screenings.these([id]);
    return (await readable(needs, records, asking, { screenings: found, away }))[0];
  });
}

/** What the person may look for today, and who is away. */
export async function lookOf(
  needs: Pick<ScreeningNeeds, 'clock' | 'directory'>,
  records: Pick<ScreeningRecords, 'absences'>,
  { by }: Asking,
): Promise<{ readonly sight: Sight | null; readonly away: ReadonlySet<string> }> {
  const away = new Set((await records.absences.on(londonDayOf(nowText(needs.clock)))).keys());
  return { sight: sightOf(by, away, needs.directory), away };
}

/** What `readable` looks at: screenings, who is away, and which kinds of step are wanted of them (default all). */
interface ToRead {
  readonly screenings: readonly Screening[];
  readonly away: ReadonlySet<string>;
  readonly kinds?: readonly StepKind[];
}

/** Those of these screenings that the person may open, in the same order. */
export async function readable(
  needs: Pick<ScreeningNeeds, 'directory'>,
  records: Pick<ScreeningRecords, 'steps'>,
  { by }: Asking,
  { screenings, away, kinds }: ToRead,
): Promise<readonly Listed[]> {
  const steps = await records.steps.ofScreenings(
    screenings.map(({ id }) => id),
    kinds,
  );
  const byScreening = Map.groupBy(steps, (step) => step.screeningId);
  return screenings
    .map((screening) => {
      const own = byScreening.get(screening.id) ?? [];
      return { screening, steps: own, relation: relationFrom(screening, own, away, needs.directory) };
    })
    .filter(({ relation }) => mayRead(by, relation));
}
