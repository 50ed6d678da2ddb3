import { bundledBankHolidays } from '../kernel/bank-holidays.ts';
import { completed, smallWorld, type SmallWorld } from '../testing/small-world.ts';

let world: SmallWorld;
let holidays = bundledBankHolidays;
beforeEach(async () => {
  holidays = { days: new Set(), knownUntil: '2026-11-24' };
  world = await smallWorld(undefined, { holidays: () => holidays });
});
afterEach(() => world.store.close());

const deadlines = async (id: string) => {
  const steps = await world.store.within((records) => records.steps.ofScreening(id));
  return Object.fromEntries(
    steps
      .filter(({ work }) => ['sign-off', 'hold-strategy-meeting', 'open-safety-plan'].includes(work.kind))
      .map(({ work, deadline }) => [work.kind, deadline.kind === 'day' ? deadline.day : deadline.kind]),
  );
};

it('counts what could not be counted as soon as the bank holidays are known', async () => {
  const { id } = await completed(world);
  const unknown = {
    'sign-off': 'unknown',
    'hold-strategy-meeting': 'unknown',
    'open-safety-plan': 'unknown',
  };
  expect(await deadlines(id)).toEqual(unknown);
  await world.app.recountDeadlines();
  expect(await deadlines(id)).toEqual(unknown);
  holidays = bundledBankHolidays;
  await world.app.recountDeadlines();
  expect(await deadlines(id)).toEqual({
    'sign-off': '2026-11-25',
    'hold-strategy-meeting': '2026-11-25',
    'open-safety-plan': '2026-11-25',
  });
});

it('tells the administrator once that they are missing, with a reference and nothing of the child', async () => {
  await completed(world);
  await completed(world);
  await world.work();
  const told = world.outside.posted.filter(({ to }) => to === 'administrator');
  expect(told.map(({ message }) => message.title)).toEqual(['Bank holidays are missing']);
  expect(told[0]?.message.lines.join(' ')).toContain('24 November 2026');
});
