import type { Answers } from '../instrument/answers.ts';
import { answersText } from '../instrument/answers-text.ts';
import { missingAnswers } from '../instrument/check-answers.ts';
import { childOf } from '../instrument/child-of.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { instrumentOf } from '../instrument/instruments.ts';
import { withoutClosed } from '../instrument/open-items.ts';
import { suggestScore } from '../instrument/suggest-score.ts';
import { nowText, type InstantText } from '../kernel/clock.ts';
import type { Deadline } from '../kernel/deadline.ts';
import { londonDayOf } from '../kernel/london-day.ts';
import { granted, notFound, refused, type Result } from '../kernel/refusal.ts';
import type { NextStep, StepKind, StoredStep } from '../pathway/next-step.ts';
import { nextStepsFor } from '../pathway/pathway-v1.ts';
import type { Asking } from '../people/asking.ts';
import type { ScreeningNeeds, ScreeningRecords } from './needs.ts';
import { ownDraft } from './own-draft.ts';
import { pathwayContextWith } from './pathway-context.ts';
import { opening, recordFor, type ScreeningRecord } from './read-screening.ts';
import { relationFrom } from './relation.ts';
import type { Completion, Screening } from './screening.ts';

/** What completing needs beside the records: a digest to compare what was shown by, the SHA-256 of a text in hexadecimal digits. */
export interface CompletionNeeds extends ScreeningNeeds {
  readonly digest: (text: string) => string;
}

/** What the check page sends: which answers it showed, the revision and version they were read at, and a submission id. */
export interface CompletionRequest {
  readonly submissionId: string;
  readonly instrumentVersion: string;
  readonly revision: number;
  /** The digest of the text of the answers the page showed (`answersText`). */
  readonly shown: string;
}

/**
 * Completes a screening: checks the answers, suggests the score, and records both with everything that must follow, in
 * one transaction; gives the record as it then stands. The same submission twice is one completion, and null the second
 * time: it is opened again to see how it stands by now. Refused while an answer is missing, when the answers on the check
 * page are not the saved ones, and for a version that is not known (design 6, steps 3 to 7).
 */
export async function completeScreening(
  needs: CompletionNeeds,
  asking: Asking,
  id: string,
  request: CompletionRequest,
): Promise<Result<ScreeningRecord | null>> {
  const result = await needs.store.within(async (records) => {
    const at = nowText(needs.clock);
    const submission = {
      id: request.submissionId,
      by: asking.by.id,
      what: 'complete-screening',
      about: id,
      at,
    };
    // Asked together, answered in this order: everything after the first is read while the screening is held.
    const [draft, earlier, answers, steps, away] = await Promise.all([
      ownDraft(records, asking, id),
      records.submissions.earlier(submission.id),
      records.screenings.answers(id),
      records.steps.ofScreening(id),
      records.absences.on(londonDayOf(at)),
    ]);
    if (earlier !== undefined) return sameAgain(records, submission, earlier);
    if (!draft.ok) return draft;
    const before = await completedBefore(records, draft.value);
    const made = { by: asking.by.id, at, number: before.completions.length + 1 };
    const completion = completionOf(needs, draft.value, answers, request, made);
    if (!completion.ok) return completion;
    await records.submissions.remember(submission);
    const then = { screening: draft.value, steps, completion: completion.value, away };
    const recorded = await record(needs, records, asking, then);
    const completions = [...before.completions, completion.value];
    const parts = { ...before, ...recorded.parts, answers: [], completions, signOff: null };
    return granted(recordFor(asking, recorded.relation, parts));
  });
  needs.nudge();
  return result;
}

async function completedBefore(records: ScreeningRecords, { id, completedAt }: Screening) {
  if (completedAt === null) return { completions: [], returns: [] };
  const [completions, returns] = await Promise.all([
    records.screenings.completions(id),
    records.screenings.returns(id),
  ]);
  return { completions, returns };
}

async function sameAgain(
  records: ScreeningRecords,
  asked: { id: string; by: string; what: string; about: string },
  earlier: { by: string; what: string; about: string },
): Promise<Result<null>> {
  if (earlier.by !== asked.by) return notFound('screening');
  const completions = earlier.about === asked.about ? await records.screenings.completions(asked.about) : [];
  if (completions.some((completion) => completion.submissionId === asked.id)) return granted(null);
  return refused({
    kind: 'already-done',
    because:
      'This submission was used for something else. Open the screening again and complete it from there.',
  });
}

