import { completeAnswers } from '../testing/complete-answers.ts';
import { people } from '../testing/people-for-tests.ts';
import {
  agreed,
  asks,
  completed,
  completion,
  drafted,
  given,
  scoreTwo,
  signedOff,
  smallWorld,
  type SmallWorld,
} from '../testing/small-world.ts';
import { newId } from '../kernel/reference.ts';

let world: SmallWorld;
beforeEach(async () => {
  world = await smallWorld();
});
afterEach(() => world.store.close());

const stepsOf = (id: string) => world.store.within(({ steps }) => steps.ofScreening(id));
const openKinds = async (id: string) =>
  (await stepsOf(id)).filter(({ state }) => state === 'ready').map(({ work }) => work.kind);
const statusOf = async (id: string) =>
  given(await world.app.readScreening(asks(people.manager), id)).screening.status;

describe('starting a screening', () => {
  it('twice without an answer in between is one draft', async () => {
    const first = given(await world.app.startScreening(asks(people.practitioner)));
    expect(given(await world.app.startScreening(asks(people.practitioner))).id).toBe(first.id);
  });

  it('is refused to an analyst, in words', async () => {
    const result = await world.app.startScreening(asks(people.analyst));
    expect(result).toMatchObject({ ok: false, refusal: { kind: 'not-permitted' } });
  });
});

describe('saving answers', () => {
  it('keeps each with its revision', async () => {
    const draft = await drafted(world, { Q1: 'concern' });
    const saved = given(
      await world.app.saveAnswers(asks(people.practitioner), draft.id, [
        { item: 'Q1', value: 'evidence', baseRevision: 1 },
      ]),
    );
    expect(saved).toMatchObject({ revision: 2, saved: [{ item: 'Q1', revision: 2 }] });
  });

  it('sent again after a lost answer changes nothing and is no conflict', async () => {
    const draft = await drafted(world, { Q1: 'concern' });
    const again = given(
      await world.app.saveAnswers(asks(people.practitioner), draft.id, [
        { item: 'Q1', value: 'concern', baseRevision: 0 },
      ]),
    );
    expect(again).toMatchObject({ revision: 1, saved: [{ item: 'Q1', revision: 1 }] });
  });

  it('made from an older answer is refused, saves nothing, and shows the other answer', async () => {
    const draft = await drafted(world, { Q1: 'concern' });
    const result = await world.app.saveAnswers(asks(people.practitioner), draft.id, [
      { item: 'Q1', value: 'none', baseRevision: 0 },
      { item: 'Q2', value: 'none', baseRevision: 0 },
    ]);
    expect(result).toMatchObject({
      ok: false,
      refusal: { kind: 'out-of-date', conflicts: [{ item: 'Q1', value: 'concern', revision: 1 }] },
    });
    const file = given(await world.app.readScreening(asks(people.practitioner), draft.id));
    expect(file.answers.map(({ item }) => item)).toEqual(['Q1']);
  });

  it('with a question this version does not have is refused by name', async () => {
    const draft = await drafted(world, {});
    const result = await world.app.saveAnswers(asks(people.practitioner), draft.id, [
      { item: '__proto__', value: 'x', baseRevision: 0 },
    ]);
    expect(result).toMatchObject({
      ok: false,
      refusal: { kind: 'not-valid', faults: [{ path: '__proto__' }] },
    });
  });

  it('of immediate danger tells the manager at once, before anything is completed', async () => {
    const draft = await drafted(world, { Q0: 'yes' });
    await world.work();
    expect(world.outside.posted.map(({ to, message }) => [to, message.title])).toEqual([
      ['manager', 'A child may be in immediate danger'],
    ]);
    expect(world.outside.posted[0]?.message.reference).toBe(draft.reference);
  });

  it('of somebody else is "not found", in the words of a screening that does not exist', async () => {
    const draft = await drafted(world, {});
    const theirs = await world.app.saveAnswers(asks(people.colleague), draft.id, [
      { item: 'Q1', value: 'none', baseRevision: 0 },
    ]);
    const missing = await world.app.saveAnswers(asks(people.colleague), newId(), [
      { item: 'Q1', value: 'none', baseRevision: 0 },
    ]);
    expect(theirs).toEqual(missing);
  });
});

