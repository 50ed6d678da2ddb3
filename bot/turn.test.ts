import { TestAdapter, type Activity } from 'botbuilder';
import { ProviderTrouble } from '../src/kernel/provider-trouble.ts';
import { granted, refused } from '../src/kernel/refusal.ts';
import type { PostOutcome } from '../src/people/messenger.ts';
import type { Person } from '../src/people/person.ts';
import type { Due } from '../src/screening/my-work.ts';
import type { InboundActivity } from './activity.ts';
import type { BotApp } from './bot-app.ts';
import type { Answer } from './cards/card.ts';
import {
  amara,
  bea,
  fakeApp,
  fileOf,
  keptLog,
  links,
  meeting,
  planted,
  SCREENING_ID,
} from './testing/fake-app.ts';
import { MEETING_ID, MORNING } from './testing/fake-app.ts';
import { activityFrom } from './testing/fake-teams.ts';
import { makeTurn } from './turn.ts';

const SECRET_WORDS = 'Zsofia said something private';
const GROUP = { id: '19:team', conversationType: 'groupChat', tenantId: 't' };

interface Asked {
  readonly app?: Partial<BotApp>;
  readonly as?: Person | undefined;
  readonly told?: () => Promise<PostOutcome>;
  readonly needs?: { invokePatience: number };
}

/** Runs one turn in a chat and gives back everything that left it. */
async function ask(more: object, asked: Asked = {}) {
  const { app, calls } = fakeApp(asked.app);
  const log = keptLog();
  const privately: Answer[] = [];
  const messenger = {
    tell: async (_personId: string, answer: Answer) => {
      privately.push(answer);
      return asked.told?.() ?? ({ kind: 'posted', copy: 'copy' } as const);
    },
  };
  const turn = makeTurn({ app, links, log, messenger, ...asked.needs });
  const chat = new TestAdapter();
  const person = 'as' in asked ? asked.as : amara;
  const activity = activityFrom(person?.oid, 'https://smba.example/', more) as Partial<Activity>;
  await chat.processActivity(activity, (context) =>
    turn(context, context.activity as unknown as InboundActivity, person),
  );
  const replies = chat.activeQueue;
  const invoke = replies.find(({ type }) => type === 'invokeResponse')?.value as
    { status: number; body: Record<string, unknown> } | undefined;
  const all = JSON.stringify([replies, privately]);
  return { replies, invoke, privately, calls, log: JSON.stringify(log.lines), all };
}

const cardIn = (reply: Partial<Activity> | undefined) => JSON.stringify(reply?.attachments?.[0]?.content);
const invoke = (name: string, value: unknown) => ({ type: 'invoke', name, value, text: undefined });
const press = (verb: string, data: object) =>
  invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' });
const never = () => new Promise<never>(() => undefined);
const due = (more: Partial<Due['screening']>, step: Partial<NonNullable<Due['step']>> | null): Due => ({
  screening: { ...planted, ...more },
  step: step as Due['step'],
  deadline: step?.deadline ?? { kind: 'none' },
  mine: true,
});

describe('"screen" in the chat with the bot', () => {
  test('starts a screening as the person who wrote it and answers with its reference and a link', async () => {
    const { replies, calls } = await ask({ text: ' Screen. ' });
    expect(calls).toEqual([['startScreening', { by: amara, from: 'bot' }]]);
    expect(replies).toHaveLength(1);
    expect(replies[0]?.summary).toBe('CSE screening SC-7K3QXD');
    expect(cardIn(replies[0])).toContain(encodeURIComponent(`"screenings/${SCREENING_ID}"`));
    expect(cardIn(replies[0])).toContain('Open the screening');
  });

  test('says nothing about the child of the record it found', async () => {
    expect((await ask({ text: 'screen' })).all).not.toMatch(/Planted|Zsofia/);
  });

  test('is refused in words', async () => {
    const no = refused({ kind: 'not-permitted', because: 'Only practitioners start screenings.' });
    const { replies } = await ask({ text: 'screen' }, { app: { startScreening: async () => no } });
    expect(cardIn(replies[0])).toContain('Only practitioners start screenings.');
  });
});

