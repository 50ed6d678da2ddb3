import { nowText, secondsAfter } from '../kernel/clock.ts';
import { ProviderTrouble } from '../kernel/provider-trouble.ts';
import { newId } from '../kernel/reference.ts';
import { tellsAPerson, type StepKind } from '../pathway/next-step.ts';
import type { Message, Messenger } from '../people/messenger.ts';
import type { Person } from '../people/person.ts';
import { completeAnswers } from '../testing/complete-answers.ts';
import { directoryOf, people } from '../testing/people-for-tests.ts';
import { aStep } from '../testing/records-for-tests.ts';
import {
  agreed,
  asks,
  completed,
  given,
  signedOff,
  smallWorld,
  type SmallWorld,
} from '../testing/small-world.ts';
import type { Calendar } from './calendar.ts';
import type { MeetingFile } from './meeting-file.ts';

type Moment = 'reading' | 'creating' | 'created' | 'moving' | 'posted';

let world: SmallWorld;
/** What happens at the next call to the outside, once: before its effect, or (`created`, `posted`) after it. */
const at = new Map<Moment, () => unknown>();
let comments: string[];
/** What each card that was changed shows now. */
const cards = new Map<string, Message>();
/** Who works here; a test may let somebody leave. */
let staff: Person[];

beforeEach(async () => {
  at.clear();
  cards.clear();
  comments = [];
  staff = [...Object.values(people)];
  world = await smallWorld(undefined, { calendar, messenger, directory: directoryOf(staff) });
});
afterEach(() => world.store.close());

function leaves(id: string): void {
  staff.splice(0, staff.length, ...staff.map((one) => (one.id === id ? { ...one, active: false } : one)));
}

async function reach(moment: Moment): Promise<void> {
  const deed = at.get(moment);
  at.delete(moment);
  await deed?.();
}

const calendar: Calendar = {
  async busyTimes(emails) {
    await reach('reading');
    const { diaries } = world.outside;
    return emails.map((email) => ({ email, visible: diaries.has(email), busy: diaries.get(email) ?? [] }));
  },
  async createOnce(event) {
    await reach('creating');
    const { events } = world.outside;
    if (!events.has(event.key)) events.set(event.key, { ...event, cancelled: false });
    await reach('created');
    return { eventId: event.key, joinUrl: 'https://teams.example/join' };
  },
  find: (key) => Promise.resolve(world.outside.events.has(key) ? key : null),
  async move(eventId, startAt, endAt) {
    await reach('moving');
    change(eventId, { startAt, endAt });
  },
  cancel(eventId, comment) {
    change(eventId, { cancelled: true });
    comments.push(comment);
    return Promise.resolve();
  },
};

const messenger: Messenger = {
  async post(to, message) {
    const { outside } = world;
    if (outside.teamsDown) throw new ProviderTrouble('answer-lost', { passing: true });
    if (outside.withoutTeams.has(to)) return { kind: 'unreachable', because: 'the app is not installed' };
    const copy = `copy-${outside.posted.push({ to, message })}`;
    if (to === 'chair') await reach('posted');
    return { kind: 'posted', copy };
  },
  replace(to, copy, message) {
    cards.set(copy, message);
    world.outside.replaced.push({ to, message });
    return Promise.resolve({ kind: 'posted', copy });
  },
};

function change(eventId: string, to: { startAt?: string; endAt?: string; cancelled?: boolean }): void {
  const event = world.outside.events.get(eventId);
  if (event) world.outside.events.set(eventId, { ...event, ...to });
}

const killed = () => {
  throw new Error('killed');
};

/** The process dies in the middle of its work, and starts again. */
async function dieAndStartAgain(): Promise<void> {
  await expect(world.work()).rejects.toThrow('killed');
  await world.store.queue.releaseAll();
  await world.work();
}

const standing = () => [...world.outside.events.values()].filter(({ cancelled }) => !cancelled);
const posts = (to = 'chair') =>
  world.outside.posted.filter((each) => each.to === to).map((each) => each.message);

/** A meeting decided on at sign-off, with times on offer: due at the end of Wednesday 25 November. */
async function offeredMeeting(judgement = agreed): Promise<MeetingFile> {
  await signedOff(world, judgement);
  await world.work();
  return theMeeting();
}

async function theMeeting(by = people.manager): Promise<MeetingFile> {
  const [file] = await world.app.listMeetings(asks(by));
  if (file === undefined) throw new Error('There is no meeting.');
  return file;
}

function pick({ meeting }: MeetingFile, place = 0, more: object = {}) {
  const startAt = meeting.offered[place]?.startAt ?? '';
  return { submissionId: newId(), sequence: meeting.sequence, startAt, lateReason: null, ...more };
}

const choose = (file: MeetingFile, place = 0, by: Person = people.chair, more: object = {}) =>
  world.app.chooseSlot(asks(by), file.meeting.id, pick(file, place, more), 'tab');

/** A meeting that has its date, with everybody invited. */
async function bookedMeeting(): Promise<MeetingFile> {
  given(await choose(await offeredMeeting()));
  await world.work();
  return theMeeting();
}

async function seen(): Promise<[id: string, sequence: number]> {
  const { meeting } = await theMeeting();
  return [meeting.id, meeting.sequence];
}

function move(file: MeetingFile, startAt: string, lateReason: string | null = null) {
  return world.app.moveMeeting(asks(people.chair), file.meeting.id, pick(file, 0, { startAt, lateReason }));
}

const cancel = (file: MeetingFile, reason = 'The chair is ill.') =>
  world.app.cancelMeeting(asks(people.chair), file.meeting.id, file.meeting.sequence, reason);

const AFTERNOON = '2026-11-25T15:00:00.000Z';
const AFTERNOON_ENDS = '2026-11-25T16:00:00.000Z';
const claim = (file: MeetingFile, more: object = {}) =>
  world.app.claimMeeting({ by: people.chair, from: 'outlook' }, file.meeting.id, {
    ...pick(file, 0, { startAt: AFTERNOON }),
    endAt: AFTERNOON_ENDS,
    ...more,
  });

async function steps(kind: StepKind) {
  const { meeting } = await theMeeting();
  const all = await world.store.within((records) => records.steps.ofScreening(meeting.screeningId));
  return all.filter(({ work }) => work.kind === kind);
}

const statesOf = async (kind: StepKind) => (await steps(kind)).map(({ state }) => state);

