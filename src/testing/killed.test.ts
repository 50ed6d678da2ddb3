import type { MeetingView } from '../contracts/meetings.ts';
import { newId } from '../kernel/reference.ts';
import { eventually, Training } from './training.ts';

jest.setTimeout(120_000);

let training: Training;
beforeAll(async () => {
  training = await Training.open();
});
afterAll(() => training.close());
afterEach(() => training.local('DELETE', '/faults'));

const toMash = async (reference: string) =>
  (await training.mail()).filter(({ subject, isDraft }) => subject.includes(reference) && !isDraft);
const eventsOf = async (reference: string) =>
  (await training.events()).filter(({ subject }) => subject === reference);

async function meetingOf(id: string): Promise<MeetingView> {
  const view = await eventually(
    () => training.read(id, 'ruth-abernathy'),
    ({ meeting }) => meeting !== null && (meeting.status !== 'needs-date' || meeting.offered.length > 0),
  );
  return view.meeting as MeetingView;
}

async function choose(meeting: MeetingView): Promise<void> {
  const slot = meeting.offered[0];
  const body = {
    submissionId: newId(),
    sequence: meeting.sequence,
    startAt: slot?.startAt,
    lateReason: slot?.late ? 'The earliest everybody could come; agreed with the manager.' : null,
  };
  await training.does('margaret-eze', 'POST', `/strategy-meetings/${meeting.id}/choose`, body);
}

/** Whatever happened on the way, this is how it must stand in the end. */
async function endsWell(id: string, reference: string): Promise<void> {
  await eventually(
    () => toMash(reference),
    (mails) => mails.length > 0,
  );
  const meeting = await meetingOf(id);
  if (meeting.status === 'needs-date') await choose(meeting);
  await eventually(
    () => training.meeting(meeting.id),
    ({ status }) => status === 'booked',
  );
  await eventually(
    () => training.read(id, 'ruth-abernathy'),
    ({ steps }) =>
      steps.every(({ state, kind }) => state !== 'ready' || !/email|meeting-event|notify|offer/.test(kind)),
  );
  expect(await toMash(reference)).toHaveLength(1);
  expect(
    (await training.mail()).filter(({ subject, isDraft }) => subject.includes(reference) && isDraft),
  ).toEqual([]);
  expect(await eventsOf(reference)).toHaveLength(1);
  expect((await training.cardsFor('ruth-abernathy', reference)).length).toBeGreaterThan(0);
}

/** A completed screening whose manager has been told: signed off sooner, its alert would have nothing left to say. */
async function completedAndTold(): Promise<{ id: string; reference: string }> {
  const draft = await training.draft();
  await training.complete(draft.id);
  await alerted(draft.reference);
  return draft;
}

const alerted = (reference: string) =>
  eventually(
    () => training.cardsFor('ruth-abernathy', reference),
    (cards) => cards.length > 0,
  );

const POST_ACTIVITY = { target: 'connector', match: { method: 'POST', path: 'activities' }, action: 'hold' };
const DRAFT = { target: 'graph', match: { method: 'POST', path: '/messages$' }, action: 'hold' };
const SEND = { target: 'graph', match: { method: 'POST', path: '/send$' }, action: 'hold' };
const EVENT = { target: 'graph', match: { method: 'POST', path: '/events$' }, action: 'hold' };
const SCHEDULE = { target: 'graph', match: { path: 'getSchedule' }, action: 'hold' };

/** Sets a fault, does something that runs into it, and kills the product there. */
async function killedAt(order: object, deed: () => Promise<unknown>): Promise<void> {
  const fault = await training.fault(order);
  await deed();
  await fault.hit();
  await training.kill();
  await fault.release();
}

describe('a product killed outright', () => {
  it('after a draft was saved has every answer that it acknowledged', async () => {
    const { id } = await training.draft({
      Q1: 'concern',
      'analysis.worries': 'Written just before the end.',
    });
    await training.kill();
    const { answers } = await training.read(id);
    expect(answers['Q1']?.value).toBe('concern');
    expect(answers['analysis.worries']?.value).toBe('Written just before the end.');
    await training.does('amara-okoye', 'POST', `/screenings/${id}/discard`, { reason: 'Only a trial.' });
  });

  it.each([
    ['completed, before the alert went out', { ...POST_ACTIVITY, when: 'before' }],
    ['with the alert sent and no answer yet', { ...POST_ACTIVITY, when: 'after' }],
  ])('%s: the alert arrives', async (_place, order) => {
    const { id, reference } = await training.draft();
    await killedAt(order, () => training.complete(id));
    await alerted(reference);
    await training.signOff(id);
    await endsWell(id, reference);
  });

  it('with an alert acknowledged keeps that it was, and tells nobody further', async () => {
    const { id, reference } = await completedAndTold();
    await training.does('ruth-abernathy', 'POST', `/screenings/${id}/acknowledge`, {});
    await training.kill();
    const { alerts } = await training.read(id, 'ruth-abernathy');
    expect(alerts.map(({ acknowledgedBy }) => acknowledgedBy)).toEqual(['Ruth Abernathy']);
    await training.signOff(id);
    await endsWell(id, reference);
  });

  it.each([
    ['signed off, before the mail', { ...DRAFT, when: 'before' }],
    ['with the draft of the mail made and its id not kept', { ...DRAFT, when: 'after' }],
    ['with the draft kept, before it was sent', { ...SEND, when: 'before' }],
    ['with the mail sent and not marked', { ...SEND, when: 'after' }],
    ['while it read the calendars', { ...SCHEDULE, when: 'before' }],
  ])('%s: the referral is in the mailbox once and the meeting is made once', async (_place, order) => {
    const { id, reference } = await completedAndTold();
    await killedAt(order, () => training.signOff(id));
    await endsWell(id, reference);
  });

  it.each([
    ['with a slot picked, before the event', { ...EVENT, when: 'before' }],
    ['with the event created and not stored', { ...EVENT, when: 'after' }],
  ])('%s: there is one event', async (_place, order) => {
    const { id, reference } = await completedAndTold();
    await training.signOff(id);
    const meeting = await meetingOf(id);
    await killedAt(order, () => choose(meeting));
    await endsWell(id, reference);
  });
});