describe('"screen" where others listen', () => {
  const text = '<at>Safeguard</at>&nbsp;screen';

  test('is answered privately; the others see one sentence without a reference', async () => {
    const { replies, privately } = await ask({ text, conversation: GROUP });
    expect(privately).toHaveLength(1);
    expect(privately[0]?.summary).toContain('SC-7K3QXD');
    expect(replies.map((reply) => reply.text)).toEqual(['I have answered you privately.']);
    expect(JSON.stringify(replies)).not.toContain('SC-');
  });

  test('is treated as overheard when Teams does not say what kind of chat it is', async () => {
    const { privately } = await ask({ text, conversation: { id: 'x', tenantId: 't' } });
    expect(privately).toHaveLength(1);
  });

  test('tells somebody without the app how to add it', async () => {
    const told = async () => ({ kind: 'unreachable', because: 'has not added it' }) as const;
    const { replies } = await ask({ text, conversation: GROUP }, { told });
    expect(replies[0]?.text).toMatch(/Add Safeguard first/);
    expect(JSON.stringify(replies)).not.toContain('SC-');
  });

  test('says so when the private answer does not get through for the moment', async () => {
    const told = () => Promise.reject(new ProviderTrouble('connector-429', { passing: true }));
    const { replies } = await ask({ text, conversation: GROUP }, { told });
    expect(replies[0]?.text).toMatch(/try again in a few minutes/);
  });

  test('keeps a refusal from the others too', async () => {
    const no = refused({ kind: 'not-permitted', because: 'Only practitioners start screenings.' });
    const { replies } = await ask({ text, conversation: GROUP }, { app: { startScreening: async () => no } });
    expect(JSON.stringify(replies)).not.toContain('practitioners');
  });
});

describe('"my screenings"', () => {
  test('lists what is due in the order of My work, by reference and never by name', async () => {
    const overdueFirst = [
      due(
        { reference: 'SC-FFFFFF', id: 'f' },
        {
          work: { kind: 'email-referral' },
          state: 'failed',
          deadline: { kind: 'day', day: '2026-11-20' },
          createdAt: MORNING,
        },
      ),
      due(
        { reference: 'SC-BBBBBB', id: 'b' },
        {
          work: { kind: 'sign-off' },
          state: 'ready',
          deadline: { kind: 'day', day: '2026-12-01' },
          createdAt: MORNING,
        },
      ),
      due({ reference: 'SC-CCCCCC', id: 'c' }, null),
    ];
    const myWork = async () => ({ due: overdueFirst, counted: { all: 3, mine: 3 } });
    const { replies, all } = await ask({ text: 'my screenings' }, { app: { myWork } });
    const card = cardIn(replies[0]) ?? '';
    expect(card.match(/SC-\w{6}"/g)?.filter((one, at, every) => every.indexOf(one) === at)).toEqual([
      'SC-FFFFFF"',
      'SC-BBBBBB"',
      'SC-CCCCCC"',
    ]);
    expect(card).toContain('Not delivered: E-mail the referral to MASH');
    expect(card).toContain('overdue: was due by the end of Friday 20 November 2026');
    expect(card).toContain('Finish the screening you have started');
    expect(card).toContain(encodeURIComponent('"screenings/b/sign-off"'));
    expect(all).not.toMatch(/Planted|Zsofia/);
  });

  test('leaves out what is only the team’s, and says how many more there are than a card can hold', async () => {
    const mine = Array.from({ length: 9 }, (_one, at) =>
      due({ id: `s${at}`, reference: `SC-33333${at}` }, null),
    );
    const theirs: Due = { ...due({ reference: 'SC-THEIRS' }, null), mine: false };
    const { replies } = await ask(
      { text: 'my screenings' },
      { app: { myWork: async () => ({ due: [...mine, theirs], counted: { all: 14, mine: 12 } }) } },
    );
    expect(cardIn(replies[0])).toContain('4 more are in Safeguard.');
    expect(cardIn(replies[0])).not.toContain('SC-THEIRS');
  });

  test('says when nothing is waiting', async () => {
    expect(cardIn((await ask({ text: 'my screenings' })).replies[0])).toContain(
      'Nothing is waiting for you.',
    );
  });
});