describe('opening the meeting', () => {
  test('it is due when the discussion is: three working days after the referral of Friday 20 November', async () => {
    const { meeting } = await offeredMeeting();
    expect(meeting.dueBy).toEqual({ kind: 'day', day: '2026-11-25' });
    expect(meeting.chairId).toBe('chair');
  });

  test('where bank holidays were missing, it is due when the discussion is, as soon as that can be counted', async () => {
    const { meeting } = await offeredMeeting();
    const because = 'The bank holidays for this period are not loaded.';
    await world.store.within((records) =>
      records.meetings.change(meeting.id, { dueBy: { kind: 'unknown', because } }),
    );
    expect((await theMeeting()).meeting.dueBy).toEqual({ kind: 'day', day: '2026-11-25' });
    const read = given(await world.app.readMeeting(asks(people.chair), meeting.id));
    expect(read.meeting.dueBy).toEqual({ kind: 'day', day: '2026-11-25' });
    given(await choose(read));
    await world.work();
    expect((await theMeeting()).meeting.lateReason).toBeNull();
  });

  test('the chair has to pick a time by then, and the discussion itself is still to be held', async () => {
    const { meeting } = await offeredMeeting();
    const [toPick] = await steps('choose-meeting-slot');
    expect(toPick).toMatchObject({
      state: 'ready',
      owner: { personId: 'chair' },
      deadline: meeting.dueBy,
    });
    expect(await statesOf('hold-strategy-meeting')).toEqual(['ready']);
  });

  test('done twice it is one meeting with one offer', async () => {
    await offeredMeeting();
    const [open] = await steps('open-strategy-meeting');
    if (open === undefined) throw new Error('The meeting was never opened.');
    const again = await world.app.carryOut['open-strategy-meeting']?.({ ...open, fence: 99 });
    await world.work();
    expect(again).toEqual({ kind: 'done' });
    expect(await world.app.listMeetings(asks(people.manager))).toHaveLength(1);
    expect(posts()).toHaveLength(1);
  });

  test('when the chair has left since sign-off, it is given to a person', async () => {
    const screening = await signedOff(world);
    leaves('chair');
    await world.work();
    const all = await world.store.within((records) => records.steps.ofScreening(screening.id));
    expect(all.find(({ work }) => work.kind === 'open-strategy-meeting')).toMatchObject({
      state: 'failed',
      lastTrouble:
        'the chair who was named cannot chair this meeting any more; name another one on the record',
    });
    expect(posts()).toEqual([]);
  });

  test('a complex case is chaired by the specialist lead named at sign-off', async () => {
    const { invitees } = await offeredMeeting({
      ...agreed,
      complexities: ['trafficking'],
      chairId: 'lead',
      consultation: { specialistLeadId: 'lead', on: '2026-11-24', advice: 'Meet tomorrow, with police.' },
    });
    expect(invitees[0]).toMatchObject({ person: { id: 'lead' }, role: 'Chair, specialist lead' });
    expect(posts('lead')).toHaveLength(1);
  });

  test('raised from 0, where no discussion was required before, the discussion is required from here', async () => {
    const screening = await completed(world, completeAnswers());
    const judgement = {
      ...agreed,
      finalScore: 1,
      reason: 'What the school said.',
      response: 'assessment',
    } as const;
    const request = { submissionId: newId(), completionNumber: 1, judgement };
    given(await world.app.signOffScreening(asks(people.manager), screening.id, request));
    await world.work();
    expect(await steps('hold-strategy-meeting')).toMatchObject([
      { state: 'ready', owner: { personId: 'manager' }, deadline: { kind: 'day', day: '2026-11-25' } },
    ]);
  });
});

describe('offering times', () => {
  test('the chair is offered three times on a card, each of which can be picked', async () => {
    const { meeting } = await offeredMeeting();
    expect(meeting.offered.map(({ startAt }) => startAt)).toEqual([
      '2026-11-24T12:00:00.000Z',
      '2026-11-25T09:00:00.000Z',
      '2026-11-25T12:00:00.000Z',
    ]);
    expect(posts()).toHaveLength(1);
    expect(posts()[0]?.choices.map(({ data }) => data['startAt'])).toEqual([
      ...meeting.offered.map(({ startAt }) => startAt),
      undefined,
    ]);
  });

  test('a chair whom Teams cannot reach gets a letter with the reference and by when', async () => {
    world.outside.withoutTeams.add('chair');
    const { meeting } = await offeredMeeting();
    const [letter] = world.outside.letters.filter(({ to }) => to.includes('chair@northmere.example'));
    expect(letter?.subject).toBe(`Strategy meeting: pick a time: ${meeting.reference}`);
    expect(letter?.text).toContain('Wednesday 25 November 2026');
  });

  test('while Teams is down a letter goes to the chair at the second try, and Teams is tried further', async () => {
    await signedOff(world);
    world.outside.teamsDown = true;
    await world.work();
    const [offer] = await steps('offer-meeting-slots');
    if (offer === undefined) throw new Error('Nothing offers times.');
    const again = { ...offer, attempts: 2, fence: 9 };
    expect(await world.app.carryOut['offer-meeting-slots']?.(again)).toMatchObject({ kind: 'try-again' });
    expect(world.outside.letters.map(({ to }) => to)).toContainEqual(['chair@northmere.example']);
    expect(tellsAPerson.has('offer-meeting-slots')).toBe(true);
  });

  test('tried again after Teams was down, the times on offer are still the ones the tab showed', async () => {
    await signedOff(world);
    world.outside.teamsDown = true;
    await world.work();
    const before = await theMeeting();
    world.outside.teamsDown = false;
    world.clock.forward({ minutes: 40 });
    await world.work();
    const after = await theMeeting();
    expect(after.meeting).toEqual(before.meeting);
    expect(posts()[0]?.choices[0]?.data['sequence']).toBe(String(before.meeting.sequence));
  });

  test('when nobody needed is ever free together, the chair is told so', async () => {
    world.outside.diaries.set('practitioner@northmere.example', [
      { startAt: '2026-01-01T00:00:00.000Z', endAt: '2028-01-01T00:00:00.000Z' },
    ]);
    const { meeting } = await offeredMeeting();
    expect(meeting.offered).toEqual([]);
    expect(posts()[0]).toMatchObject({ title: 'Strategy meeting: needs a time', choices: [] });
  });

  test('a card that arrives after the time was picked, and the other cards were changed, says so too', async () => {
    await signedOff(world);
    at.set('posted', async () => {
      given(await choose(await theMeeting()));
      const [refresh] = await steps('refresh-meeting-cards');
      if (refresh === undefined) throw new Error('Nothing changes the cards.');
      await world.app.carryOut['refresh-meeting-cards']?.({ ...refresh, fence: 1 });
      await world.store.within((records) =>
        records.steps.finish(refresh.dedupeKey, 'safeguard', refresh.createdAt),
      );
    });
    await world.work();
    expect(world.outside.replaced).toMatchObject([
      { to: 'chair', message: { title: 'Strategy meeting: being booked', choices: [] } },
      { to: 'chair', message: { title: 'Strategy meeting: time set', choices: [] } },
    ]);
  });
});

describe('more times', () => {
  const more = (file: MeetingFile) =>
    world.app.moreSlots(asks(people.chair), file.meeting.id, file.meeting.sequence);

  test('“none of these” offers times that were not shown yet, the rest of today too, and the card in the chat shows them', async () => {
    const first = await offeredMeeting();
    const second = given(await more(first));
    expect(second.meeting.offered.map(({ startAt }) => startAt)).toEqual([
      '2026-11-24T13:00:00.000Z',
      '2026-11-25T10:00:00.000Z',
      '2026-11-25T13:00:00.000Z',
    ]);
    await world.work();
    expect(world.outside.replaced.at(-1)?.message.choices[0]?.data).toMatchObject({
      sequence: String(second.meeting.sequence),
      startAt: '2026-11-24T13:00:00.000Z',
    });
  });

  test('asked on and on, late times follow when every time in time was shown, each marked', async () => {
    let file = await offeredMeeting();
    const shown = new Set<string>();
    for (let times = 0; times < 20 && !file.meeting.offered[0]?.late; times += 1) {
      for (const { startAt } of file.meeting.offered) shown.add(startAt);
      file = given(await more(file));
    }
    expect(shown.size).toBe(11 + 15);
    expect(file.meeting.offered[0]).toMatchObject({ startAt: '2026-11-26T09:00:00.000Z', late: true });
  });

  test('the offer seen before is out of date then', async () => {
    const file = await offeredMeeting();
    given(await more(file));
    expect(await choose(file)).toMatchObject({ ok: false, refusal: { kind: 'out-of-date' } });
    expect(await more(file)).toMatchObject({ ok: false, refusal: { kind: 'out-of-date' } });
  });

  test('while the calendars cannot be read, it says so and the offer stays', async () => {
    const file = await offeredMeeting();
    at.set('reading', () => {
      throw new ProviderTrouble('graph-503', { passing: true });
    });
    expect(await more(file)).toMatchObject({ ok: false, refusal: { kind: 'not-now' } });
    expect((await theMeeting()).meeting).toEqual(file.meeting);
  });

  test('a time passed over can be come back to: “again” begins with the first ones', async () => {
    const first = await offeredMeeting();
    const second = given(await more(first));
    const { id, sequence } = second.meeting;
    const third = given(await world.app.moreSlots(asks(people.chair), id, sequence, true));
    expect(third.meeting.offered).toEqual(first.meeting.offered);
    expect(third.meeting.shown).toEqual([]);
    given(await choose(third));
  });

  test('the chair can set a time of their own that was not on offer, and everybody is invited to it', async () => {
    const file = await offeredMeeting();
    given(await choose(file, 0, people.chair, { startAt: AFTERNOON, own: true }));
    await world.work();
    expect(standing()).toMatchObject([{ startAt: AFTERNOON, endAt: AFTERNOON_ENDS }]);
  });

  test('a time of their own keeps the rules: still to come, in hours or with a reason, in time or with one', async () => {
    const file = await offeredMeeting();
    const own = (startAt: string) => choose(file, 0, people.chair, { startAt, own: true });
    expect(await own('2026-11-24T09:00:00.000Z')).toMatchObject({ refusal: { kind: 'not-now' } });
    expect(await own('2026-11-25T19:30:00.000Z')).toMatchObject({ refusal: { kind: 'reason-needed' } });
    expect(await own('2026-11-27T10:00:00.000Z')).toMatchObject({ refusal: { kind: 'reason-needed' } });
  });

  test('a meeting with a date has no more times', async () => {
    const file = await bookedMeeting();
    expect(await more(file)).toMatchObject({ ok: false, refusal: { kind: 'already-done' } });
  });
});

