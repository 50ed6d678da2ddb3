import type { MeetingView } from '../../src/contracts/meetings.ts';
import type { Me, PersonView } from '../../src/contracts/people.ts';
import type { Outcome, ScreeningView } from '../../src/contracts/screenings.ts';
import type { DueView, StepView, WorkItem } from '../../src/contracts/steps.ts';

/** Records as the server answers them, about nobody: a test names only what it is about. */

export const inTime: DueView = {
  passesAt: '2026-11-27T00:00:00.000Z',
  words: 'by the end of Thursday 26 November 2026',
  overdue: false,
  unknown: false,
};

export const overdue: DueView = { ...inTime, overdue: true };

export const dueNotKnown: DueView = {
  passesAt: null,
  words: 'Deadline not known. The bank holidays for this period are not loaded.',
  overdue: true,
  unknown: true,
};

export const dueNever: DueView = { passesAt: null, words: 'no fixed date', overdue: false, unknown: false };

export function inventedPerson(id: string, name: string, jobTitle: string): PersonView {
  return { id, name, jobTitle, phone: '020 7946 0101', email: `${id.replace('-', '.')}@northmere.example` };
}

export const practitioner = inventedPerson('amara-okoye', 'Amara Okoye', 'Social worker');
export const manager = inventedPerson('ruth-abernathy', 'Ruth Abernathy', 'Team manager');
export const lead = inventedPerson('priya-raman', 'Priya Raman', 'Specialist safeguarding practice lead');
export const chair = inventedPerson('margaret-eze', 'Margaret Eze', 'Child protection chair');

export function inventedMe(change: Partial<Me> = {}): Me {
  return {
    person: { ...manager, roles: ['manager'], teams: [{ id: 'assessment-north', name: 'Assessment North' }] },
    awayUntil: null,
    may: { startScreening: true, setAbsence: true, chair: false },
    borough: {
      name: 'Northmere',
      panelName: 'MASE',
      mashMailbox: 'mash@northmere.example',
      dutyTeam: 'the duty team',
    },
    specialistLeads: [lead],
    chairs: [chair, manager, lead],
    ...change,
  };
}

export function inventedWork(change: Partial<WorkItem> = {}): WorkItem {
  return {
    id: 'step-1',
    kind: 'sign-off',
    reference: 'SC-7K3QXD',
    childName: 'Marnie Osterley',
    what: 'Judge and sign off',
    due: inTime,
    since: '2026-11-23T10:00:00.000Z',
    whose: 'Ruth Abernathy',
    mine: true,
    red: false,
    open: 'screenings/s-1/sign-off',
    elsewhere: false,
    ...change,
  };
}

export function inventedStep(change: Partial<StepView> = {}): StepView {
  return {
    id: 'step-1',
    kind: 'email-referral',
    title: 'E-mail the referral to MASH',
    state: 'done',
    stateWords: 'Done at 14:02, Monday 23 November 2026: e-mailed to mash@northmere.example',
    owner: 'Ruth Abernathy',
    due: inTime,
    availableHere: true,
    late: false,
    mayResolve: false,
    mayRecordDone: false,
    createdAt: '2026-11-23T10:00:00.000Z',
    finishedAt: '2026-11-23T14:02:00.000Z',
    ...change,
  };
}

export function inventedOutcome(change: Partial<Outcome> = {}): Outcome {
  return {
    score: 2,
    words: 'Evidence a child or young person is being targeted for opportunistic abuse.',
    honesty: 'A structured aid, not validated. A person decides.',
    because: ['Gifts given in return for sexual activity: evidence, now or in the last 6 months.'],
    whyNotNext: ['Not 3 because nothing yet shows that it happened more than once.'],
    flags: [
      {
        flag: 'CONSIDER_3',
        title: 'Close to a score of 3',
        response: 'There are signs of a pattern or of control. Write why the score is not 3.',
      },
    ],
    advice: ['Put a safety plan in place.'],
    notKnown: ['6 signs are not explored or not known.'],
    strengths: ['Talks to her form tutor.'],
    worry: 'Very worried',
    ...change,
  };
}

