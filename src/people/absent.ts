import type { Directory } from './directory.ts';

/**
 * Whether somebody cannot act today: they said that they are away, or they no longer work here. A leaver is away for good,
 * so that a team whose manager has left is never without somebody who may act (design D6).
 */
export function isAbsent(
  personId: string,
  away: { has(personId: string): boolean },
  directory: Directory,
): boolean {
  return away.has(personId) || directory.person(personId)?.active !== true;
}