describe('picking a time', () => {
  test('makes one private event: the reference as its subject, everybody invited by role, no child in it', async () => {
    const { meeting } = await bookedMeeting();
    expect(meeting).toMatchObject({
      status: 'booked',
      startAt: '2026-11-24T12:00:00.000Z',
      pickedThrough: 'tab',
      pickedBy: 'chair',
      joinUrl: 'https://teams.example/join',
    });
    const [event] = standing();
    expect(event).toMatchObject({ reference: meeting.reference, startAt: meeting.startAt });
    expect(event?.invitations.map(({ email, required }) => [email.split('@')[0], required])).toEqual([
      ['chair', true],
      ['practitioner', true],
      ['manager', true],
      ['police', true],
      ['nurse', true],
      ['education', false],
      ['mash', false],
      ['voluntary', false],
    ]);
    expect(event?.preparation.join(' ')).toMatch(
      /^Chair: Testname chair \(020 7946 0000\)\. To learn whom this is about, ring Testname practitioner \(020 7946 0000\) or the MASH \(020 7946 0000\) and quote the reference\. Do not reply with a name\. Bring what your agency knows/,
    );
    const left = JSON.stringify([[...world.outside.events], posts(), world.outside.replaced]);
    expect(left).not.toMatch(/Fenwick|Robin|2011-03-14/);
  });

  test('finishes what the chair had to do, and the cards lose their buttons', async () => {
    await bookedMeeting();
    expect(await statesOf('choose-meeting-slot')).toEqual(['done']);
    expect(world.outside.replaced.at(-1)).toMatchObject({ to: 'chair', message: { choices: [] } });
  });

  test('a chair who leaves while times are looked for is told nothing any more', async () => {
    at.set('reading', () => leaves('chair'));
    await signedOff(world);
    await world.work();
    expect(world.outside.posted.map(({ to }) => to)).not.toContain('chair');
  });

  test('two people who pick different times at once: one wins, the other is told, and there is one event', async () => {
    const file = await offeredMeeting();
    const results = await Promise.all([choose(file, 0, people.chair), choose(file, 2, people.manager)]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'out-of-date' } });
    await world.work();
    expect(standing()).toHaveLength(1);
  });

  test('the pane and the card at once: one wins, and nobody is invited twice', async () => {
    const file = await offeredMeeting();
    const [picked, claimed] = await Promise.all([choose(file), claim(file)]);
    expect([picked.ok, claimed.ok].sort()).toEqual([false, true]);
    await world.work();
    expect(standing()).toHaveLength(picked.ok ? 1 : 0);
    expect((await theMeeting()).meeting.pickedThrough).toBe(picked.ok ? 'tab' : 'outlook');
  });

  test('the same choice sent twice is one choice, with the same answer', async () => {
    const file = await offeredMeeting();
    const choice = pick(file);
    const send = () => world.app.chooseSlot(asks(people.chair), file.meeting.id, choice, 'card');
    const [first, second] = await Promise.all([send(), send()]);
    expect(given(second)).toEqual(given(first));
    await world.work();
    expect(standing()).toHaveLength(1);
  });

  test('somebody else’s submission is not told what it was for', async () => {
    const file = await offeredMeeting();
    const choice = pick(file);
    given(await world.app.chooseSlot(asks(people.chair), file.meeting.id, choice, 'card'));
    expect(await world.app.chooseSlot(asks(people.manager), file.meeting.id, choice, 'card')).toMatchObject({
      ok: false,
      refusal: { kind: 'not-found' },
    });
  });

  test('sent again by a deputy who stands in no longer, it shows them nothing', async () => {
    const file = await offeredMeeting();
    const choice = pick(file);
    const send = () => world.app.chooseSlot(asks(people.deputy), file.meeting.id, choice, 'tab');
    given(await world.app.setAbsence(asks(people.manager), '2026-11-24'));
    given(await send());
    given(await world.app.setAbsence(asks(people.manager), null));
    expect(await send()).toMatchObject({ ok: false, refusal: { kind: 'not-found' } });
  });

  test('a time written with another offset is the same time', async () => {
    const file = await offeredMeeting();
    const picked = given(await choose(file, 0, people.chair, { startAt: '2026-11-24T13:00:00+01:00' }));
    expect(picked.meeting.startAt).toBe('2026-11-24T12:00:00.000Z');
  });

  test('a time that is not on offer, or has gone by, is refused and changes nothing', async () => {
    const file = await offeredMeeting();
    expect(await choose(file, 0, people.chair, { startAt: '2026-11-24T14:45:00.000Z' })).toMatchObject({
      ok: false,
      refusal: { kind: 'out-of-date' },
    });
    world.clock.set('2026-11-24T12:00:00.000Z');
    expect(await choose(file)).toMatchObject({ ok: false, refusal: { kind: 'not-now' } });
    expect((await theMeeting()).meeting).toEqual(file.meeting);
  });

  test('a late time needs a reason and who agreed; in time, no reason is kept', async () => {
    world.clock.set('2026-11-25T16:30:00.000Z');
    const file = await offeredMeeting();
    expect(await choose(file)).toMatchObject({
      ok: false,
      refusal: { kind: 'reason-needed', field: 'lateReason' },
    });
    const lateReason = ' Police could not come sooner; agreed with the manager. ';
    const picked = given(await choose(file, 0, people.chair, { lateReason }));
    expect(picked.meeting.lateReason).toBe('Police could not come sooner; agreed with the manager.');
  });

  test('killed with the event created and not stored, there is one event', async () => {
    given(await choose(await offeredMeeting()));
    at.set('created', killed);
    await dieAndStartAgain();
    expect(standing()).toHaveLength(1);
    expect((await theMeeting()).meeting).toMatchObject({ status: 'booked', eventId: standing()[0]?.key });
  });

  test('with Graph down it is tried again, and the meeting says that the invitations are on their way', async () => {
    given(await choose(await offeredMeeting()));
    at.set('creating', () => {
      throw new ProviderTrouble('graph-503', { passing: true });
    });
    await world.work();
    expect((await theMeeting()).meeting.status).toBe('booking');
    world.clock.forward({ minutes: 2 });
    await world.work();
    expect((await theMeeting()).meeting.status).toBe('booked');
  });
});

