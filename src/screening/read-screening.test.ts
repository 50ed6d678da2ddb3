import { newId } from '../kernel/reference.ts';
import type { Result } from '../kernel/refusal.ts';
import { people } from '../testing/people-for-tests.ts';
import { asks, given, signedOff, smallWorld, type SmallWorld } from '../testing/small-world.ts';

let world: SmallWorld;
let id: string;
let meetingId: string;
beforeEach(async () => {
  world = await smallWorld();
  id = (await signedOff(world)).id;
  await world.work();
  meetingId = String(await world.store.within(async ({ meetings }) => (await meetings.ofScreening(id))?.id));
});
afterEach(() => world.store.close());

const lastOf = async () => {
  const entries = await world.store.within(({ audit }) => audit.ofScreening(id));
  return entries.slice(-1).map(({ by, what, detail, from }) => ({ by, what, detail, from }));
};
type Reading = [string, string, (by: (typeof people)['manager']) => Promise<Result<unknown>>];
const readings: readonly Reading[] = [
  ['screening', 'screening-opened', (by) => world.app.readScreening(asks(by), id)],
  ['audit', 'audit-read', (by) => world.app.readAudit(asks(by), id)],
  ['referral', 'referral-read', (by) => world.app.referralPreview(asks(by), id)],
  ['strategy-meeting', 'meeting-read', (by) => world.app.readMeeting(asks(by), meetingId)],
];

it.each(readings)('reading the %s is in the audit', async (_of, what, read) => {
  given(await read(people.manager));
  expect(await lastOf()).toEqual([{ by: 'manager', what, detail: {}, from: 'tab' }]);
});

it.each(readings)(
  'asking for the %s of somebody else’s child is in the audit, although it is answered as if there were none',
  async (of, _what, read) => {
    expect(await read(people.otherPractitioner)).toMatchObject({ ok: false, refusal: { kind: 'not-found' } });
    expect(await lastOf()).toEqual([
      { by: people.otherPractitioner.id, what: 'reading-refused', detail: { of }, from: 'tab' },
    ]);
  },
);

it('the practitioner, who may not read the audit, is refused there, and that is in it', async () => {
  expect((await world.app.readAudit(asks(people.practitioner), id)).ok).toBe(false);
  expect(await lastOf()).toMatchObject([{ by: 'practitioner', what: 'reading-refused' }]);
});

it('asking for what does not exist leaves nothing', async () => {
  const before = await lastOf();
  expect((await world.app.readScreening(asks(people.manager), newId())).ok).toBe(false);
  expect(await lastOf()).toEqual(before);
});
