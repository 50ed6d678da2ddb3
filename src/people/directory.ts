import type { Person, Role, Team } from './person.ts';

/** Who works here, in which role and team. Asked on every request, so that a change holds at once (design D6). */
export interface Directory {
  person(id: string): Person | undefined;
  /** The active person with this sign-in object id; a leaver is not found. */
  bySignIn(oid: string): Person | undefined;
  team(id: string): Team | undefined;
  withRole(role: Role): readonly Person[];
  everyone(): readonly Person[];
  teams(): readonly Team[];
}