describe('invitations that cannot be sent', () => {
  const shown = () => world.outside.replaced.at(-1)?.message;

  /** The step that invites everybody is given up, and the manager is told of it. */
  async function givenUp(): Promise<MeetingFile> {
    const picked = given(await choose(await offeredMeeting()));
    expect(picked.standing.state).toBe('inviting');
    at.set('creating', () => {
      throw new ProviderTrouble('graph-403', { passing: true });
    });
    await world.work();
    world.clock.forward({ minutes: 2 });
    const later = nowText(world.clock);
    const [held] = await world.store.queue.claim(later, secondsAfter(later, 60), 1);
    if (held?.work.kind !== 'create-meeting-event') throw new Error('Nothing invites anybody.');
    const work = { kind: 'tell-not-delivered', failedStepId: held.id, personId: 'manager' } as const;
    const because = 'Microsoft 365 refused';
    await world.store.queue.giveUp(held, later, because, [aStep(work, { owner: { personId: 'manager' } })]);
    await world.work();
    return theMeeting();
  }

  test('are said on the card and in the tab alike, with who has it; until then nobody is said to be invited', async () => {
    const { standing: stands } = await givenUp();
    const words =
      'As far as Safeguard knows, nobody has been invited: Microsoft 365 refused. It is with Testname manager.';
    expect(stands).toEqual({ state: 'not-invited', words });
    expect(shown()).toMatchObject({ title: 'Strategy meeting: nobody has been invited', urgent: true });
    expect(shown()?.lines).toContain(words);
  });

  test('tried again they go out, and the card says so only then', async () => {
    const { meeting } = await givenUp();
    const [failed] = await steps('create-meeting-event');
    given(await world.app.resolveStep(asks(people.manager), failed?.id ?? '', { how: 'try-again' }));
    expect((await theMeeting()).standing.state).toBe('inviting');
    await world.work();
    expect(shown()).toMatchObject({ title: 'Strategy meeting: time set', urgent: false });
    expect(standing()).toMatchObject([{ startAt: meeting.startAt }]);
  });

  test('moved, they are tried again for the new time', async () => {
    const moved = given(await move(await givenUp(), AFTERNOON));
    expect(moved.standing.state).toBe('inviting');
    await world.work();
    expect(standing()).toMatchObject([{ startAt: AFTERNOON }]);
    expect((await theMeeting()).standing.state).toBe('invited');
    expect(await statesOf('create-meeting-event')).toEqual(['done']);
  });

  test('moved when one may have gone out after all: it is the same one event, at the new time', async () => {
    const file = given(await choose(await offeredMeeting()));
    at.set('created', () => {
      throw new ProviderTrouble('answer-lost', { passing: true });
    });
    await world.work();
    const later = secondsAfter(nowText(world.clock), 120);
    const [held] = await world.store.queue.claim(later, secondsAfter(later, 60), 1);
    if (held) await world.store.queue.giveUp(held, later, 'no answer came', []);
    given(await move(file, AFTERNOON));
    await world.work();
    expect(world.outside.events.size).toBe(1);
    expect(standing()).toMatchObject([{ startAt: AFTERNOON }]);
  });

  test('done another way: the card says that Safeguard invited nobody, and it is not moved from here', async () => {
    const file = await givenUp();
    const [failed] = await steps('create-meeting-event');
    const how = { how: 'done-by-hand', note: 'Rang everybody.' } as const;
    given(await world.app.resolveStep(asks(people.manager), failed?.id ?? '', how));
    await world.work();
    expect(shown()?.lines).toContain(
      'Safeguard invited nobody: the record says how it was done another way.',
    );
    expect((await theMeeting()).may.move).toBe(false);
    expect(await move(file, AFTERNOON)).toMatchObject({ ok: false, refusal: { kind: 'not-now' } });
  });
});

