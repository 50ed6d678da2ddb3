import type { Person } from '../people/person.ts';
import { directoryOf, people } from '../testing/people-for-tests.ts';
import {
  agreed,
  asks,
  completed,
  completion,
  drafted,
  given,
  scoreTwo,
  smallWorld,
  type SmallWorld,
} from '../testing/small-world.ts';
import { newId } from '../kernel/reference.ts';

let world: SmallWorld;
let left: readonly string[] = [];
const directory = directoryOf();
const asToday = (one: Person) => (left.includes(one.id) ? { ...one, active: false } : one);
const withLeavers = {
  ...directory,
  person: (id: string) =>
    directory
      .everyone()
      .map(asToday)
      .find((one) => one.id === id),
  everyone: () => directory.everyone().map(asToday),
};
beforeEach(async () => {
  left = [];
  world = await smallWorld(undefined, { directory: withLeavers });
});
afterEach(() => world.store.close());

const gone = { ...people.practitioner, active: false };
const handOver = (id: string, to = 'colleague', by = people.manager) => world.app.handOver(asks(by), id, to);

it('a leaver’s draft is finished by a colleague, with every answer in it', async () => {
  const { id } = await drafted(world);
  left = ['practitioner'];
  expect(await world.app.readScreening(asks(people.colleague), id)).toMatchObject({ ok: false });
  given(await handOver(id));
  given(await world.app.completeScreening(asks(people.colleague), id, completion(scoreTwo)));
  expect(await world.app.readScreening(asks(gone), id)).toMatchObject({ ok: false });
});

it('a leaver’s draft stands in the manager’s work until somebody takes it, who is told', async () => {
  const { id } = await drafted(world);
  const mine = async () =>
    (await world.app.myWork(asks(people.manager))).due
      .filter((one) => one.mine && one.isLeft)
      .map(({ screening }) => screening.id);
  expect(await mine()).toEqual([]);
  left = ['practitioner'];
  expect(await mine()).toEqual([id]);
  given(await handOver(id));
  expect(await mine()).toEqual([]);
  await world.work();
  expect(world.outside.posted.map(({ to, message }) => [to, message.title])).toEqual([
    ['colleague', 'A screening was handed to you'],
  ]);
});

it('handed to the deputy, who answered for it, it is judged by whoever answers now, who is told at once', async () => {
  given(await world.app.setAbsence(asks(people.manager), '2026-11-27'));
  const { id } = await completed(world);
  await world.work();
  given(await handOver(id, 'deputy', people.deputy));
  await world.work();
  expect(world.outside.posted.map(({ to }) => to).sort()).toEqual(['deputy', 'deputy', 'lead', 'manager']);
  const { due } = await world.app.myWork(asks(people.deputy));
  expect(due.map(({ step }) => step?.work.kind)).not.toContain('sign-off');
  given(await world.app.acknowledgeAlert(asks(people.lead), id));
});

it('what the leaver still had to do is the colleague’s', async () => {
  const { id } = await completed(world);
  given(await handOver(id));
  const work = await world.app.myWork(asks(people.colleague));
  expect(work.due.map(({ step }) => step?.work.kind)).toContain('open-safety-plan');
  expect((await world.app.myWork(asks(people.practitioner))).due).toEqual([]);
});

it('a screening whose practitioner has left is not returned to nobody: it is handed over first', async () => {
  const { id } = await completed(world);
  left = ['practitioner'];
  const back = () => world.app.returnScreening(asks(people.manager), id, 'Please add the address.');
  expect(await back()).toMatchObject({ ok: false, refusal: { kind: 'not-permitted' } });
  given(await handOver(id));
  given(await back());
  await world.work();
  expect(world.outside.posted.at(-1)).toMatchObject({ to: 'colleague' });
});

it.each([
  ['to somebody of another team', 'other-practitioner', people.manager, 'not-valid'],
  ['to an analyst', 'analyst', people.manager, 'not-valid'],
  ['to who holds it already', 'practitioner', people.manager, 'not-valid'],
  ['by a colleague', 'colleague', people.colleague, 'not-found'],
  ['by its own practitioner', 'colleague', people.practitioner, 'not-permitted'],
] as const)('it is not handed over %s', async (_sentence, to, by, kind) => {
  const { id } = await drafted(world);
  expect(await handOver(id, to, by)).toMatchObject({ ok: false, refusal: { kind } });
});

it('a closed one stays as it is', async () => {
  const { id } = await completed(world);
  const request = { submissionId: newId(), completionNumber: 1, judgement: agreed };
  given(await world.app.signOffScreening(asks(people.manager), id, request));
  expect(await handOver(id)).toMatchObject({ ok: false, refusal: { kind: 'already-done' } });
});

it('whoever has been given other work can no longer save, complete or read their own', async () => {
  const { id } = await drafted(world);
  const analyst = { ...people.practitioner, roles: ['analyst' as const] };
  const patch = { item: 'child.surname', value: 'Other', baseRevision: 0 };
  const notFound = { ok: false, refusal: { kind: 'not-found' } };
  expect(await world.app.saveAnswers(asks(analyst), id, [patch])).toMatchObject(notFound);
  expect(await world.app.completeScreening(asks(analyst), id, completion(scoreTwo))).toMatchObject(notFound);
});

it('a manager does not sign off what they completed themselves, though a colleague holds it by now', async () => {
  const { id } = await completed(world, scoreTwo, people.manager);
  given(await handOver(id, 'colleague', people.deputy));
  const request = { submissionId: newId(), completionNumber: 1, judgement: agreed };
  expect(await world.app.signOffScreening(asks(people.manager), id, request)).toMatchObject({
    ok: false,
    refusal: { kind: 'not-permitted' },
  });
});
