import { people } from '../testing/people-for-tests.ts';
import {
  asks,
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

const practitioner = asks(people.practitioner);
const manager = asks(people.manager);
const opened = async (id: string) => given(await world.app.readScreening(practitioner, id));
const complete = async (id: string, request: ReturnType<typeof completion>) =>
  given(await world.app.completeScreening(practitioner, id, request));

describe('what completing answers is what opening it shows', () => {
  it('the first time', async () => {
    const { id } = await drafted(world);
    const shown = await complete(id, completion(scoreTwo));
    expect(shown).toEqual(await opened(id));
    expect(shown.steps.map(({ work }) => work.kind)).toContain('sign-off');
  });

  it('when an alert of immediate danger went out while it was filled in', async () => {
    const answers = { ...scoreTwo, Q0: 'yes' };
    const { id } = await drafted(world, answers);
    await world.work();
    const shown = await complete(id, completion(answers));
    expect(shown).toEqual(await opened(id));
    expect(shown.steps.filter(({ work }) => work.kind === 'acknowledge-alert')).toHaveLength(2);
  });

  it('after it was returned, and completed again', async () => {
    const { id } = await drafted(world);
    await complete(id, completion(scoreTwo));
    given(await world.app.returnScreening(manager, id, 'Say when.'));
    const shown = await complete(id, completion(scoreTwo));
    expect(shown).toEqual(await opened(id));
    expect(shown.completions.map(({ number }) => number)).toEqual([1, 2]);
    expect(shown.returns).toHaveLength(1);
    expect(shown.steps.some(({ state }) => state === 'cancelled')).toBe(true);
  });

  it('and the audit says both, completed and opened', async () => {
    const { id } = await drafted(world);
    await complete(id, completion(scoreTwo));
    const audit = given(await world.app.readAudit(manager, id));
    expect(audit.map(({ what }) => what).slice(-2)).toEqual(['screening-completed', 'screening-opened']);
  });
});