/** By whom, when, and how often it has been completed with this one. */
interface Made {
  readonly by: string;
  readonly at: InstantText;
  readonly number: number;
}

function completionOf(
  { digest }: CompletionNeeds,
  screening: Screening,
  drafted: Answers,
  request: CompletionRequest,
  made: Made,
): Result<Completion> {
  const instrument = instrumentOf(screening.instrumentVersion);
  if (instrument === undefined || request.instrumentVersion !== screening.instrumentVersion) {
    return refused({
      kind: 'instrument-retired',
      because:
        'This screening was answered under another version of the tool. Your answers are kept: open it again.',
    });
  }
  const saved = withoutClosed(instrument, drafted);
  const isAsShown = digest(answersText(saved)) === request.shown;
  if (request.revision !== screening.revision || !isAsShown) {
    return refused({
      kind: 'out-of-date',
      because:
        'The answers on your check page are not the ones that are saved. Nothing is lost: open the screening again and check them.',
    });
  }
  return judged(instrument, screening, { submissionId: request.submissionId, answers: saved }, made);
}

function judged(
  instrument: Instrument,
  screening: Screening,
  { submissionId, answers }: Pick<Completion, 'submissionId' | 'answers'>,
  made: Made,
): Result<Completion> {
  const day = londonDayOf(made.at);
  const child = childOf(answers, day);
  const missing = missingAnswers(instrument, answers, { today: day, now: made.at, age: child.age });
  if (missing.length > 0) {
    return refused({
      kind: 'answers-incomplete',
      because: 'Some answers are still needed before this can be completed.',
      missing,
    });
  }
  const suggestion = suggestScore(instrument, answers, child);
  return granted({
    screeningId: screening.id,
    submissionId,
    answers,
    age: child.age,
    day,
    suggestion,
    ...made,
  });
}

const DUTIES: readonly StepKind[] = ['hold-strategy-meeting', 'open-safety-plan'];

/**
 * The kinds of open step that a new completion puts anew. A strategy discussion and a safety plan that an earlier completion
 * required stay required when the new one suggests 0: only the manager, with a reason, takes a duty away (directive D14).
 */
function replacedBy(required: readonly NextStep[]): readonly StepKind[] {
  const duties = DUTIES.filter((kind) => required.some(({ work }) => work.kind === kind));
  return ['sign-off', 'answer-return', 'consult-on-low-score', ...duties];
}

/** By when the discussion and the plan are due that stand already, if any do. */
function dutiesStanding(steps: readonly StoredStep[]): readonly Deadline[] {
  return steps.flatMap(({ state, work, deadline }) =>
    state === 'ready' && DUTIES.includes(work.kind) ? [deadline] : [],
  );
}

/** A screening about to be completed, with its steps so far and who is away today. */
interface Completing {
  readonly screening: Screening;
  readonly steps: readonly StoredStep[];
  readonly completion: Completion;
  readonly away: ReadonlyMap<string, unknown>;
}

async function record(
  needs: ScreeningNeeds,
  records: ScreeningRecords,
  asking: Asking,
  { screening, steps, completion, away }: Completing,
) {
  const { at, number, suggestion } = completion;
  const { score, flags } = suggestion;
  const referralReceivedAt = String(completion.answers['referral.receivedAt']);
  const change = {
    status: 'completed',
    completedAt: at,
    changedAt: at,
    suggestedScore: score,
    referralReceivedAt,
  } as const;
  await records.screenings.addCompletion(completion);
  await records.screenings.change(screening.id, change);
  const context = pathwayContextWith(needs, away, screening, at);
  const standing = dutiesStanding(steps);
  const event = { kind: 'completed', number, score, flags, referralReceivedAt, standing } as const;
  const required = nextStepsFor(event, context);
  const replaces = number > 1 || standing.length > 0;
  if (replaces) await records.steps.cancel(screening.id, replacedBy(required), 'completed since', at);
  const recorded = await records.steps.require(screening.id, required, at);
  await records.audit.append([
    {
      at,
      by: asking.by.id,
      what: 'screening-completed',
      screeningId: screening.id,
      from: asking.from,
      detail: { number, score, flags: flags.join(' '), revision: screening.revision },
    },
    opening(asking, screening.id, at),
  ]);
  const now = replaces ? await records.steps.ofScreening(screening.id) : [...steps, ...recorded];
  const relation = relationFrom(screening, now, new Set(away.keys()), needs.directory);
  return { relation, parts: { screening: { ...screening, ...change }, steps: now } };
}
