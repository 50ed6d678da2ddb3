import type { Answers } from '../instrument/answers.ts';
import { childOf } from '../instrument/child-of.ts';
import { FLAGS, flagResponses, type Flag } from '../instrument/flags.ts';
import { instrumentV1 } from '../instrument/instrument-v1.ts';
import { indicatorsOf, itemsOf } from '../instrument/instruments.ts';
import { openItems } from '../instrument/open-items.ts';
import { suggestScore } from '../instrument/suggest-score.ts';
import { sutton } from '../people/borough.ts';
import type { Judgement } from '../screening/judgement.ts';
import { directoryOf } from '../testing/people-for-tests.ts';
import { agreed, scoreTwo } from '../testing/small-world.ts';
import { completeAnswers } from '../testing/complete-answers.ts';
import type { ReferralBlock, ReferralSection } from './referral-document.ts';
import { referralFor } from './referral-for.ts';
import type { Referred } from './referred.ts';

const DAY = '2026-11-24';
const everyFlag = Object.fromEntries(FLAGS.map((flag): [Flag, string] => [flag, `Done about ${flag}.`]));

interface Given {
  readonly answers?: Answers;
  readonly judgement?: Partial<Judgement>;
  readonly signedOff?: boolean;
  readonly dutyTeamPhone?: string;
}

function referred({ answers = scoreTwo, judgement = {}, signedOff = true, ...borough }: Given): Referred {
  const child = childOf(answers, DAY);
  const at = '2026-11-24T14:02:00.000Z';
  return {
    screening: {
      id: 'one',
      reference: 'SC-7K3QXD',
      status: signedOff ? 'signed-off' : 'completed',
      childName: 'Fenwick, Robin',
      practitionerId: 'practitioner',
      teamId: 'north',
      instrumentVersion: '1.0.0-proposal',
      pathwayVersion: '1.0.0',
      startedAt: at,
      revision: 1,
      changedAt: at,
      referralReceivedAt: '2026-11-20T09:30:00.000Z',
      completedAt: at,
      signedOffAt: signedOff ? at : null,
      suggestedScore: 2,
      finalScore: signedOff ? 2 : null,
      consultedId: null,
      discardReason: null,
    },
    completion: {
      screeningId: 'one',
      number: 1,
      submissionId: 'submission',
      answers,
      age: child.age,
      day: DAY,
      suggestion: suggestScore(instrumentV1, answers, child),
      by: 'practitioner',
      at,
    },
    dangerAnswered: false,
    signOff: signedOff
      ? { by: 'manager', at, judgement: { ...agreed, flagResponses: everyFlag, ...judgement } }
      : null,
    directory: directoryOf(),
    borough: { ...sutton, ...borough },
  };
}

const without = (item: string, answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => id !== item));
const sectionsOf = async (given: Given = {}) => (await referralFor(referred(given))).sections;
const part = (sections: readonly ReferralSection[], heading: RegExp) =>
  sections.find((section) => heading.test(section.heading));
const wordsOf = (block: ReferralBlock) => JSON.stringify(block);
const words = (section: ReferralSection | undefined) => (section?.blocks ?? []).map(wordsOf).join('\n');
const fact = (sections: readonly ReferralSection[], label: string) =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'facts' ? block.rows : []))
    .find((row) => row.label === label)?.value;

