import { people, teams } from '../testing/people-for-tests.ts';
import {
  mayBeChair,
  mayChair,
  mayFillIn,
  mayManage,
  mayRead,
  maySetAbsence,
  mayStartScreening,
  type Relation,
} from './may.ts';
import type { Person } from './person.ts';

const relation: Relation = {
  practitionerId: 'practitioner',
  team: teams[0],
  inTurn: ['manager', 'deputy', 'lead'],
  toldIds: [],
  chairId: null,
  consultedId: null,
};

const table: readonly [
  string,
  Person,
  Partial<Relation>,
  { fillIn: boolean; manage: boolean; read: boolean; chair: boolean },
][] = [
  [
    'its practitioner fills it in and reads it',
    people.practitioner,
    {},
    { fillIn: true, manage: false, read: true, chair: false },
  ],
  [
    'a colleague of the team learns nothing',
    people.colleague,
    {},
    { fillIn: false, manage: false, read: false, chair: false },
  ],
  [
    'a practitioner of another team learns nothing',
    people.otherPractitioner,
    {},
    { fillIn: false, manage: false, read: false, chair: false },
  ],
  [
    'the manager answers for it',
    people.manager,
    {},
    { fillIn: false, manage: true, read: true, chair: true },
  ],
  [
    'the manager does not sign off their own',
    people.manager,
    { practitionerId: 'manager', inTurn: ['deputy', 'lead'] },
    { fillIn: true, manage: false, read: true, chair: false },
  ],
  [
    'the deputy signs off the manager’s own',
    people.deputy,
    { practitionerId: 'manager', inTurn: ['deputy', 'lead'] },
    { fillIn: false, manage: true, read: true, chair: true },
  ],
  [
    'the deputy learns nothing while the manager is here',
    people.deputy,
    {},
    { fillIn: false, manage: false, read: false, chair: false },
  ],
  [
    'the deputy answers for it while the manager is away',
    people.deputy,
    { inTurn: ['deputy', 'lead', 'manager'] },
    { fillIn: false, manage: true, read: true, chair: true },
  ],
  [
    'the deputy answers for it once the alert came to them',
    people.deputy,
    { toldIds: ['deputy'] },
    { fillIn: false, manage: true, read: true, chair: true },
  ],
  [
    'the specialist lead answers for it once the alert came that far',
    people.lead,
    { toldIds: ['lead'] },
    { fillIn: false, manage: true, read: true, chair: true },
  ],
  [
    'the manager answers for it also while away',
    people.manager,
    { inTurn: ['deputy', 'lead', 'manager'] },
    { fillIn: false, manage: true, read: true, chair: true },
  ],
  [
    'the specialist lead answers for it where the deputy holds it and the manager is away',
    people.lead,
    { practitionerId: 'deputy', inTurn: ['lead', 'manager'] },
    { fillIn: false, manage: true, read: true, chair: true },
  ],
  [
    'the specialist lead learns nothing before',
    people.lead,
    {},
    { fillIn: false, manage: false, read: false, chair: false },
  ],
  [
    'the lead who was consulted reads it',
    people.otherLead,
    { consultedId: 'other-lead' },
    { fillIn: false, manage: false, read: true, chair: false },
  ],
  [
    'the manager of another team learns nothing',
    people.otherManager,
    { inTurn: ['deputy', 'lead', 'manager'] },
    { fillIn: false, manage: false, read: false, chair: false },
  ],
  [
    'its chair reads it and sets the date',
    people.chair,
    { chairId: 'chair' },
    { fillIn: false, manage: false, read: true, chair: true },
  ],
  [
    'another chair learns nothing',
    people.chair,
    { chairId: 'lead' },
    { fillIn: false, manage: false, read: false, chair: false },
  ],
  [
    'a practitioner who has moved to other work learns nothing of their own any more',
    { ...people.practitioner, roles: ['analyst'] },
    {},
    { fillIn: false, manage: false, read: false, chair: false },
  ],
  [
    'whoever is no longer a manager learns nothing, even while the team still names them',
    { ...people.manager, roles: ['practitioner'] },
    {},
    { fillIn: false, manage: false, read: false, chair: false },
  ],
  [
    'a chair whose role was taken away learns nothing',
    { ...people.chair, roles: ['analyst'] },
    { chairId: 'chair' },
    { fillIn: false, manage: false, read: false, chair: false },
  ],
  [
    'a consulted lead whose role was taken away learns nothing',
    { ...people.otherLead, roles: [] },
    { consultedId: 'other-lead' },
    { fillIn: false, manage: false, read: false, chair: false },
  ],
  [
    'an analyst learns nothing',
    people.analyst,
    {},
    { fillIn: false, manage: false, read: false, chair: false },
  ],
  [
    'an administrator learns nothing',
    people.administrator,
    {},
    { fillIn: false, manage: false, read: false, chair: false },
  ],
  [
    'a leaver learns nothing, even as the manager',
    { ...people.manager, active: false },
    {},
    { fillIn: false, manage: false, read: false, chair: false },
  ],
];

describe('who may do what with a screening', () => {
  it.each(table)('%s', (_sentence, person, change, expected) => {
    const on = { ...relation, ...change };
    expect({
      fillIn: mayFillIn(person, on),
      manage: mayManage(person, on),
      read: mayRead(person, on),
      chair: mayChair(person, on),
    }).toEqual(expected);
  });

  it('is managed by a specialist lead when the directory has lost its team', () => {
    const lost = { ...relation, team: undefined, inTurn: ['lead', 'other-lead'] };
    expect(mayManage(people.lead, lost)).toBe(true);
    expect(mayManage(people.manager, lost)).toBe(false);
  });

  it('is started by practitioners, managers and leads who belong to a team, and by nobody else', () => {
    const may = Object.values(people)
      .filter(mayStartScreening)
      .map(({ id }) => id);
    expect(may.sort()).toEqual([
      'colleague',
      'deputy',
      'manager',
      'other-manager',
      'other-practitioner',
      'practitioner',
    ]);
  });

  it('lets only managers say that they are away', () => {
    expect(
      Object.values(people)
        .filter(maySetAbsence)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['deputy', 'manager', 'other-manager']);
  });

  it('gives a complex meeting to a specialist lead alone', () => {
    expect(mayBeChair(people.chair, false)).toBe(true);
    expect(mayBeChair(people.chair, true)).toBe(false);
    expect(mayBeChair(people.lead, true)).toBe(true);
    expect(mayBeChair(people.practitioner, false)).toBe(false);
    expect(mayBeChair(people.leaver, false)).toBe(false);
  });
});
