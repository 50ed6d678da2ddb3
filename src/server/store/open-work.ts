import { sql } from 'kysely';
import {
  doneByWhoeverManages,
  doneElsewhere,
  shownFromTheStart,
  shownOnceTried,
} from '../../pathway/open-work.ts';
import type { OpenWork, StepBook } from '../../pathway/step-book.ts';
import type { OpenTransaction } from './engine.ts';
import { inSight } from './in-sight.ts';
import { isOneOf } from './lists.ts';
import { stepOf } from './step-row.ts';

interface Found {
  readonly seq: number;
  readonly all_of_them: number;
  readonly mine_of_them: number;
}

/** `StepBook.openWork`: from what is in sight to its open steps, through the index that holds no others. */
export async function openWork(
  open: OpenTransaction,
  ...asked: Parameters<StepBook['openWork']>
): Promise<OpenWork> {
  const { db, codec } = open;
  const { rows: found } = await workFound(open, ...asked).execute(db);
  const [first] = found;
  if (first === undefined) return { steps: [], counted: { all: 0, mine: 0 } };
  const place = new Map(found.map(({ seq }, at) => [seq, at]));
  const rows = await db
    .selectFrom('next_steps')
    .selectAll()
    .where('seq', 'in', [...place.keys()])
    .execute();
  rows.sort((left, right) => (place.get(left.seq) ?? 0) - (place.get(right.seq) ?? 0));
  return {
    steps: rows.map((row) => stepOf(codec, row)),
    counted: { all: first.all_of_them, mine: first.mine_of_them },
  };
}

function workFound(open: OpenTransaction, ...[sight, roles, most]: Parameters<StepBook['openWork']>) {
  const kindIn = (kinds: readonly string[]) => isOneOf<'next_steps'>(open, 'next_steps.kind', kinds);
  const own = sql`(owner_person_id = ${sight.personId} or ${isOneOf<'next_steps'>(open, 'next_steps.owner_role', roles)})`;
  return sql<Found>`
    with seen as (select id, max(manages) as manages from (${inSight(sight)}) as ways group by id),
    work as materialized (
      select next_steps.seq, next_steps.due_sort,
        case when state = 'failed' then 0 when ${kindIn(doneElsewhere)} then 2 else 1 end as turn,
        case when ${own} or (manages = 1 and (state = 'failed' or ${kindIn(doneByWhoeverManages)})) then 1 else 0 end as mine
      from seen join next_steps on next_steps.screening_id = seen.id
      where state in ('ready', 'running', 'unknown', 'failed')
        and (state = 'failed' or ${kindIn(shownFromTheStart)} or (attempts > 0 and ${kindIn(shownOnceTried)}))
        and (manages = 1 or ${own})
    )
    select seq, (select count(*) from work) as all_of_them, (select sum(mine) from work) as mine_of_them
    from work order by turn, mine desc, due_sort, seq limit ${most}`;
}
