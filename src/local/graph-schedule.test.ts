import { newFolder, openTrial, remove, type Trial } from './trial.ts';

/** A Wednesday in November: London is on UTC. */
const WEDNESDAY = '2026-11-25';
const window = (schedules: string[], from = '09:00', to = '17:00') => ({
  schedules,
  startTime: { dateTime: `${WEDNESDAY}T${from}:00`, timeZone: 'GMT Standard Time' },
  endTime: { dateTime: `${WEDNESDAY}T${to}:00`, timeZone: 'GMT Standard Time' },
  availabilityViewInterval: 60,
});
const MARGARET = 'margaret.eze@northmere.example';
const MARCUS = 'marcus.thornby@police.example';

interface Schedule {
  scheduleId: string;
  availabilityView?: string;
  scheduleItems?: { status: string; subject: string; start: { dateTime: string } }[];
  error?: { responseCode: string };
}

let trial: Trial;
beforeEach(async () => {
  trial = await openTrial(newFolder());
});
afterEach(async () => {
  await trial.close();
  remove(trial.folder);
});

async function ask(body: object): Promise<Schedule[]> {
  const { body: answer } = await trial.graph('POST', '/calendar/getSchedule', body);
  return (answer as { value: Schedule[] }).value;
}

test('a chair’s busy hours are shown hour by hour, with subjects that the product must strip', async () => {
  const [margaret] = await ask(window([MARGARET]));
  expect(margaret?.availabilityView).toBe('22000044');
  expect(margaret?.scheduleItems?.[0]).toMatchObject({
    status: 'busy',
    subject: 'Child protection conference: Mina Delacroix',
    start: { dateTime: `${WEDNESDAY}T09:00:00.0000000`, timeZone: 'UTC' },
  });
});

test('police and health are in other tenants and cannot be seen; a stranger cannot be found', async () => {
  const answer = await ask(window([MARCUS, 'fiona.adeyemi@nhs.example', 'stranger@northmere.example']));
  expect(answer.map((each) => each.error?.responseCode)).toEqual([
    'ErrorNoFreeBusyAccess',
    'ErrorNoFreeBusyAccess',
    'ErrorMailRecipientNotFound',
  ]);
  expect(answer[0]).not.toHaveProperty('scheduleItems');
});

test('a partner whose calendar is made visible is seen', async () => {
  await trial.ask('PUT', '/local/diaries/marcus-thornby', { visible: true });
  const [marcus] = await ask(window([MARCUS]));
  expect(marcus?.availabilityView).toBe('20000220');
});

test('a meeting the product makes takes its invitees’ time, until it is cancelled', async () => {
  const { body } = await trial.graph('POST', '/events', {
    start: { dateTime: `${WEDNESDAY}T12:00:00`, timeZone: 'Europe/London' },
    end: { dateTime: `${WEDNESDAY}T13:00:00`, timeZone: 'Europe/London' },
    attendees: [{ emailAddress: { address: MARGARET } }],
  });
  expect((await ask(window([MARGARET])))[0]?.availabilityView).toBe('22020044');
  await trial.graph('POST', `/events/${(body as { id: string }).id}/cancel`, {});
  expect((await ask(window([MARGARET])))[0]?.availabilityView).toBe('22000044');
});

test('time can be filled by hand, and stays filled over a restart', async () => {
  const busy = [{ startAt: `${WEDNESDAY}T09:00:00Z`, endAt: `${WEDNESDAY}T17:00:00Z`, status: 'oof' }];
  await trial.ask('PUT', '/local/diaries/margaret-eze', { busy });
  await trial.close();
  trial = await openTrial(trial.folder);
  expect((await ask(window([MARGARET])))[0]?.availabilityView).toBe('33333344');
});

test('a diary is shown on its own calendar page: when time is taken, never what by, and meetings not twice', async () => {
  await trial.ask('POST', '/local/calendar/appointments', {
    person: 'margaret-eze',
    subject: 'SC-7K3QXD',
    startAt: `${WEDNESDAY}T12:00:00Z`,
    endAt: `${WEDNESDAY}T13:00:00Z`,
  });
  const asked = `fromAt=${WEDNESDAY}T00:00:00Z&toAt=${WEDNESDAY}T23:00:00Z`;
  expect((await trial.ask('GET', `/local/diaries/margaret-eze?${asked}`)).body).toEqual({
    visible: true,
    busy: [
      { startAt: `${WEDNESDAY}T09:00:00.000Z`, endAt: `${WEDNESDAY}T10:30:00.000Z`, status: 'busy' },
      {
        startAt: `${WEDNESDAY}T15:00:00.000Z`,
        endAt: `${WEDNESDAY}T17:00:00.000Z`,
        status: 'workingElsewhere',
      },
    ],
  });
  expect((await trial.ask('GET', `/local/diaries/marcus-thornby?${asked}`)).body).toMatchObject({
    visible: false,
  });
  expect((await trial.ask('GET', '/local/diaries/margaret-eze?fromAt=soon')).status).toBe(400);
});

test.each([
  ['runs backwards', window([MARGARET], '17:00', '09:00')],
  ['asks for nobody', window([])],
  ['cuts the day too finely', { ...window([MARGARET]), availabilityViewInterval: 1 }],
])('a question that %s is refused', async (_what, body) => {
  expect((await trial.graph('POST', '/calendar/getSchedule', body)).status).toBe(400);
});
