import { join } from 'node:path';
import { z } from 'zod';
import type { InstantText } from '../kernel/clock.ts';
import type { Person } from '../people/person.ts';
import type { Calendar } from './calendar.ts';
import { instantGiven } from './instant-given.ts';
import { inventedBusy, type Busy } from './invented-diaries.ts';
import { isCouncilStaff } from './invented-people.ts';
import { openKept } from './kept.ts';

/** What can be set about a person's diary: whether it can be seen from the council, and time taken besides. */
export const diaryChange = z.strictObject({
  visible: z.boolean().optional(),
  busy: z
    .array(
      z.strictObject({
        startAt: instantGiven,
        endAt: instantGiven,
        status: z.enum(['tentative', 'busy', 'oof', 'workingElsewhere']).default('busy'),
        subject: z.string().default('Busy'),
        location: z.string().default(''),
      }),
    )
    .optional(),
});
const diaryFile = z.object({ changes: z.record(z.string(), diaryChange) });

/** When people's time is taken: their invented week, what was added, and the meetings they are invited to. */
export interface Diaries {
  /** Whether the council can see this person's free and busy times at all (design D15). */
  isVisible(person: Person): boolean;
  busy(person: Person, fromAt: InstantText, toAt: InstantText): Busy[];
  /** The same without the meetings they are invited to. */
  besidesMeetings(person: Person, fromAt: InstantText, toAt: InstantText): Busy[];
  change(person: Person, change: z.infer<typeof diaryChange>): void;
}

/** Opens the diaries; partners in other organisations are not visible unless that was changed. */
export function openDiaries(folder: string, calendar: Calendar): Diaries {
  const kept = openKept(join(folder, 'diaries.json'), diaryFile, { changes: {} });
  const { changes } = kept.value;
  const within = (person: Person, fromAt: InstantText, toAt: InstantText, meetings: readonly Busy[]) => {
    const added = [...(changes[person.id]?.busy ?? []), ...meetings];
    const overlapping = added.filter((each) => each.startAt < toAt && each.endAt > fromAt);
    return [...inventedBusy(person.id, fromAt, toAt), ...overlapping].sort((a, b) =>
      a.startAt.localeCompare(b.startAt),
    );
  };
  return {
    isVisible: (person) => changes[person.id]?.visible ?? isCouncilStaff(person),
    busy: (person, fromAt, toAt) => within(person, fromAt, toAt, meetingsOf(calendar, person)),
    besidesMeetings: (person, fromAt, toAt) => within(person, fromAt, toAt, []),
    change: (person, change) => {
      changes[person.id] = { ...changes[person.id], ...change };
      kept.keep();
    },
  };
}

function meetingsOf(calendar: Calendar, person: Person): Busy[] {
  const address = person.email.toLowerCase();
  const theirs = calendar
    .all()
    .filter((event) => !event.isCancelled)
    .filter((event) =>
      [event.organizer, ...event.attendees].some((each) => each.address.toLowerCase() === address),
    );
  return theirs.flatMap(({ startAt, endAt, showAs, subject, location }) =>
    showAs === 'free' ? [] : [{ startAt, endAt, status: showAs, subject, location }],
  );
}
