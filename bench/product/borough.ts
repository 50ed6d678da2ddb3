import { writeFileSync } from 'node:fs';
import { inventedPeople, inventedTeams } from '../../src/local/invented-people.ts';
import type { Person } from '../../src/people/person.ts';

const PRACTITIONERS = 64;

/** The training workspace's people, and sixty-four practitioners of its two teams. */
export function benchPeople(): {
  readonly practitioners: readonly Person[];
  readonly managers: readonly Person[];
} {
  const practitioners = Array.from({ length: PRACTITIONERS }, (_, place) => practitioner(place));
  const managing = inventedTeams.map(({ managerId }) => managerId);
  return { practitioners, managers: inventedPeople.filter(({ id }) => managing.includes(id)) };
}

/** Writes the directory file the product reads. */
export function writeBenchDirectory(file: string, practitioners: readonly Person[]): void {
  writeFileSync(
    file,
    JSON.stringify({ people: [...inventedPeople, ...practitioners], teams: inventedTeams }),
  );
}

function practitioner(place: number): Person {
  return {
    id: `practitioner-${place}`,
    oid: `bbbbbbbb-0000-4000-8000-${String(place).padStart(12, '0')}`,
    name: `Invented Practitioner ${place}`,
    jobTitle: 'Social worker',
    email: `practitioner.${place}@northmere.example`,
    phone: '020 7946 0999',
    agency: 'childrens-social-care',
    roles: ['practitioner'],
    teams: [inventedTeams[place % inventedTeams.length]?.id ?? ''],
    active: true,
  };
}
