import { Temporal } from 'temporal-polyfill';
import { minutesAfter, nowText } from '../../kernel/clock.ts';
import { ProviderTrouble } from '../../kernel/provider-trouble.ts';
import type { ClaimedStep, NextStep, StepOutcome, StepWork } from '../../pathway/next-step.ts';
import { clockByHand } from '../../testing/clock-by-hand.ts';
import { THAT_DAY, aScreening, aStep } from '../../testing/records-for-tests.ts';
import { memoryStore } from '../../testing/store-for-tests.ts';
import { timerByHand } from '../../testing/timer-by-hand.ts';
import type { Store } from '../store/open-store.ts';
import { startWorker, type Worker, type WorkerNeeds } from './worker.ts';

const POLL_SECONDS = 120;
const mail: StepWork = { kind: 'email-referral' };
const alert: StepWork = { kind: 'notify-manager', alert: 'completed-1', personId: 'manager' };
const cards: StepWork = { kind: 'refresh-alert-cards', alert: 'completed-1' };
const lost = () => new ProviderTrouble('answer-lost', { passing: true });
const busy = () => new ProviderTrouble('graph-503', { passing: true });

let store: Store;
let worker: Worker | undefined;
let screeningId: string;
const clock = clockByHand(THAT_DAY);
let time = timerByHand(clock);
let logged: { level: string; fields: object; words: string }[];

beforeEach(async () => {
  clock.set(THAT_DAY);
  time = timerByHand(clock);
  logged = [];
  store = await memoryStore(clock);
  const screening = aScreening();
  screeningId = screening.id;
  await store.within(({ screenings }) => screenings.add(screening));
});

afterEach(async () => {
  const stopping = worker?.stop();
  worker = undefined;
  await time.forward({ minutes: 3 });
  await stopping;
  await store.close();
});

const line = (level: string) => (fields: object, words: string) => void logged.push({ level, fields, words });

async function start(carryOut: WorkerNeeds['carryOut'], more: Partial<WorkerNeeds> = {}): Promise<Worker> {
  worker = startWorker({
    queue: store.queue,
    carryOut,
    clock,
    log: { info: line('info'), warn: line('warn'), error: line('error') },
    whoTakesOver: () => Promise.resolve({ personId: 'manager' }),
    pollSeconds: POLL_SECONDS,
    timer: time.timer,
    random: () => 0.5,
    ...more,
  });
  await time.settled();
  return worker;
}

const require = (...steps: NextStep[]) =>
  store.within((records) => records.steps.require(screeningId, steps, nowText(clock)));
const steps = () => store.within((records) => records.steps.ofScreening(screeningId));
const first = async () => (await steps())[0];

/** A handler that fails with these in turn and then works; `at` says how many seconds after the start each try was. */
function failing(...faults: (Error | StepOutcome)[]) {
  const at: number[] = [];
  const handler = (): Promise<StepOutcome> => {
    at.push(Temporal.Instant.from(THAT_DAY).until(clock.now()).total('seconds'));
    const fault = faults.shift();
    if (fault instanceof Error) return Promise.reject(fault);
    return Promise.resolve(fault ?? { kind: 'done' });
  };
  return { at, handler };
}

const always = (fault: () => Error) => () => Promise.reject(fault());

