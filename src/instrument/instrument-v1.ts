import type {
  ChoiceItem,
  DayItem,
  GateItem,
  IndicatorItem,
  Instrument,
  Item,
  Letter,
  LetterCode,
  Option,
  PatternId,
  PatternItem,
  ProtectiveItem,
  Section,
  Signal,
  TextItem,
} from './instrument.ts';

const WHO_GAINS =
  'Who gains from this? What is the behaviour telling us? Distress can show as anger or offending.';

const letters: readonly Letter[] = [
  { code: 'S', display: 'S', label: 'Sexual health and behaviour concerns' },
  { code: 'A', display: 'A', label: 'Absent from school or repeatedly running away' },
  { code: 'F', display: 'F', label: 'Familial abuse and/or problems at home' },
  { code: 'E', display: 'E', label: 'Emotional and physical condition' },
  { code: 'G', display: 'G', label: 'Gangs, older age groups and involvement in crime' },
  { code: 'U', display: 'U', label: 'Use of technology and sexual bullying' },
  { code: 'L', display: 'A', label: 'Alcohol and drug misuse' },
  { code: 'R', display: 'R', label: 'Receipt of unexplained gifts or money' },
  { code: 'D', display: 'D', label: 'Distrust of authority figures' },
];

type Sign = Omit<IndicatorItem, 'letter'>;
type More<T> = Partial<Omit<T, 'id' | 'kind' | 'text'>>;

const sign = (id: string, signal: Signal, text: string, more: More<IndicatorItem> = {}): Sign => ({
  id,
  kind: 'indicator',
  text,
  signal,
  ...more,
});

const text = (
  id: string,
  question: string,
  maxLength: number,
  lines = 1,
  more: More<TextItem> = {},
): TextItem => ({
  id,
  kind: 'text',
  text: question,
  lines,
  maxLength,
  ...more,
});

