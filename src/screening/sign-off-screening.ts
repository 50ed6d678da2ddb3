import { nowText, type InstantText } from '../kernel/clock.ts';
import { londonDayOf } from '../kernel/london-day.ts';
import { granted, notFound, refused, type Result } from '../kernel/refusal.ts';
import { isDiscussionToHold, type StoredStep } from '../pathway/next-step.ts';
import { nextStepsFor } from '../pathway/pathway-v1.ts';
import type { Asking } from '../people/asking.ts';
import { governingScore, judgementRefusal } from './judgement-faults.ts';
import type { Judgement } from './judgement.ts';
import { managedScreening } from './managed-screening.ts';
import type { ScreeningNeeds, ScreeningRecords } from './needs.ts';
import { pathwayContext } from './pathway-context.ts';
import type { Completion, Screening } from './screening.ts';
import { openAlerts, settleAlerts } from './settle-alerts.ts';

/** A judgement on the completion the manager had in front of them. */
export interface SignOffRequest {
  readonly submissionId: string;
  readonly completionNumber: number;
  readonly judgement: Judgement;
}

/**
 * Signs a screening off: the judgement is recorded beside the suggestion, and the referral, the meeting and the review
 * follow in the same transaction. The same submission twice is one sign-off; a judgement on an earlier completion is out
 * of date; what the rules refuse changes nothing (directive D3, D14; ambiguities A1, A9).
 */
export async function signOffScreening(
  needs: ScreeningNeeds,
  asking: Asking,
  id: string,
  request: SignOffRequest,
): Promise<Result<null>> {
  const result = await needs.store.within(async (records) => {
    const at = nowText(needs.clock);
    const submission = { id: request.submissionId, by: asking.by.id, what: 'sign-off', about: id, at };
    const managed = await managedScreening(needs, records, asking, id);
    if (!managed.ok) return managed;
    const earlier = await records.submissions.earlier(submission.id);
    if (earlier !== undefined) {
      return earlier.by === asking.by.id && earlier.about === id ? granted(null) : notFound('screening');
    }
    const completion = await completionToJudge(records, managed.value, request.completionNumber);
    if (!completion.ok) return completion;
    const { suggestion, answers } = completion.value;
    const steps = await records.steps.ofScreening(id);
    const unseen = dangerNotAcknowledged(steps);
    if (unseen !== null) return unseen;
    const broken = judgementRefusal(request.judgement, {
      suggested: suggestion.score,
      flags: suggestion.flags,
      answers,
      directory: needs.directory,
      signerId: asking.by.id,
      filledInBy: [managed.value.practitionerId, completion.value.by],
      referredOn: londonDayOf(String(answers['referral.receivedAt'])),
      today: londonDayOf(at),
      discussionStands: steps.some(isDiscussionToHold),
    });
    if (broken !== null) return broken;
    await records.submissions.remember(submission);
    await record(needs, records, asking, managed.value, completion.value, request.judgement, at);
    return granted(null);
  });
  needs.nudge();
  return result;
}

function dangerNotAcknowledged(steps: readonly StoredStep[]) {
  return openAlerts(steps).some(({ alert }) => alert.startsWith('danger-'))
    ? refused({
        kind: 'not-permitted',
        because:
          'An alert that the child is in immediate danger has not been acknowledged. Acknowledge it on the record first.',
      })
    : null;
}

async function completionToJudge(
  records: ScreeningRecords,
  screening: Screening,
  number: number,
): Promise<Result<Completion>> {
  if (screening.status !== 'completed') {
    return refused({
      kind: 'already-done',
      because: 'This screening is not waiting for sign-off any more. Open it again to see where it stands.',
    });
  }
  const newest = (await records.screenings.completions(screening.id)).at(-1);
  return newest?.number === number
    ? granted(newest)
    : refused({
        kind: 'out-of-date',
        because:
          'The practitioner has completed this screening again since you opened it. Read the new answers first.',
      });
}

async function record(
  needs: ScreeningNeeds,
  records: ScreeningRecords,
  asking: Asking,
  screening: Screening,
  completion: Completion,
  judgement: Judgement,
  at: InstantText,
): Promise<void> {
  const { id } = screening;
  await records.screenings.addSignOff(id, { by: asking.by.id, at, judgement });
  await records.screenings.change(id, {
    status: 'signed-off',
    signedOffAt: at,
    changedAt: at,
    finalScore: judgement.finalScore,
    consultedId: judgement.consultation?.specialistLeadId ?? null,
  });
  await settleAlerts(records, id, asking.by.id, at);
  await records.steps.finish(`${id}/sign-off/${completion.number}`, asking.by.id, at);
  await records.steps.finish(`${id}/consult/${completion.number}`, asking.by.id, at);
  if (judgement.strategyMeeting?.decision === 'no') {
    await records.steps.cancel(
      id,
      ['hold-strategy-meeting'],
      'the manager decided against a strategy meeting, with a reason',
      at,
    );
  }
  const context = await pathwayContext(needs, records, screening, at);
  const discussionStands = (await records.steps.ofScreening(id)).some(isDiscussionToHold);
  const event = { ...signedOff(completion, judgement), discussionStands };
  await records.steps.require(id, nextStepsFor(event, context), at);
  await records.audit.append([
    {
      at,
      by: asking.by.id,
      what: 'screening-signed-off',
      screeningId: id,
      from: asking.from,
      detail: {
        suggested: completion.suggestion.score,
        final: judgement.finalScore,
        response: judgement.response,
        meeting: judgement.strategyMeeting?.decision ?? 'not decided',
        referral: judgement.maseReferral?.decision ?? 'not decided',
      },
    },
  ]);
}

function signedOff(completion: Completion, judgement: Judgement) {
  const { chairId, complexities, strategyMeeting, maseReferral } = judgement;
  return {
    kind: 'signed-off',
    score: governingScore(judgement, completion.suggestion.score),
    number: completion.number,
    referralReceivedAt: String(completion.answers['referral.receivedAt']),
    completedOn: completion.day,
    refer: maseReferral?.decision === 'yes',
    meet:
      strategyMeeting?.decision === 'yes' && chairId !== null
        ? { chairId, complex: complexities.length > 0 }
        : null,
  } as const;
}
