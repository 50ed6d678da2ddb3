import type { Person, Team } from '../people/person.ts';
import { canSignIn } from './invented-people.ts';
import type { TrainingDirectory } from './training-directory.ts';

/** What a person reads in the terminal once everything runs: the one address, who can sign in, what to try first. */
export function welcome(url: string, dataDir: string, { people, teams }: TrainingDirectory): string {
  const staff = people.filter((each) => each.active && canSignIn(each));
  const width = Math.max(...staff.map((each) => each.name.length)) + 2;
  const lines = staff.map((each) => `    ${each.name.padEnd(width)}${placeOf(each, teams)}`);
  return [
    '',
    'The Safeguard training workspace is ready.',
    '',
    `    Open ${url} in a browser.`,
    '',
    'Everybody here is invented, and so is Northmere. You can sign in as any of them, without a password:',
    '',
    ...lines,
    '',
    'Try this first: choose Amara Okoye, open “Assessment North team chat”, and on Dylan’s message about the',
    'visit choose “Start a CSE screening” from the “…” menu. Complete it, then come back as Ruth Abernathy,',
    'her manager, and find the alert in Ruth’s chat with Safeguard.',
    '',
    `Mail and meetings stay on this computer, in ${dataDir}. Press Ctrl+C to stop; your work is kept.`,
    '',
  ].join('\n');
}

function placeOf(person: Person, teams: readonly Team[]): string {
  const team = teams.find((each) => person.teams.includes(each.id));
  return team ? `${person.jobTitle}, ${team.name}` : person.jobTitle;
}
