import { notFound, refused, type Result } from '../kernel/refusal.ts';
import type { Asking } from '../people/asking.ts';
import { mayManage, mayRead } from '../people/may.ts';
import type { ScreeningNeeds, ScreeningRecords } from './needs.ts';
import { relationOf } from './relation.ts';
import type { Screening } from './screening.ts';

/**
 * The screening, held for change, if the person who asks answers for it now. Someone who may only read it is told who
 * can act; anyone else learns nothing.
 */
export async function managedScreening(
  needs: ScreeningNeeds,
  records: ScreeningRecords,
  asking: Asking,
  id: string,
): Promise<Result<Screening>> {
  const screening = await records.screenings.findForChange(id);
  if (screening === undefined) return notFound('screening');
  const relation = await relationOf(screening, records, needs);
  if (mayManage(asking.by, relation)) return { ok: true, value: screening };
  if (!mayRead(asking.by, relation)) return notFound('screening');
  const manager = relation.team === undefined ? undefined : needs.directory.person(relation.team.managerId);
  return refused({
    kind: 'not-permitted',
    because: `Only the manager of the team can do this, or the deputy while the manager is away. The manager is ${manager?.name ?? 'not recorded'}.`,
  });
}
