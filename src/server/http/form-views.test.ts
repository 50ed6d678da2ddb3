import request from 'supertest';
import type { Answer, Answers } from '../../instrument/answers.ts';
import type { Person } from '../../people/person.ts';
import { apiForTests, type ApiForTests } from '../../testing/api-for-tests.ts';
import { completeAnswers } from '../../testing/complete-answers.ts';
import { people } from '../../testing/people-for-tests.ts';
import { asks, completed, drafted, given } from '../../testing/small-world.ts';

let api: ApiForTests;
beforeEach(async () => {
  api = await apiForTests();
});
afterEach(() => api.world.store.close());

const as = async (person: Person) => ({ Authorization: `Bearer ${await api.token(person)}` });
const read = async (path: string, by: Person = people.practitioner) =>
  (
    await request(api.web)
      .get(path)
      .set(await as(by))
  ).body;

describe('whom to ring about the child', () => {
  const ringing = async (id: string) => (await read(`/api/screenings/${id}`)).toRing;

  it('stands on a draft from the start: manager, deputy, specialist lead, each with a telephone, and the duty team', async () => {
    const { id } = await drafted(api.world, {});
    const { people: inTurn, dutyTeam } = await ringing(id);
    expect(inTurn.map((one: Person) => [one.id, one.jobTitle, one.phone])).toEqual([
      ['manager', 'manager', '020 7946 0000'],
      ['deputy', 'manager', '020 7946 0000'],
      ['lead', 'specialist-lead', '020 7946 0000'],
    ]);
    expect(dutyTeam).toBe('the duty team of children’s social care');
  });

  it('names the deputy first while the manager is away', async () => {
    const { id } = await drafted(api.world, {});
    given(await api.world.app.setAbsence(asks(people.manager), '2026-11-30'));
    const { people: inTurn } = await ringing(id);
    expect(inTurn.map((one: Person) => one.id)).toEqual(['deputy', 'lead', 'manager']);
  });
});

describe('by when the strategy discussion is due', () => {
  const save = async (id: string, item: string, value: Answer | null, baseRevision: number) =>
    (
      await request(api.web)
        .patch(`/api/screenings/${id}/items`)
        .set(await as(people.practitioner))
        .send({ patches: [{ item, value, baseRevision }] })
    ).body;

  it('is said as soon as the day of the referral is saved, and that it has passed', async () => {
    const { id } = await drafted(api.world, {});
    expect((await save(id, 'child.surname', 'Fenwick', 0)).referralDue).toBeNull();
    const inTime = await save(id, 'referral.receivedAt', '2026-11-23T09:00:00.000Z', 0);
    expect(inTime.referralDue).toMatchObject({
      words: 'by the end of Thursday 26 November 2026',
      overdue: false,
    });
    const late = await save(id, 'referral.receivedAt', '2026-11-16T09:00:00.000Z', inTime.revision);
    expect(late.referralDue).toMatchObject({
      words: 'by the end of Thursday 19 November 2026',
      overdue: true,
    });
    const next = await save(id, 'child.surname', 'Fenwicke', 1);
    expect(next.referralDue).toEqual(late.referralDue);
    expect((await read(`/api/screenings/${id}`)).referralDue).toEqual(late.referralDue);
  });
});

describe('a likely duplicate', () => {
  const known: Answers = {
    'child.surname': 'Fenwick',
    'child.forenames': 'Robin',
    'child.dateOfBirth': '2011-03-14',
  };
  const found = async (id: string) => (await read(`/api/screenings/${id}/duplicates`)).duplicates;

  it('of one’s own says whose it is, its state and since when', async () => {
    const { id } = await drafted(api.world, known);
    const draft = await drafted(api.world, { ...known, 'child.forenames': 'Robyn' });
    const waiting = await completed(api.world, completeAnswers(known));
    const line = (one: { id: string; reference: string }, state: string) => ({
      id: one.id,
      reference: one.reference,
      sentence: `Testname practitioner, North team: ${state} Tuesday 24 November 2026.`,
    });
    expect(await found(id)).toEqual(
      expect.arrayContaining([
        line(draft, 'a draft, last changed'),
        line(waiting, 'completed, waiting for the manager, since'),
      ]),
    );
  });

  it('of another team names that team and its manager, and nothing else', async () => {
    await drafted(api.world, known, people.otherPractitioner);
    const { id } = await drafted(api.world, known);
    expect(await found(id)).toEqual([
      {
        id: null,
        reference: null,
        sentence:
          'South team may already hold a screening about this child. Speak to its manager, Testname other-manager, before you go on.',
      },
    ]);
  });
});