describe('a likely duplicate', () => {
  const known = { 'child.surname': 'Fenwick', 'child.forenames': 'Robin', 'child.dateOfBirth': '2011-03-14' };

  it('of one’s own can be opened; one of another team only says that there is one', async () => {
    const own = await drafted(world, known);
    await drafted(world, known, people.otherPractitioner);
    const second = await drafted(world, { ...known, 'child.forenames': 'Robyn' });
    const found = given(await world.app.likelyDuplicates(asks(people.practitioner), second.id));
    expect(found.map(({ screening, mayOpen }) => [screening.teamId, mayOpen]).sort()).toEqual([
      ['north', true],
      ['south', false],
    ]);
    expect(found.find(({ mayOpen }) => mayOpen)?.screening.id).toBe(own.id);
  });

  it('is not another child with the same birthday', async () => {
    await drafted(world, known);
    const other = await drafted(world, { ...known, 'child.surname': 'Okonedo', 'child.forenames': 'Mia' });
    expect(given(await world.app.likelyDuplicates(asks(people.practitioner), other.id))).toEqual([]);
  });

  it('leaves on both records who asked and from which draft, once a day however often the page is opened', async () => {
    const theirs = await drafted(world, known, people.otherPractitioner);
    const mine = await drafted(world, known);
    for (let times = 0; times < 3; times += 1) {
      given(await world.app.likelyDuplicates(asks(people.practitioner), mine.id));
    }
    const about = async (id: string) =>
      (await world.store.within(({ audit }) => audit.ofScreening(id))).filter(({ what }) =>
        what.includes('duplicate'),
      );
    expect((await about(theirs.id)).map(({ by, what, detail }) => [by, what, detail])).toEqual([
      ['practitioner', 'likely-duplicate-shown', { draft: mine.id, hit: theirs.id }],
    ]);
    expect((await about(mine.id)).map(({ what }) => what)).toEqual([
      'duplicates-asked',
      'likely-duplicate-shown',
    ]);
    expect(JSON.stringify(await about(theirs.id))).not.toMatch(/Fenwick|2011/);
  });

  it('is looked for while a name is put right, not for a whole list of names; the next day it is again', async () => {
    const draft = await drafted(world, known);
    const ask = () => world.app.likelyDuplicates(asks(people.practitioner), draft.id);
    const change = (surname: string, baseRevision: number) =>
      world.app.saveAnswers(asks(people.practitioner), draft.id, [
        { item: 'child.surname', value: surname, baseRevision },
      ]);
    for (let child = 1; child <= 20; child += 1) {
      expect((await ask()).ok).toBe(true);
      given(await change(`Fenwick${child}`, child));
    }
    expect(await ask()).toMatchObject({ ok: false, refusal: { kind: 'not-permitted' } });
    expect((await world.app.likelyDuplicates(asks(people.colleague), draft.id)).ok).toBe(false);
    world.clock.forward({ hours: 24 });
    expect((await ask()).ok).toBe(true);
  });

  it('is looked for in thirty drafts a day', async () => {
    for (let child = 1; child <= 31; child += 1) {
      const draft = await drafted(world, { ...known, 'child.surname': `Fenwick${child}` });
      const found = await world.app.likelyDuplicates(asks(people.practitioner), draft.id);
      expect([child, found.ok]).toEqual([child, child <= 30]);
    }
  });

  it('is not looked for, and not counted, before there is enough to know a child by', async () => {
    const draft = await drafted(world, { 'child.surname': 'Fenwick' });
    expect(given(await world.app.likelyDuplicates(asks(people.practitioner), draft.id))).toEqual([]);
    const audit = await world.store.within(({ audit }) => audit.ofScreening(draft.id));
    expect(audit.some(({ what }) => what === 'duplicates-asked')).toBe(false);
  });
});

