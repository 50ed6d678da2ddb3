import { z } from 'zod';
import { mayAnswer } from '../people/may.ts';
import { ROLES, type Person, type Team } from '../people/person.ts';

/** The people and teams of a directory file. */
export interface DirectoryList {
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
}

const AGENCIES = ['childrens-social-care', 'police', 'health', 'education', 'voluntary', 'mash'] as const;

const missingOr = (wrong: string) => ({
  error: ({ input }: { readonly input?: unknown }) => (input === undefined ? 'is missing' : wrong),
});
const shape = (what: string) => ({
  error: (issue: { readonly code?: string; readonly keys?: readonly string[] }) =>
    issue.code === 'unrecognized_keys' ? `has "${issue.keys?.join('", "') ?? ''}", which is not known` : what,
});
const text = z.string(missingOr('is not a text'));
/** Control characters, and marks that turn the direction of what follows: a name with them reads as something else. */
const line = text.regex(/^[^\p{Cc}\u2028-\u202e\u2066-\u2069]*$/u, 'holds a control character');
const id = text.regex(/^[a-z0-9][a-z0-9-]{0,78}$/, 'is not an id: use small letters, digits and hyphens');
const filled = line.regex(/\S/, 'is empty');

const person = z.strictObject(
  {
    id,
    oid: z.guid(missingOr('is not an object id of Entra')),
    name: filled,
    jobTitle: filled,
    email: z.email(missingOr('is not an e-mail address')),
    phone: line,
    agency: z.enum(AGENCIES, missingOr(`is none of ${AGENCIES.join(', ')}`)),
    roles: z.array(
      z.enum(ROLES, `holds a role that is none of ${ROLES.join(', ')}`),
      missingOr('is not a list'),
    ),
    teams: z.array(id, missingOr('is not a list')),
    active: z.boolean(missingOr('is neither true nor false')),
  },
  shape('is not a person between { and }'),
);
const team = z.strictObject(
  { id, name: filled, managerId: id, deputyId: id, specialistLeadId: id },
  shape('is not a team between { and }'),
);
const file = z.strictObject(
  {
    people: z.array(person, missingOr('is not a list')).min(1, 'is empty'),
    teams: z.array(team, missingOr('is not a list')).min(1, 'is empty'),
  },
  shape('is not a list of people and teams between { and }'),
);

/** Every fault of a directory file in words, people and teams by their ids; and what could be read of it all the same. */
export interface DirectoryFaults {
  readonly faults: readonly string[];
  readonly readable: DirectoryList | null;
}

/** Reads what a directory file holds: the people and teams, or what is wrong with them. */
export function readDirectoryList(text: string): DirectoryList | DirectoryFaults {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return {
      faults: ['It is not JSON: a bracket, a comma or a quotation mark is missing or too many.'],
      readable: null,
    };
  }
  const parsed = file.safeParse(given);
  if (!parsed.success) {
    return { faults: parsed.error.issues.map((issue) => sentenceFor(issue, given)), readable: null };
  }
  const faults = [...doubled(parsed.data), ...teamFaults(parsed.data)];
  return faults.length > 0 ? { faults, readable: parsed.data } : parsed.data;
}

function sentenceFor({ path, message }: z.core.$ZodIssue, given: unknown): string {
  const [list, place, ...rest] = path;
  if (list === undefined) return `The file ${message}.`;
  if (place === undefined) return `The list "${String(list)}" ${message}.`;
  const entry = (given as Record<string, readonly unknown[]>)[String(list)]?.[Number(place)];
  const known = id.safeParse((entry as { readonly id?: unknown } | null)?.id);
  const kind = list === 'people' ? 'Person' : 'Team';
  const which = `${kind} ${Number(place) + 1}${known.success ? ` (${known.data})` : ''}`;
  return rest.length === 0 ? `${which} ${message}.` : `${which}: "${String(rest[0])}" ${message}.`;
}

function doubled({ people, teams }: DirectoryList): readonly string[] {
  const oidOf = ({ oid }: Person) => oid.toLowerCase();
  return [
    ...twice(people.map(({ id }) => id)).map((id) => `Two people have the id ${id}.`),
    ...twice(people.map(oidOf)).map((oid) => {
      const sharing = people.filter((one) => oidOf(one) === oid).map(({ id }) => id);
      return `${sharing.join(' and ')} have the same oid: one could sign in as the other.`;
    }),
    ...twice(teams.map(({ id }) => id)).map((id) => `Two teams have the id ${id}.`),
  ];
}

function twice(all: readonly string[]): readonly string[] {
  return [...new Set(all.filter((one, place) => all.indexOf(one) !== place))];
}

function teamFaults({ people, teams }: DirectoryList): readonly string[] {
  const byId = new Map(people.map((one) => [one.id, one]));
  const teamIds = new Set(teams.map((one) => one.id));
  const inNoTeam = people.flatMap((one) =>
    one.teams
      .filter((wanted) => !teamIds.has(wanted))
      .map((wanted) => `${one.id} is in the team ${wanted}, which is not in the list of teams.`),
  );
  const unanswered = teams.flatMap((one) => {
    const named = [one.managerId, one.deputyId, one.specialistLeadId];
    const unknown = [...new Set(named)].filter((wanted) => !byId.has(wanted));
    if (unknown.length > 0)
      return [`The team ${one.id} names ${unknown.join(', ')}, not in the list of people.`];
    const able = (wanted: string) => {
      const found = byId.get(wanted);
      return found !== undefined && mayAnswer(found);
    };
    return named.some(able)
      ? []
      : [
          `Nobody would be told of the team ${one.id}'s alerts: its manager, deputy and specialist lead have all left or lost the role of a manager or specialist lead.`,
        ];
  });
  const isLed = people.some(({ active, roles }) => active && roles.includes('specialist-lead'));
  const noLead = isLed
    ? []
    : ['Nobody who is active has the role specialist-lead, whom every low score may need.'];
  return [...inNoTeam, ...unanswered, ...noLead];
}