describe('a step that works', () => {
  it('is carried out at once and recorded as done, with the provider’s reference', async () => {
    await require(aStep(mail));
    await start({ 'email-referral': () => Promise.resolve({ kind: 'done', providerRef: 'draft-1' }) });
    expect(await first()).toMatchObject({ state: 'done', providerRef: 'draft-1', finishedBy: 'safeguard' });
    expect(logged).toEqual([]);
  });

  it('is found as soon as the worker is nudged, without waiting', async () => {
    const { nudge } = await start({ 'email-referral': failing().handler });
    await require(aStep(mail));
    await time.settled();
    expect(await first()).toMatchObject({ state: 'ready' });
    nudge();
    await time.settled();
    expect(await first()).toMatchObject({ state: 'done' });
  });

  it('is found without a nudge when somebody else recorded it', async () => {
    await start({ 'email-referral': failing().handler });
    await require(aStep(mail));
    await time.forward({ seconds: POLL_SECONDS });
    expect(await first()).toMatchObject({ state: 'done' });
  });

  it('is not carried out before its time', async () => {
    const { at, handler } = failing();
    await require(aStep(alert, { runAfter: minutesAfter(THAT_DAY, 60) }));
    await start({ 'notify-manager': handler });
    await time.forward({ minutes: 61 });
    expect(at).toEqual([3600]);
  });

  it('has up to three beside it, and the next follows when one ends', async () => {
    const open: (() => void)[] = [];
    const held = () => new Promise<StepOutcome>((resolve) => open.push(() => resolve({ kind: 'done' })));
    await require(...Array.from({ length: 6 }, () => aStep(mail)));
    await start({ 'email-referral': held });
    expect(open).toHaveLength(4);
    open[0]?.();
    await time.settled();
    expect(open).toHaveLength(5);
    open.forEach((end) => end());
    await time.settled();
    open.forEach((end) => end());
    await time.settled();
    expect((await steps()).every(({ state }) => state === 'done')).toBe(true);
  });
});

describe('an alert', () => {
  it('never waits for others that hang: one place is kept for it', async () => {
    await require(...Array.from({ length: 6 }, () => aStep(mail)));
    const { nudge } = await start({
      'email-referral': () => new Promise<StepOutcome>(() => {}),
      'notify-manager': failing().handler,
    });
    await require(aStep(alert), aStep(alert));
    nudge();
    await time.settled();
    expect((await steps()).slice(6).map(({ state }) => state)).toEqual(['done', 'done']);
    expect((await steps()).filter(({ state }) => state === 'running')).toHaveLength(4);
  });

  it.each([
    ['does not answer', busy],
    ['refuses it', () => new ProviderTrouble('graph-403', { passing: false })],
    ['asks to wait no time at all', () => new ProviderTrouble('x', { passing: true, retryAfterSeconds: 0 })],
  ])(
    'whose channel %s is never given up; the next person is told once, and it arrives',
    async (_what, fault) => {
      let down = true;
      const { at, handler } = failing();
      const told: StepWork[] = [];
      await require(aStep(alert));
      await start({
        'notify-manager': () => (down ? Promise.reject(fault()) : handler()),
        'tell-not-delivered': ({ work }) => Promise.resolve(told.push(work)).then(() => ({ kind: 'done' })),
      });
      await time.forward({ hours: 8 });
      expect(await first()).toMatchObject({ state: 'ready' });
      expect((await first())?.attempts).toBeLessThan(60);
      expect(told).toMatchObject([{ kind: 'tell-not-delivered', failedStepId: (await first())?.id }]);
      down = false;
      await time.forward({ minutes: 15 });
      expect(await first()).toMatchObject({ state: 'done' });
      expect(at).toHaveLength(1);
    },
  );

  it('with which the process died again and again goes to a person, also after a night of tries', async () => {
    await require(aStep(alert));
    await start({ 'notify-manager': always(busy), 'tell-not-delivered': failing().handler });
    await time.forward({ hours: 8 });
    for (let death = 0; death < 12; death += 1) {
      await store.queue.claim('2026-11-25T10:00:00.000Z', THAT_DAY, 4);
      await store.queue.releaseAll();
    }
    await time.forward({ minutes: 2 });
    expect(await first()).toMatchObject({
      state: 'failed',
      lastTrouble: 'Safeguard stopped each time it was tried',
    });
  });
});

