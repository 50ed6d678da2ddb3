import { generateKeyPair, type JWTPayload } from 'jose';
import request from 'supertest';
import { routes, type Route, type RouteName } from '../../contracts/routes.ts';
import type { Answers } from '../../instrument/answers.ts';
import { instrumentV1 } from '../../instrument/instrument-v1.ts';
import { indicatorsOf } from '../../instrument/instruments.ts';
import { minutesAfter } from '../../kernel/clock.ts';
import { newId } from '../../kernel/reference.ts';
import type { Person } from '../../people/person.ts';
import { apiForTests, type ApiForTests } from '../../testing/api-for-tests.ts';
import { people } from '../../testing/people-for-tests.ts';
import { THAT_DAY, aScreening } from '../../testing/records-for-tests.ts';
import { completed, completion, drafted, scoreTwo, signedOff } from '../../testing/small-world.ts';

let api: ApiForTests;
beforeEach(async () => {
  api = await apiForTests();
});
afterEach(() => api.world.store.close());

const as = async (person: Person) => ({ Authorization: `Bearer ${await api.token(person)}` });

describe('a token', () => {
  const now = Date.parse('2026-11-24T10:00:00Z') / 1000;
  const wrong: readonly [string, JWTPayload, Record<string, unknown>?][] = [
    ['of another issuer', { iss: 'https://login.example/other/v2.0' }],
    ['for another audience, such as Graph', { aud: '00000003-0000-0000-c000-000000000000' }],
    ['of another tenant', { tid: '99999999-9999-4999-8999-999999999999' }],
    ['of version 1', { ver: '1.0' }],
    ['without the scope', { scp: 'User.Read' }],
    ['that is an application’s own', { scp: 'access_as_user', roles: ['Everything'] }],
    ['marked as an application’s', { idtyp: 'app' }],
    ['that has expired', { iat: now - 7300, nbf: now - 7300, exp: now - 3700 }],
    ['that is not yet valid', { nbf: now + 600 }],
    ['of somebody who is not in the directory', { oid: 'oid-stranger' }],
    ['of a leaver', { oid: 'oid-leaver' }],
    ['with an unknown key', {}, { kid: 'two' }],
  ];

  it.each(wrong)('%s is refused, and the answer is the same for all', async (...[, claims, header]) => {
    const token = await api.token(people.practitioner, claims, header);
    const answer = await request(api.web).get('/api/my-work').set('Authorization', `Bearer ${token}`);
    expect(answer.status).toBe(401);
    expect(answer.body.refusal.kind).toBe('not-signed-in');
    expect(JSON.stringify(answer.body)).not.toMatch(/issuer|audience|tenant|expired|signature/i);
  });

  it('signed by somebody else is refused', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const token = await api.token(people.practitioner, {}, {}, privateKey);
    expect((await request(api.web).get('/api/me').set('Authorization', `Bearer ${token}`)).status).toBe(401);
  });

  it.each([
    '',
    'Bearer',
    'Bearer a.b.c',
    'Basic eDp5',
    `Bearer ${'x'.repeat(9000)}.y.z`,
    'Bearer eyJhbGciOiJub25lIn0.eyJvaWQiOiJ4In0.',
  ])('like "%.20s" is refused', async (header) => {
    expect((await request(api.web).get('/api/me').set('Authorization', header)).status).toBe(401);
  });

  it('that was good is refused once it has expired, although it was seen before', async () => {
    const authorization = await as(people.practitioner);
    expect((await request(api.web).get('/api/me').set(authorization)).status).toBe(200);
    api.world.clock.forward({ hours: 2 });
    expect((await request(api.web).get('/api/me').set(authorization)).status).toBe(401);
  });

  it('is needed at every door', async () => {
    for (const route of Object.values(routes) as Route[]) {
      const path = route.path.replace(/:\w+/, newId());
      const method = route.method.toLowerCase() as 'get';
      expect([path, (await request(api.web)[method](path).send({})).status]).toEqual([path, 401]);
    }
  });
});

