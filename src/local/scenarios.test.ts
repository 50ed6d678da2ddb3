import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Request } from 'express';
import { decodeJwt } from 'jose';
import { routes, type RouteName } from '../contracts/routes.ts';
import type { ScreeningView } from '../contracts/screenings.ts';
import { systemClock } from '../kernel/clock.ts';
import { preparedScenarios, type Scenario } from './scenarios.ts';
import { TEAM_CHAT_ID } from './team-chat.ts';
import { newFolder, openTrial, remove, type Trial } from './trial.ts';

const ID = '0b6c7f8e-1111-4222-8333-444455556666';
const REFERENCE = 'SC-7K3QXD';

/** What the scenarios asked of the product: by whom, through which door, and whether the contract accepts it. */
let asked: { by: string; door: RouteName; faults: string | undefined }[];
let refusal: object | undefined;
let product: Server;
let trial: Trial;
let scenarios: readonly Scenario[];

beforeAll(async () => {
  product = createServer(fakeProduct()).listen(0, '127.0.0.1');
  await once(product, 'listening');
  trial = await openTrial(newFolder());
  const productUrl = `http://localhost:${(product.address() as AddressInfo).port}`;
  const { secrets, known } = trial.standIns;
  scenarios = preparedScenarios({ base: trial.base, productUrl, secrets, clock: systemClock, known });
});
afterAll(async () => {
  await trial.close();
  remove(trial.folder);
  product.close();
  product.closeAllConnections();
});
beforeEach(() => {
  asked = [];
  refusal = undefined;
});

async function prepare(id: string) {
  return (scenarios.find((each) => each.id === id) as Scenario).prepare();
}
const steps = () => asked.map(({ by, door }) => `${by}: ${door}`);

test('a new worry begins in the team chat and asks nothing of the product', async () => {
  expect(await prepare('new-worry')).toEqual({ open: '', chat: TEAM_CHAT_ID });
  expect(asked).toEqual([]);
});

test('a half-filled draft is started and saved by the practitioner, and not completed', async () => {
  expect(await prepare('half-filled')).toEqual({ open: `screenings/${ID}`, reference: REFERENCE });
  expect(steps()[0]).toBe('amara-okoye: startScreening');
  expect(steps()).toContain('amara-okoye: saveAnswers');
  expect(steps()).not.toContain('amara-okoye: completeScreening');
});

test('up to the date of the meeting, everybody does their own part, and the chair’s work list says where to go', async () => {
  const prepared = await prepare('waiting-for-date');
  expect(prepared).toEqual({ open: `strategy-meetings/${ID}`, reference: REFERENCE });
  const [, ...rest] = new Set(steps());
  expect(rest).toEqual([
    'amara-okoye: readScreening',
    'amara-okoye: saveAnswers',
    'amara-okoye: completeScreening',
    'ruth-abernathy: acknowledgeAlert',
    'ruth-abernathy: readScreening',
    'ruth-abernathy: signOffScreening',
    'margaret-eze: myWork',
  ]);
});

test('every request keeps to the contract', async () => {
  await prepare('waiting-for-manager');
  await prepare('waiting-for-date');
  expect(asked.filter((each) => each.faults !== undefined)).toEqual([]);
});

test('a refusal of the product is passed on in its own words', async () => {
  refusal = { refusal: { kind: 'not-permitted', because: 'This is not your screening.', quote: 'Q-1' } };
  await expect(prepare('half-filled')).rejects.toThrow('Safeguard refused: This is not your screening.');
});

/** Doors that check what comes in against the contract and answer with a screening completed at 2. */
function fakeProduct() {
  const app = express();
  app.use(express.json());
  const door = (name: RouteName, answer: object) => {
    const { method, path } = routes[name];
    const add = { GET: app.get, POST: app.post, PATCH: app.patch, PUT: app.put }[method].bind(app);
    add(path, (req, res) => {
      const route = routes[name];
      const sent: unknown = method === 'GET' ? req.query : req.body;
      const parsed = 'request' in route ? route.request.safeParse(sent) : undefined;
      asked.push({ by: callerOf(req), door: name, faults: parsed?.error?.message });
      if (refusal) res.status(403).json(refusal);
      else res.json(answer);
    });
  };
  door('startScreening', { id: ID, reference: REFERENCE });
  door('readScreening', view);
  door('saveAnswers', { saved: [], revision: 1, savedAt: '2026-11-23T10:00:00.000Z', referralDue: null });
  door('completeScreening', view);
  door('acknowledgeAlert', view);
  door('signOffScreening', view);
  door('myWork', { items: [workItem], more: { all: 0, mine: 0 }, asOf: '2026-11-23T10:00:00.000Z' });
  return app;
}

function callerOf(req: Request): string {
  const { oid } = decodeJwt((req.get('authorization') ?? '').slice(7));
  return trial.standIns.directory().people.find((each) => each.oid === oid)?.id ?? 'nobody';
}

const due = { passesAt: null, words: 'today', overdue: false, unknown: false };
const workItem = {
  ...{
    id: ID,
    kind: 'hold-strategy-meeting',
    reference: REFERENCE,
    childName: null,
    what: 'Pick a time',
    due,
  },
  ...{ since: '', whose: 'You', mine: true, red: false, elsewhere: false, open: `strategy-meetings/${ID}` },
};
const person = { id: 'amara-okoye', name: 'Amara Okoye', jobTitle: 'Social worker', phone: '', email: '' };
const view: ScreeningView = {
  ...{ id: ID, reference: REFERENCE, status: 'completed', childName: null, practitioner: 'Amara Okoye' },
  ...{ team: 'Assessment North', startedAt: '', changedAt: '', completedAt: '', red: false },
  ...{ suggestedScore: 2, finalScore: null, instrumentVersion: '1', pathwayVersion: '1', revision: 7 },
  ...{ practitionerPerson: person, toRing: { people: [], dutyTeam: '' } },
  ...{ answers: { Q0: { value: 'no', revision: 7 } }, age: 14, referralDue: due },
  completion: {
    ...{ number: 1, at: '', by: 'Amara Okoye' },
    outcome: {
      ...{ score: 2, words: '', honesty: '', because: [], whyNotNext: [], advice: [], notKnown: [] },
      ...{ strengths: [], worry: '', flags: [{ flag: 'SAME_DAY', title: '', response: '' }] },
    },
  },
  ...{ returns: [], signOff: null, alerts: [], steps: [], meeting: null, chairing: null, handOverTo: [] },
  may: {
    ...{ fillIn: false, discard: false, acknowledge: false },
    ...{ signOff: false, returnIt: false, readAudit: false },
  },
};