describe('a step that does not work yet', () => {
  it('is tried again after twice as long each time, up to a quarter of an hour', async () => {
    const { at, handler } = failing(...Array.from({ length: 10 }, busy));
    await require(aStep(cards));
    await start({ 'refresh-alert-cards': handler });
    await time.forward({ hours: 2 });
    const waits = at.slice(1).map((seconds, index) => seconds - (at[index] ?? 0));
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
    expect(await first()).toMatchObject({ state: 'done', attempts: 11, lastTrouble: null });
  });

  it('is tried again after about two seconds when it alerts a manager', async () => {
    const { at, handler } = failing(busy());
    await require(aStep(alert));
    await start({ 'notify-manager': handler });
    await time.forward({ seconds: 10 });
    expect(at).toEqual([0, 2]);
  });

  it.each([
    [40, 40],
    [2, 2],
    [0, 0],
    [86_400, 900],
  ])(
    'is left alone for the %i seconds the provider asked for (at most 15 minutes)',
    async (asked, waited) => {
      const { at, handler } = failing(
        new ProviderTrouble('graph-429', { passing: true, retryAfterSeconds: asked }),
      );
      await require(aStep(mail));
      await start({ 'email-referral': handler });
      await time.forward({ minutes: 20 });
      expect(at).toEqual([0, waited]);
    },
  );

  it('waits as long as its own work asks', async () => {
    const notBefore = minutesAfter(THAT_DAY, 45);
    const { at, handler } = failing({ kind: 'try-again', because: 'nobody has answered', notBefore });
    await require(aStep(mail));
    await start({ 'email-referral': handler });
    expect(await first()).toMatchObject({
      state: 'ready',
      lastTrouble: 'nobody has answered',
      runAfter: notBefore,
    });
    await time.forward({ hours: 1 });
    expect(at).toEqual([0, 45 * 60]);
  });

  it('says why in words and by code, and that it is not known when no answer came', async () => {
    await require(aStep(mail));
    await start({ 'email-referral': failing(busy(), lost()).handler });
    expect(await first()).toMatchObject({
      state: 'ready',
      lastTrouble: 'Microsoft 365 is not working at the moment (graph-503)',
    });
    await time.forward({ seconds: 5 });
    expect(await first()).toMatchObject({
      state: 'unknown',
      lastTrouble: 'no answer came, so it may or may not have arrived (answer-lost)',
    });
    await time.forward({ seconds: 10 });
    expect(await first()).toMatchObject({ state: 'done' });
  });

  it('is tried again when it hangs, and what the hanging try says later does not count', async () => {
    let late: (outcome: StepOutcome) => void = () => {};
    const hanging = firstThen(
      () => new Promise<StepOutcome>((resolve) => (late = resolve)),
      () => Promise.resolve({ kind: 'done', providerRef: 'second' }),
    );
    await require(aStep(mail));
    await start({ 'email-referral': hanging });
    await time.forward({ seconds: 99 });
    expect(await first()).toMatchObject({ state: 'running' });
    await time.forward({ seconds: 1 });
    expect(await first()).toMatchObject({ state: 'unknown' });
    await time.forward({ seconds: 10 });
    late({ kind: 'done', providerRef: 'first' });
    await time.settled();
    expect(await first()).toMatchObject({ state: 'done', providerRef: 'second', attempts: 2 });
  });

  it('does not hold the others up', async () => {
    await require(aStep(cards), aStep(mail));
    await start({ 'refresh-alert-cards': always(busy), 'email-referral': failing().handler });
    expect((await steps()).map(({ state }) => state)).toEqual(['ready', 'done']);
  });
});

