import type { Answers } from '../instrument/answers.ts';
import { completeAnswers } from '../testing/complete-answers.ts';
import { people } from '../testing/people-for-tests.ts';
import {
  asks,
  completed,
  completion,
  drafted,
  given,
  scoreTwo,
  smallWorld,
  type SmallWorld,
} from '../testing/small-world.ts';

let world: SmallWorld;
beforeEach(async () => {
  world = await smallWorld();
});
afterEach(() => world.store.close());

describe('an alert', () => {
  it('acknowledged while it was on its way changes as soon as it arrives', async () => {
    const { id } = await completed(world);
    const post = world.app.carryOut['notify-manager'];
    const [step] = await world.store.queue.claim('2026-11-24T10:00:01.000Z', '2026-11-24T10:05:00.000Z', 1);
    given(await world.app.acknowledgeAlert(asks(people.manager), id));
    expect(await post?.(step!)).toEqual({ kind: 'done' });
    expect(world.outside.posted).toEqual([]);
  });

  it('sent again after a crash in doubt is a second copy, and both change when somebody acknowledges', async () => {
    const { id } = await completed(world);
    const [step] = await world.store.queue.claim('2026-11-24T10:00:01.000Z', '2026-11-24T10:05:00.000Z', 1);
    await world.app.carryOut['notify-manager']?.(step!);
    await world.store.queue.releaseAll();
    await world.work();
    expect(world.outside.posted.map(({ to }) => to)).toEqual(['manager', 'manager']);
    given(await world.app.acknowledgeAlert(asks(people.manager), id));
    await world.work();
    expect(world.outside.replaced.filter(({ message }) => message.title === 'Acknowledged')).toHaveLength(2);
  });

  it('raised after the one whose card is pressed is not acknowledged with it, and still arrives and goes on', async () => {
    const inDanger = { ...scoreTwo, Q0: 'yes' } as const;
    const { id } = await drafted(world, inDanger);
    await world.work();
    given(await world.app.completeScreening(asks(people.practitioner), id, completion(inDanger)));
    const [pressed] = world.outside.posted[0]?.message.choices ?? [];
    expect(pressed?.data).toEqual({ screeningId: id, alert: 'danger-1' });
    given(await world.app.acknowledgeAlert(asks(people.manager), id, 'danger-1'));
    await world.work();
    expect(world.outside.posted.map(({ message }) => message.title)).toEqual([
      'A child may be in immediate danger',
      'A screening needs you',
    ]);
    world.clock.forward({ minutes: 60 });
    await world.work();
    expect(world.outside.posted.at(-1)).toMatchObject({
      to: 'deputy',
      message: { title: 'A screening needs you' },
    });
    expect(world.outside.posted).toHaveLength(3);
  });

  it.each<[string, Answers, readonly string[]]>([
    [
      'at 0 of a very worried practitioner begins with the worry and the flags, and does not reassure',
      completeAnswers({ worry: 'high' }),
      [
        'The practitioner is very worried.',
        '1 flag needs your answer.',
        'Potentially vulnerable, no concern of targeting or grooming recorded (suggested score 0). This does not mean that the child is not being exploited.',
        'A structured aid, not validated. A person decides.',
      ],
    ],
    [
      'under 13 with a sign of harm says that a strategy discussion is needed today',
      { ...scoreTwo, 'child.dateOfBirth': '2014-05-02' },
      [
        'A strategy discussion is needed today.',
        'Evidence of targeting for opportunistic abuse (suggested score 2).',
        '1 flag needs your answer.',
        'A structured aid, not validated. A person decides.',
      ],
    ],
    [
      'at 1 says the worry and counts the flags after the score',
      completeAnswers({ Q1: 'concern', worry: 'high' }),
      [
        'Concerns of targeting and grooming (suggested score 1).',
        'The practitioner is very worried.',
        '2 flags need your answer.',
        'A structured aid, not validated. A person decides.',
      ],
    ],
  ])('%s', async (_sentence, answers, lines) => {
    await completed(world, answers);
    await world.work();
    expect(world.outside.posted[0]?.message.lines.slice(0, -1)).toEqual(lines);
  });

  it('of immediate danger says who answered so and how to ring them', async () => {
    await drafted(world, { ...scoreTwo, Q0: 'yes' });
    await world.work();
    expect(world.outside.posted[0]?.message.lines.slice(0, 2)).toEqual([
      'Testname practitioner, practitioner, has answered that the child is in immediate danger. Call 999 if nobody has. Hold a strategy discussion today.',
      'Ring Testname practitioner on 020 7946 0000.',
    ]);
  });

  it('says what is asked and by when, and nothing about the child, its answers or the advice', async () => {
    await completed(world, {
      ...scoreTwo,
      'child.forenames': 'Żaneta',
      'analysis.worries': 'A canary in the narrative.',
    });
    await world.work();
    const text = JSON.stringify(world.outside.posted);
    expect(text).toContain('Please acknowledge by Tuesday 24 November 2026, 11:00');
    expect(text).not.toMatch(/Żaneta|Fenwick|canary|2011|overnight|safety plan/i);
  });

  it('to somebody whom neither Teams nor mail reaches is tried again, and the record says why', async () => {
    world.outside.withoutTeams.add('manager');
    const { id } = await completed(world);
    world.outside.mailDown = true;
    await world.work();
    const steps = await world.store.within((records) => records.steps.ofScreening(id));
    expect(steps.find(({ work }) => work.kind === 'notify-manager')).toMatchObject({
      state: 'ready',
      attempts: 1,
      lastTrouble: 'graph-503',
    });
  });
});
