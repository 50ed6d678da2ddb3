import type { Asking } from '../../src/people/asking.ts';
import type { ChatNeeds } from '../bot-app.ts';
import type { Answer } from '../cards/card.ts';
import { help, notUnderstood } from './help.ts';
import { myScreenings } from './my-screenings.ts';
import { screen } from './screen.ts';

type Command = (asking: Asking, needs: ChatNeeds) => Promise<Answer>;

const commands: Readonly<Record<string, Command>> = {
  screen,
  'my screenings': myScreenings,
  help: () => Promise.resolve(help()),
};

/** No command is longer, with the mention of a bot of any name; what is longer is not looked at. */
const LONGEST = 200;

/** Answers what a person wrote to the bot. Anything but a command gets a short help; what was written is not repeated. */
export function answerCommand(text: string, asking: Asking, needs: ChatNeeds): Promise<Answer> {
  const words = text.length > LONGEST ? '' : wordsIn(text);
  const command = Object.hasOwn(commands, words) ? commands[words] : undefined;
  return command?.(asking, needs) ?? Promise.resolve(notUnderstood());
}

/** What was written, without the mention of the bot, spaces of any kind and closing marks. */
function wordsIn(text: string): string {
  return text
    .replace(/<at[^>]*>.*?<\/at>/gis, ' ')
    .replace(/(&nbsp;|\s)+/g, ' ')
    .trim()
    .replace(/[.!?]+$/, '')
    .toLowerCase();
}
