import { newId } from '../kernel/reference.ts';
import { directoryOf, people } from '../testing/people-for-tests.ts';
import {
  agreed,
  asks,
  completed,
  drafted,
  given,
  smallWorld,
  type SmallWorld,
} from '../testing/small-world.ts';

let world: SmallWorld;
afterEach(() => world.store.close());

const afterLeaving = (...left: string[]) =>
  directoryOf(Object.values(people).map((one) => (left.includes(one.id) ? { ...one, active: false } : one)));

describe('a team whose manager has left', () => {
  beforeEach(async () => {
    world = await smallWorld(undefined, { directory: afterLeaving('manager') });
  });

  it('tells the deputy of an alert at once, and the leaver nothing', async () => {
    await completed(world);
    await world.work();
    expect(world.outside.posted.map(({ to }) => to)).toEqual(['deputy']);
  });

  it('lets the deputy sign off, also where nobody was alerted', async () => {
    const { id } = await completed(world);
    const request = { submissionId: newId(), completionNumber: 1, judgement: agreed };
    given(await world.app.signOffScreening(asks(people.deputy), id, request));
  });

  it('shows the deputy what was begun before: it is on their list and can be opened', async () => {
    const { id } = await drafted(world);
    const { listed } = await world.app.listScreenings(asks(people.deputy));
    expect(listed.map(({ screening }) => screening.id)).toEqual([id]);
    given(await world.app.readScreening(asks(people.deputy), id));
  });
});

it('whoever was told to take over what could not be delivered can open it and act', async () => {
  world = await smallWorld();
  const { id } = await completed(world);
  await world.store.within((records) =>
    records.steps.require(
      id,
      [
        {
          work: { kind: 'tell-not-delivered', failedStepId: newId(), personId: 'deputy' },
          owner: { personId: 'deputy' },
          deadline: { kind: 'none' },
          dedupeKey: newId(),
          runAfter: null,
        },
      ],
      '2026-11-24T10:00:00.000Z',
    ),
  );
  given(await world.app.acknowledgeAlert(asks(people.deputy), id));
});
