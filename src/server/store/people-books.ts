import type { AbsenceBook } from '../../people/absence-book.ts';
import type { PostedCopies } from '../../people/posted-copies.ts';
import type { ReachBook } from '../../people/reach.ts';
import type { OpenTransaction } from './engine.ts';
import { rowsOf, standing } from './standing.ts';

/** Where people can be reached; a channel's address may hold a name, so it is sealed. */
export function reachBook({ db, write, codec }: OpenTransaction): ReachBook {
  const placeOf = (personId: string, channel: string) => `reaches.address/${personId}/${channel}`;
  return {
    async remember({ personId, channel, address }) {
      const sealed = codec.seal(address, placeOf(personId, channel));
      await write(
        db
          .insertInto('reaches')
          .values({ person_id: personId, channel, address: sealed })
          .onConflict((conflict) =>
            conflict.columns(['person_id', 'channel']).doUpdateSet({ address: sealed }),
          ),
      );
    },
    async forget(personId, channel) {
      await write(db.deleteFrom('reaches').where('person_id', '=', personId).where('channel', '=', channel));
    },
    async of(personId, channel) {
      const row = await db
        .selectFrom('reaches')
        .select('address')
        .where('person_id', '=', personId)
        .where('channel', '=', channel)
        .executeTakeFirst();
      return row && { personId, channel, address: codec.open(row.address, placeOf(personId, channel)) };
    },
  };
}

const awayOn = standing(({ db }, blank) =>
  db.selectFrom('absences').selectAll().where('away_until', '>=', blank(0)),
);

/** Who is away, one last day each. */
export function absenceBook(open: OpenTransaction): AbsenceBook {
  const { db, write } = open;
  return {
    async set(personId, awayUntil) {
      if (awayUntil === null) {
        await write(db.deleteFrom('absences').where('person_id', '=', personId));
        return;
      }
      await write(
        db
          .insertInto('absences')
          .values({ person_id: personId, away_until: awayUntil })
          .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ away_until: awayUntil })),
      );
    },
    async on(day) {
      const rows = await rowsOf(open, awayOn(open, day));
      return new Map(rows.map((row) => [row.person_id, row.away_until]));
    },
  };
}

/** The copies of messages as they stand in chats and mailboxes, oldest first. */
export function postedCopies({ db, write, codec }: OpenTransaction): PostedCopies {
  const placeOf = (about: string, personId: string) => `posted_copies.copy/${about}/${personId}`;
  return {
    async keep({ about, personId, channel, copy, postedAt }) {
      const sealed = codec.seal(copy, placeOf(about, personId));
      await write(
        db
          .insertInto('posted_copies')
          .values({ about, person_id: personId, channel, copy: sealed, posted_at: postedAt }),
      );
    },
    async about(about) {
      const rows = await db
        .selectFrom('posted_copies')
        .selectAll()
        .where('about', '=', about)
        .orderBy('seq')
        .execute();
      return rows.map((row) => ({
        about,
        personId: row.person_id,
        channel: row.channel,
        copy: codec.open(row.copy, placeOf(about, row.person_id)),
        postedAt: row.posted_at,
      }));
    },
  };
}