describe('a step that is given up', () => {
  const told: ClaimedStep[] = [];
  const tell = (step: ClaimedStep): Promise<StepOutcome> => {
    told.push(step);
    return Promise.resolve({ kind: 'done' });
  };
  beforeEach(() => told.splice(0));

  it.each([
    [
      'the provider will not have it',
      () => Promise.reject(new ProviderTrouble('graph-403', { passing: false })),
    ],
    [
      'its own work says that a person must act',
      () => Promise.resolve({ kind: 'cannot', because: 'no mailbox' } as const),
    ],
  ])('because %s: stands red on the record, and a person is told by name', async (_why, handler) => {
    await require(aStep(mail));
    await start({ 'email-referral': handler, 'tell-not-delivered': tell });
    const failed = await first();
    expect(failed).toMatchObject({ state: 'failed', attempts: 1 });
    expect(failed?.lastTrouble).toMatch(/no mailbox|refused.*graph-403/);
    expect(told).toMatchObject([
      {
        work: { failedStepId: failed?.id, personId: 'manager' },
        owner: { personId: 'manager' },
        screeningId,
      },
    ]);
  });

  it('is the referral mail after four hours, and not before', async () => {
    await require(aStep(mail));
    await start({ 'email-referral': always(busy), 'tell-not-delivered': tell });
    await time.forward({ hours: 3, minutes: 59 });
    expect(await first()).toMatchObject({ state: 'ready' });
    await time.forward({ minutes: 16 });
    expect(await first()).toMatchObject({ state: 'failed' });
    expect(told).toHaveLength(1);
  });

  it('is anything else after twelve tries', async () => {
    await require(aStep(cards));
    await start({ 'refresh-alert-cards': always(busy), 'tell-not-delivered': tell });
    await time.forward({ hours: 3 });
    expect(await first()).toMatchObject({ state: 'failed', attempts: 12 });
  });

  it('is one that breaks down each time, after eight, while the others go on', async () => {
    await require(aStep(cards), ...Array.from({ length: 8 }, () => aStep(mail)));
    const broken = () => {
      throw new Error('Zofia is not a number');
    };
    await start({
      'refresh-alert-cards': broken,
      'email-referral': failing().handler,
      'tell-not-delivered': tell,
    });
    await time.forward({ hours: 1 });
    expect((await steps()).slice(0, 9).map(({ state }) => state)).toEqual([
      'failed',
      ...Array<string>(8).fill('done'),
    ]);
    expect(await first()).toMatchObject({ attempts: 8, lastTrouble: 'something in Safeguard broke down' });
    expect(told).toHaveLength(1);
  });

  it('is one during which the process died again and again, before it can do so once more', async () => {
    await require(aStep(cards));
    for (let death = 0; death < 12; death += 1) {
      await store.queue.claim(THAT_DAY, THAT_DAY, 1);
      await store.queue.releaseAll();
    }
    const { at, handler } = failing();
    await start({ 'refresh-alert-cards': handler, 'tell-not-delivered': tell });
    expect(at).toEqual([]);
    expect(await first()).toMatchObject({
      state: 'failed',
      lastTrouble: 'Safeguard stopped each time it was tried',
    });
  });

  it('is one this version does not know how to do', async () => {
    await require(aStep(cards));
    await start({ 'tell-not-delivered': tell });
    expect(await first()).toMatchObject({ state: 'failed' });
    expect(told).toHaveLength(1);
  });

  it('gets its tries and its four hours anew when a person asks for another try', async () => {
    await require(aStep(mail));
    await start({ 'email-referral': always(busy), 'tell-not-delivered': tell });
    await time.forward({ hours: 5 });
    const failed = await first();
    await store.within((records) =>
      records.steps.resolve(failed?.id ?? '', 'ready', 'again', 'manager', nowText(clock)),
    );
    await time.forward({ hours: 3 });
    expect(await first()).toMatchObject({ state: 'ready' });
    await time.forward({ hours: 2 });
    expect(await first()).toMatchObject({ state: 'failed' });
    expect(told).toHaveLength(2);
  });

  it('is told to the next person when the first cannot be told, and to each once', async () => {
    const inTurn = ['manager', 'deputy'];
    await require(aStep(mail));
    await start(
      {
        'email-referral': () => Promise.resolve({ kind: 'cannot', because: 'no mailbox' }),
        'tell-not-delivered': (step) => tell(step).then(() => ({ kind: 'cannot', because: 'left' })),
      },
      {
        whoTakesOver: ({ work }) =>
          Promise.resolve({
            personId: inTurn.find((id) => !('personId' in work && work.personId === id)) ?? '',
          }),
      },
    );
    await time.forward({ minutes: 5 });
    const failed = await first();
    expect(told.map(({ work }) => work)).toEqual(
      inTurn.map((personId) => ({ kind: 'tell-not-delivered', failedStepId: failed?.id, personId })),
    );
  });

  it('stands red on the record even when nobody can be named', async () => {
    await require(aStep(mail));
    await start(
      { 'email-referral': () => Promise.resolve({ kind: 'cannot', because: 'no mailbox' }) },
      { whoTakesOver: () => Promise.reject(new Error('the directory cannot be read')) },
    );
    expect(await steps()).toMatchObject([{ state: 'failed' }]);
  });
});

