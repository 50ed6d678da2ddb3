import { minutesAfter, nowText, type Clock } from '../../kernel/clock.ts';
import { openJson, sealJson, type Codec } from './codec.ts';
import type { Within } from './transactions.ts';

const REMEMBERED_MINUTES = 7 * 24 * 60;

/** What the bot answered over HTTP. */
export interface GivenAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** Remembers what Teams has sent and what was answered, because it sends the same activity again when an answer is slow. */
export interface HandledActivities {
  /** The answer an activity was given, for seven days; undefined for one that was not carried out to its end. */
  answerTo(activityId: string): Promise<GivenAnswer | undefined>;
  /** Keeps that an activity was carried out, and its answer. The first one kept stands. */
  keep(activityId: string, answer: GivenAnswer): Promise<void>;
}

/** The activities the store remembers, as unreadable keys; older ones are forgotten as new ones come. */
export function handledActivities(within: Within, codec: Codec, clock: Clock): HandledActivities {
  const placeOf = (key: string) => `handled_activities.answer/${key}`;
  const oldest = () => minutesAfter(nowText(clock), -REMEMBERED_MINUTES);
  return {
    answerTo: (activityId) =>
      within(async ({ db }) => {
        const key = codec.matchKey(activityId);
        const row = await db
          .selectFrom('handled_activities')
          .select('answer')
          .where('activity_key', '=', key)
          .where('handled_at', '>=', oldest())
          .executeTakeFirst();
        return row && openJson<GivenAnswer>(codec, row.answer, placeOf(key));
      }),
    keep: (activityId, given) =>
      within(async ({ db, write }) => {
        const key = codec.matchKey(activityId);
        const answer = sealJson(codec, given, placeOf(key));
        await write(db.deleteFrom('handled_activities').where('handled_at', '<', oldest()));
        await write(
          db
            .insertInto('handled_activities')
            .values({ activity_key: key, handled_at: nowText(clock), answer })
            .onConflict((conflict) => conflict.column('activity_key').doNothing()),
        );
      }),
  };
}
