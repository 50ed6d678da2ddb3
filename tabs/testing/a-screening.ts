import type { ScreeningView } from '../../src/contracts/screenings.ts';
import type { Answers } from '../../src/instrument/answers.ts';
import { instrumentV1 } from '../../src/instrument/instrument-v1.ts';

const person = {
  id: 'amara-okoye',
  name: 'Amara Okoye',
  jobTitle: 'Social worker',
  phone: '020 8770 0000',
  email: 'amara.okoye@example.org',
};

const manager = {
  id: 'dana-whitlock',
  name: 'Dana Whitlock',
  jobTitle: 'Team manager',
  phone: '020 7946 0103',
  email: 'dana.whitlock@example.org',
};
const deputy = {
  id: 'joe-pike',
  name: 'Joe Pike',
  jobTitle: 'Deputy team manager',
  phone: '020 7946 0104',
  email: 'joe.pike@example.org',
};

/** A draft of an invented child with these answers, each saved at its own revision, and whatever else is said of it. */
export function aDraft(answers: Answers = {}, rest: Partial<ScreeningView> = {}): ScreeningView {
  const items = Object.entries(answers);
  return {
    id: '00000000-0000-4000-8000-00000000000a',
    reference: 'SC-7K3QXD',
    status: 'draft',
    childName: null,
    practitioner: person.name,
    team: 'Assessment North',
    startedAt: '2026-11-20T09:00:00.000Z',
    changedAt: '2026-11-20T14:02:00.000Z',
    completedAt: null,
    suggestedScore: null,
    finalScore: null,
    red: false,
    instrumentVersion: instrumentV1.version,
    pathwayVersion: '1',
    practitionerPerson: person,
    toRing: { people: [manager, deputy], dutyTeam: 'the MASH duty team on 020 8770 6001' },
    revision: items.length,
    answers: Object.fromEntries(items.map(([item, value], at) => [item, { value, revision: at + 1 }])),
    age: null,
    referralDue: null,
    completion: null,
    returns: [],
    signOff: null,
    alerts: [],
    steps: [],
    meeting: null,
    handOverTo: [],
    chairing: null,
    may: {
      fillIn: true,
      discard: true,
      acknowledge: false,
      signOff: false,
      returnIt: false,
      readAudit: false,
    },
    ...rest,
  };
}
