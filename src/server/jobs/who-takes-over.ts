import type { Records } from '../../app.ts';
import { nowText, type Clock } from '../../kernel/clock.ts';
import { londonDayOf } from '../../kernel/london-day.ts';
import type { Transactions } from '../../kernel/transactions.ts';
import type { StoredStep } from '../../pathway/next-step.ts';
import { whoAnswers } from '../../people/answering.ts';
import type { Directory } from '../../people/directory.ts';

/**
 * Who is told when a step could not be delivered: whoever answers for the screening, in turn, and may therefore take it
 * over; the one whose step it is first if they are here and among them. Passed over are the person a message could not
 * reach, and whoever has been told of the same thing: the next in turn is really reached. When all have been told it is the
 * first of them again; an administrator where nobody is left. Somebody is always named (design 6).
 */
export async function whoTakesOver(
  step: StoredStep,
  store: Transactions<Records>,
  directory: Directory,
  clock: Clock,
): Promise<{ readonly personId: string }> {
  const { screening, told, away } = await store.within(async ({ screenings, steps, absences }) => ({
    screening: await screenings.find(step.screeningId),
    told: toldOfTheSame(step, await steps.ofScreening(step.screeningId)),
    away: await absences.on(londonDayOf(nowText(clock))),
  }));
  const team = directory.team(screening?.teamId ?? '');
  const inTurn = whoAnswers(team, screening?.practitionerId ?? '', away, directory);
  const owner = 'personId' in step.owner && !away.has(step.owner.personId) ? step.owner.personId : '';
  const ownerFirst = inTurn.toSorted((left, right) => Number(right === owner) - Number(left === owner));
  const [administrator] = directory.withRole('administrator');
  const personId = ownerFirst.find((id) => !told.has(id)) ?? ownerFirst[0] ?? administrator?.id ?? '';
  return { personId };
}

function toldOfTheSame(step: StoredStep, steps: readonly StoredStep[]): ReadonlySet<string> {
  const { work, dedupeKey } = step;
  if (!('personId' in work)) return new Set();
  if (work.kind !== 'tell-not-delivered') return new Set([work.personId]);
  const about = dedupeKey.slice(0, -work.personId.length);
  const others = steps.filter((each) => each.dedupeKey.startsWith(about));
  return new Set(others.flatMap((each) => ('personId' in each.work ? [each.work.personId] : [])));
}
