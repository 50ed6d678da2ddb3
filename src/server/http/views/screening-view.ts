import type { ScreeningFile } from '../../../app.ts';
import type {
  Outcome,
  ScreeningList,
  ScreeningSummary,
  ScreeningView,
} from '../../../contracts/screenings.ts';
import type { Answers } from '../../../instrument/answers.ts';
import { adviceFor } from '../../../instrument/advice.ts';
import { childOf } from '../../../instrument/child-of.ts';
import { flagResponses } from '../../../instrument/flags.ts';
import { instrumentOf, itemOf, optionsOf } from '../../../instrument/instruments.ts';
import { notKnownWords } from '../../../instrument/not-known.ts';
import { HONESTY, scoreWords } from '../../../instrument/score-words.ts';
import type { InstantText } from '../../../kernel/clock.ts';
import { londonDayOf } from '../../../kernel/london-day.ts';
import type { StoredStep } from '../../../pathway/next-step.ts';
import { strategyDiscussionDue } from '../../../pathway/deadlines.ts';
import { isHousekeeping } from '../../../pathway/step-words.ts';
import { judgementRows, responseWords } from '../../../referral/judgement-words.ts';
import { whoMayTakeOver } from '../../../screening/hand-over.ts';
import type { ListStretch } from '../../../screening/list-screenings.ts';
import type { ListPlace } from '../../../screening/screening-book.ts';
import type { Completion, Screening, SignOff } from '../../../screening/screening.ts';
import type { BankHolidays } from '../../../kernel/working-days.ts';
import { dutyTeamInWords } from '../../../people/borough.ts';
import type { Directory } from '../../../people/directory.ts';
import { alertsOf } from './alerts-view.ts';
import { dueView } from './due-view.ts';
import { chairingView, meetingFileView } from './meeting-view.ts';
import { personViewOf } from './person-view.ts';
import { isRed, nameOf, stepView, type Viewing } from './step-view.ts';

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

/** How worried the practitioner said they are, in the words they chose from. */
function worryWords(version: string, { worry }: Answers): string {
  const instrument = instrumentOf(version);
  const asked = instrument && itemOf(instrument, 'worry');
  const options = instrument && asked ? optionsOf(instrument, asked) : [];
  return options.find(({ code }) => code === worry)?.label ?? 'Not recorded';
}

/** What the instrument suggested, in words: the directive's for the score, then why, and what it does not say. */
export function outcomeView({ suggestion, answers }: Completion, version: string): Outcome {
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
    worry: worryWords(version, answers),
  };
}

function pick({ title, response }: { title: string; response: string }) {
  return { title, response };
}

function answersView(file: ScreeningFile): ScreeningView['answers'] {
  const completed = file.completions.at(-1);
  if (completed !== undefined && !isFilledIn(file.screening)) {
    return Object.fromEntries(
      Object.entries(completed.answers).map(([item, value]) => [item, { value, revision: 0 }]),
    );
  }
  return Object.fromEntries(file.answers.map(({ item, value, revision }) => [item, { value, revision }]));
}

/** What follows a judgement besides the pathway's steps: the response, with who answers for it, and that 0 is never the end. */
function followsFrom({ by, judgement }: SignOff, { practitionerId }: Screening, directory: Directory) {
  const { response, finalScore } = judgement;
  const who =
    response === 'no-further-action'
      ? ''
      : ` ${nameOf(directory, by)} answers for it, with ${nameOf(directory, practitionerId)}.`;
  return [
    `${responseWords[response]}.${who}`,
    ...(finalScore === 0 ? ['Screen again on any new information.'] : []),
  ];
}

function judgedView({ screening, completions, returns, signOff }: ScreeningFile, directory: Directory) {
  const completed = completions.at(-1);
  const named = (id: string) => nameOf(directory, id);
  if (completed === undefined) return { completion: null, returns: [], signOff: null };
  const { number, at, by, suggestion } = completed;
  return {
    completion: { number, at, by: named(by), outcome: outcomeView(completed, screening.instrumentVersion) },
    returns: returns.map((one) => ({ ...one, by: named(one.by) })),
    signOff: signOff && {
      by: named(signOff.by),
      at: signOff.at,
      rows: [...judgementRows(signOff.judgement, suggestion.score, directory)],
      finalScore: signOff.judgement.finalScore,
      follows: followsFrom(signOff, screening, directory),
    },
  };
}

/** The age on the day of completion; while it is filled in, today's by the answers so far. */
function ageOf({ screening, completions, answers }: ScreeningFile, at: InstantText): number | null {
  const completed = completions.at(-1);
  if (completed !== undefined && !isFilledIn(screening)) return completed.age;
  const soFar = answers.flatMap(({ item, value }) => (value === null ? [] : [[item, value] as const]));
  return childOf(Object.fromEntries(soFar), londonDayOf(at)).age;
}

function isFilledIn({ status }: Screening): boolean {
  return status === 'draft' || status === 'returned';
}

/** By when the strategy discussion is due, from when the referral was received; null while that is not answered. */
export function referralDueView(
  receivedAt: InstantText | null,
  { borough, at }: Viewing,
  holidays: BankHolidays,
): ScreeningView['referralDue'] {
  if (receivedAt === null) return null;
  return dueView(strategyDiscussionDue(receivedAt, borough.strategyWorkingDays, holidays), at);
}

/** Everything a person who may open a screening sees of it. */
export function screeningView(file: ScreeningFile, viewing: Viewing, holidays: BankHolidays): ScreeningView {
  const { screening, steps, may } = file;
  const { directory, borough, at } = viewing;
  const meeting = file.meeting === null ? null : meetingFileView(file.meeting, viewing);
  return {
    ...summaryView(screening, steps, viewing),
    instrumentVersion: screening.instrumentVersion,
    pathwayVersion: screening.pathwayVersion,
    practitionerPerson: personViewOf(directory, screening.practitionerId),
    toRing: {
      people: file.inTurn.map((id) => personViewOf(directory, id)),
      dutyTeam: dutyTeamInWords(borough),
    },
    revision: screening.revision,
    answers: answersView(file),
    age: ageOf(file, at),
    referralDue: referralDueView(screening.referralReceivedAt, viewing, holidays),
    ...judgedView(file, directory),
    alerts: alertsOf(file, viewing),
    steps: steps
      .filter(({ work, state }) => !isHousekeeping(work.kind) || state === 'failed')
      .map((step) => stepView(step, viewing, { ...file, meeting })),
    chairing: chairingView(file, directory),
    meeting,
    handOverTo: may.handOver
      ? whoMayTakeOver(directory, screening).map(({ id }) => personViewOf(directory, id))
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
