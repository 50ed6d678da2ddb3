import type { Temporal } from 'temporal-polyfill';
import type { App } from '../app.ts';
import { nowText } from '../kernel/clock.ts';
import { newId } from '../kernel/reference.ts';
import type { ClaimedStep } from '../pathway/next-step.ts';
import { sutton } from '../people/borough.ts';
import { myWorkView } from '../server/http/views/work-view.ts';
import { whoTakesOver } from '../server/jobs/who-takes-over.ts';
import { startWorker, type Worker } from '../server/jobs/worker.ts';
import { directoryOf, people } from './people-for-tests.ts';
import { agreed, asks, completed, given, smallWorld, type SmallWorld } from './small-world.ts';
import { timerByHand, type TimerByHand } from './timer-by-hand.ts';

const HALF_PAST_FIVE = '2026-11-24T17:30:00.000Z';

let world: SmallWorld;
let time: TimerByHand;
let worker: Worker;
let underWay = 0;
beforeEach(async () => {
  world = await smallWorld(HALF_PAST_FIVE, { nudge: () => worker.nudge() });
  const { store, clock, app } = world;
  time = timerByHand(clock);
  worker = startWorker({
    queue: store.queue,
    carryOut: counted(app.carryOut),
    clock,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    whoTakesOver: (step) => whoTakesOver(step, store, directoryOf(), clock),
    pollSeconds: 60,
    timer: time.timer,
    random: () => 0.5,
  });
});
afterEach(async () => {
  const stopping = worker.stop();
  await time.forward({ minutes: 3 });
  await stopping;
  await world.store.close();
});

function counted(carryOut: App['carryOut']): App['carryOut'] {
  const kinds = Object.entries(carryOut).map(([kind, work]) => [
    kind,
    (step: ClaimedStep) => {
      underWay += 1;
      return work(step).finally(() => (underWay -= 1));
    },
  ]);
  return Object.fromEntries(kinds) as App['carryOut'];
}

const steps = (id: string) => world.store.within((records) => records.steps.ofScreening(id));
/** Lets the time go by, and then what is being done come to its end: a referral's hash is made beside the event loop. */
async function pass(duration: Temporal.DurationLike): Promise<void> {
  await time.forward(duration);
  while (underWay > 0) await time.settled();
  await time.settled();
}
const failed = async (id: string) => (await steps(id)).filter(({ state }) => state === 'failed');
const toldOf = (title: string) =>
  world.outside.posted.filter(({ message }) => message.title === title).map(({ to }) => to);
const lettersTo = () => world.outside.letters.map(({ to }) => to[0]?.split('@')[0]);
/** What stands red in the manager's list. */
async function redForManager() {
  const due = await world.app.myWork(asks(people.manager));
  const viewing = { directory: directoryOf(), borough: sutton, at: nowText(world.clock) };
  return myWorkView(due, viewing).items.flatMap(({ red, what, whose }) =>
    red ? [`${what} (${whose})`] : [],
  );
}

describe('with Teams down all night', () => {
  beforeEach(() => (world.outside.teamsDown = true));

  it('the manager has a letter within half a minute, which holds the reference and no name', async () => {
    const { reference } = await completed(world);
    await pass({ seconds: 30 });
    expect(lettersTo()).toEqual(['manager']);
    expect(world.outside.letters[0]?.subject).toContain(reference);
    expect(JSON.stringify(world.outside.letters)).not.toMatch(/Fenwick|overnight/);
  });

  it('everybody who should be told is told by e-mail once, and in Teams when it is back', async () => {
    const { id } = await completed(world);
    await pass({ hours: 8 });
    expect(lettersTo()).toEqual(['manager', 'deputy', 'lead']);
    expect(await failed(id)).toEqual([]);
    world.outside.teamsDown = false;
    await pass({ minutes: 20 });
    expect(toldOf('A screening needs you').toSorted()).toEqual(['deputy', 'lead', 'manager']);
    expect(world.outside.letters).toHaveLength(3);
    expect(world.outside.posted).toHaveLength(3);
  });

  it('an alert acknowledged meanwhile goes to nobody any more', async () => {
    const { id } = await completed(world);
    await pass({ minutes: 30 });
    given(await world.app.acknowledgeAlert(asks(people.manager), id));
    await pass({ hours: 8 });
    world.outside.teamsDown = false;
    await pass({ minutes: 20 });
    expect(lettersTo()).toEqual(['manager']);
    expect(world.outside.posted).toEqual([]);
  });

  it('and mail too, the alert stands red after five minutes, is owned, and arrives when either is back', async () => {
    world.outside.mailDown = true;
    const { id } = await completed(world);
    await pass({ minutes: 4 });
    expect(await redForManager()).toEqual([]);
    await pass({ minutes: 1 });
    expect(await redForManager()).toEqual(['Not delivered yet: Tell the manager (Testname manager)']);
    await pass({ hours: 14 });
    expect(await failed(id)).toEqual([]);
    world.outside.mailDown = false;
    await pass({ minutes: 20 });
    expect(new Set(lettersTo())).toEqual(new Set(['manager', 'deputy', 'lead']));
    world.outside.teamsDown = false;
    await pass({ minutes: 20 });
    expect(new Set(toldOf('A screening needs you'))).toEqual(new Set(['manager', 'deputy', 'lead']));
  });
});

describe('with mail down all night', () => {
  const signOff = async (id: string) => {
    const judgement = { ...agreed, strategyMeeting: { decision: 'no', reason: 'Held already.' } } as const;
    const request = { submissionId: newId(), completionNumber: 1, judgement };
    given(await world.app.signOffScreening(asks(people.manager), id, request));
  };
  beforeEach(() => (world.outside.mailDown = true));

  it('the referral is red after five minutes, goes to the manager after four hours, and to MASH once', async () => {
    const { id } = await completed(world);
    await signOff(id);
    await pass({ minutes: 6 });
    expect(await redForManager()).toEqual([
      'Not delivered yet: E-mail the referral to MASH (Testname manager)',
    ]);
    await pass({ hours: 4, minutes: 15 });
    expect(toldOf('Not delivered: somebody has to act')).toEqual(['manager']);
    await pass({ hours: 10 });
    const [referral] = await failed(id);
    expect(referral?.work.kind).toBe('email-referral');
    world.outside.mailDown = false;
    given(await world.app.resolveStep(asks(people.manager), referral?.id ?? '', { how: 'try-again' }));
    await pass({ minutes: 1 });
    expect(world.outside.letters.map(({ key }) => key)).toEqual([`referral/${id}`]);
    expect(await failed(id)).toEqual([]);
  });

  it('whom Teams does not reach is told in the morning, and the next in turn in the night', async () => {
    world.outside.withoutTeams.add('manager');
    const { id } = await completed(world);
    await signOff(id);
    await pass({ hours: 12 });
    expect(toldOf('Not delivered: somebody has to act')).toContain('deputy');
    world.outside.mailDown = false;
    await pass({ minutes: 20 });
    expect(world.outside.letters.map(({ to, subject }) => [to[0], subject.split(':')[0]])).toContainEqual([
      people.manager.email,
      'Not delivered',
    ]);
  });
});
