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
import { referralRecipients } from './recipients.ts';
import { sutton } from '../people/borough.ts';
import { newId } from '../kernel/reference.ts';

let world: SmallWorld;
beforeEach(async () => {
  world = await smallWorld();
});
afterEach(() => world.store.close());

const printed = async (): Promise<string> => {
  await world.work();
  return JSON.stringify(world.outside.printed.at(-1));
};

describe('the referral', () => {
  it('sent before a crash and found so afterwards is one letter and one line in the audit', async () => {
    const { id } = await signedOff(world);
    const claimed = await world.store.queue.claim('2026-11-24T10:00:01.000Z', '2026-11-24T10:05:00.000Z', 9);
    const step = claimed.find(({ work }) => work.kind === 'email-referral');
    await world.app.carryOut['email-referral']?.(step!);
    await world.store.queue.releaseAll();
    await world.work();
    const audit = await world.store.within((records) => records.audit.ofScreening(id));
    expect(audit.filter(({ what }) => what === 'referral-emailed')).toHaveLength(1);
    expect(world.outside.letters.filter(({ key }) => key === `referral/${id}`)).toHaveLength(1);
  });

  it('is the completed screening: who the child is, every answer as asked, the reasons, the judgement and who to ring', async () => {
    await signedOff(world, { ...agreed, response: 'section-47' });
    const text = await printed();
    for (const part of [
      'Fenwick',
      'Robin',
      'Stayed at a flat overnight.',
      'I want to go back to swimming.',
      'final score 2',
      'section 47',
      'Testname practitioner',
      '020 7946 0000',
      'not validated',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('says what is not known, so that a score does not reassure', async () => {
    await signedOff(world);
    expect(await printed()).toMatch(/Not known:.{1,80}All 7 questions about the pattern/);
  });

  it('says that immediate danger was answered although the answer was changed', async () => {
    const draft = await drafted(world, { ...scoreTwo, Q0: 'yes' });
    const change = { item: 'Q0', value: 'no', baseRevision: 1 } as const;
    given(await world.app.saveAnswers(asks(people.practitioner), draft.id, [change]));
    given(await world.app.completeScreening(asks(people.practitioner), draft.id, completion(scoreTwo, 2)));
    given(await world.app.acknowledgeAlert(asks(people.manager), draft.id));
    const request = { submissionId: newId(), completionNumber: 1, judgement: agreed };
    given(await world.app.signOffScreening(asks(people.manager), draft.id, request));
    expect(await printed()).toContain('Immediate danger was answered, and changed later');
  });

  it('never says "no concern recorded" of a score that a manager lowered', async () => {
    const consultation = {
      specialistLeadId: 'lead',
      on: '2026-11-24',
      advice: 'It was another child of that name.',
    };
    const lowered = { ...agreed, finalScore: 0, reason: 'It was another child.', consultation } as const;
    await signedOff(world, lowered);
    const words = await printed();
    expect(words).toContain('Final score 0, lowered by the manager from the suggested 2');
    expect(words).toContain('does not mean that the child is not being exploited');
    expect(words).not.toContain('no concern of targeting or grooming recorded');
  });

  it('has no name in its subject, file name, headings or covering letter', async () => {
    await signedOff(world);
    await world.work();
    const [letter] = world.outside.letters;
    const headings = world.outside.printed.at(-1)?.sections.map(({ heading }) => heading);
    expect(JSON.stringify([letter?.subject, letter?.text, letter?.attachment?.name, headings])).not.toMatch(
      /Fenwick|Robin|overnight/,
    );
    expect(letter?.text).toContain('Who to ring: Testname practitioner');
  });

  it('is the same document to the letter when it is tried again', async () => {
    world.outside.mailDown = true;
    await signedOff(world);
    await world.work();
    world.clock.forward({ hours: 3 });
    world.outside.mailDown = false;
    await world.work();
    const [first, second] = world.outside.printed;
    expect(second).toEqual(first);
  });

  it('can be seen before it is sent, and says that the judgement is still missing', async () => {
    const { id } = await completed(world);
    const preview = given(await world.app.referralPreview(asks(people.manager), id));
    expect(preview.to).toEqual(['MASH@sutton.gov.uk']);
    expect(JSON.stringify(preview.document)).toContain('Not signed off yet');
    const audit = given(await world.app.readAudit(asks(people.manager), id));
    expect(audit.at(-1)).toMatchObject({ what: 'referral-read', by: 'manager' });
  });

  it('is not made when the manager decides against it, with a reason', async () => {
    await signedOff(world, {
      ...agreed,
      maseReferral: { decision: 'no', reason: 'Already with the panel.' },
    });
    await world.work();
    expect(world.outside.letters).toEqual([]);
  });

  it('holds the reason for a changed score and the lead who was consulted', async () => {
    const { id } = await completed(world, scoreTwo);
    const judgement = {
      ...agreed,
      finalScore: 1 as const,
      reason: 'The source took it back.',
      consultation: { specialistLeadId: 'lead', on: '2026-11-24', advice: 'Agrees with 1.' },
    };
    given(
      await world.app.signOffScreening(asks(people.manager), id, {
        submissionId: newId(),
        completionNumber: 1,
        judgement,
      }),
    );
    const text = await printed();
    expect(text).toContain('The source took it back.');
    expect(text).toContain('Testname lead, Tuesday 24 November 2026: Agrees with 1.');
  });

  it('goes to nobody when the mailbox lies outside the borough’s domains', () => {
    expect(referralRecipients({ ...sutton, mashMailbox: 'MASH@sutton.gov.uk.example' })).toBeNull();
    expect(referralRecipients({ ...sutton, mashMailbox: 'no-address' })).toBeNull();
    expect(referralRecipients(sutton)).toEqual(['MASH@sutton.gov.uk']);
  });
});
