import { dayInWords } from '../kernel/london-day.ts';
import type { ClaimedStep, StepOutcome } from '../pathway/next-step.ts';
import { tell } from '../pathway/tell.ts';
import type { AlertNeeds } from './needs.ts';

/**
 * Tells an administrator that working days cannot be counted because the list of bank holidays ends too early (design D10).
 * The reference is of the first screening it happened to; its deadline shows as unknown, in red, until the list is longer.
 */
export async function tellHolidaysMissing(needs: AlertNeeds, step: ClaimedStep): Promise<StepOutcome> {
  if (step.work.kind !== 'tell-holidays-missing') return { kind: 'cannot', because: 'this is not a message' };
  const screening = await needs.store.within((records) => records.screenings.find(step.screeningId));
  if (screening === undefined) return { kind: 'done' };
  const message = {
    title: 'Bank holidays are missing',
    reference: screening.reference,
    lines: [
      `Safeguard knows the bank holidays of England and Wales until ${dayInWords(needs.holidays().knownUntil)}. Deadlines after that cannot be counted: they show as unknown.`,
      'Let the server reach www.gov.uk, or install a newer version of Safeguard. The deadlines are then counted by themselves.',
    ],
    urgent: true,
    choices: [],
    openPath: null,
  };
  const { personId } = step.work;
  return tell(needs, step, { personId, message, about: `holidays-missing/${personId}` });
}
