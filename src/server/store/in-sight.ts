import { sql, type RawBuilder } from 'kysely';
import type { AnsweredFor, Sight } from '../../people/sight.ts';

/** One way in which screenings come into a person's sight, as a condition on their rows. */
export interface WayIn {
  /** Through this way the person answers for the screening (`mayManage`); otherwise they may only open it. */
  readonly manages: boolean;
  /** It follows an index that holds what it lets in by state and newest change; otherwise it lets in but few. */
  readonly inOrder: boolean;
  readonly where: RawBuilder<boolean>;
}

/**
 * Everything of `screenings` that a person may open, as ways in that each follow an index. A screening can come in several
 * ways.
 */
export function waysIn(sight: Sight): readonly WayIn[] {
  const { personId } = sight;
  const opens = (where: RawBuilder<boolean>, inOrder: boolean) => ({ manages: false, inOrder, where });
  return [
    ...(sight.own ? [opens(sql`practitioner_id = ${personId}`, true)] : []),
    ...(sight.consulted ? [opens(sql`consulted_id = ${personId}`, false)] : []),
    ...(sight.chaired ? [opens(sql`id in (${chairedBy(personId)})`, false)] : []),
    ...sight.answeredFor.map((part) => ({
      manages: true,
      inOrder: !part.onlyIfTold && part.teamId !== null,
      where: answeredFor(part, sight),
    })),
  ];
}

function answeredFor({ teamId, heldBy, onlyIfTold }: AnsweredFor, sight: Sight): RawBuilder<boolean> {
  const { personId, knownTeamIds } = sight;
  // Beside a few ids the team is not bare, so that SQLite goes by them and not through the whole team.
  const team = onlyIfTold ? sql`team_id || ''` : sql`team_id`;
  const conditions = [
    sql`practitioner_id <> ${personId}`,
    teamId !== null
      ? sql`${team} = ${teamId}`
      : knownTeamIds.length > 0
        ? sql`team_id not in (${sql.join(knownTeamIds)})`
        : sql`1 = 1`,
    ...(heldBy === null ? [] : [sql`practitioner_id = ${heldBy}`]),
    ...(onlyIfTold ? [sql`id in (${toldTo(personId)})`] : []),
  ];
  return sql`${sql.join(conditions, sql` and `)}`;
}

/** The ids of everything in a person's sight, with whether they answer for it: one row for each way in. */
export function inSight(sight: Sight): RawBuilder<{ id: string; manages: number }> {
  const ways = waysIn(sight).map(
    ({ manages, where }) =>
      sql`select id, ${sql.lit(manages ? 1 : 0)} as manages from screenings where ${where}`,
  );
  return sql`${sql.join(ways, sql` union all `)}`;
}

/** What an alert, or word of something not delivered, has gone to this person about. */
function toldTo(personId: string): RawBuilder<string> {
  return sql`select screening_id from next_steps
    where for_person_id = ${personId} and kind in ('notify-manager', 'tell-not-delivered')`;
}

/** What this person was named to chair the strategy meeting of; whoever was named last is the chair. */
function chairedBy(personId: string): RawBuilder<string> {
  return sql`select screening_id from next_steps as named
    where for_person_id = ${personId} and kind = 'open-strategy-meeting' and not exists (
      select 1 from next_steps as later
      where later.screening_id = named.screening_id and later.kind = named.kind and later.seq > named.seq)`;
}
