import { whoAnswers } from './answering.ts';
import type { Directory } from './directory.ts';
import { mayChair, mayFillIn, mayManage, mayRead, type Relation } from './may.ts';
import type { Person, Team } from './person.ts';

/** Screenings that a person answers for: of one team, or (null) of teams the directory does not know. */
export interface AnsweredFor {
  readonly teamId: string | null;
  /** Only those that this practitioner holds; null for whoever holds them. */
  readonly heldBy: string | null;
  /** Only those of which an alert, or something not delivered, has gone to the person. */
  readonly onlyIfTold: boolean;
}

/**
 * Where the screenings lie that a person may open: `mayRead` and `mayManage` as a store can search by them, so that a list
 * holds as many as it asks for and nothing is lost behind what the person may not see. It says nothing about one
 * screening: `mayRead` and `mayManage` decide each.
 */
export interface Sight {
  readonly personId: string;
  readonly own: boolean;
  readonly chaired: boolean;
  readonly consulted: boolean;
  readonly answeredFor: readonly AnsweredFor[];
  readonly knownTeamIds: readonly string[];
}

type Away = { has(personId: string): boolean };

/** What a person may look for today; null for whoever sees nothing. */
export function sightOf(person: Person, away: Away, directory: Directory): Sight | null {
  const { id } = person;
  const nobodys: Relation = {
    practitionerId: '',
    team: undefined,
    inTurn: [],
    toldIds: [],
    chairId: null,
    consultedId: null,
  };
  const sight = {
    personId: id,
    own: mayFillIn(person, { ...nobodys, practitionerId: id }),
    chaired: mayChair(person, { ...nobodys, chairId: id }),
    consulted: mayRead(person, { ...nobodys, consultedId: id }),
    answeredFor: [...directory.teams(), undefined].flatMap((team) =>
      answeredIn(team, person, away, directory),
    ),
    knownTeamIds: directory.teams().map((team) => team.id),
  };
  const seesAnything = sight.own || sight.chaired || sight.consulted || sight.answeredFor.length > 0;
  return seesAnything ? sight : null;
}

/** Who is first in turn depends on who holds the screening only where that is somebody who answers for the team. */
function answeredIn(
  team: Team | undefined,
  person: Person,
  away: Away,
  directory: Directory,
): readonly AnsweredFor[] {
  const turnFor = (holder: string) => whoAnswers(team, holder, away, directory);
  const answers = (holder: string) => {
    const stands = {
      practitionerId: holder,
      team,
      inTurn: turnFor(holder),
      chairId: null,
      consultedId: null,
    };
    if (mayManage(person, { ...stands, toldIds: [] })) return 'always';
    return mayManage(person, { ...stands, toldIds: [person.id] }) ? 'if-told' : 'never';
  };
  const whoever = answers('');
  const holders = turnFor('').filter((holder) => holder !== person.id && answers(holder) !== whoever);
  return [null, ...holders].flatMap((heldBy) => {
    const how = heldBy === null ? whoever : answers(heldBy);
    return how === 'never' ? [] : [{ teamId: team?.id ?? null, heldBy, onlyIfTold: how === 'if-told' }];
  });
}