describe('the first page of a referral', () => {
  const known = {
    ...scoreTwo,
    'child.personId': 'M-4711',
    'child.homeAddress': '14 Invented Row',
    'child.legalStatus': 'cp',
    'referral.presentation': 'both',
    worry: 'high',
    'analysis.next': 'A plan for the evenings.',
  };

  test('says who the child is before anything else', async () => {
    const [first] = await sectionsOf({ answers: known });
    expect(first).toEqual({
      heading: 'The child',
      blocks: [
        {
          kind: 'facts',
          rows: [
            { label: 'Name', value: 'Robin Fenwick' },
            { label: 'Date of birth and age', value: '14 March 2011, aged 15 on 24 November 2026' },
            { label: 'Person ID on Mosaic', value: 'M-4711' },
            { label: 'Legal status', value: 'Child protection plan (CP)' },
            { label: 'Home address', value: '14 Invented Row' },
            { label: 'The concern', value: 'Missing and child sexual exploitation' },
          ],
        },
      ],
    });
  });

  test('shows what is not recorded about the child as a gap, and an estimated age as one', async () => {
    const estimated = { 'child.ageNotKnown': 'estimated', 'child.estimatedAge': '12' };
    const answers = without('child.dateOfBirth', { ...scoreTwo, ...estimated });
    const sections = await sectionsOf({ answers });
    expect(fact(sections, 'Date of birth and age')).toBe(
      'Date of birth not known. Age estimated or disputed: 12',
    );
    expect(fact(sections, 'Home address')).toBe('');
  });

  test('has the final score in the directive’s words, who signed it off, and the tool’s own beside it', async () => {
    const [, score] = await sectionsOf({ answers: known, judgement: { finalScore: 3, reason: 'Twice.' } });
    expect(score?.blocks[0]).toEqual({
      kind: 'callout',
      tone: 'notice',
      title: 'Sexual exploitation is habitual, coercion and control implicit (final score 3)',
      text: [
        'A child or young person whose sexual exploitation is habitual, often self-denied and where coercion/ control is implicit',
        'Signed off by Testname manager, manager, Tuesday 24 November 2026, 14:02.',
        'A structured aid, not validated. A person decides.',
      ].join('\n'),
    });
    expect(words(score)).toContain('Evidence of targeting for opportunistic abuse (score 2)');
    expect(words(score)).toContain('Very worried');
  });

  test('puts danger, a same-day discussion and the child protection route above the score, with what was done', async () => {
    const answers = {
      ...scoreTwo,
      Q0: 'yes',
      'child.dateOfBirth': '2015-03-14',
      F2: { strength: 'concern', recency: 'current' },
    } as const;
    const [, score] = await sectionsOf({ answers });
    const urgent = score?.blocks.slice(0, 3).map((block) => (block.kind === 'callout' ? block : undefined));
    expect(urgent).toEqual(
      (['IMMEDIATE_DANGER', 'SAME_DAY', 'CP_ROUTE_REGARDLESS_OF_SCORE'] as const).map((flag) => ({
        kind: 'callout',
        tone: 'urgent',
        title: flagResponses[flag].title,
        text: `Recorded: Done about ${flag}.`,
      })),
    );
  });

  test('says who to ring with their numbers, the duty team’s only where the borough has set one', async () => {
    const ring = words(part(await sectionsOf(), /Who to ring/));
    expect(ring).toContain('Testname practitioner, practitioner, North team, 020 7946 0000');
    expect(ring).toContain('Testname manager, manager, 020 7946 0000');
    expect(ring).toContain('Ring 999, then the duty team of children’s social care"');
    const withNumber = await sectionsOf({ dutyTeamPhone: '020 7946 0190' });
    expect(fact(withNumber, 'In immediate danger')).toContain('social care on 020 7946 0190');
  });

  test('says what is asked of MASH and of the panel, and what is decided already', async () => {
    const asked = words(part(await sectionsOf({ answers: known }), /What is asked/));
    for (const expected of [
      'put it before the MASE panel. Take part in the strategy meeting.',
      'A child protection enquiry under section 47',
      'Due within 3 working days of the referral of concern. Chaired by Testname chair, chair, 020 7946 0000',
      'Friday 20 November 2026, 09:30',
      'A plan for the evenings.',
      'police CRIS number',
    ])
      expect(asked).toContain(expected);
  });

  test('says before sign-off that the judgement is missing, and asks for no meeting', async () => {
    const sections = await sectionsOf({ signedOff: false });
    expect(words(sections[1])).toContain('suggested score 2');
    expect(words(sections[1])).toContain('Not signed off yet.');
    expect(words(part(sections, /What is asked/))).not.toContain('strategy meeting.');
  });

  test('never lets a score of 0 reassure', async () => {
    const sections = await sectionsOf({ answers: completeAnswers(), judgement: { finalScore: 0 } });
    expect(words(sections[1])).toContain('This does not mean that the child is not being exploited.');
    expect(words(part(sections, /Signs with a concern/))).toContain('does not mean');
  });
});