describe('anything else that is written', () => {
  test.each([SECRET_WORDS, 'constructor', '__proto__', '', 'screen Zsofia'])(
    '%j gets a short help',
    async (text) => {
      const { replies, calls } = await ask({ text });
      expect(cardIn(replies[0])).toContain('three commands');
      expect(calls).toEqual([]);
    },
  );

  test('is neither repeated nor logged, not even when something goes wrong', async () => {
    const startScreening = () => Promise.reject(new Error(SECRET_WORDS));
    const { all, log } = await ask({ text: 'screen' }, { app: { startScreening } });
    expect(`${all}${log}`).not.toContain('Zsofia');
    const quote = /E-[0-9A-F]{8}/.exec(all)?.[0];
    expect(quote).toBeDefined();
    expect(log).toContain(quote);
    expect((await ask({ text: SECRET_WORDS })).all).not.toContain('Zsofia');
  });

  test('"help" says what can be asked and what to do in danger', async () => {
    const card = cardIn((await ask({ text: 'HELP!' })).replies[0]);
    expect(card).toContain('my screenings: see your drafts');
    expect(card).toContain('ring 999');
  });
});

describe('somebody the directory does not know', () => {
  test('is told so when they write, and nothing else happens', async () => {
    const { replies, calls } = await ask({ text: 'screen' }, { as: undefined });
    expect(replies.map((reply) => reply.text)).toEqual([
      expect.stringMatching(/^You are not set up in Safeguard/),
    ]);
    expect(calls).toEqual([]);
  });

  test.each([
    ['a button', press('acknowledge-alert', { screeningId: SCREENING_ID })],
    ['a message action', invoke('composeExtension/fetchTask', { commandId: 'startScreening' })],
  ])('is told so when they choose %s', async (_what, activity) => {
    const { invoke: answer, calls } = await ask(activity, { as: undefined });
    expect(JSON.stringify(answer?.body)).toContain('You are not set up in Safeguard');
    expect(calls).toEqual([]);
  });
});

describe('"Start a CSE screening" on a message', () => {
  const messagePayload = {
    id: '1',
    body: { contentType: 'html', content: SECRET_WORDS },
    from: { user: {} },
  };
  const chosen = invoke('composeExtension/fetchTask', { commandId: 'startScreening', messagePayload });

  test('opens a dialog with the screening, and takes nothing from the message', async () => {
    const { invoke: answer, calls, all, log } = await ask(chosen);
    expect(answer).toEqual({
      status: 200,
      body: {
        task: {
          type: 'continue',
          value: {
            title: 'CSE screening SC-7K3QXD',
            url: `https://safeguard.example/tabs/#/screenings/${SCREENING_ID}`,
            height: 'large',
            width: 'large',
          },
        },
      },
    });
    expect(`${all}${log}${JSON.stringify(calls)}`).not.toContain('Zsofia');
  });

  test('is refused in words', async () => {
    const no = refused({ kind: 'not-permitted', because: 'Only practitioners start screenings.' });
    const { invoke: answer } = await ask(chosen, { app: { startScreening: async () => no } });
    expect(answer?.body).toEqual({
      task: {
        type: 'message',
        value: expect.stringMatching(/^Only practitioners start screenings\. If you/),
      },
    });
  });

  test('an action of another name starts nothing', async () => {
    const { calls, invoke: answer } = await ask(invoke('composeExtension/fetchTask', { commandId: 'other' }));
    expect(calls).toEqual([]);
    expect(answer?.body['task']).toMatchObject({ type: 'message' });
  });

  test('a dialog that closes itself is answered with nothing to do', async () => {
    const { invoke: answer } = await ask(invoke('composeExtension/submitAction', { data: {} }));
    expect(answer).toEqual({ status: 200, body: {} });
  });
});

