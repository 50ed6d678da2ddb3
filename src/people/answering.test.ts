import { directoryOf, people, teams } from '../testing/people-for-tests.ts';
import { whoAnswers } from './answering.ts';

const north = teams[0];
const without = (...left: string[]) =>
  directoryOf(Object.values(people).map((one) => (left.includes(one.id) ? { ...one, active: false } : one)));

describe('who answers for a screening, in turn', () => {
  it.each([
    ['the manager, the deputy, the specialist lead', 'practitioner', [], [], ['manager', 'deputy', 'lead']],
    ['the manager last while away', 'practitioner', ['manager'], [], ['deputy', 'lead', 'manager']],
    ['nobody for their own screening', 'manager', [], [], ['deputy', 'lead']],
    [
      'the lead first when the deputy screened and the manager is away',
      'deputy',
      ['manager'],
      [],
      ['lead', 'manager'],
    ],
    ['not a leaver', 'practitioner', [], ['manager'], ['deputy', 'lead']],
    [
      'every specialist lead when the team has nobody left',
      'deputy',
      [],
      ['manager', 'lead'],
      ['other-lead'],
    ],
  ] as const)('%s', (_sentence, practitionerId, away, left, expected) => {
    expect(whoAnswers(north, practitionerId, new Set<string>(away), without(...left))).toEqual(expected);
  });

  it('the specialist leads when the directory has lost the team', () => {
    expect(whoAnswers(undefined, 'practitioner', new Set(), directoryOf())).toEqual(['lead', 'other-lead']);
  });

  it('nobody whose role was taken away, though the team still names them', () => {
    const moved = directoryOf(
      Object.values(people).map((one) =>
        one.id === 'manager' ? { ...one, roles: ['analyst' as const] } : one,
      ),
    );
    expect(whoAnswers(north, 'practitioner', new Set(), moved)).toEqual(['deputy', 'lead']);
  });
});
