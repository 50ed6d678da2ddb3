import { minutesAfter } from '../kernel/clock.ts';
import { THAT_DAY, aStep } from '../testing/records-for-tests.ts';
import { isLate } from './late.ts';
import type { StepWork, StoredStep } from './next-step.ts';

const at = (minutes: number) => minutesAfter(THAT_DAY, minutes);
const alert: StepWork = { kind: 'notify-manager', alert: 'completed-1', personId: 'manager' };
const tried = { attempts: 3, lastTrouble: 'busy', runAfter: at(20) };

function stored(work: StepWork, more: Partial<StoredStep> = {}): StoredStep {
  const before = { id: 's', screeningId: 'c', state: 'ready', attempts: 0, providerRef: null } as const;
  const after = { lastTrouble: null, createdAt: THAT_DAY, finishedAt: null, finishedBy: null };
  return { ...aStep(work), ...before, ...after, ...more };
}

it.each<[string, Partial<StoredStep>, number, boolean]>([
  ['tried in vain for four minutes', tried, 4, false],
  ['tried in vain for five minutes', tried, 5, true],
  ['tried in vain, and being tried now', { ...tried, state: 'running' }, 6, true],
  ['of which it is not known whether it arrived', { ...tried, state: 'unknown' }, 6, true],
  ['taken up by nobody for five minutes', {}, 5, true],
  ['that is to wait', { runAfter: at(60) }, 30, false],
  ['that was to wait, and was then taken up by nobody', { runAfter: at(60) }, 65, true],
  ['being tried for the first time', { state: 'running', attempts: 1 }, 6, false],
  ['whose every try ended with the process', { attempts: 2 }, 6, true],
  ['done', { ...tried, state: 'done' }, 60, false],
  ['given up, which is not late any more', { ...tried, state: 'failed' }, 60, false],
])('a step %s', (_what, more, minutes, late) => {
  expect(isLate(stored(alert, more), at(minutes))).toBe(late);
});

it('what a person has to do is not late: its deadline says when it is overdue', () => {
  expect(isLate(stored({ kind: 'sign-off' }), at(600))).toBe(false);
});