describe('buttons', () => {
  test('"Acknowledge" acknowledges as the person who pressed it, whatever the card says', async () => {
    const glanceAt = async () => ({ screening: planted, steps: [], relation: {} as never });
    const pressed = press('acknowledge-alert', {
      screeningId: SCREENING_ID,
      alert: 'danger-2',
      personId: amara.id,
      by: amara,
    });
    const { invoke: answer, calls, all } = await ask(pressed, { as: bea, app: { glanceAt } });
    expect(calls[0]).toEqual(['acknowledgeAlert', { by: bea, from: 'bot' }, SCREENING_ID, 'danger-2']);
    expect(answer?.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(JSON.stringify(answer?.body)).toContain('Bea Lindqvist acknowledged this alert');
    expect(JSON.stringify(answer?.body)).not.toContain('Action.Execute');
    expect(all).not.toMatch(/Planted|Zsofia/);
  });

  test('a refusal that leaves the card true is said beside it', async () => {
    const no = refused({ kind: 'not-permitted', because: 'You do not answer for this team.' });
    const { invoke: answer } = await ask(press('acknowledge-alert', { screeningId: SCREENING_ID }), {
      app: { acknowledgeAlert: async () => no },
    });
    expect(answer?.body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringContaining('You do not answer for this team.'),
    });
  });

  test('a refusal that makes the card untrue takes its place and leads to the tab', async () => {
    const no = refused({ kind: 'already-done', because: 'It is acknowledged already.' });
    const { invoke: answer } = await ask(press('acknowledge-alert', { screeningId: SCREENING_ID }), {
      app: { acknowledgeAlert: async () => no },
    });
    expect(answer?.body).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    expect(JSON.stringify(answer?.body)).toContain('It is acknowledged already.');
    expect(JSON.stringify(answer?.body)).toContain(encodeURIComponent(`screenings/${SCREENING_ID}`));
  });

  const slot = { meetingId: MEETING_ID, sequence: '3', startAt: '2026-11-24T10:00:00.000Z' };

  test('a time is picked through the card, and the card then says when', async () => {
    const { invoke: answer, calls } = await ask(press('choose-slot', slot), { as: bea });
    expect(calls[0]).toEqual([
      'chooseSlot',
      { by: bea, from: 'bot' },
      MEETING_ID,
      { submissionId: expect.any(String), sequence: 3, startAt: slot.startAt, lateReason: null },
      'card',
    ]);
    expect(JSON.stringify(answer?.body)).toContain('It is on Tuesday 24 November 2026, 10:00 to 11:00.');
  });

  test('the same time pressed twice is one submission; another time, person or offer is another', async () => {
    const submission = async (data: object, as: Person) => {
      const { calls } = await ask(press('choose-slot', data), { as });
      return (calls[0]?.[3] as { submissionId: string }).submissionId;
    };
    const first = await submission(slot, bea);
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await submission(slot, bea)).toBe(first);
    const others = await Promise.all([
      submission(slot, amara),
      submission({ ...slot, sequence: '4' }, bea),
      submission({ ...slot, startAt: '2026-11-25T10:00:00.000Z' }, bea),
    ]);
    expect(new Set([first, ...others]).size).toBe(4);
  });

  test('a late time is answered with the way into the tab, where the reason is written', async () => {
    const no = refused({
      kind: 'reason-needed',
      because: 'This is after the three working days.',
      field: 'lateReason',
    });
    const { invoke: answer } = await ask(press('choose-slot', slot), { app: { chooseSlot: async () => no } });
    expect(JSON.stringify(answer?.body)).toContain('Open it in Safeguard to write the reason.');
    expect(JSON.stringify(answer?.body)).toContain(encodeURIComponent(`meetings/${MEETING_ID}`));
  });

  test('a time somebody else was quicker to set: the card keeps its reference and becomes the meeting as it is', async () => {
    const because = 'The time has been set meanwhile.';
    const set = { status: 'booked', startAt: slot.startAt, endAt: '2026-11-24T11:00:00.000Z' } as const;
    const { invoke: answer } = await ask(press('choose-slot', slot), {
      app: {
        chooseSlot: async () => refused({ kind: 'out-of-date', because }),
        glanceAtMeeting: async () => granted(fileOf({ ...meeting, ...set })),
      },
    });
    const shown = JSON.stringify(answer?.body);
    expect(shown).toContain('Strategy meeting: time set SC-7K3QXD');
    expect(shown).toContain(because);
    expect(shown).toContain('It is on Tuesday 24 November 2026, 10:00 to 11:00.');
    expect(shown).not.toContain('choose-slot');
  });

  test('an hour given to another meeting: the card says so and offers the times that are left', async () => {
    const because = 'This hour has just been given to another strategy meeting you chair. Pick another time.';
    const { invoke: answer } = await ask(press('choose-slot', slot), {
      app: {
        chooseSlot: async () => refused({ kind: 'out-of-date', because }),
        glanceAtMeeting: async () => granted(fileOf({ ...meeting, offered: meeting.offered.slice(1) })),
      },
    });
    const { actions } = answer?.body['value'] as { actions: { title: string }[] };
    expect(JSON.stringify(answer?.body)).toContain(because);
    expect(actions.map(({ title }) => title)).toEqual([
      ...['Wednesday 25 November 2026, 10:00', 'None of these', 'Open in Safeguard'],
    ]);
  });

  test('"None of these" offers more: a button for each time in the window, none for a late one', async () => {
    const { invoke: answer, calls } = await ask(press('more-slots', slot), { as: bea });
    expect(calls[0]).toEqual(['moreSlots', { by: bea, from: 'bot' }, MEETING_ID, 3]);
    const { actions } = answer?.body['value'] as { actions: { title: string; data?: object }[] };
    expect(actions.map(({ title }) => title)).toEqual([
      'Tuesday 24 November 2026, 10:00',
      'Wednesday 25 November 2026, 10:00',
      'None of these',
      'Open in Safeguard',
    ]);
    expect(actions[0]?.data).toEqual({
      meetingId: MEETING_ID,
      sequence: '3',
      startAt: '2026-11-24T10:00:00.000Z',
    });
    expect(JSON.stringify(answer?.body)).toContain('A late time needs a reason');
    expect(JSON.stringify(answer?.body)).toMatch(/Not visible: police/i);
  });

  test('when no times are left, the way into the tab is', async () => {
    const moreSlots = async () => granted(fileOf({ ...meeting, offered: [] }));
    const { invoke: answer } = await ask(press('more-slots', slot), { app: { moreSlots } });
    const { actions } = answer?.body['value'] as { actions: { title: string }[] };
    expect(actions.map(({ title }) => title)).toEqual(['Open in Safeguard']);
  });

  test.each([
    ['an unknown verb', press('delete-everything', { screeningId: SCREENING_ID })],
    ['an id that is none', press('acknowledge-alert', { screeningId: '../1' })],
    [
      'a time finer than any calendar knows',
      press('choose-slot', { ...slot, startAt: '2026-11-25T10:00:00.123456789012Z' }),
    ],
    ['a time that is none', press('choose-slot', { ...slot, startAt: 'tomorrow' })],
    ['an alert that is none', press('acknowledge-alert', { screeningId: SCREENING_ID, alert: 'all' })],
    ['a sequence that is none', press('more-slots', { ...slot, sequence: '-1' })],
    ['a verb hidden in the data', press('x', { verb: 'acknowledge-alert', screeningId: SCREENING_ID })],
    ['no action at all', invoke('adaptiveCard/action', null)],
  ])('%s does nothing and says so', async (_what, activity) => {
    const { invoke: answer, calls } = await ask(activity);
    expect(calls).toEqual([]);
    expect(answer?.body).toMatchObject({ value: expect.stringContaining('could not be read') });
  });

  test('pressed in an old client, they arrive as a message and are answered by a new card', async () => {
    const value = { verb: 'acknowledge-alert', screeningId: SCREENING_ID };
    const { replies, calls } = await ask({ value, text: undefined }, { as: bea });
    expect(calls[0]).toEqual(['acknowledgeAlert', { by: bea, from: 'bot' }, SCREENING_ID, undefined]);
    expect(cardIn(replies[0])).toContain('Acknowledged');
  });

  test('one that takes too long is answered in time and goes on', async () => {
    const { invoke: answer } = await ask(press('more-slots', slot), {
      app: { moreSlots: never },
      needs: { invokePatience: 20 },
    });
    expect(answer?.status).toBe(200);
    expect(answer?.body).toMatchObject({ value: expect.stringContaining('taking longer than usual') });
  });

  test('one that fails says so with a number that is also in the log', async () => {
    const acknowledgeAlert = () => Promise.reject(new Error(SECRET_WORDS));
    const pressed = press('acknowledge-alert', { screeningId: SCREENING_ID });
    const { invoke: answer, log } = await ask(pressed, { app: { acknowledgeAlert } });
    const quote = /E-[0-9A-F]{8}/.exec(JSON.stringify(answer?.body))?.[0] ?? 'none';
    expect(log).toContain(quote);
    expect(`${log}${JSON.stringify(answer)}`).not.toContain('Zsofia');
  });
});

test('an invoke the bot does not know is not carried out', async () => {
  expect((await ask(invoke('signin/verifyState', {}))).invoke).toEqual({ status: 501 });
});

test('what is neither written nor pressed is passed over in silence', async () => {
  const { replies, calls } = await ask({ type: 'messageReaction', text: undefined });
  expect([replies, calls]).toEqual([[], []]);
});