describe('completing', () => {
  it('suggests the score, tells the manager, and shows the discussion due three working days after the referral', async () => {
    const screening = await completed(world);
    await world.work();
    expect(world.outside.posted.map(({ to }) => to)).toEqual(['manager']);
    expect(world.outside.posted[0]?.message.lines.join(' ')).toContain('suggested score 2');
    const discussion = (await stepsOf(screening.id)).find(
      ({ work }) => work.kind === 'hold-strategy-meeting',
    );
    expect(discussion?.deadline).toEqual({ kind: 'day', day: '2026-11-25' });
  });

  it('the same submission twice is one completion with the first answer', async () => {
    const draft = await drafted(world);
    const request = completion(scoreTwo);
    const first = given(await world.app.completeScreening(asks(people.practitioner), draft.id, request));
    expect(given(await world.app.completeScreening(asks(people.practitioner), draft.id, request))).toEqual(
      first,
    );
    expect(
      given(await world.app.readScreening(asks(people.practitioner), draft.id)).completions,
    ).toHaveLength(1);
  });

  it('is refused with what is missing, and changes nothing', async () => {
    const draft = await drafted(world);
    given(
      await world.app.saveAnswers(asks(people.practitioner), draft.id, [
        { item: 'worry', value: null, baseRevision: 1 },
      ]),
    );
    const without = Object.fromEntries(Object.entries(scoreTwo).filter(([item]) => item !== 'worry'));
    const result = await world.app.completeScreening(
      asks(people.practitioner),
      draft.id,
      completion(without, 2),
    );
    expect(result).toMatchObject({
      ok: false,
      refusal: { kind: 'answers-incomplete', missing: [{ item: 'worry' }] },
    });
    expect(await statusOf(draft.id)).toBe('draft');
    expect(await stepsOf(draft.id)).toEqual([]);
  });

  it('is refused when the check page showed other answers than are saved', async () => {
    const draft = await drafted(world);
    const other = { ...scoreTwo, Q2: 'none' };
    const result = await world.app.completeScreening(asks(people.practitioner), draft.id, completion(other));
    expect(result).toMatchObject({ ok: false, refusal: { kind: 'out-of-date' } });
  });

  it('is refused under another version of the tool', async () => {
    const draft = await drafted(world);
    const request = { ...completion(scoreTwo), instrumentVersion: '9.9.9' };
    const result = await world.app.completeScreening(asks(people.practitioner), draft.id, request);
    expect(result).toMatchObject({ ok: false, refusal: { kind: 'instrument-retired' } });
  });

  it('at 0 without a flag alerts nobody but still waits for the manager', async () => {
    const screening = await completed(world, completeAnswers());
    await world.work();
    expect(world.outside.posted).toEqual([]);
    expect(await openKinds(screening.id)).toEqual(['sign-off']);
  });
});

