import type { Answers } from '../instrument/answers.ts';
import { missingAnswers } from '../instrument/check-answers.ts';
import { childOf } from '../instrument/child-of.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { instrumentOf } from '../instrument/instruments.ts';
import { withoutClosed } from '../instrument/open-items.ts';
import { suggestScore } from '../instrument/suggest-score.ts';
import { nowText } from '../kernel/clock.ts';
import { londonDayOf } from '../kernel/london-day.ts';
import { granted, notFound, refused, type Result } from '../kernel/refusal.ts';
import { nextStepsFor } from '../pathway/pathway-v1.ts';
import type { Asking } from '../people/asking.ts';
import type { ScreeningNeeds, ScreeningRecords } from './needs.ts';
import { ownDraft } from './own-draft.ts';
import { pathwayContext } from './pathway-context.ts';
import { answersOf } from './save-answers.ts';
import type { Completion, Screening } from './screening.ts';

/** What the check page sends: the answers it showed, the revision and version they were read at, and a submission id. */
export interface CompletionRequest {
  readonly submissionId: string;
  readonly instrumentVersion: string;
  readonly revision: number;
  readonly answers: Answers;
}

/**
 * Completes a screening: checks the answers, suggests the score, and records both with everything that must follow, in
 * one transaction. The same submission twice is one completion. Refused while an answer is missing, when the answers on
 * the check page are not the saved ones, and for a version that is not known (design 6, steps 3 to 7).
 */
export async function completeScreening(
  needs: ScreeningNeeds,
  asking: Asking,
  id: string,
  request: CompletionRequest,
): Promise<Result<Completion>> {
  const result = await needs.store.within(async (records) => {
    const at = nowText(needs.clock);
    const submission = {
      id: request.submissionId,
      by: asking.by.id,
      what: 'complete-screening',
      about: id,
      at,
    };
    const draft = await ownDraft(records, asking, id);
    const earlier = await records.submissions.earlier(submission.id);
    if (earlier !== undefined) return sameAgain(records, submission, earlier);
    if (!draft.ok) return draft;
    const completion = await completionOf(records, draft.value, request, { by: asking.by.id, at });
    if (!completion.ok) return completion;
    await records.submissions.remember(submission);
    await record(needs, records, asking, draft.value, completion.value);
    return completion;
  });
  needs.nudge();
  return result;
}

async function sameAgain(
  records: ScreeningRecords,
  asked: { id: string; by: string; what: string; about: string },
  earlier: { by: string; what: string; about: string },
): Promise<Result<Completion>> {
  if (earlier.by !== asked.by) return notFound('screening');
  const completions = earlier.about === asked.about ? await records.screenings.completions(asked.about) : [];
  const first = completions.find((completion) => completion.submissionId === asked.id);
  if (first !== undefined) return granted(first);
  return refused({
    kind: 'already-done',
    because:
      'This submission was used for something else. Open the screening again and complete it from there.',
  });
}

async function completionOf(
  records: ScreeningRecords,
  screening: Screening,
  request: CompletionRequest,
  made: { by: string; at: string },
): Promise<Result<Completion>> {
  const instrument = instrumentOf(screening.instrumentVersion);
  if (instrument === undefined || request.instrumentVersion !== screening.instrumentVersion) {
    return refused({
      kind: 'instrument-retired',
      because:
        'This screening was answered under another version of the tool. Your answers are kept: open it again.',
    });
  }
  const saved = withoutClosed(instrument, answersOf(await records.screenings.draftAnswers(screening.id)));
  if (
    request.revision !== screening.revision ||
    !sameAnswers(saved, withoutClosed(instrument, request.answers))
  ) {
    return refused({
      kind: 'out-of-date',
      because:
        'The answers on your check page are not the ones that are saved. Nothing is lost: open the screening again and check them.',
    });
  }
  const number =
    screening.completedAt === null ? 1 : (await records.screenings.completions(screening.id)).length + 1;
  return judged(instrument, screening, { ...request, answers: saved }, number, made);
}

function sameAnswers(left: Answers, right: Answers): boolean {
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => canonical(left[key]) === canonical(right[key]))
  );
}

function canonical(value: unknown): string {
  if (typeof value === 'string') return value;
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function judged(
  instrument: Instrument,
  screening: Screening,
  request: CompletionRequest,
  number: number,
  made: { by: string; at: string },
): Result<Completion> {
  const day = londonDayOf(made.at);
  const child = childOf(request.answers, day);
  const missing = missingAnswers(instrument, request.answers, { today: day, now: made.at, age: child.age });
  if (missing.length > 0) {
    return refused({
      kind: 'answers-incomplete',
      because: 'Some answers are still needed before this can be completed.',
      missing,
    });
  }
  const suggestion = suggestScore(instrument, request.answers, child);
  const { submissionId, answers } = request;
  return granted({
    screeningId: screening.id,
    number,
    submissionId,
    answers,
    age: child.age,
    day,
    suggestion,
    ...made,
  });
}

async function record(
  needs: ScreeningNeeds,
  records: ScreeningRecords,
  asking: Asking,
  screening: Screening,
  completion: Completion,
): Promise<void> {
  const { at, number, suggestion } = completion;
  const referralReceivedAt = String(completion.answers['referral.receivedAt']);
  if (number > 1) {
    await records.steps.cancel(
      screening.id,
      ['sign-off', 'answer-return', 'hold-strategy-meeting', 'open-safety-plan', 'consult-on-low-score'],
      'completed again',
      at,
    );
  }
  await records.screenings.addCompletion(completion);
  await records.screenings.change(screening.id, {
    status: 'completed',
    completedAt: at,
    changedAt: at,
    suggestedScore: suggestion.score,
    referralReceivedAt,
  });
  const context = await pathwayContext(needs, records, screening, at);
  const { score, flags } = suggestion;
  const steps = nextStepsFor({ kind: 'completed', number, score, flags, referralReceivedAt }, context);
  await records.steps.require(screening.id, steps, at);
  await records.audit.append([
    {
      at,
      by: asking.by.id,
      what: 'screening-completed',
      screeningId: screening.id,
      from: asking.from,
      detail: { number, score, flags: flags.join(' '), revision: screening.revision },
    },
  ]);
}
