import type { App } from '../../../app.ts';
import type { Me, PersonView } from '../../../contracts/people.ts';
import { dutyTeamInWords } from '../../../people/borough.ts';
import type { Directory } from '../../../people/directory.ts';
import { maySetAbsence, mayStartScreening } from '../../../people/may.ts';
import type { Person } from '../../../people/person.ts';

/** A person as others see them: enough to ring them. */
export function personView(person: Person): PersonView {
  const { id, name, jobTitle, phone, email } = person;
  return { id, name, jobTitle, phone, email };
}

/** As `personView`, by id; somebody who has left is still named as such. */
export function personViewOf(directory: Directory, id: string): PersonView {
  const person = directory.person(id);
  return person === undefined
    ? { id, name: 'Somebody who has left', jobTitle: '', phone: '', email: '' }
    : personView(person);
}

/** Who is signed in, what they may start, and this borough's words. */
export async function meView(app: App, person: Person): Promise<Me> {
  const { directory, borough } = app;
  const chairs = [
    ...directory.withRole('chair'),
    ...directory.withRole('manager'),
    ...directory.withRole('specialist-lead'),
  ];
  return {
    person: {
      ...personView(person),
      roles: [...person.roles],
      teams: person.teams.map((id) => ({ id, name: directory.team(id)?.name ?? id })),
    },
    awayUntil: await app.awayUntil(person.id),
    may: {
      startScreening: mayStartScreening(person),
      setAbsence: maySetAbsence(person),
      chair: person.roles.includes('chair') || person.roles.includes('specialist-lead'),
    },
    borough: {
      name: borough.name,
      panelName: borough.panelName,
      mashMailbox: borough.mashMailbox,
      dutyTeam: dutyTeamInWords(borough),
    },
    specialistLeads: directory.withRole('specialist-lead').map(personView),
    chairs: [...new Map(chairs.map((one) => [one.id, personView(one)])).values()],
  };
}