describe('the manager', () => {
  it('acknowledges once; the second is told so, and the card changes', async () => {
    const screening = await completed(world);
    await world.work();
    given(await world.app.acknowledgeAlert(asks(people.manager), screening.id));
    expect(await world.app.acknowledgeAlert(asks(people.manager), screening.id)).toMatchObject({
      ok: false,
      refusal: { kind: 'already-done' },
    });
    await world.work();
    expect(world.outside.replaced.map(({ message }) => message.title)).toEqual(['Acknowledged']);
  });

  it('does not acknowledge in time: the deputy is told, an hour later the specialist lead, and both can act', async () => {
    const screening = await completed(world);
    await world.work();
    expect(await world.app.readScreening(asks(people.deputy), screening.id)).toMatchObject({ ok: false });
    world.clock.forward({ minutes: 61 });
    await world.work();
    expect(world.outside.posted.map(({ to }) => to)).toEqual(['manager', 'deputy']);
    world.clock.forward({ minutes: 60 });
    await world.work();
    expect(world.outside.posted.map(({ to }) => to)).toEqual(['manager', 'deputy', 'lead']);
    given(await world.app.acknowledgeAlert(asks(people.lead), screening.id));
  });

  it('acknowledges in time: nobody else is told', async () => {
    const screening = await completed(world);
    await world.work();
    given(await world.app.acknowledgeAlert(asks(people.manager), screening.id));
    world.clock.forward({ hours: 5 });
    await world.work();
    expect(world.outside.posted.map(({ to }) => to)).toEqual(['manager']);
  });

  it('is away: the deputy is told at once and can do all of it', async () => {
    given(await world.app.setAbsence(asks(people.manager), '2026-11-27'));
    const screening = await completed(world);
    await world.work();
    expect(world.outside.posted.map(({ to }) => to).sort()).toEqual(['deputy', 'manager']);
    const request = { submissionId: newId(), completionNumber: 1, judgement: agreed };
    given(await world.app.signOffScreening(asks(people.deputy), screening.id, request));
  });

  it('is away, and then the deputy too: the alert goes on to the specialist lead at once', async () => {
    await completed(world);
    given(await world.app.setAbsence(asks(people.manager), '2026-11-27'));
    given(await world.app.setAbsence(asks(people.deputy), '2026-11-27'));
    await world.work();
    expect(world.outside.posted.map(({ to }) => to).sort()).toEqual(['deputy', 'lead', 'manager']);
  });

  it('is away: what is the manager’s to do is the deputy’s meanwhile', async () => {
    await completed(world);
    const mine = async (by: typeof people.deputy) =>
      (await world.app.myWork(asks(by))).due.filter((one) => one.mine).map(({ step }) => step?.work.kind);
    expect(await mine(people.deputy)).toEqual([]);
    given(await world.app.setAbsence(asks(people.manager), '2026-11-27'));
    expect((await mine(people.deputy)).sort()).toEqual([
      'acknowledge-alert',
      'hold-strategy-meeting',
      'sign-off',
    ]);
  });

  it('goes away with an alert not acknowledged: the deputy is told at once', async () => {
    const screening = await completed(world);
    await world.work();
    given(await world.app.setAbsence(asks(people.manager), '2026-11-27'));
    await world.work();
    expect(world.outside.posted.map(({ to }) => to)).toEqual(['manager', 'deputy']);
    given(await world.app.acknowledgeAlert(asks(people.deputy), screening.id));
  });

  it('cannot be reached in Teams: an e-mail with the reference alone goes instead', async () => {
    world.outside.withoutTeams.add('manager');
    const screening = await completed(world);
    await world.work();
    expect(world.outside.letters.map(({ to, subject }) => [to, subject])).toEqual([
      [['manager@northmere.example'], `A screening needs you: ${screening.reference}`],
    ]);
    expect(JSON.stringify(world.outside.letters)).not.toMatch(/Fenwick|Robin|overnight/);
  });

  it('returns with comments; the practitioner is told, answers and completes again, and both completions stay', async () => {
    const screening = await completed(world);
    given(await world.app.returnScreening(asks(people.manager), screening.id, 'Who said so?'));
    await world.work();
    expect(world.outside.posted.at(-1)?.to).toBe('practitioner');
    const answers = { ...scoreTwo, Q3: 'concern' };
    given(
      await world.app.saveAnswers(asks(people.practitioner), screening.id, [
        { item: 'Q3', value: 'concern', baseRevision: 1 },
      ]),
    );
    given(await world.app.completeScreening(asks(people.practitioner), screening.id, completion(answers, 2)));
    const file = given(await world.app.readScreening(asks(people.manager), screening.id));
    expect(file.completions.map(({ number }) => number)).toEqual([1, 2]);
    expect((await openKinds(screening.id)).filter((kind) => kind === 'sign-off')).toHaveLength(1);
  });

  it('returns one that is then completed at 0: the strategy discussion stays required until the manager decides', async () => {
    const { id } = await completed(world);
    given(await world.app.returnScreening(asks(people.manager), id, 'Who said so?'));
    const lower = { ...scoreTwo, Q1: 'none', Q2: 'none', R4: { strength: 'none' } } as const;
    const patches = (['Q1', 'Q2', 'R4'] as const).map((item) => ({
      item,
      value: lower[item],
      baseRevision: 1,
    }));
    given(await world.app.saveAnswers(asks(people.practitioner), id, patches));
    given(await world.app.completeScreening(asks(people.practitioner), id, completion(lower, 2)));
    const file = given(await world.app.readScreening(asks(people.manager), id));
    expect(file.screening.suggestedScore).toBe(0);
    const open = await openKinds(id);
    expect(open.filter((kind) => kind === 'hold-strategy-meeting')).toHaveLength(1);
    expect(open.filter((kind) => kind === 'open-safety-plan')).toHaveLength(1);
    expect(open.filter((kind) => kind === 'sign-off')).toHaveLength(1);
  });

  it('judges the completion they have read: an older one is out of date', async () => {
    const screening = await completed(world);
    given(await world.app.returnScreening(asks(people.manager), screening.id, 'Add the source.'));
    given(await world.app.completeScreening(asks(people.practitioner), screening.id, completion(scoreTwo)));
    const request = { submissionId: newId(), completionNumber: 1, judgement: agreed };
    expect(await world.app.signOffScreening(asks(people.manager), screening.id, request)).toMatchObject({
      ok: false,
      refusal: { kind: 'out-of-date' },
    });
  });

  it('signs off once, however often it is sent', async () => {
    const screening = await completed(world);
    const request = { submissionId: newId(), completionNumber: 1, judgement: agreed };
    given(await world.app.signOffScreening(asks(people.manager), screening.id, request));
    given(await world.app.signOffScreening(asks(people.manager), screening.id, request));
    const another = { ...request, submissionId: newId() };
    expect(await world.app.signOffScreening(asks(people.manager), screening.id, another)).toMatchObject({
      ok: false,
      refusal: { kind: 'already-done' },
    });
  });

  it('of another team cannot tell it from one that does not exist', async () => {
    const screening = await completed(world);
    const theirs = await world.app.readScreening(asks(people.otherManager), screening.id);
    expect(theirs).toEqual(await world.app.readScreening(asks(people.otherManager), newId()));
  });
});

