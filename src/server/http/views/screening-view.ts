import type { ScreeningFile } from '../../../app.ts';
import type {
  Outcome,
  ScreeningList,
  ScreeningSummary,
  ScreeningView,
} from '../../../contracts/screenings.ts';
import { adviceFor } from '../../../instrument/advice.ts';
import { flagResponses } from '../../../instrument/flags.ts';
import { notKnownWords } from '../../../instrument/not-known.ts';
import { HONESTY, scoreWords } from '../../../instrument/score-words.ts';
import type { AlertKey, StoredStep } from '../../../pathway/next-step.ts';
import { strategyDiscussionDue } from '../../../pathway/deadlines.ts';
import { isHousekeeping } from '../../../pathway/step-words.ts';
import { judgementRows } from '../../../referral/judgement-words.ts';
import { whoMayTakeOver } from '../../../screening/hand-over.ts';
import type { ListStretch } from '../../../screening/list-screenings.ts';
import type { ListPlace } from '../../../screening/screening-book.ts';
import type { Completion, Screening } from '../../../screening/screening.ts';
import type { BankHolidays } from '../../../kernel/working-days.ts';
import type { Directory } from '../../../people/directory.ts';
import { dueView } from './due-view.ts';
import { chairingView, meetingFileView } from './meeting-view.ts';
import { personViewOf } from './person-view.ts';
import { isRed, nameOf, ownerInWords, stepView, type Viewing } from './step-view.ts';

function summaryView(screening: Screening, steps: readonly StoredStep[], viewing: Viewing): ScreeningSummary {
  const { directory, at } = viewing;
  const { id, reference, status, childName, startedAt, changedAt, completedAt, suggestedScore, finalScore } =
    screening;
  return {
    id,
    reference,
    status,
    childName,
    practitioner: nameOf(directory, screening.practitionerId),
    team: directory.team(screening.teamId)?.name ?? screening.teamId,
    startedAt,
    changedAt,
    completedAt,
    suggestedScore,
    finalScore,
    red: steps.some((step) => isRed(step, at)),
  };
}

/** A stretch of the list of screenings. */
export function screeningListView({ listed, next }: ListStretch, viewing: Viewing): ScreeningList {
  return {
    screenings: listed.map(({ screening, steps }) => summaryView(screening, steps, viewing)),
    next: next && `${next.changedAt}_${next.id}`,
  };
}

/** The place a list is asked to go on from, as `screeningListView` gave it. */
export function placeIn(after: string | undefined): ListPlace | null {
  const [changedAt, id] = after?.split('_') ?? [];
  return changedAt === undefined || id === undefined ? null : { changedAt, id };
}

const worryWords: Readonly<Record<string, string>> = { low: 'Low', medium: 'Medium', high: 'High' };

/** What the instrument suggested, in words: the directive's for the score, then why, and what it does not say. */
export function outcomeView({ suggestion, answers }: Completion): Outcome {
  const { score } = suggestion;
  return {
    score,
    words: scoreWords[score].words,
    honesty: HONESTY,
    because: suggestion.because.map(({ sentence }) => sentence),
    whyNotNext: [...suggestion.whyNotNext],
    flags: suggestion.flags.map((flag) => ({ flag, ...pick(flagResponses[flag]) })),
    advice: [...adviceFor(score, suggestion)],
    notKnown: [...notKnownWords(suggestion.notKnown)],
    strengths: [...suggestion.strengths],
    worry: worryWords[String(answers['worry'])] ?? 'Not recorded',
  };
}

function pick({ title, response }: { title: string; response: string }) {
  return { title, response };
}

function alertsOf(steps: readonly StoredStep[], viewing: Viewing): ScreeningView['alerts'] {
  return steps.flatMap((step) => {
    if (step.work.kind !== 'acknowledge-alert') return [];
    const { alert } = step.work;
    return [
      {
        alert,
        cause: alert.startsWith('danger') ? ('immediate-danger' as const) : ('completed' as const),
        raisedAt: step.createdAt,
        told: toldOf(steps, alert, viewing),
        due: dueView(step.deadline, viewing.at),
        acknowledgedAt: step.finishedAt,
        acknowledgedBy: step.finishedBy === null ? null : nameOf(viewing.directory, step.finishedBy),
      },
    ];
  });
}

function toldOf(steps: readonly StoredStep[], alert: AlertKey, viewing: Viewing) {
  return steps.flatMap((step) =>
    step.work.kind === 'notify-manager' && step.work.alert === alert
      ? [
          {
            name: ownerInWords(step.owner, viewing.directory),
            state: stepView(step, viewing, false).stateWords,
          },
        ]
      : [],
  );
}

function answersView(file: ScreeningFile): ScreeningView['answers'] {
  const completed = file.completions.at(-1);
  if (completed !== undefined && !['draft', 'returned'].includes(file.screening.status)) {
    return Object.fromEntries(
      Object.entries(completed.answers).map(([item, value]) => [item, { value, revision: 0 }]),
    );
  }
  return Object.fromEntries(file.answers.map(({ item, value, revision }) => [item, { value, revision }]));
}

function judgedView({ completions, returns, signOff }: ScreeningFile, directory: Directory) {
  const completed = completions.at(-1);
  const named = (id: string) => nameOf(directory, id);
  if (completed === undefined) return { completion: null, returns: [], signOff: null };
  const { number, at, by, suggestion } = completed;
  return {
    completion: { number, at, by: named(by), outcome: outcomeView(completed) },
    returns: returns.map((one) => ({ ...one, by: named(one.by) })),
    signOff: signOff && {
      by: named(signOff.by),
      at: signOff.at,
      rows: [...judgementRows(signOff.judgement, suggestion.score, directory)],
      finalScore: signOff.judgement.finalScore,
    },
  };
}

/** Everything a person who may open a screening sees of it. */
export function screeningView(file: ScreeningFile, viewing: Viewing, holidays: BankHolidays): ScreeningView {
  const { screening, steps, may } = file;
  const { directory, borough, at } = viewing;
  const completed = file.completions.at(-1);
  return {
    ...summaryView(screening, steps, viewing),
    instrumentVersion: screening.instrumentVersion,
    pathwayVersion: screening.pathwayVersion,
    practitionerPerson: personViewOf(directory, screening.practitionerId),
    revision: screening.revision,
    answers: answersView(file),
    age: completed?.age ?? null,
    referralDue:
      screening.referralReceivedAt === null
        ? null
        : dueView(
            strategyDiscussionDue(screening.referralReceivedAt, borough.strategyWorkingDays, holidays),
            at,
          ),
    ...judgedView(file, directory),
    alerts: alertsOf(steps, viewing),
    steps: steps
      .filter(({ work, state }) => !isHousekeeping(work.kind) || state === 'failed')
      .map((step) => stepView(step, viewing, may.resolveSteps, may.recordDone.includes(step.id))),
    chairing: chairingView(file, directory),
    meeting: file.meeting === null ? null : meetingFileView(file.meeting, viewing),
    handOverTo: may.handOver
      ? whoMayTakeOver(directory.everyone(), screening).map(({ id }) => personViewOf(directory, id))
      : [],
    may: {
      fillIn: may.fillIn,
      discard: may.discard,
      acknowledge: may.acknowledge,
      signOff: may.signOff,
      returnIt: may.returnIt,
      readAudit: may.readAudit,
    },
  };
}