describe('the answers in a referral', () => {
  const some = without('D5', {
    ...scoreTwo,
    A2: { strength: 'concern', recency: 'recent', source: 'parent_carer' },
    U2: { strength: 'not_known', note: 'School\nwill ask.' },
  });

  test('name every question that was asked once, answered or not', async () => {
    const { sections } = await referralFor(referred({ answers: some }));
    const asked = sections.slice(5).map(words).join('\n');
    const open = openItems(instrumentV1, some);
    expect(open.length).toBeGreaterThan(120);
    for (const { text } of open) expect(asked).toContain(JSON.stringify(text).slice(1, -1));
    for (const { text } of indicatorsOf(instrumentV1)) expect(asked.split(text)).toHaveLength(2);
  });

  test('have the signs of evidence first, then of concern, with when, from whom and the notes', async () => {
    const [table] = part(await sectionsOf({ answers: some }), /Signs with a concern/)?.blocks ?? [];
    expect(table).toMatchObject({
      columns: ['Sign', 'Answer', 'Under', 'When, from whom, and notes'],
      rows: [
        [
          'Gifts, money, a place to stay, affection or belonging given in return for sexual activity',
          'Evidence',
          'R: Receipt of unexplained gifts or money',
          'Now or in the last 6 months; Source: Return interview\nStayed at a flat overnight.',
        ],
        [expect.stringContaining('Late home'), 'Concern', expect.any(String), expect.any(String)],
      ],
    });
  });

  test('keep what is not explored and what is not known apart from what is of no concern', async () => {
    const sections = await sectionsOf({ answers: some });
    const unknown = words(part(sections, /not known/));
    expect(unknown).toContain('Not explored yet: 1 of 63 signs');
    expect(unknown).toContain('Services have not yet managed');
    expect(unknown).toContain('including through games, live streams or gifts (School will ask.)');
    expect(words(part(sections, /no concern: 59 of 63/))).not.toContain('Services have not yet managed');
  });

  test('have the reasons why a letter could not be explored', async () => {
    const answers = Object.fromEntries(Object.entries(completeAnswers()).filter(([id]) => !/^U\d/.test(id)));
    const reason = { 'letterReason.U': 'No phone seen. School asks on Monday.' };
    const unknown = words(part(await sectionsOf({ answers: { ...answers, ...reason } }), /not known/));
    expect(unknown).toContain('If nothing here can be explored, why not, and who will find out?');
    expect(unknown).toContain('No phone seen. School asks on Monday.');
  });

  test('gather what was not answered in one line, and set the child’s own words apart', async () => {
    const voice = part(await sectionsOf(), /voice/);
    expect(voice?.blocks).toEqual(
      expect.arrayContaining([
        { kind: 'subheading', text: "The child's own words" },
        { kind: 'quote', text: 'I want to go back to swimming.' },
        { kind: 'paragraph', text: expect.stringMatching(/^Not answered: .*; .*What the child wants/) },
      ]),
    );
  });

  test('are printed without the codes of their questions', async () => {
    const tables = (await sectionsOf({ answers: some })).flatMap(({ blocks }) =>
      blocks.filter(({ kind }) => kind === 'table' || kind === 'facts').map(wordsOf),
    );
    const codes = itemsOf(instrumentV1).map(({ id }) => id);
    for (const code of codes) expect(tables.join('\n')).not.toMatch(new RegExp(`["•] ?${code}\\b`));
  });
});

test('every flag is printed with what it asks for and what was done about it', async () => {
  const answers = { ...scoreTwo, P5: 'concern' } as const;
  const flagged = words(part(await sectionsOf({ answers }), /flagged/));
  expect(flagged).toContain('Close to a score of 3');
  expect(flagged).toContain('Write why the score is not 3.\\nRecorded: Done about CONSIDER_3.');
});