describe('who gets through which door', () => {
  const INSIDE = ['practitioner', 'manager'];
  const everyone = Object.values(people).filter(({ active }) => active);

  /** For one signed-off screening of the practitioner’s, who is let in (not 404) at each door that names it. */
  const letIn: Partial<Record<RouteName, readonly string[]>> = {
    readScreening: [...INSIDE, 'chair'],
    saveAnswers: ['practitioner'],
    duplicates: ['practitioner'],
    discardScreening: ['practitioner'],
    completeScreening: ['practitioner'],
    acknowledgeAlert: [...INSIDE, 'chair'],
    returnScreening: [...INSIDE, 'chair'],
    handOver: [...INSIDE, 'chair'],
    signOffScreening: [...INSIDE, 'chair'],
    referralPreview: [...INSIDE, 'chair'],
    readAudit: [...INSIDE, 'chair'],
    nameChair: [...INSIDE, 'chair'],
  };
  const bodies: Partial<Record<RouteName, object>> = {
    saveAnswers: { patches: [{ item: 'Q1', value: 'none', baseRevision: 1 }] },
    discardScreening: { reason: 'x' },
    returnScreening: { comments: 'x' },
    handOver: { practitionerId: 'colleague' },
    nameChair: { chairId: 'lead', instead: 'nobody' },
    completeScreening: completion(scoreTwo),
    signOffScreening: {
      submissionId: newId(),
      completionNumber: 1,
      finalScore: 2,
      reason: null,
      consultation: null,
      response: 'assessment',
      complexities: [],
      complexityReason: null,
      chairId: 'chair',
      strategyMeeting: { decision: 'yes' },
      maseReferral: { decision: 'yes' },
      referralReasonAtZero: null,
      flagResponses: {},
    },
  };

  it.each(Object.entries(letIn) as [RouteName, readonly string[]][])(
    '%s knows only those it should',
    async (name, expected) => {
      const { id } = await signedOff(api.world);
      const route: Route = routes[name];
      const inside: string[] = [];
      for (const person of everyone) {
        const method = route.method.toLowerCase() as 'get';
        const path = route.path.replace(':id', id);
        const answer = await request(api.web)
          [method](path)
          .set(await as(person))
          .send(bodies[name] ?? {});
        expect(answer.status).toBeLessThan(500);
        if (answer.status !== 404) inside.push(person.id);
      }
      expect(inside.sort()).toEqual([...expected].sort());
    },
  );

  it('every door that names a screening has its row above', () => {
    const named = (Object.entries(routes) as [RouteName, Route][]).filter(([, { path }]) =>
      path.startsWith('/api/screenings/:id'),
    );
    expect(named.map(([name]) => name).sort()).toEqual(Object.keys(letIn).sort());
  });

  it('lists show nobody more than they could open', async () => {
    const { id } = await signedOff(api.world);
    for (const person of everyone) {
      const list = await request(api.web)
        .get('/api/screenings')
        .set(await as(person));
      const open = await request(api.web)
        .get(`/api/screenings/${id}`)
        .set(await as(person));
      expect([person.id, list.body.screenings.length]).toEqual([person.id, open.status === 200 ? 1 : 0]);
    }
  });

  it('somebody who has left in the meantime is out on the next request', async () => {
    const { id } = await completed(api.world);
    const authorization = await as(people.practitioner);
    expect((await request(api.web).get(`/api/screenings/${id}`).set(authorization)).status).toBe(200);
    jest.spyOn(api.world.app.directory, 'bySignIn').mockReturnValue(undefined);
    expect((await request(api.web).get(`/api/screenings/${id}`).set(authorization)).status).toBe(401);
  });
});

