import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fixtures from '../instrument/scoring-fixtures.json' with { type: 'json' };

const folder = mkdtempSync(join(tmpdir(), 'score-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly exit: number;
  readonly printed: string;
  readonly faults: readonly string[];
}

function run(...files: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/server/score-cli.ts', ...files], (error, printed, said) => {
      const exit = error === null ? 0 : Number(error.code);
      resolve({ exit, printed, faults: said.split('\n').filter((line) => line !== '') });
    });
  });
}

function score(content: unknown): Promise<Run> {
  const file = join(folder, 'cases.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return run(file);
}

const sound = { id: '07', age: 15, learningDisability: false, answers: {} };

test('the worked cases are scored, with reasons in words and flags in order', async () => {
  const { exit, printed, faults } = await score(fixtures);
  expect({ exit, faults }).toEqual({ exit: 0, faults: [] });
  const scored = JSON.parse(printed) as { id: string; score: number; because: string[]; flags: string[] }[];
  expect(scored.map(({ id, score, flags }) => ({ id, score, flags }))).toEqual(
    fixtures.map(({ id, expected }) => ({ id, score: expected.score, flags: expected.flags })),
  );
  expect(Object.keys(scored[0] ?? {})).toEqual(['id', 'score', 'because', 'flags']);
  expect(scored.find(({ id }) => id === '11')?.because).toEqual([
    'Taken or moved to a place or person for sexual exploitation: evidence, now or in the last 6 months. (G10)',
    'There is evidence that the child has been sexually exploited. (Q2)',
    'More than one place, or the child is moved: evidence, because of this sign: taken or moved to a place or person for sexual exploitation. (P4)',
  ]);
  expect(scored.find(({ id }) => id === '07')?.because.at(-1)).toMatch(/^Not 3 because/);
});

test('what a case leaves out is not explored, not known or not said, and a list may be empty', async () => {
  const bare = await score('\uFEFF' + JSON.stringify([{ ...sound, age: null }]));
  expect(JSON.parse(bare.printed)).toMatchObject([
    { id: '07', score: 0, flags: ['CANNOT_FINISH_AT_0_LETTERS_UNEXPLORED', 'NOT_ENOUGH_KNOWN'] },
  ]);
  const explored = await score([
    { ...sound, othersExploredNone: true, gates: { Q0: 'yes', Q1: 'none', Q2: 'none' }, worry: 'high' },
  ]);
  expect(JSON.parse(explored.printed)).toMatchObject([
    { score: 0, flags: ['IMMEDIATE_DANGER', 'LOW_SCORE_HIGH_CONCERN_CONSULT'] },
  ]);
  expect(await score([])).toMatchObject({ exit: 0, printed: '[]\n' });
});

describe('bad input ends with 2, every fault named by case and place, and nothing printed', () => {
  test('faults in several cases', async () => {
    const wrong = { ...sound, answers: { R4: { strength: 'sure' }, X9: { strength: 'none' } } };
    expect(await score([wrong, { ...sound, id: '08', age: 18 }])).toEqual({
      exit: 2,
      printed: '',
      faults: [
        'case "07": answers.R4.strength must be one of not_explored, not_known, none, concern, evidence',
        'case "07": answers.X9 is not known here',
        'case "08": age must be from 0 to 17: the screening is for children under 18',
      ],
    });
  });

  test('a file that is not JSON, not there, or not named', async () => {
    const broken = await score('[{"id": "07",');
    expect(broken).toMatchObject({ exit: 2, printed: '' });
    expect(broken.faults[0]).toMatch(/cases\.json is not JSON: /);
    const absent = await run(join(folder, 'absent.json'));
    expect(absent).toMatchObject({ exit: 2, printed: '' });
    expect(absent.faults[0]).toMatch(/absent\.json cannot be read: ENOENT/);
    expect(await run()).toMatchObject({
      exit: 2,
      printed: '',
      faults: [expect.stringContaining('score -- FILE')],
    });
    expect(await run('a.json', 'b.json')).toMatchObject({ exit: 2, printed: '' });
  });
});