export function inventedView(change: Partial<ScreeningView> = {}): ScreeningView {
  return {
    id: 's-1',
    reference: 'SC-7K3QXD',
    status: 'completed',
    childName: 'Marnie Osterley',
    practitioner: practitioner.name,
    team: 'Assessment North',
    startedAt: '2026-11-23T09:00:00.000Z',
    changedAt: '2026-11-23T10:00:00.000Z',
    completedAt: '2026-11-23T10:00:00.000Z',
    suggestedScore: 2,
    finalScore: null,
    red: false,
    instrumentVersion: '1.0.0-proposal',
    pathwayVersion: '1.0.0-proposal',
    practitionerPerson: practitioner,
    toRing: { people: [manager, lead], dutyTeam: 'the duty team' },
    revision: 4,
    answers: {
      'child.surname': { value: 'Osterley', revision: 0 },
      Q1: { value: 'evidence', revision: 0 },
      R4: { value: { strength: 'evidence', recency: 'current', note: 'He pays for things.' }, revision: 0 },
    },
    age: 14,
    referralDue: inTime,
    completion: {
      number: 1,
      at: '2026-11-23T10:00:00.000Z',
      by: practitioner.name,
      outcome: inventedOutcome(),
    },
    returns: [],
    signOff: null,
    alerts: [],
    steps: [],
    meeting: null,
    handOverTo: [],
    chairing: null,
    may: {
      fillIn: false,
      discard: false,
      acknowledge: false,
      signOff: true,
      returnIt: true,
      readAudit: true,
    },
    ...change,
  };
}

export function inventedStanding(
  state: MeetingView['standing']['state'],
  words = '',
): MeetingView['standing'] {
  return { state, words, red: state === 'not-invited' || state === 'not-told' };
}

export function inventedMeeting(change: Partial<MeetingView> = {}): MeetingView {
  const attendance = [
    { who: 'Chair', availability: 'free' },
    { who: 'Manager', availability: 'busy' },
    { who: 'Police CSE lead', availability: 'not-visible' },
    { who: 'Designated nurse', availability: 'not-visible' },
  ] as const;
  return {
    id: 'm-1',
    screeningId: 's-1',
    reference: 'SC-7K3QXD',
    chair,
    complex: false,
    status: 'needs-date',
    due: inTime,
    offered: [
      {
        startAt: '2026-11-24T09:00:00.000Z',
        endAt: '2026-11-24T10:00:00.000Z',
        words: 'Tuesday 24 November 2026, 09:00 to 10:00',
        late: false,
        soon: false,
        attendance: [...attendance],
        askFirst: [],
      },
      {
        startAt: '2026-11-30T14:00:00.000Z',
        endAt: '2026-11-30T15:00:00.000Z',
        words: 'Monday 30 November 2026, 14:00 to 15:00',
        late: true,
        soon: false,
        attendance: [...attendance],
        askFirst: [],
      },
    ],
    looking: false,
    shownBefore: false,
    startAt: null,
    endAt: null,
    whenWords: null,
    late: false,
    lateReason: null,
    pickedThrough: null,
    joinUrl: null,
    cancelReason: null,
    standing: inventedStanding('needs-date', 'It needs a date.'),
    subject: 'SC-7K3QXD',
    invitees: [
      { name: 'Margaret Eze', email: 'margaret.eze@northmere.example', role: 'Chair', required: true },
      { name: 'Amara Okoye', email: 'amara.okoye@northmere.example', role: 'Practitioner', required: true },
      {
        name: 'Marcus Thornby',
        email: 'marcus.thornby@police.example',
        role: 'Police CSE lead',
        required: true,
      },
      { name: 'Fiona Adeyemi', email: 'fiona.adeyemi@nhs.example', role: 'Designated nurse', required: true },
      { name: 'Nadia Bowen', email: 'nadia.bowen@northmere.example', role: 'MASH', required: false },
    ],
    preparation: ['Chair: Margaret Eze (020 7946 0101).', 'Bring what your agency knows.'],
    agenda: ['Introductions. Is the meeting quorate?', 'Why we meet <and what we know>.'],
    sequence: 3,
    may: { choose: true, move: false, cancel: false, confirmSent: false },
    ...change,
  };
}