describe('what cannot be taken', () => {
  const patch = async (id: string, body: string | object, type = 'application/json') => {
    const authorization = await as(people.practitioner);
    return request(api.web)
      .patch(`/api/screenings/${id}/items`)
      .set(authorization)
      .set('Content-Type', type)
      .send(body);
  };
  const answers = async (id: string) => {
    const view = await request(api.web)
      .get(`/api/screenings/${id}`)
      .set(await as(people.practitioner));
    return view.body.answers;
  };
  const one = (value: unknown, item = 'Q1') => ({ patches: [{ item, value, baseRevision: 0 }] });

  const bad: readonly [string, string | object, number][] = [
    ['broken JSON', '{"patches": [', 400],
    ['a number instead of an object', '7', 400],
    ['nothing', {}, 400],
    ['a key that is not known', { ...one('none'), more: true }, 400],
    ['a negative revision', { patches: [{ item: 'Q1', value: 'none', baseRevision: -1 }] }, 400],
    ['a strength that does not exist', one({ strength: 'certain' }, 'R4'), 400],
    ['an answer of another question’s kind', one('none', 'R4'), 400],
    ['a question that does not exist', one('none', 'Z99'), 400],
    ['a note over 2,000 characters', one({ strength: 'concern', note: 'x'.repeat(2001) }, 'R4'), 400],
    ['a day that does not exist', one('2026-02-30', 'child.dateOfBirth'), 400],
    ['the prototype as a question', '{"patches":[{"item":"__proto__","value":"x","baseRevision":0}]}', 400],
    [
      'the prototype as a part of a row',
      '{"patches":[{"item":"child.household","value":[{"__pro\\u0074o__":"x"}],"baseRevision":0}]}',
      400,
    ],
    ['too many at once', { patches: Array.from({ length: 61 }, () => one('none').patches[0]) }, 400],
    ['over 256 KB', { patches: [{ item: 'Q1', value: 'x'.repeat(300_000), baseRevision: 0 }] }, 413],
  ];

  it.each(bad)('%s is refused in words and changes nothing', async (_sentence, body, status) => {
    const { id } = await drafted(api.world, { Q2: 'none' });
    const before = await answers(id);
    const answer = await patch(id, body);
    expect(answer.status).toBe(status);
    expect(answer.body.refusal.because.length).toBeGreaterThan(20);
    expect(answer.body.refusal.quote).toMatch(/^E-[0-9A-F]{8}$/);
    expect(await answers(id)).toEqual(before);
    expect(api.faults).toEqual([]);
  });

  it('letters that are no UTF-8 are refused, not kept as others', async () => {
    const { id } = await drafted(api.world, {});
    const body = Buffer.from(JSON.stringify(one('Fenwick?', 'child.surname')));
    body[body.indexOf('?')] = 0xff;
    const answer = await request(api.web)
      .patch(`/api/screenings/${id}/items`)
      .set(await as(people.practitioner))
      .set('Content-Type', 'application/json')
      .serialize(() => body as never)
      .send({});
    expect([answer.status, answer.body.refusal.kind]).toEqual([400, 'not-valid']);
    expect(await answers(id)).toEqual({});
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json; charset=utf-16le',
  ])('what comes as %s is refused, and starts nothing', async (type) => {
    const authorization = await as(people.practitioner);
    const answer = await request(api.web).post('/api/screenings').set(authorization).type(type).send('{}');
    expect([answer.status, answer.body.refusal.kind]).toEqual([415, 'not-valid']);
    const list = await request(api.web).get('/api/screenings').set(authorization);
    expect(list.body.screenings).toEqual([]);
  });

  it('a meeting is never put more than a year ahead', async () => {
    await signedOff(api.world);
    await api.world.work();
    const authorization = await as(people.chair);
    const list = await request(api.web).get('/api/strategy-meetings').set(authorization);
    const [{ id, sequence }] = list.body.meetings;
    const far = { submissionId: newId(), sequence, startAt: '9999-12-01T10:00:00Z', lateReason: 'x' };
    for (const [door, more] of [
      ['choose', {}],
      ['move', {}],
      ['claim', { endAt: '9999-12-01T11:00:00Z' }],
    ] as const) {
      const answer = await request(api.web)
        .post(`/api/strategy-meetings/${id}/${door}`)
        .set(authorization)
        .send({ ...far, ...more });
      expect([door, answer.status, answer.body.refusal.because]).toEqual([
        door,
        400,
        expect.stringContaining('more than a year'),
      ]);
    }
  });

  it('a note of exactly 2,000 characters is kept whole', async () => {
    const { id } = await drafted(api.world, {});
    const note = 'é'.repeat(2000);
    expect((await patch(id, one({ strength: 'concern', recency: 'current', note }, 'R4'))).status).toBe(200);
    expect((await answers(id)).R4.value.note).toBe(note);
  });

  it('nothing is too long to be completed: whatever can be saved can be, in any script', async () => {
    const note = '字'.repeat(2000);
    const indicator = { strength: 'concern', recency: 'current', note } as const;
    const long = Object.fromEntries(indicatorsOf(instrumentV1).map(({ id }) => [id, indicator]));
    const all: Answers = { ...scoreTwo, ...long };
    expect(Buffer.byteLength(JSON.stringify(all))).toBeGreaterThan(256 * 1024);
    const draft = await drafted(api.world, scoreTwo);
    const authorization = await as(people.practitioner);
    let revision = 1;
    const patches = Object.entries(long).map(([item, value]) => ({
      item,
      value,
      baseRevision: item in scoreTwo ? 1 : 0,
    }));
    for (let from = 0; from < patches.length; from += 30) {
      const saved = await patch(draft.id, { patches: patches.slice(from, from + 30) });
      expect(saved.status).toBe(200);
      revision = saved.body.revision;
    }
    const completed = await request(api.web)
      .post(`/api/screenings/${draft.id}/complete`)
      .set(authorization)
      .send(completion(all, revision));
    expect([completed.status, completed.body.status]).toEqual([200, 'completed']);
  });

  it('an address that is not there, and an id that is none, are "not found" in words', async () => {
    const authorization = await as(people.practitioner);
    for (const path of [
      '/api/nothing',
      '/api/screenings/1',
      `/api/screenings/${newId()}`,
      '/api/instruments/9',
    ]) {
      const answer = await request(api.web).get(path).set(authorization);
      expect([path, answer.status, answer.body.refusal.kind]).toEqual([path, 404, 'not-found']);
    }
  });

  it('something that breaks is told without detail, with a reference that is also in the log', async () => {
    jest.spyOn(api.world.app, 'myWork').mockRejectedValue(new Error('Robin Fenwick broke it'));
    const answer = await request(api.web)
      .get('/api/my-work')
      .set(await as(people.practitioner));
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toContain('Fenwick');
    expect(answer.body.refusal.because).toContain(answer.body.refusal.quote);
    expect(api.lines.at(-1)?.quote).toBe(answer.body.refusal.quote);
  });
});

