import type { Answer } from '../cards/card.ts';
import { plainCard } from '../cards/card-for.ts';

const DANGER = 'If a child is in immediate danger, ring 999 now.';
const COMMANDS = [
  'screen: start a CSE screening, or go on with your empty one.',
  'my screenings: see your drafts and what is due.',
  'help: see this again.',
];

/** What can be said to the bot. */
export function help(): Answer {
  return plainCard('What Safeguard can do here', [
    ...COMMANDS,
    'On any message, choose More actions, then Start a CSE screening. The message is not copied.',
    'Never write about a child in this chat. Write it in the screening.',
    DANGER,
  ]);
}

/** The answer to anything that is not a command. */
export function notUnderstood(): Answer {
  return plainCard('Safeguard understands three commands', [
    ...COMMANDS,
    'What you wrote was not kept. Never write about a child in this chat.',
    DANGER,
  ]);
}