describe('a child in immediate danger', () => {
  const inDanger = { ...scoreTwo, Q0: 'yes' } as const;
  const discussions = async (id: string) => {
    const steps = await world.store.within((records) => records.steps.ofScreening(id));
    return steps
      .filter(({ work }) => work.kind === 'hold-strategy-meeting')
      .map(({ state, deadline }) => [state, deadline.kind === 'day' ? deadline.day : deadline.kind]);
  };

  it('has a discussion to be held that day, also once the alert is acknowledged and the draft is never finished', async () => {
    const { id } = await drafted(world, { Q0: 'yes' });
    given(await world.app.acknowledgeAlert(asks(people.manager), id));
    given(await world.app.discardScreening(asks(people.practitioner), id, 'Opened by mistake.'));
    expect(await discussions(id)).toEqual([['ready', '2026-11-24']]);
    const work = await world.app.myWork(asks(people.manager));
    expect(work.due.map(({ step }) => step?.work.kind)).toContain('hold-strategy-meeting');
  });

  it('keeps the day on which danger was first answered when the screening is completed later', async () => {
    const { id } = await drafted(world, inDanger);
    world.clock.forward({ hours: 24 });
    given(await world.app.completeScreening(asks(people.practitioner), id, completion(inDanger)));
    expect(await discussions(id)).toEqual([
      ['cancelled', '2026-11-24'],
      ['ready', '2026-11-24'],
    ]);
  });

  it('is not forgotten when the answer is changed: the alert waits, and its card says who changed it', async () => {
    const { id } = await drafted(world, { Q0: 'yes' });
    await world.work();
    const change = { item: 'Q0', value: 'no', baseRevision: 1 } as const;
    given(await world.app.saveAnswers(asks(people.practitioner), id, [change]));
    await world.work();
    const [changed] = world.outside.replaced;
    expect(changed?.to).toBe('manager');
    expect(changed?.message.lines.join(' ')).toContain(
      'changed by Testname practitioner on Tuesday 24 November 2026, 10:00',
    );
    expect(changed?.message.choices.map(({ label }) => label)).toEqual(['Acknowledge']);
    expect(await discussions(id)).toEqual([['ready', '2026-11-24']]);
    given(await world.app.acknowledgeAlert(asks(people.manager), id, 'danger-1'));
  });

  it('has its discussion no later for being returned and completed again the next day', async () => {
    const { id } = await completed(world, inDanger);
    given(await world.app.returnScreening(asks(people.manager), id, 'Please add the address.'));
    world.clock.forward({ hours: 24 });
    given(await world.app.completeScreening(asks(people.practitioner), id, completion(inDanger)));
    expect((await discussions(id)).at(-1)).toEqual(['ready', '2026-11-24']);
  });

  it('is not signed off while the alert is not acknowledged, nor is it acknowledged by a return', async () => {
    const { id } = await completed(world, inDanger);
    given(await world.app.acknowledgeAlert(asks(people.manager), id, 'completed-1'));
    const judgement = {
      ...agreed,
      flagResponses: { IMMEDIATE_DANGER: 'Police were called; the child is with them.' },
    };
    const request = { submissionId: newId(), completionNumber: 1, judgement };
    expect(await world.app.signOffScreening(asks(people.manager), id, request)).toMatchObject({
      ok: false,
      refusal: { kind: 'not-permitted', because: expect.stringContaining('immediate danger') },
    });
    given(await world.app.acknowledgeAlert(asks(people.manager), id, 'danger-1'));
    given(await world.app.signOffScreening(asks(people.manager), id, request));
  });

  it('returned with comments still waits for somebody to acknowledge the danger', async () => {
    const { id } = await completed(world, inDanger);
    given(await world.app.returnScreening(asks(people.manager), id, 'Please add the address.'));
    given(await world.app.acknowledgeAlert(asks(people.manager), id, 'danger-1'));
  });
});