describe('a strategy meeting', () => {
  it('passes to another chair and, claimed in Outlook, is booked when they say that it was sent', async () => {
    const { id } = await signedOff(api.world);
    await api.world.work();
    const named = await request(api.web)
      .post(`/api/screenings/${id}/chair`)
      .set(await as(people.manager))
      .send({ chairId: 'lead', instead: 'chair' });
    expect(named.body.chairing).toMatchObject({ chair: { id: 'lead' }, mayName: true });
    await api.world.work();
    const post = async (door: string, body: object) => {
      const path = `/api/strategy-meetings/${named.body.meeting.id}/${door}`;
      const answer = await request(api.web)
        .post(path)
        .set(await as(people.lead))
        .send(body);
      expect([answer.status, routes.readMeeting.response.safeParse(answer.body).error]).toEqual([
        200,
        undefined,
      ]);
      return answer.body;
    };
    const { body } = await request(api.web)
      .get(`/api/strategy-meetings/${named.body.meeting.id}`)
      .set(await as(people.lead));
    const { startAt, endAt } = body.offered[0];
    const { sequence } = body;
    const claimed = await post('claim', {
      submissionId: newId(),
      sequence,
      startAt,
      endAt,
      lateReason: null,
    });
    expect(claimed).toMatchObject({ status: 'booking', standing: { state: 'claimed', red: false } });
    const sent = await post('sent', { sequence: claimed.sequence, sent: true });
    expect(sent).toMatchObject({ status: 'booked', standing: { state: 'sent' } });
  });
});

