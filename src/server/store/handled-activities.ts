import { minutesAfter, nowText, type Clock } from '../../kernel/clock.ts';
import type { Codec } from './codec.ts';
import type { Within } from './transactions.ts';

const REMEMBERED_MINUTES = 7 * 24 * 60;

/** Remembers what Teams has sent, because it sends the same activity again when an answer is slow. */
export interface HandledActivities {
  /** True the first time an activity is seen, false for seven days afterwards. */
  first(activityId: string): Promise<boolean>;
}

/** The activities the store remembers, as unreadable keys; older ones are forgotten as new ones come. */
export function handledActivities(within: Within, codec: Codec, clock: Clock): HandledActivities {
  return {
    first: (activityId) =>
      within(async ({ db, write }) => {
        const now = nowText(clock);
        const forgotten = minutesAfter(now, -REMEMBERED_MINUTES);
        await write(db.deleteFrom('handled_activities').where('handled_at', '<', forgotten));
        const added = await db
          .insertInto('handled_activities')
          .values({ activity_key: codec.matchKey(activityId), handled_at: now })
          .onConflict((conflict) => conflict.column('activity_key').doNothing())
          .executeTakeFirst();
        return added.numInsertedOrUpdatedRows === 1n;
      }),
  };
}
