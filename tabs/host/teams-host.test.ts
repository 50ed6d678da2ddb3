import { hostWords } from '../words/host-words.ts';
import { within } from './patience.ts';
import { connectToTeams } from './teams-host.ts';

test('outside Teams the page says why it cannot go on, at once', async () => {
  expect(await connectToTeams([])).toEqual({ ok: false, because: hostWords.notFramed });
});

describe('patience', () => {
  test('gives what comes in time', async () => {
    expect(await within(Promise.resolve('here'), 50, 'too late')).toBe('here');
  });

  test('passes on what went wrong in time', async () => {
    await expect(within(Promise.reject(new Error('broken')), 50, 'too late')).rejects.toThrow('broken');
  });

  test('ends in the given words when nothing comes', async () => {
    await expect(within(new Promise(() => {}), 5, 'too late')).rejects.toThrow('too late');
  });
});