describe('lists', () => {
  const get = async (path: string, person: Person = people.manager) =>
    request(api.web)
      .get(path)
      .set(await as(person));

  it('are read a stretch at a time, from where the one before ended to the oldest', async () => {
    const kept = Array.from({ length: 120 }, (_, age) =>
      aScreening({
        status: age === 119 ? 'completed' : 'signed-off',
        changedAt: minutesAfter(THAT_DAY, -age),
      }),
    );
    await api.world.store.within(async ({ screenings }) => {
      for (const screening of kept) await screenings.add(screening);
    });
    const read: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = await get(`/api/screenings${next === '' ? '' : `?after=${encodeURIComponent(next)}`}`);
      read.push(...(body.screenings as { id: string }[]).map(({ id }) => id));
      next = body.next as string | null;
    }
    expect(read).toEqual(kept.map(({ id }) => id));
    const { body } = await get('/api/screenings?show=waiting');
    expect([body.screenings.map(({ id }: { id: string }) => id), body.next]).toEqual([[kept[119]?.id], null]);
  });

  it('of work say how much more there is than was asked for', async () => {
    await completed(api.world);
    const whole = (await get('/api/my-work')).body;
    const some = (await get('/api/my-work?most=1')).body;
    expect(whole.more).toEqual({ all: 0, mine: 0 });
    expect(some.items).toHaveLength(1);
    expect(some.more.all).toBe(whole.items.length - 1);
  });

  it.each([
    '/api/screenings?after=yesterday',
    '/api/screenings?show=everybody',
    '/api/screenings?show=all&show=open',
    '/api/screenings?team=south',
    '/api/my-work?most=0',
    '/api/my-work?most=1e9',
  ])('asked for as %s are refused in words', async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.body.refusal.kind]).toEqual([400, 'not-valid']);
  });
});

describe('every answer', () => {
  it('is kept by nobody and may be framed by nobody but the hosts', async () => {
    const answers = [
      await request(api.web)
        .get('/api/me')
        .set(await as(people.practitioner)),
      await request(api.web).get('/api/me'),
      await request(api.web).get('/api/nothing'),
      await request(api.web).get('/api/openapi.json'),
    ];
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      expect(headers['content-security-policy']).toContain('frame-ancestors');
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  it('has the form the contract says', async () => {
    const { id } = await signedOff(api.world);
    await api.world.work();
    for (const name of ['me', 'myWork', 'listScreenings', 'listMeetings'] as const) {
      const answer = await request(api.web)
        .get(routes[name].path)
        .set(await as(people.manager));
      expect([name, routes[name].response.safeParse(answer.body).error]).toEqual([name, undefined]);
    }
    for (const name of ['readScreening', 'referralPreview', 'readAudit'] as const) {
      const answer = await request(api.web)
        .get(routes[name].path.replace(':id', id))
        .set(await as(people.manager));
      expect([name, routes[name].response.safeParse(answer.body).error]).toEqual([name, undefined]);
    }
  });

  it('is described: every door is in the OpenAPI description, and nothing else', async () => {
    const { body } = await request(api.web).get('/api/openapi.json');
    const described = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const doors = (Object.values(routes) as Route[]).map(
      ({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`,
    );
    expect(described.sort()).toEqual(doors.sort());
  });

  it('leaves one line in the log: the door, never an id in an address, a name or an answer', async () => {
    const { id } = await drafted(api.world, {});
    const authorization = await as(people.practitioner);
    await request(api.web)
      .patch(`/api/screenings/${id}/items`)
      .set(authorization)
      .send({ patches: [{ item: 'child.surname', value: 'Fenwick', baseRevision: 0 }] });
    const line = api.lines.at(-1);
    expect(line).toMatchObject({
      door: '/api/screenings/:id/items',
      method: 'PATCH',
      status: 200,
      by: 'practitioner',
    });
    expect(JSON.stringify(api.lines)).not.toMatch(new RegExp(`Fenwick|${id}`));
  });
});
