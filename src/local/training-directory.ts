import { existsSync, readFileSync } from 'node:fs';
import type { Person, Team } from '../people/person.ts';
import { inventedPeople, inventedTeams } from './invented-people.ts';
import { writeWhole } from './kept.ts';

/** The directory file the product reads: who works here, in which role and team. */
export interface TrainingDirectory {
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
}

/**
 * Writes the invented people for the product at every start of the workspace, unless the file already holds them all:
 * then what somebody changed in it by hand (a leaver, another role) is theirs and stays.
 */
export function writeDirectory(file: string): void {
  const inPlace = existsSync(file) ? readDirectory(file).people.map((each) => each.id) : [];
  if (inventedPeople.every((each) => inPlace.includes(each.id))) return;
  writeWhole(file, JSON.stringify({ people: inventedPeople, teams: inventedTeams }, null, 2));
}

/** The directory as it stands in the file now. */
export function readDirectory(file: string): TrainingDirectory {
  return JSON.parse(readFileSync(file, 'utf8')) as TrainingDirectory;
}
