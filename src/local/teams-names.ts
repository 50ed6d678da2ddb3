import type { Person } from '../people/person.ts';
import { BOT_APP, BOT_NAME, TRAINING_TENANT } from './training-ids.ts';

/** The bot as Teams names it in an activity. */
export const botAccount = { id: `28:${BOT_APP}`, name: BOT_NAME };

/** The id by which Teams names a person towards a bot. Opaque to the product. */
export function teamsIdOf(person: Person): string {
  return `29:training-${person.id}`;
}

/** A person as the sender of an activity: the sign-in object id says who they are. */
export function senderOf(person: Person) {
  return { id: teamsIdOf(person), name: person.name, aadObjectId: person.oid };
}

/** A person as the connector lists the members of a conversation. */
export function memberOf(person: Person) {
  const [givenName, ...rest] = person.name.split(' ');
  return {
    id: teamsIdOf(person),
    name: person.name,
    givenName,
    surname: rest.join(' '),
    objectId: person.oid,
    aadObjectId: person.oid,
    email: person.email,
    userPrincipalName: person.email,
    tenantId: TRAINING_TENANT,
    userRole: 'user',
  };
}

/** Finds a person by anything the connector accepts: Teams id, object id or e-mail address. */
export function personNamed(people: readonly Person[], name: string): Person | undefined {
  return people.find((each) => [teamsIdOf(each), each.oid, each.email].includes(name));
}