const options = (labels: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

const choice = (
  id: string,
  question: string,
  labels: Readonly<Record<string, string>>,
  more: More<ChoiceItem> = {},
): ChoiceItem => ({ id, kind: 'choice', text: question, options: options(labels), ...more });

const day = (id: string, question: string, more: More<DayItem> = {}): DayItem => ({
  id,
  kind: 'day',
  text: question,
  past: true,
  ...more,
});

const gate = (id: string, question: string, help: string): GateItem => ({
  id,
  kind: 'gate',
  text: question,
  help,
  required: true,
});

const pattern = (id: PatternId, question: string): PatternItem => ({
  id,
  kind: 'pattern',
  text: question,
  required: true,
});

const protective = (id: string, question: string): ProtectiveItem => ({
  id,
  kind: 'protective',
  text: question,
});

const letter = (code: LetterCode, signs: readonly Sign[]): Section => ({
  id: `letter-${code}`,
  title: letters.find((one) => one.code === code)?.label ?? code,
  letter: code,
  items: [
    ...signs.map((one): Item => ({ ...one, letter: code })),
    text(
      `letterReason.${code}`,
      'If nothing here can be explored, why not, and who will find out?',
      1000,
      2,
      {
        whileUnexplored: code,
        help: 'Only needed to finish at a score of 0 with nothing explored under this letter.',
      },
    ),
  ],
});

const yesNo = { yes: 'Yes', no: 'No' };
const notKnown = { not_known: 'Not known' };
const ages = Object.fromEntries(
  Array.from({ length: 18 }, (_, age) => [`${age}`, age === 0 ? 'Under 1' : `${age}`]),
);

const child: Section = {
  id: 'child',
  title: 'About the child',
  intro:
    'For anyone under 18. Where something is not known, say so. A young person of 16 or 17 gets the same screening, and apparent consent changes nothing.',
  items: [
    {
      id: 'referral.receivedAt',
      kind: 'moment',
      text: 'When was the referral of concern received?',
      help: 'The strategy discussion is due within 3 working days of this, not of the screening.',
      required: true,
      past: true,
    },
    choice('referral.presentation', 'What is the concern about?', {
      missing: 'Missing',
      cse: 'Child sexual exploitation',
      both: 'Both',
    }),
    text('child.surname', 'Surname', 100, 1, { required: true }),
    text('child.forenames', 'Forenames', 100, 1, { required: true }),
    text('child.alias', 'Other names the child is known by', 200),
    choice('child.ageNotKnown', "How is the child's age known?", {
      date_of_birth: 'From the date of birth',
      estimated: 'The date of birth is not known: the age is estimated or disputed',
    }),
    day('child.dateOfBirth', 'Date of birth'),
    choice('child.estimatedAge', 'Estimated age', ages, {
      required: true,
      askedWhen: { item: 'child.ageNotKnown', isOneOf: ['estimated'] },
      help: 'Where age is disputed, treat the young person as a child and give the younger age.',
    }),
    choice('child.gender', 'Gender', {
      girl: 'Girl or young woman',
      boy: 'Boy or young man',
      other: 'Described in another way by the child',
      not_said: 'The child prefers not to say',
      ...notKnown,
    }),
    text('child.firstLanguage', 'First language', 100, 1, { help: 'Write "not known" if it is not.' }),
    choice('child.ethnicity', 'Ethnicity', {
      white_british: 'White: English, Welsh, Scottish, Northern Irish or British',
      white_irish: 'White: Irish',
      white_gypsy_traveller: 'White: Gypsy or Irish Traveller',
      white_roma: 'White: Roma',
      white_other: 'White: any other background',
      mixed_white_caribbean: 'Mixed: White and Black Caribbean',
      mixed_white_african: 'Mixed: White and Black African',
      mixed_white_asian: 'Mixed: White and Asian',
      mixed_other: 'Mixed: any other background',
      asian_indian: 'Asian: Indian',
      asian_pakistani: 'Asian: Pakistani',
      asian_bangladeshi: 'Asian: Bangladeshi',
      asian_chinese: 'Asian: Chinese',
      asian_other: 'Asian: any other background',
      black_african: 'Black: African',
      black_caribbean: 'Black: Caribbean',
      black_other: 'Black: any other background',
      arab: 'Arab',
      other: 'Any other ethnic group',
      not_said: 'The child or family prefers not to say',
      ...notKnown,
    }),
    text('child.nationality', 'Nationality', 100, 1, { help: 'Write "not known" if it is not.' }),
    choice('child.legalStatus', 'Legal status', {
      cin: 'Child in need (CIN)',
      cp: 'Child protection plan (CP)',
      lac_s20: 'Looked after, section 20',
      lac_s31: 'Looked after, section 31',
      lac_s38: 'Looked after, section 38',
      not_open: "Not open to children's social care",
      ...notKnown,
    }),
    text('child.personId', 'Person ID on Mosaic', 40),
    choice(
      'child.learningDisability',
      'Does the child have a learning disability?',
      { ...yesNo, ...notKnown },
      { required: true },
    ),
    text('child.disability', 'Disability or special educational needs', 500, 2),
    text('child.homeAddress', 'Home address', 300, 3),
    text('child.placementAddress', 'Placement address, if different', 300, 3),
    text('child.school', 'School, college or training', 200),
    {
      id: 'child.parents',
      kind: 'rows',
      text: 'Parents and carers, foster carers included',
      help: 'Nobody here is told or invited because of being listed. Say who must not be told.',
      columns: options({
        name: 'Name',
        relationship: 'Relationship to the child',
        phone: 'Phone',
        safeToTell: 'Safe to tell?',
      }),
      maxRows: 8,
    },
    {
      id: 'child.household',
      kind: 'rows',
      text: 'Other children in the household',
      columns: options({
        name: 'Name',
        dateOfBirth: 'Date of birth',
        personId: 'Person ID',
        relationship: 'Relationship to the child',
      }),
      maxRows: 15,
    },
    text('allocated.worker', 'Allocated worker', 100),
    text('allocated.team', "Allocated worker's team", 100),
    text('completedBy.name', 'Completed by', 100),
    text('completedBy.agency', 'Agency', 100),
    text('completedBy.role', 'Role', 100),
    text('completedBy.contact', 'How to reach you', 200),
  ],
};

const gates: Section = {
  id: 'gates',
  title: 'First questions',
  intro: 'Evidence means seen, recorded, disclosed or corroborated. It does not mean proof for a court.',
  items: [
    choice(
      'Q0',
      'Is the child in immediate danger now?',
      { no: 'No', yes: 'Yes' },
      {
        required: true,
        help: 'If yes: call 999 and hold a strategy discussion the same day. The screening can be finished afterwards.',
      },
    ),
    gate(
      'Q1',
      'Is there a concern that someone is targeting or grooming this child?',
      'In person or online, by adults or by peers.',
    ),
    gate(
      'Q2',
      'Is there evidence that the child has been sexually exploited, in person or online?',
      'Contact is not needed: images, messages and live streams count.',
    ),
    gate(
      'Q3',
      'Is there evidence of any other offence linked to this concern (for example supply of drugs or alcohol, harbouring, abduction, assault)?',
      'An offence against the child or linked to those around the child.',
    ),
  ],
};

const patternSection: Section = {
  id: 'pattern',
  title: 'Pattern',
  intro:
    'Asked once exploitation is a concern or there is evidence of it. Denial is often part of the abuse and never lowers the score.',
  items: [
    pattern('P1', 'Happened more than once'),
    pattern('P2', 'Has gone on for more than about four weeks'),
    pattern('P3', 'More than one person involved in abusing'),
    pattern('P4', 'More than one place, or the child is moved'),
    pattern('P5', 'Threats, violence, debt, surveillance, images or isolation used to control'),
    pattern('P6', 'The child denies it or does not see it as abuse'),
    pattern('P7', 'Earlier safety plans have not stopped it'),
  ],
};

const sure = { suspected: 'Suspected', confirmed: 'Confirmed' };

const factors: Section = {
  id: 'factors',
  title: 'Push, pull and models',
  intro:
    "The directive's push and pull factors and models. They guide the response and never change the score.",
  items: [
    {
      id: 'push',
      kind: 'choices',
      text: 'Push factors: what drives the child away from safety',
      options: options({
        neglect: 'Neglect',
        disruption: 'Disruption',
        violence: 'Violence',
        sexual_abuse: 'Sexual abuse',
        parental_substance_misuse: 'Substance misuse (parents)',
        parental_mental_health: 'Mental health (parents)',
        gang_association: 'Gang association',
        conflict: 'Conflict',
        over_strict: 'Over strict',
        forced_marriage: 'Forced marriage',
        care_system: 'Care system',
        school_not_working: 'School not working',
        loss_bereavement: 'Loss and bereavement',
      }),
    },
    {
      id: 'pull',
      kind: 'choices',
      text: 'Pull factors: what is held out to the child',
      options: options({
        street_life: 'Street life - dissociation from family and education',
        safety_of_adults: "'Safety' of adults",
        gang_activity: 'Gang activity',
        peers_involved: 'Peers already involved',
        economic: 'Economic',
        criminal_activity: 'Criminal activity',
        blackmail: 'Blackmail',
      }),
    },
    choice('M1', 'Model: peer on peer', sure),
    choice('M2', 'Model: online', sure),
    choice(
      'M3',
      "Model: relationship with a person who holds power over the child (directive: 'inappropriate' relationship)",
      sure,
    ),
    choice('M4', 'Model: county lines', sure),
    choice('M5', 'Model: gangs', sure),
    choice('M6', 'Model: familial', sure),
    choice('M7', 'Model: organised gangs or trafficking', sure),
    choice('M8', 'Model: not yet clear', { yes: 'Yes' }),
  ],
};

const strengthsSection: Section = {
  id: 'strengths',
  title: 'Strengths to build on',
  intro: 'They guide the safety plan. They never lower the score.',
  items: [
    protective('PF1', 'A safe adult the child trusts and talks to'),
    protective('PF2', 'Parent or carer able and supported to protect'),
    protective('PF3', 'Settled home or placement'),
    protective('PF4', 'In education, training or work and it is going well'),
    protective('PF5', 'Safe friends, interests, faith or community'),
    protective('PF6', 'Child recognises risk or has asked for help'),
    protective('PF7', 'Health, mental health or specialist CSE worker in place and child attends'),
    protective('PF8', 'Disruption in place (for example police bail, warning notice, court order)'),
    protective('PF9', 'Safe use of phone and online accounts agreed'),
    protective('PF10', 'Needs met without the person causing harm (money, food, place to stay, belonging)'),
  ],
};

const whenSeen = { item: 'voice.seen', isOneOf: ['yes'] };

const voice: Section = {
  id: 'voice',
  title: "The child's voice",
  intro:
    'Write what the child said in the words the child used. If it was not possible, say why and how it will be done.',
  items: [
    text('voice.communicationNeeds', 'Communication needs, and what was done about them', 500, 2),
    choice('voice.seen', 'Has the child been seen?', yesNo, { required: true }),
    choice('voice.seenAlone', 'Was the child seen alone?', yesNo, { askedWhen: whenSeen }),
    day('voice.dateSeen', 'When was the child last seen?', { askedWhen: whenSeen }),
    text('voice.howViewsWereSought', "How were the child's views sought?", 1000, 2),
    text('voice.childOwnWords', "The child's own words", 2000, 5, { ownWords: true }),
    text('voice.whatChildWants', 'What the child wants', 1000, 3, { ownWords: true }),
    text('voice.whatChildIsWorriedAbout', 'What the child is worried about', 1000, 3, { ownWords: true }),
    text('voice.whoChildTrusts', 'Who the child trusts', 500, 2, { ownWords: true }),
    text('voice.whatChildWasToldAboutSharing', 'What the child was told about who will know', 1000, 2),
    text('voice.notObtainedReason', "If the child's words were not obtained: why not?", 1000, 2),
    text(
      'voice.planToObtain',
      "If the child's words were not obtained: who will do it, how, and by when?",
      1000,
      2,
    ),
  ],
};

const analysis: Section = {
  id: 'analysis',
  title: 'Analysis and judgement',
  items: [
    choice(
      'worry',
      'How worried are you about this child?',
      { low: 'A little worried', medium: 'Worried', high: 'Very worried' },
      {
        required: true,
        help: 'Your own judgement, whatever the score may be. Would you say the same of another child?',
      },
    ),
    text('analysis.worries', 'What are we worried about?', 2000, 5, { required: true }),
    text('analysis.working', 'What is working well?', 2000, 4),
    text('analysis.next', 'What needs to happen?', 2000, 4),
    text(
      'analysis.network',
      'People, places, vehicles, phones and accounts of concern, so that they can be disrupted',
      2000,
      5,
    ),
  ],
};

/**
 * The first version of the screening tool: the nine letters and four scores of the directive, with 63 signs written for
 * local agreement (domain 5). Not validated. Once a screening has been answered under it, nothing in it may change: a
 * change is a new version, and the hash of this one is pinned by a test.
 */
export const instrumentV1: Instrument = {
  id: 'sutton-cse-screening',
  version: '1.0.0-proposal',
  status: 'PROPOSAL - not a validated instrument; needs sign-off by the LSCP / specialist safeguarding leads',
  letters,
  strengths: options({
    not_explored: 'Not explored yet',
    not_known: 'Asked, still not known',
    none: 'Explored, no concern',
    concern: 'Concern (suspected, second-hand, or professional instinct)',
    evidence: 'Evidence (seen, recorded, disclosed or corroborated)',
  }),
  recencies: options({
    current: 'Now or in the last 6 months',
    recent: '6 to 12 months ago',
    historic: 'More than 12 months ago',
  }),
  sources: options({
    child: 'Child said',
    parent_carer: 'Parent or carer said',
    professional: 'Professional saw',
    health_record: 'Health record',
    school_record: 'School record',
    police: 'Police information',
    return_interview: 'Return interview',
    third_party: 'Third party',
    anonymous: 'Anonymous',
    online: 'Online content',
  }),
  gateAnswers: options({
    none: 'None: looked into, no sign of it',
    not_known: 'Asked, still not known',
    concern: 'Concern (suspected, second-hand, or professional instinct)',
    evidence: 'Evidence (seen, recorded, disclosed or corroborated)',
  }),
  presences: options({ present: 'Present', partly: 'Partly', absent: 'Absent', not_known: 'Not known' }),
  sections: [
    child,
    gates,
    letter('S', [
      sign('S1', 'general', 'Sexually transmitted infection, especially repeated', { harmIfUnder13: true }),
      sign(
        'S2',
        'general',
        'Pregnancy, termination, miscarriage or repeated need for emergency contraception',
        { harmIfUnder13: true },
      ),
      sign('S3', 'general', 'Sexual behaviour or knowledge out of step with age or development'),
      sign(
        'S4',
        'grooming',
        'Sexual contact with someone who has power over the child (age, status, money, fear) or whom nobody can identify',
        { harmIfUnder13: true },
      ),
      sign('S5', 'harm', 'Injury or health finding that suggests sexual or physical assault'),
      sign(
        'S6',
        'harm',
        'Child has told someone about sexual abuse or being made to do sexual acts, even if later withdrawn',
        { disclosure: true, help: 'What the child said is evidence, even if it is withdrawn later.' },
      ),
      sign(
        'S7',
        'harm',
        "Sexual activity in return for something the child needs or wants, or for another person's gain or status",
        { exchange: true },
      ),
    ]),
    letter('A', [
      sign('A1', 'general', 'Unexplained absence from school, exclusion, or a sharp change in attendance'),
      sign('A2', 'general', 'Late home or whereabouts unknown for part of a day or night'),
      sign('A3', 'general', 'Reported missing from home or care'),
      sign('A4', 'grooming', 'Missing overnight, or three or more missing episodes in 30 days'),
      sign(
        'A5',
        'grooming',
        'Found with, or brought back by, adults or older people the family does not know, or far from home without means to travel',
      ),
      sign('A6', 'grooming', 'Returns injured, distressed, intoxicated, or with new clothes, money or phone'),
    ]),
    letter('F', [
      sign('F1', 'context', 'Sexual abuse within the family, past or present', { routeCP: true }),
      sign('F2', 'context', 'Physical abuse, emotional abuse or neglect at home', { routeCP: true }),
      sign('F3', 'context', 'Domestic abuse or high conflict at home'),
      sign('F4', 'context', 'Parent or carer substance misuse, mental ill-health or offending'),
      sign('F5', 'context', 'Risk of forced marriage or so-called honour-based abuse', { routeCP: true }),
      sign('F6', 'context', 'Homelessness, temporary housing, living in care, or placement moves'),
      sign('F7', 'context', 'Bereavement, loss or separation'),
      sign('F8', 'general', 'Contact and trust with family reducing'),
      sign(
        'F9',
        'harm',
        'A family member or carer arranges, allows or gains from sexual activity with the child',
        { exchange: true, routeCP: true },
      ),
    ]),
    letter('E', [
      sign('E1', 'general', 'Suicidal thoughts or attempt, self-harm, or eating distress', {
        help: WHO_GAINS,
      }),
      sign('E2', 'context', 'Low self-worth, isolation, or no safe trusted adult'),
      sign('E3', 'context', 'Learning disability, neurodivergence, communication need or other disability'),
      sign('E4', 'context', 'Mental ill-health or trauma symptoms'),
      sign('E5', 'context', 'No safe space to explore sexual orientation or gender identity'),
      sign('E6', 'general', 'Unexplained injury, exhaustion or marked change in appearance or mood'),
      sign('E7', 'grooming', 'Appears frightened of, watched by, or controlled by a particular person'),
    ]),
    letter('G', [
      sign('G1', 'general', 'Involved in or accused of offending (ask who gains)', { help: WHO_GAINS }),
      sign('G2', 'context', 'Lives in, or is linked by family or friends to, a gang-affected setting'),
      sign('G3', 'general', 'Linked to a gang or group'),
      sign(
        'G4',
        'grooming',
        'Adults or much older people unknown to the family seek out the child or spend time with them',
      ),
      sign(
        'G5',
        'grooming',
        'Someone described as a partner or friend is older, controlling, violent or holds power over the child',
      ),
      sign('G6', 'grooming', 'Friends or siblings are known or thought to be exploited'),
      sign(
        'G7',
        'grooming',
        'Collected, dropped off or carried in vehicles by unknown adults; unexplained links to hotels, taxis or takeaways',
      ),
      sign('G8', 'grooming', 'Seen at a place known to be used to exploit children'),
      sign('G9', 'general', 'Signs of county lines or other criminal exploitation', {
        otherExploitation: true,
        nrm: true,
      }),
      sign('G10', 'harm', 'Taken or moved to a place or person for sexual exploitation', {
        nrm: true,
        pattern: 'P4',
      }),
      sign('G11', 'harm', 'Held, threatened, assaulted or abducted to make the child comply', {
        pattern: 'P5',
      }),
      sign('G12', 'harm', 'Made to bring in or introduce other children'),
      sign('G13', 'harm', 'Sexual assault linked to peers, a group or a gang'),
    ]),
    letter('U', [
      sign(
        'U1',
        'general',
        'Secretive, distressed or sharply changed use of phone or internet; extra phones or SIMs',
      ),
      sign(
        'U2',
        'grooming',
        'Contacted online by adults or unknown people, including through games, live streams or gifts',
      ),
      sign('U3', 'harm', 'Sent sexual messages, or asked, paid or pressed for sexual images or video'),
      sign('U4', 'harm', 'Sexual image of the child taken, shared, sold, or used as a threat'),
      sign(
        'U5',
        'harm',
        'Sexual acts directed, watched or paid for remotely (live stream, call, subscription site)',
        { exchange: true },
      ),
      sign('U6', 'grooming', 'Has met, or plans to meet, someone known only online'),
      sign('U7', 'general', 'Sexual bullying or harassment by peers'),
    ]),
    letter('L', [
      sign('L1', 'general', 'Alcohol or drug use'),
      sign('L2', 'general', 'Use is increasing, risky, or new'),
      sign('L3', 'grooming', 'Given alcohol, drugs or vapes by adults or older people'),
      sign('L4', 'harm', 'Alcohol, drugs or a drug debt tied to sexual activity', { exchange: true }),
    ]),
    letter('R', [
      sign(
        'R1',
        'grooming',
        'Money, clothes, phone, credit, game currency, travel or other things nobody can explain',
      ),
      sign('R2', 'grooming', "Unexplained payments, or someone else using the child's bank account"),
      sign('R3', 'grooming', 'Food, lifts or somewhere to stay from people the family does not know'),
      sign(
        'R4',
        'harm',
        'Gifts, money, a place to stay, affection or belonging given in return for sexual activity',
        { exchange: true },
      ),
      sign('R5', 'grooming', 'Owes, or is told they owe, money or favours'),
    ]),
    letter('D', [
      sign('D1', 'general', 'Avoids or resists parents, carers, school, social care, health or police'),
      sign('D2', 'general', 'Sudden break from friends or adults they used to trust'),
      sign(
        'D3',
        'grooming',
        'Accounts sound rehearsed, someone speaks for the child, or fear of what will happen if they talk',
      ),
      sign(
        'D4',
        'general',
        'Does not see what is happening as abuse although others have evidence that it is',
      ),
      sign('D5', 'context', 'Services have not yet managed to build a relationship with the child'),
    ]),
    patternSection,
    factors,
    strengthsSection,
    voice,
    analysis,
  ],
};