describe('two meetings that need the same people', () => {
  const all = () => world.app.listMeetings(asks(people.manager));
  const TAKEN = 'This hour has just been given to another strategy meeting you chair. Pick another time.';

  /** Both are offered the same times, as the chair sees them. */
  async function two(): Promise<[MeetingFile, MeetingFile]> {
    await signedOff(world);
    await signedOff(world);
    await world.work();
    const [one, other] = await all();
    if (one === undefined || other === undefined) throw new Error('There are no two meetings.');
    expect(other.meeting.offered.map(({ startAt }) => startAt)).toEqual(
      one.meeting.offered.map(({ startAt }) => startAt),
    );
    return [one, other];
  }
  const again = async ({ meeting }: MeetingFile) =>
    given(await world.app.readMeeting(asks(people.chair), meeting.id));

  test('are not both given the same hour: the second is told in words, and nobody is invited twice', async () => {
    const [one, other] = await two();
    given(await choose(one));
    expect(await choose(other)).toEqual({ ok: false, refusal: { kind: 'out-of-date', because: TAKEN } });
    await world.work();
    expect(standing()).toHaveLength(1);
  });

  test('pressed at once, one of them has the hour', async () => {
    const [one, other] = await two();
    const results = await Promise.all([choose(one), choose(other)]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test('the hour is withdrawn from the other’s card and tab, and its other times can still be picked', async () => {
    const [one, other] = await two();
    given(await choose(one));
    await world.work();
    const left = await again(other);
    const hour = one.meeting.offered[0]?.startAt;
    expect(left.meeting.offered.map(({ startAt }) => startAt)).toEqual(
      other.meeting.offered.map(({ startAt }) => startAt).slice(1),
    );
    const shown = [...cards.values()].filter(({ reference }) => reference === other.meeting.reference);
    expect(shown.at(-1)?.choices.map(({ data }) => data['startAt'])).not.toContain(hour);
    given(await choose(other, 1));
  });

  test('the hour is not offered to it again when it asks for others', async () => {
    const [one, other] = await two();
    given(await choose(one));
    const more = given(
      await world.app.moreSlots(asks(people.chair), other.meeting.id, other.meeting.sequence),
    );
    const clash = more.meeting.offered.filter(
      ({ startAt, endAt }) =>
        startAt < (one.meeting.offered[0]?.endAt ?? '') && endAt > (one.meeting.offered[0]?.startAt ?? ''),
    );
    expect(clash).toEqual([]);
  });

  test('a meeting left without a time is offered new ones', async () => {
    const [one, other] = await two();
    const [only] = other.meeting.offered;
    await world.store.within((records) =>
      records.meetings.change(other.meeting.id, { offered: only === undefined ? [] : [only] }),
    );
    given(await choose(one));
    await world.work();
    const { meeting } = await again(other);
    expect(meeting.offered).toHaveLength(3);
    expect(meeting.sequence).toBeGreaterThan(other.meeting.sequence);
  });

  test('one is not moved to the hour of the other, nor is a time put that overlaps it', async () => {
    const [one, other] = await two();
    given(await choose(one));
    const moved = given(await choose(other, 1));
    const taken = one.meeting.offered[0]?.startAt ?? '';
    expect(await move(moved, secondsAfter(taken, 30 * 60))).toMatchObject({
      ok: false,
      refusal: { kind: 'not-now', because: TAKEN },
    });
  });

  test('whoever does not chair them is told who is needed at both', async () => {
    const [one, other] = await two();
    given(await choose(one));
    expect(JSON.stringify(await choose(other, 0, people.manager))).toMatch(
      /another strategy meeting with some of the same people: Chair, Practitioner, Manager, Police CSE lead/,
    );
  });

  test('an appointment made in Outlook takes its hour too', async () => {
    const [one, other] = await two();
    const startAt = one.meeting.offered[0]?.startAt ?? '';
    given(await claim(one, { startAt, endAt: secondsAfter(startAt, 3600) }));
    expect(await choose(other)).toMatchObject({ ok: false, refusal: { because: TAKEN } });
  });
});

describe('an invitation that somebody says was done by hand', () => {
  test('and that went out after all is looked for and cancelled with its date', async () => {
    const file = given(await choose(await offeredMeeting()));
    at.set('created', () => {
      throw new ProviderTrouble('answer-lost', { passing: true });
    });
    await world.work();
    expect(standing()).toHaveLength(1);
    const later = secondsAfter(nowText(world.clock), 120);
    const [held] = await world.store.queue.claim(later, secondsAfter(later, 60), 1);
    if (held) await world.store.queue.giveUp(held, later, 'no answer came', []);
    const how = { how: 'done-by-hand', note: 'Rang everybody.' } as const;
    given(await world.app.resolveStep(asks(people.manager), held?.id ?? '', how));
    await world.work();
    given(await cancel(file));
    await world.work();
    expect(standing()).toEqual([]);
    expect(await steps('create-meeting-event')).toMatchObject([
      { state: 'done', lastTrouble: expect.stringContaining('Rang everybody.') },
    ]);
  });

  test('and that never went out needs no cancelling', async () => {
    const file = given(await choose(await offeredMeeting()));
    at.set('creating', () => {
      throw new ProviderTrouble('graph-403', { passing: true });
    });
    await world.work();
    const later = secondsAfter(nowText(world.clock), 120);
    const [held] = await world.store.queue.claim(later, secondsAfter(later, 60), 1);
    if (held) await world.store.queue.giveUp(held, later, 'refused', []);
    const how = { how: 'done-by-hand', note: 'Rang everybody.' } as const;
    given(await world.app.resolveStep(asks(people.manager), held?.id ?? '', how));
    given(await cancel(file));
    await world.work();
    expect(await statesOf('cancel-meeting-event')).toEqual(['done']);
    expect(comments).toEqual([]);
  });
});

describe('moving', () => {
  test('changes the one event, and the day it was due by stays', async () => {
    const file = await bookedMeeting();
    const moved = given(await move(file, AFTERNOON));
    await world.work();
    expect(standing()).toMatchObject([{ startAt: AFTERNOON, endAt: AFTERNOON_ENDS }]);
    expect(moved.meeting).toMatchObject({ dueBy: file.meeting.dueBy, lateReason: null });
  });

  test('past the due day needs a reason, which stays on the record and is told to nobody', async () => {
    const file = await bookedMeeting();
    const late = '2026-11-27T10:00:00.000Z';
    expect(await move(file, late)).toMatchObject({ ok: false, refusal: { kind: 'reason-needed' } });
    const moved = given(await move(file, late, 'The school is closed; Ms Fenwick agreed.'));
    await world.work();
    expect(moved.meeting).toMatchObject({
      dueBy: { kind: 'day', day: '2026-11-25' },
      lateReason: 'The school is closed; Ms Fenwick agreed.',
    });
    const left = JSON.stringify([standing(), world.outside.posted, world.outside.replaced]);
    expect(left).not.toContain('Fenwick');
  });

  test.each([
    ['a Saturday', '2026-11-28T10:00:00.000Z', true],
    ['ten past three at night', '2026-11-25T03:10:00.000Z', true],
    ['an hour that ends after 19:00', '2026-11-24T18:30:00.000Z', true],
    ['eight in the morning', '2026-11-25T08:00:00.000Z', false],
    ['an hour that ends at 19:00', '2026-11-24T18:00:00.000Z', false],
  ])('to %s', async (_when, startAt, needsReason) => {
    const file = await bookedMeeting();
    const moved = await move(file, startAt);
    expect(moved).toMatchObject(
      needsReason ? { refusal: { kind: 'reason-needed', field: 'lateReason' } } : { ok: true },
    );
    if (!needsReason) return;
    await world.work();
    expect(standing()).toMatchObject([{ startAt: file.meeting.startAt }]);
    const agreedTo = 'Police can only come then; agreed with the manager.';
    expect(given(await move(file, startAt, agreedTo)).meeting.lateReason).toBe(agreedTo);
  });

  test('an hour outside working hours is said to be that, not late', async () => {
    const moved = await move(await bookedMeeting(), '2026-11-25T03:10:00.000Z');
    expect(JSON.stringify(moved)).toContain('outside working days or hours');
  });

  describe('looked at before', () => {
    const look = ({ meeting }: MeetingFile, startAt: string | null, by: Person = people.chair) =>
      world.app.lookAtTimes(asks(by), meeting.id, startAt);

    test('three times are shown that it could be moved to, none of them its own, and nothing changes', async () => {
      const file = await bookedMeeting();
      const { slots } = given(await look(file, null));
      expect(slots).toHaveLength(3);
      expect(slots.map(({ startAt }) => startAt)).not.toContain(file.meeting.startAt);
      expect((await theMeeting()).meeting).toEqual(file.meeting);
    });

    test('at a time entered it says who is busy, whether it is late and whether it is outside hours', async () => {
      const file = await bookedMeeting();
      world.outside.diaries.set('manager@northmere.example', [{ startAt: AFTERNOON, endAt: AFTERNOON_ENDS }]);
      const at = given(await look(file, AFTERNOON));
      expect(at).toMatchObject({ outsideHours: false, slots: [{ late: false }] });
      const busy = at.slots[0]?.attendance.filter(({ availability }) => availability === 'busy');
      expect(busy?.map(({ personId }) => personId)).toEqual(['manager']);
      const saturday = given(await look(file, '2026-11-28T10:00:00.000Z'));
      expect(saturday).toMatchObject({ outsideHours: true, slots: [{ late: true }] });
    });

    test('its own hour makes nobody busy, and another strategy meeting does, seen or not', async () => {
      const file = await bookedMeeting();
      const { startAt, endAt } = file.meeting;
      if (startAt === null || endAt === null) throw new Error('It has no date.');
      world.outside.diaries.set('chair@northmere.example', [{ startAt, endAt }]);
      const busyAt = async (one: MeetingFile, time: string) =>
        given(await look(one, time)).slots[0]?.attendance.flatMap(({ personId, availability }) =>
          availability === 'busy' ? [personId] : [],
        );
      expect(await busyAt(file, secondsAfter(startAt, 1800))).toEqual([]);
      await signedOff(world);
      await world.work();
      const other = (await world.app.listMeetings(asks(people.manager))).find(
        ({ meeting }) => meeting.id !== file.meeting.id,
      );
      if (other === undefined) throw new Error('There is no other meeting.');
      expect(await busyAt(other, startAt)).toEqual([
        ...['chair', 'practitioner', 'manager', 'police', 'nurse'],
      ]);
    });

    test('is for those who may move it; who may only read it is told who can, anyone else nothing', async () => {
      const file = await bookedMeeting();
      expect(await look(file, null, people.practitioner)).toMatchObject({
        refusal: { kind: 'not-permitted' },
      });
      expect(await look(file, null, people.colleague)).toMatchObject({ refusal: { kind: 'not-found' } });
    });

    test('says so when the calendars cannot be read', async () => {
      const file = await bookedMeeting();
      at.set('reading', () => {
        throw new ProviderTrouble('graph-503', { passing: true });
      });
      expect(await look(file, AFTERNOON)).toMatchObject({ ok: false, refusal: { kind: 'not-now' } });
    });
  });

  test('while the invitation is on its way is seen to once it has gone out', async () => {
    const file = given(await choose(await offeredMeeting()));
    at.set('created', async () => void given(await move(file, AFTERNOON)));
    await world.work();
    expect(standing()).toMatchObject([{ startAt: AFTERNOON, endAt: AFTERNOON_ENDS }]);
  });

  test('before the invitation went out, it goes out for the new time', async () => {
    const file = given(await choose(await offeredMeeting()));
    given(await move(file, AFTERNOON));
    await world.work();
    expect(standing()).toMatchObject([{ startAt: AFTERNOON }]);
  });

  test('killed with the event created for the old time, then moved: there is one event, at the new time', async () => {
    const file = given(await choose(await offeredMeeting()));
    at.set('created', killed);
    await expect(world.work()).rejects.toThrow('killed');
    given(await move(file, AFTERNOON));
    await world.store.queue.releaseAll();
    await world.work();
    expect(standing()).toMatchObject([{ startAt: AFTERNOON }]);
    expect(world.outside.events.size).toBe(1);
  });

  test('moved once more while the first move is on its way: the last time is looked for again', async () => {
    const file = await bookedMeeting();
    const first = given(await move(file, AFTERNOON));
    const [moving] = await steps('move-meeting-event');
    if (moving === undefined) throw new Error('Nothing moves the event.');
    at.set('moving', async () => void given(await move(first, '2026-11-25T13:00:00.000Z')));
    const step = { ...moving, fence: 1 };
    expect(await world.app.carryOut['move-meeting-event']?.(step)).toMatchObject({ kind: 'try-again' });
    expect(await world.app.carryOut['move-meeting-event']?.(step)).toMatchObject({ kind: 'done' });
    expect(standing()).toMatchObject([{ startAt: '2026-11-25T13:00:00.000Z' }]);
  });

  test('a meeting without a date, or to a time gone by, is refused', async () => {
    const offered = await offeredMeeting();
    expect(await move(offered, AFTERNOON)).toMatchObject({ ok: false, refusal: { kind: 'not-now' } });
    given(await choose(offered));
    const set = await theMeeting();
    expect(await move(set, '2026-11-24T09:00:00.000Z')).toMatchObject({ refusal: { kind: 'not-now' } });
    expect(await move(set, '2026-11-24T12:00:00.000Z')).toMatchObject({ refusal: { kind: 'already-done' } });
  });
});

describe('cancelling', () => {
  test('tells the invitees, not why, and a new time is looked for because the discussion is still due', async () => {
    const file = await bookedMeeting();
    given(await cancel(file));
    await world.work();
    expect(standing()).toEqual([]);
    expect(comments).toEqual(['This strategy meeting is cancelled. A new date will follow.']);
    const { meeting } = await theMeeting();
    expect(meeting).toMatchObject({
      status: 'needs-date',
      startAt: null,
      eventId: null,
      joinUrl: null,
      cancelReason: 'The chair is ill.',
    });
    expect(meeting.offered).toHaveLength(3);
    expect(await statesOf('choose-meeting-slot')).toEqual(['done', 'ready']);
    expect(await statesOf('hold-strategy-meeting')).toEqual(['ready']);
    expect(posts()).toHaveLength(2);
  });

  test('of the two cards the chair has then, only the newer can be pressed', async () => {
    given(await cancel(await bookedMeeting()));
    await world.work();
    given(await world.app.moreSlots(asks(people.chair), ...(await seen())));
    await world.work();
    expect([...cards.values()].map(({ title, choices }) => [title, choices.length > 0])).toEqual([
      ['Strategy meeting: closed here', false],
      ['Strategy meeting: pick a time', true],
    ]);
  });

  test('the older card does not ask for a time: it says that new ones are offered below', async () => {
    given(await cancel(await bookedMeeting()));
    await world.work();
    const [older] = [...cards.values()];
    expect(older).toMatchObject({ lines: ['New times are offered below.'], choices: [] });
    expect(posts().at(-1)?.title).toBe('Strategy meeting: pick a time');
  });

  test('until the calendars have been read it says that times are looked for, and then no more', async () => {
    expect(given(await cancel(await bookedMeeting())).looking).toBe(true);
    await world.work();
    expect((await theMeeting()).looking).toBe(false);
  });

  test('a date picked after that is a new event; the old one stays cancelled', async () => {
    given(await cancel(await bookedMeeting()));
    await world.work();
    given(await choose(await theMeeting(), 1));
    await world.work();
    expect(world.outside.events.size).toBe(2);
    expect(standing()).toHaveLength(1);
    expect((await theMeeting()).meeting.eventId).toBe(standing()[0]?.key);
  });

  test('while the invitation is on its way takes it back', async () => {
    const file = given(await choose(await offeredMeeting()));
    at.set('created', async () => void given(await cancel(file)));
    await world.work();
    expect(world.outside.events.size).toBe(1);
    expect(standing()).toEqual([]);
    expect((await theMeeting()).meeting).toMatchObject({ status: 'needs-date', eventId: null });
  });

  test('killed with the event created, then cancelled before the worker came back: nobody stays invited', async () => {
    const file = given(await choose(await offeredMeeting()));
    at.set('created', killed);
    await expect(world.work()).rejects.toThrow('killed');
    given(await cancel(file));
    await world.store.queue.releaseAll();
    await world.work();
    expect(world.outside.events.size).toBe(1);
    expect(standing()).toEqual([]);
  });

  test('and picked anew before the worker came back: only the new date stands', async () => {
    const file = given(await choose(await offeredMeeting()));
    at.set('created', killed);
    await expect(world.work()).rejects.toThrow('killed');
    const without = given(await cancel(file));
    const offered = given(
      await world.app.moreSlots(asks(people.chair), without.meeting.id, without.meeting.sequence),
    );
    const picked = given(await choose(offered, 1));
    await world.store.queue.releaseAll();
    await world.work();
    expect(standing()).toMatchObject([{ startAt: picked.meeting.startAt }]);
    expect((await theMeeting()).meeting.eventId).toBe(standing()[0]?.key);
  });

  test('an invitation that was given up, and may have gone out after all, is looked for and taken back', async () => {
    const file = given(await choose(await offeredMeeting()));
    at.set('created', () => {
      throw new ProviderTrouble('graph-403', { passing: true });
    });
    await world.work();
    const [creating] = await steps('create-meeting-event');
    const later = secondsAfter(nowText(world.clock), 120);
    const [held] = await world.store.queue.claim(later, secondsAfter(later, 60), 1);
    expect(held?.id).toBe(creating?.id);
    if (held) await world.store.queue.giveUp(held, later, 'graph-403', []);
    given(await cancel(file));
    await world.work();
    expect(standing()).toEqual([]);
    expect(await statesOf('create-meeting-event')).toEqual(['done']);
  });

  test('needs a reason, and a date to cancel', async () => {
    const offered = await offeredMeeting();
    expect(await cancel(offered)).toMatchObject({ ok: false, refusal: { kind: 'already-done' } });
    given(await choose(offered));
    expect(await cancel(await theMeeting(), '  ')).toMatchObject({
      ok: false,
      refusal: { kind: 'reason-needed', field: 'reason' },
    });
  });

  test('of an older state is out of date, and says what holds now', async () => {
    const file = await bookedMeeting();
    given(await move(file, AFTERNOON));
    const result = await cancel(file);
    expect(result).toMatchObject({ ok: false, refusal: { kind: 'out-of-date' } });
    expect(JSON.stringify(result)).toContain('Wednesday 25 November 2026, 15:00 to 16:00');
  });
});

describe('an appointment made in Outlook', () => {
  const confirm = (file: MeetingFile, sent: boolean, by: Person = people.chair) =>
    world.app.confirmSent(asks(by), file.meeting.id, file.meeting.sequence, sent);
  const mine = async () => {
    const { due } = await world.app.myWork(asks(people.chair));
    return due.flatMap(({ step, mine: own }) => (own && step !== null ? [step.work.kind] : []));
  };

  test('makes no event of ours, closes the card’s times, and is not said to be sent', async () => {
    const claimed = given(await claim(await offeredMeeting()));
    await world.work();
    expect(claimed.meeting).toMatchObject({
      status: 'booking',
      pickedThrough: 'outlook',
      startAt: AFTERNOON,
      endAt: AFTERNOON_ENDS,
      eventId: null,
    });
    expect(world.outside.events.size).toBe(0);
    expect(world.outside.replaced.at(-1)?.message).toMatchObject({
      title: 'Strategy meeting: claimed in Outlook',
      choices: [],
    });
    expect(claimed.standing.words).toMatch(/cannot see whether the invitation was sent/);
  });

  test('stays among the chair’s work, due when the meeting is, until they say that it was sent', async () => {
    const claimed = given(await claim(await offeredMeeting()));
    expect(await mine()).toEqual(['confirm-meeting-sent']);
    expect(await steps('confirm-meeting-sent')).toMatchObject([{ deadline: claimed.meeting.dueBy }]);
    const confirmed = given(await confirm(claimed, true));
    expect(confirmed).toMatchObject({ meeting: { status: 'booked' }, standing: { state: 'sent' } });
    expect(await mine()).toEqual([]);
    await world.work();
    expect(world.outside.replaced.at(-1)?.message.title).toBe('Strategy meeting: time set');
  });

  test('that was not sent is released: the chair is offered times again, and the discussion is still due', async () => {
    const released = given(await confirm(given(await claim(await offeredMeeting())), false));
    expect(released.meeting).toMatchObject({ status: 'needs-date', startAt: null, pickedThrough: null });
    await world.work();
    expect(await mine()).toEqual(['choose-meeting-slot']);
    expect((await theMeeting()).meeting.offered).toHaveLength(3);
    expect(await statesOf('confirm-meeting-sent')).toEqual(['cancelled']);
    expect(await statesOf('hold-strategy-meeting')).toEqual(['ready']);
  });

  test('can be confirmed by whoever answers for the screening, once, and by nobody else', async () => {
    const claimed = given(await claim(await offeredMeeting()));
    expect(await confirm(claimed, true, people.practitioner)).toMatchObject({
      refusal: { kind: 'not-permitted' },
    });
    const confirmed = given(await confirm(claimed, true, people.manager));
    expect(await confirm(confirmed, false)).toMatchObject({ refusal: { kind: 'already-done' } });
  });

  test('confirmed and then moved in Outlook has to be confirmed again', async () => {
    const confirmed = given(await confirm(given(await claim(await offeredMeeting())), true));
    const again = given(await claim(confirmed, { startAt: '2026-11-25T14:00:00.000Z' }));
    expect(again.standing.state).toBe('claimed');
    expect(await mine()).toEqual(['confirm-meeting-sent']);
  });

  test('is moved in Outlook and claimed again at its new time', async () => {
    const claimed = given(await claim(await offeredMeeting()));
    expect(claimed.may).toEqual({ choose: false, move: false, cancel: true, confirmSent: true });
    expect(await move(claimed, '2026-11-25T13:00:00.000Z')).toMatchObject({ refusal: { kind: 'not-now' } });
    const again = given(await claim(claimed, { startAt: '2026-11-25T14:00:00.000Z' }));
    expect(again.meeting.startAt).toBe('2026-11-25T14:00:00.000Z');
  });

  test('is refused once a time was picked in Teams', async () => {
    expect(await claim(await bookedMeeting())).toMatchObject({
      ok: false,
      refusal: { kind: 'already-done' },
    });
  });

  test('has to end after it starts, and late it needs a reason', async () => {
    const file = await offeredMeeting();
    expect(await claim(file, { endAt: AFTERNOON })).toMatchObject({ refusal: { kind: 'not-valid' } });
    const late = { startAt: '2026-11-26T10:00:00.000Z', endAt: '2026-11-26T11:00:00.000Z' };
    expect(await claim(file, late)).toMatchObject({ refusal: { kind: 'reason-needed' } });
  });
});

describe('naming another chair', () => {
  const name = (screeningId: string, chairId: string, instead = 'chair', by: Person = people.manager) =>
    world.app.nameChair(asks(by), screeningId, { chairId, instead });
  const afterwards = (id: string) => world.store.within((records) => records.steps.ofScreening(id));

  test('when the first has left before the meeting opened: it is opened with the other, who is offered times', async () => {
    const screening = await signedOff(world);
    leaves('chair');
    await world.work();
    given(await name(screening.id, 'lead'));
    await world.work();
    const { meeting } = await theMeeting();
    expect(meeting).toMatchObject({ chairId: 'lead', dueBy: { kind: 'day', day: '2026-11-25' } });
    expect(posts('lead')[0]?.choices).toHaveLength(4);
    const opening = (await afterwards(screening.id)).filter(
      ({ work }) => work.kind === 'open-strategy-meeting',
    );
    expect(opening.map(({ state }) => state)).toEqual(['cancelled', 'done']);
  });

  test('while the first one’s step is being carried out: only the newest chair opens the meeting', async () => {
    const screening = await signedOff(world);
    const now = nowText(world.clock);
    const held = (await world.store.queue.claim(now, secondsAfter(now, 60), 10)).find(
      ({ work }) => work.kind === 'open-strategy-meeting',
    );
    given(await name(screening.id, 'lead'));
    if (held) await world.app.carryOut['open-strategy-meeting']?.(held);
    expect(await world.app.listMeetings(asks(people.manager))).toEqual([]);
    await world.work();
    expect((await theMeeting()).meeting.chairId).toBe('lead');
  });

  test('of a meeting without a date: the new chair is offered times, the earlier one’s card closes', async () => {
    const { meeting } = await offeredMeeting();
    given(await name(meeting.screeningId, 'lead'));
    await world.work();
    expect((await theMeeting(people.lead)).meeting).toMatchObject({ chairId: 'lead', status: 'needs-date' });
    expect(posts('lead')[0]?.choices).toHaveLength(4);
    expect(world.outside.replaced.findLast(({ to }) => to === 'chair')?.message).toMatchObject({
      title: 'Strategy meeting: another chair was named',
      choices: [],
      openPath: null,
    });
    expect(await statesOf('choose-meeting-slot')).toEqual(['cancelled', 'ready']);
    expect((await steps('choose-meeting-slot')).at(-1)?.owner).toEqual({ personId: 'lead' });
  });

  test('from then on the earlier chair sees nothing of it and can change nothing', async () => {
    const file = await offeredMeeting();
    given(await name(file.meeting.screeningId, 'lead'));
    await world.work();
    expect(await world.app.listMeetings(asks(people.chair))).toEqual([]);
    expect(await choose(await theMeeting())).toMatchObject({ refusal: { kind: 'not-found' } });
    given(await choose(await theMeeting(), 0, people.lead));
  });

  test('of a meeting whose time has gone by is refused: nobody is told that what was held is cancelled', async () => {
    const { meeting } = await bookedMeeting();
    world.clock.forward({ hours: 24 * 14 });
    expect(await name(meeting.screeningId, 'lead')).toMatchObject({
      ok: false,
      refusal: { kind: 'already-done' },
    });
    expect(standing()).toHaveLength(1);
  });

  test('of a meeting made in the chair’s Outlook is refused until it is cancelled there: nobody is invited twice', async () => {
    const claimed = given(await claim(await offeredMeeting()));
    expect(await name(claimed.meeting.screeningId, 'lead')).toMatchObject({
      ok: false,
      refusal: { kind: 'not-now', because: expect.stringContaining('Outlook') },
    });
  });

  test('of a meeting that is booked: its event is cancelled, and the new chair picks a time', async () => {
    const { meeting } = await bookedMeeting();
    given(await name(meeting.screeningId, 'lead'));
    await world.work();
    expect(standing()).toEqual([]);
    expect((await theMeeting()).meeting).toMatchObject({ status: 'needs-date', dueBy: meeting.dueBy });
    given(await choose(await theMeeting(), 0, people.lead));
    await world.work();
    const [event] = standing();
    expect(event?.invitations.map(({ email }) => email)).toContain('lead@northmere.example');
    expect(event?.invitations.map(({ email }) => email)).not.toContain('chair@northmere.example');
  });

  test('of a meeting being booked: the invitation for the earlier chair’s time is taken back', async () => {
    const { meeting } = given(await choose(await offeredMeeting()));
    at.set('created', async () => void given(await name(meeting.screeningId, 'lead')));
    await world.work();
    expect(standing()).toEqual([]);
    expect((await theMeeting()).meeting).toMatchObject({ status: 'needs-date', chairId: 'lead' });
  });

  test('the discussion is still to be held, by the same day', async () => {
    const { meeting } = await offeredMeeting();
    given(await name(meeting.screeningId, 'lead'));
    await world.work();
    const [hold, ...others] = await steps('hold-strategy-meeting');
    expect(hold).toMatchObject({ state: 'ready', deadline: meeting.dueBy });
    expect(others).toEqual([]);
  });

  test('back and forth, the last one named is the chair', async () => {
    const { meeting } = await offeredMeeting();
    given(await name(meeting.screeningId, 'lead'));
    given(await name(meeting.screeningId, 'chair', 'lead'));
    await world.work();
    expect((await theMeeting(people.chair)).meeting.chairId).toBe('chair');
    expect(posts().at(-1)?.choices).toHaveLength(4);
  });

  test.each([
    ['a complex case is chaired by a specialist lead only', ['trafficking'], 'lead', 'chair', 'not-valid'],
    ['a practitioner chairs no meeting', [], 'chair', 'practitioner', 'not-valid'],
    ['nor does somebody who has left', [], 'chair', 'leaver', 'not-valid'],
    ['nor somebody who does not exist', [], 'chair', 'nobody', 'not-valid'],
    ['the chair is the chair already', [], 'chair', 'chair', 'already-done'],
  ] as const)('%s', async (_rule, complexities, chairId, other, kind) => {
    const consultation = {
      specialistLeadId: 'lead',
      on: '2026-11-24',
      advice: 'Meet tomorrow, with police.',
    };
    const { meeting } = await offeredMeeting({ ...agreed, complexities, chairId, consultation });
    expect(await name(meeting.screeningId, other, chairId)).toMatchObject({ ok: false, refusal: { kind } });
    expect((await theMeeting()).meeting).toEqual(meeting);
  });

  test('of two who name one at once, the second is told who it is', async () => {
    const { meeting } = await offeredMeeting();
    given(await name(meeting.screeningId, 'lead'));
    const second = await name(meeting.screeningId, 'other-lead');
    expect(second).toMatchObject({ ok: false, refusal: { kind: 'out-of-date' } });
    expect(JSON.stringify(second)).toContain(people.lead.name);
  });

  test.each([
    ['the chair', people.chair, 'not-permitted'],
    ['the practitioner', people.practitioner, 'not-permitted'],
    ['a colleague', people.colleague, 'not-found'],
  ])('%s cannot name one', async (_who, by, kind) => {
    const { meeting } = await offeredMeeting();
    expect(await name(meeting.screeningId, 'lead', 'chair', by)).toMatchObject({
      ok: false,
      refusal: { kind },
    });
  });

  test('where no meeting was decided on there is no chair to name', async () => {
    const judgement = {
      ...agreed,
      strategyMeeting: { decision: 'no', reason: 'It was held this morning, with police.' },
    } as const;
    const screening = await signedOff(world, judgement);
    expect(await name(screening.id, 'lead')).toMatchObject({ ok: false, refusal: { kind: 'not-now' } });
  });

  test('is in the audit, before the meeting is open and after', async () => {
    const screening = await signedOff(world);
    given(await name(screening.id, 'lead'));
    await world.work();
    given(await name(screening.id, 'chair', 'lead'));
    const audit = given(await world.app.readAudit(asks(people.manager), screening.id));
    const named = audit.filter(({ what }) => what === 'meeting-chair-named');
    expect(named).toMatchObject([
      { by: 'manager', detail: { chairId: 'lead', instead: 'chair' } },
      { by: 'manager', detail: { chairId: 'chair', instead: 'lead' } },
    ]);
  });
});

describe('who may', () => {
  test.each([
    ['the chair', people.chair, { choose: true, move: false, cancel: false, confirmSent: false }],
    ['the manager', people.manager, { choose: true, move: false, cancel: false, confirmSent: false }],
    [
      'the practitioner',
      people.practitioner,
      { choose: false, move: false, cancel: false, confirmSent: false },
    ],
  ])('%s sees the meeting', async (_who, by, may) => {
    const { meeting } = await offeredMeeting();
    expect((await theMeeting(by)).may).toEqual(may);
    expect(given(await world.app.readMeeting(asks(by), meeting.id)).may).toEqual(may);
  });

  test.each([
    ['a colleague in the same team', people.colleague],
    ['the manager of another team', people.otherManager],
    ['the analyst', people.analyst],
    ['MASH', people.mash],
    ['the police lead who is invited', people.police],
  ])('%s sees no meeting and can change none', async (_who, by) => {
    const file = await offeredMeeting();
    const { id, sequence } = file.meeting;
    const unknown = await world.app.readMeeting(asks(by), newId());
    expect(await world.app.listMeetings(asks(by))).toEqual([]);
    expect(await world.app.readMeeting(asks(by), id)).toEqual(unknown);
    expect(await world.app.moreSlots(asks(by), id, sequence)).toEqual(unknown);
    expect(await world.app.cancelMeeting(asks(by), id, sequence, 'x')).toEqual(unknown);
    expect(await choose(file, 0, by)).toEqual(unknown);
    expect(unknown).toMatchObject({ ok: false, refusal: { kind: 'not-found' } });
  });

  test('a submission sent before tells somebody who may not open the meeting nothing', async () => {
    const file = await offeredMeeting();
    const choice = pick(file);
    const send = (id: string) => world.app.chooseSlot(asks(people.otherManager), id, choice, 'tab');
    const { id, sequence } = file.meeting;
    await world.store.within((records) =>
      records.submissions.remember({
        id: choice.submissionId,
        by: people.otherManager.id,
        what: 'meeting-moved',
        about: newId(),
        at: nowText(world.clock),
      }),
    );
    expect(sequence).toBe(choice.sequence);
    expect(await send(id)).toEqual(await send(newId()));
    expect(await send(id)).toMatchObject({ ok: false, refusal: { kind: 'not-found' } });
  });

  test('the practitioner is told who can pick the time', async () => {
    const result = await choose(await offeredMeeting(), 0, people.practitioner);
    expect(result).toMatchObject({ ok: false, refusal: { kind: 'not-permitted' } });
    expect(JSON.stringify(result)).toContain(people.chair.name);
  });

  test('every change is in the audit: who, what, from where, and no reason', async () => {
    const file = await bookedMeeting();
    given(await move(file, '2026-11-26T10:00:00.000Z', 'Secret reason'));
    given(await cancel(await theMeeting(), 'Secret reason'));
    await world.work();
    given(await claim(await theMeeting()));
    const audit = given(await world.app.readAudit(asks(people.manager), file.meeting.screeningId));
    const ours = audit.filter(({ what }) => what.startsWith('meeting-'));
    expect(ours.map(({ what, by, from }) => `${what} by ${by} from ${from}`)).toEqual([
      'meeting-opened by safeguard from worker',
      'meeting-times-offered by safeguard from worker',
      'meeting-time-picked by chair from tab',
      'meeting-invited by safeguard from worker',
      'meeting-moved by chair from tab',
      'meeting-cancelled by chair from tab',
      'meeting-times-offered by safeguard from worker',
      'meeting-claimed by chair from outlook',
    ]);
    expect(JSON.stringify(audit)).not.toContain('Secret');
  });
});