describe('after sign-off', () => {
  it('the referral goes once to the MASH mailbox with the completed assessment', async () => {
    const screening = await signedOff(world);
    await world.work();
    expect(world.outside.letters).toMatchObject([
      {
        to: ['MASH@sutton.gov.uk'],
        subject: `CSE screening referral ${screening.reference}`,
        attachment: { name: `${screening.reference}-referral.pdf` },
      },
    ]);
    expect(JSON.stringify(world.outside.printed)).toContain('Fenwick');
  });

  it('the referral waits while the mail is down, and arrives once it is back', async () => {
    world.outside.mailDown = true;
    const screening = await signedOff(world);
    await world.work();
    const waiting = (await stepsOf(screening.id)).find(({ work }) => work.kind === 'email-referral');
    expect(waiting).toMatchObject({ state: 'ready', attempts: 1, lastTrouble: 'graph-503' });
    world.outside.mailDown = false;
    world.clock.forward({ minutes: 2 });
    await world.work();
    expect(world.outside.letters).toHaveLength(1);
  });

  it('it can no longer change', async () => {
    const screening = await signedOff(world);
    const saving = world.app.saveAnswers(asks(people.practitioner), screening.id, [
      { item: 'Q1', value: 'none', baseRevision: 1 },
    ]);
    expect(await saving).toMatchObject({ ok: false, refusal: { kind: 'already-done' } });
  });

  it('the audit says who did what, in order, and holds no name of a child', async () => {
    const screening = await signedOff(world);
    await world.work();
    const audit = given(await world.app.readAudit(asks(people.manager), screening.id));
    expect(audit.map(({ what }) => what).filter((what) => what !== 'screening-opened')).toEqual(
      expect.arrayContaining([
        'screening-started',
        'answers-saved',
        'screening-completed',
        'screening-signed-off',
        'referral-emailed',
      ]),
    );
    expect(JSON.stringify(audit)).not.toMatch(/Fenwick|Robin|overnight|2011-03-14/);
  });
});

describe('my work', () => {
  it('shows the practitioner their draft and the manager the sign-off and the alert', async () => {
    await completed(world);
    const waiting = await world.app.myWork(asks(people.manager));
    const mine = waiting.due.filter(({ mine }) => mine).map(({ step }) => step?.work.kind);
    expect(mine.sort()).toEqual(['acknowledge-alert', 'hold-strategy-meeting', 'sign-off']);
    await drafted(world, { Q1: 'none' });
    const own = await world.app.myWork(asks(people.practitioner));
    expect(own.due.filter(({ step }) => step === null)).toHaveLength(1);
  });

  it('says by when a draft is due: the strategy discussion counts from the referral, however little is filled in', async () => {
    await drafted(world, { Q1: 'none' });
    await drafted(world, { 'referral.receivedAt': '2026-11-10T09:00:00.000Z' });
    const { due } = await world.app.myWork(asks(people.practitioner));
    expect(due.map(({ deadline }) => deadline)).toEqual([
      { kind: 'day', day: '2026-11-13' },
      { kind: 'none' },
    ]);
  });

  it('shows nothing to somebody of another team', async () => {
    await completed(world);
    expect((await world.app.myWork(asks(people.otherManager))).due).toEqual([]);
    expect((await world.app.listScreenings(asks(people.otherPractitioner))).listed).toEqual([]);
  });
});

describe('discarding a draft', () => {
  it('needs a reason, keeps the record, and only its practitioner can', async () => {
    const draft = await drafted(world, { Q1: 'none' });
    expect(await world.app.discardScreening(asks(people.practitioner), draft.id, ' ')).toMatchObject({
      ok: false,
      refusal: { kind: 'reason-needed' },
    });
    expect(await world.app.discardScreening(asks(people.manager), draft.id, 'Twice')).toMatchObject({
      ok: false,
      refusal: { kind: 'not-found' },
    });
    given(await world.app.discardScreening(asks(people.practitioner), draft.id, 'Started twice.'));
    expect(await statusOf(draft.id)).toBe('discarded');
  });
});
