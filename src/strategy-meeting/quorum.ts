import type { Agency } from '../people/person.ts';

/** Without one of each, a strategy discussion is not quorate (Working Together 2023; domain 7.2, 8.1). */
export const QUORUM: readonly Agency[] = ['childrens-social-care', 'police', 'health'];

/** The agencies still missing for a quorum, in the order they are named. None missing: quorate. */
export function missingFromQuorum(present: readonly Agency[]): readonly Agency[] {
  return QUORUM.filter((agency) => !present.includes(agency));
}

/** An agency as it is named in a sentence: "police", "voluntary sector". */
export const agencyWords: Readonly<Record<Agency, string>> = {
  'childrens-social-care': 'social care',
  police: 'police',
  health: 'health',
  education: 'education',
  voluntary: 'voluntary sector',
  mash: 'MASH',
};
