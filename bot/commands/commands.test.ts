import { answerCommand } from './commands.ts';
import { help, notUnderstood } from './help.ts';

const nothing = {} as never;
const answer = (text: string) => answerCommand(text, nothing, nothing);

describe('what is written to the bot', () => {
  it.each([
    ['help'],
    ['Help!'],
    ['<at>Safeguard</at> help'],
    ['<at id="0">London Borough of Northmere Safeguard</at>&nbsp;HELP...'],
  ])('"%s" is a command', async (text) => {
    expect(await answer(text)).toEqual(help());
  });

  // Each of these would be the command "help" if it were taken apart, at a cost that grows with the square of its length.
  it.each([
    ['closing marks', `help${'!'.repeat(250_000)}`],
    ['spaces', `help${' '.repeat(250_000)}`],
    ['mentions', `${'<at>x</at>'.repeat(25_000)}help`],
  ])('250 KB of %s around one is none: it is not taken apart', async (_what, text) => {
    expect(await answer(text)).toEqual(notUnderstood());
  });

  it.each([
    ['closing marks that end in a letter', `${'!'.repeat(250_000)}x`],
    ['mentions that never end', '<at'.repeat(80_000)],
    ['spaces that end in a letter', `${'&nbsp;'.repeat(40_000)}x`],
  ])('250 KB of %s is none', async (_what, text) => {
    expect(await answer(text)).toEqual(notUnderstood());
  });
});