describe('the worker', () => {
  it('goes on when the store cannot be read for a while', async () => {
    let down = true;
    const queue = {
      ...store.queue,
      claim: (...asked: Parameters<typeof store.queue.claim>) =>
        down ? Promise.reject(new Error('down')) : store.queue.claim(...asked),
    };
    await require(aStep(mail));
    await start({ 'email-referral': failing().handler }, { queue });
    await time.forward({ minutes: 5 });
    expect(await first()).toMatchObject({ state: 'ready' });
    down = false;
    await time.forward({ seconds: POLL_SECONDS });
    expect(await first()).toMatchObject({ state: 'done' });
    expect(logged.filter(({ level }) => level === 'error').length).toBeGreaterThan(1);
  });

  it('takes a step up again after its lease when what became of it could not be saved', async () => {
    let down = true;
    const queue = {
      ...store.queue,
      done: (...asked: Parameters<typeof store.queue.done>) =>
        down ? Promise.reject(new Error('down')) : store.queue.done(...asked),
    };
    const { at, handler } = failing();
    await require(aStep(mail));
    await start({ 'email-referral': handler }, { queue });
    down = false;
    await time.forward({ minutes: 3 });
    expect(await first()).toMatchObject({ state: 'done', attempts: 2 });
    expect(at).toEqual([0, 120]);
  });

  it('does not count the work on a step that was cancelled meanwhile', async () => {
    let end: (outcome: StepOutcome) => void = () => {};
    await require(aStep(mail));
    await start({ 'email-referral': () => new Promise<StepOutcome>((resolve) => (end = resolve)) });
    await store.within((records) =>
      records.steps.cancel(screeningId, ['email-referral'], 'discarded', THAT_DAY),
    );
    end({ kind: 'done' });
    await time.settled();
    expect(await first()).toMatchObject({ state: 'cancelled', lastTrouble: 'discarded' });
    expect(logged).toMatchObject([{ level: 'warn' }]);
  });

  it('stops when what is being done is done, and takes nothing more', async () => {
    let end: (outcome: StepOutcome) => void = () => {};
    await require(aStep(mail));
    const { stop, nudge } = await start({
      'email-referral': () => new Promise<StepOutcome>((resolve) => (end = resolve)),
    });
    let stopped = false;
    const stopping = stop().then(() => (stopped = true));
    await require(aStep(cards));
    nudge();
    await time.settled();
    expect(stopped).toBe(false);
    end({ kind: 'done' });
    await stopping;
    expect((await steps()).map(({ state }) => state)).toEqual(['done', 'ready']);
  });

  it('writes ids, kinds and codes into its log, and no words of a fault', async () => {
    await require(aStep(mail));
    await start({ 'email-referral': always(busy) });
    const { step, ...rest } = (logged[0]?.fields ?? {}) as Record<string, unknown>;
    expect(step).toBe((await first())?.id);
    expect(Object.keys(rest).sort()).toEqual(['attempt', 'err', 'kind']);
  });
});

function firstThen<T>(one: () => Promise<T>, then: () => Promise<T>): () => Promise<T> {
  let calls = 0;
  return () => (calls++ === 0 ? one() : then());
}
