import type { ClaimedStep, StepOutcome } from '../pathway/next-step.ts';
import { isInTrouble } from '../pathway/late.ts';
import { stepTitles } from '../pathway/step-words.ts';
import type { AlertNeeds } from './needs.ts';
import { tell } from '../pathway/tell.ts';

/**
 * Tells a named person that something the pathway requires could not be delivered, or has not been yet, and waits for them
 * (design 6). What has been delivered or taken over meanwhile is not told any more.
 */
export async function tellNotDelivered(needs: AlertNeeds, step: ClaimedStep): Promise<StepOutcome> {
  if (step.work.kind !== 'tell-not-delivered') return { kind: 'cannot', because: 'this is not a message' };
  const { failedStepId, personId } = step.work;
  const known = await needs.store.within(async (records) => ({
    screening: await records.screenings.find(step.screeningId),
    failed: await records.steps.step(failedStepId),
  }));
  const { screening, failed } = known;
  if (screening === undefined || failed === undefined || !isInTrouble(failed)) return { kind: 'done' };
  const givenUp = failed.state === 'failed';
  const message = {
    title: 'Not delivered: somebody has to act',
    reference: screening.reference,
    lines: [
      `Safeguard ${givenUp ? 'could not do this' : 'has not been able to do this yet'}: ${stepTitles[failed.work.kind]}.`,
      givenUp
        ? 'Open the screening, then try again or do it another way and record how.'
        : 'It goes on trying. Open the screening and make sure that somebody knows.',
    ],
    urgent: true,
    choices: [],
    openPath: `screenings/${screening.id}`,
  };
  return tell(needs, step, { personId, message, about: `${failedStepId}/not-delivered` });
}

/** Tells the practitioner that the manager returned a screening; the comments are read in the tab. */
export async function tellReturned(needs: AlertNeeds, step: ClaimedStep): Promise<StepOutcome> {
  if (step.work.kind !== 'tell-returned') return { kind: 'cannot', because: 'this is not a message' };
  const screening = await needs.store.within((records) => records.screenings.find(step.screeningId));
  if (screening?.status !== 'returned') return { kind: 'done' };
  const message = {
    title: 'A screening came back to you',
    reference: screening.reference,
    lines: ['The manager has returned it with comments. Open it, answer them and complete it again.'],
    urgent: false,
    choices: [],
    openPath: `screenings/${screening.id}`,
  };
  return tell(needs, step, { personId: step.work.personId, message, about: `${screening.id}/returned` });
}

/** Tells a practitioner that a screening was handed to them. One handed on since is not told of any more. */
export async function tellHandedOver(needs: AlertNeeds, step: ClaimedStep): Promise<StepOutcome> {
  if (step.work.kind !== 'tell-handed-over') return { kind: 'cannot', because: 'this is not a message' };
  const { personId } = step.work;
  const screening = await needs.store.within((records) => records.screenings.find(step.screeningId));
  if (screening?.practitionerId !== personId) return { kind: 'done' };
  const message = {
    title: 'A screening was handed to you',
    reference: screening.reference,
    lines: ['Everything answered so far is in it. Open it to see what is still to be done, and by when.'],
    urgent: false,
    choices: [],
    openPath: `screenings/${screening.id}`,
  };
  return tell(needs, step, { personId, message, about: `${screening.id}/handed-over` });
}
