import { adviceFor } from '../instrument/advice.ts';
import { answersAsAsked } from '../instrument/as-asked.ts';
import { dayInShort } from '../instrument/days.ts';
import { flagResponses as flagTexts, type Flag } from '../instrument/flags.ts';
import { instrumentOf } from '../instrument/instruments.ts';
import { HONESTY, scoreWords } from '../instrument/score-words.ts';
import { instantInWords } from '../kernel/london-day.ts';
import { dutyTeamInWords } from '../people/borough.ts';
import type { Person } from '../people/person.ts';
import { answerInPrint } from './answer-in-print.ts';
import { doneAbout, NOT_SIGNED_OFF } from './decided-sections.ts';
import { responseWords, scoreInWords } from './judgement-words.ts';
import type { Fact, ReferralBlock, ReferralSection } from './referral-document.ts';
import type { Referred } from './referred.ts';

/** What is asked about one item, in words; empty when it is not answered. */
type Asked = (item: string) => string;

/**
 * What MASH acts on, made to fit the first page: who the child is, what cannot wait, the score and who signed it off, who
 * to ring, and what is asked of MASH and the panel.
 */
export function firstPage(referred: Referred): readonly ReferralSection[] {
  const asked = askedOf(referred);
  return [
    theChild(referred, asked),
    theScore(referred, asked),
    whoToRing(referred, asked),
    whatIsAsked(referred, asked),
  ];
}

function askedOf({ screening, completion }: Referred): Asked {
  const instrument = instrumentOf(screening.instrumentVersion);
  const sections = instrument === undefined ? [] : answersAsAsked(instrument, completion.answers);
  const rows = new Map(sections.flatMap((section) => section.rows).map((row) => [row.item, row]));
  return (item) => {
    const row = rows.get(item);
    return row?.answered === true ? answerInPrint(row) : '';
  };
}

function theChild(referred: Referred, asked: Asked): ReferralSection {
  const rows = [
    { label: 'Name', value: `${asked('child.forenames')} ${asked('child.surname')}`.trim() },
    ...ifAny('Also known as', asked('child.alias')),
    { label: 'Date of birth and age', value: birthAndAge(referred, asked) },
    { label: 'Person ID on Mosaic', value: asked('child.personId') },
    { label: 'Legal status', value: asked('child.legalStatus') },
    { label: 'Home address', value: asked('child.homeAddress') },
    ...ifAny('Placement address', asked('child.placementAddress')),
    { label: 'The concern', value: asked('referral.presentation') },
  ];
  return { heading: 'The child', blocks: [{ kind: 'facts', rows }] };
}

function birthAndAge({ completion: { age, day } }: Referred, asked: Asked): string {
  const born = asked('child.dateOfBirth');
  if (born !== '') return age === null ? born : `${born}, aged ${age} on ${dayInShort(day)}`;
  return age === null ? '' : `Date of birth not known. Age estimated or disputed: ${age}`;
}

/** What cannot wait for the reader to turn the page. */
const URGENT: readonly Flag[] = ['IMMEDIATE_DANGER', 'SAME_DAY', 'CP_ROUTE_REGARDLESS_OF_SCORE'];

function theScore(referred: Referred, asked: Asked): ReferralSection {
  const { suggestion } = referred.completion;
  const urgent = URGENT.filter((flag) => suggestion.flags.includes(flag));
  const others = suggestion.flags.filter((flag) => !urgent.includes(flag));
  return {
    heading: urgent.length === 0 ? 'The score' : 'What cannot wait, and the score',
    blocks: [
      ...urgent.map((flag): ReferralBlock => {
        const { title } = flagTexts[flag];
        return { kind: 'callout', tone: 'urgent', title, text: doneAbout(referred, flag) };
      }),
      ...dangerChanged(referred),
      scoreCallout(referred),
      {
        kind: 'facts',
        rows: [
          { label: 'Suggested by the tool', value: scoreInWords(suggestion.score) },
          { label: 'The practitioner’s own worry', value: asked('worry') },
          ...ifAny('Also flagged', others.map((flag) => flagTexts[flag].title).join('; ')),
        ],
      },
    ],
  };
}

/** An answer of immediate danger that was changed before completion is said as loudly as one that stands. */
function dangerChanged({ dangerAnswered, completion, signOff }: Referred): readonly ReferralBlock[] {
  if (!dangerAnswered || completion.suggestion.flags.includes('IMMEDIATE_DANGER')) return [];
  const decided = signOff?.judgement.strategyMeeting ?? null;
  const meeting =
    decided === null
      ? 'Whether there is a strategy meeting is not decided.'
      : decided.decision === 'yes'
        ? 'There is a strategy meeting.'
        : `The manager decided against a strategy meeting: ${decided.reason}`;
  return [
    {
      kind: 'callout',
      tone: 'urgent',
      title: 'Immediate danger was answered, and changed later',
      text: `While it was filled in, an answer said that the child is in immediate danger; it was changed before the screening was completed. ${meeting}`,
    },
  ];
}

function scoreCallout({ completion: { suggestion }, signOff, directory }: Referred): ReferralBlock {
  const score = signOff?.judgement.finalScore ?? suggestion.score;
  const signer = directory.person(signOff?.by ?? '');
  const signed =
    signOff === null
      ? NOT_SIGNED_OFF
      : `Signed off by ${signer === undefined ? 'the manager' : `${signer.name}, ${signer.jobTitle}`}, ${instantInWords(signOff.at)}.`;
  const lowered = score < suggestion.score;
  const reassuresNobody = score === 0 ? adviceFor(0, suggestion).slice(0, 1) : [];
  return {
    kind: 'callout',
    tone: 'notice',
    title: lowered
      ? `Final score ${score}, lowered by the manager from the suggested ${suggestion.score}`
      : `${scoreWords[score].short} (${signOff === null ? 'suggested' : 'final'} score ${score})`,
    text: [
      ...(lowered
        ? [
            `Suggested: ${scoreWords[suggestion.score].words}`,
            `Why it was lowered: ${signOff?.judgement.reason ?? 'not recorded'}`,
            ...(score === 0 ? [LOWERED_TO_NOTHING] : [scoreWords[score].words]),
          ]
        : [scoreWords[score].words, ...reassuresNobody]),
      signed,
      HONESTY,
    ].join('\n'),
  };
}

const LOWERED_TO_NOTHING = 'A final score of 0 does not mean that the child is not being exploited.';

/** The longest words of the practitioner that stand on the first page; longer ones stand under the analysis alone. */
const SHORT_ENOUGH = 300;

/** What a case must have before the panel discusses it (directive D17). */
const PANEL_NEEDS =
  'Consider the child. Needed before that: child protection procedures followed, a strategy meeting held and the police CRIS number. This screening does not record them.';

function whatIsAsked(referred: Referred, asked: Asked): ReferralSection {
  const { signOff, borough, screening } = referred;
  const panel = `the ${borough.panelName} panel`;
  const next = asked('analysis.next');
  const needs =
    next.length > SHORT_ENOUGH ? 'In the practitioner’s words under “Analysis and judgement”.' : next;
  const received = screening.referralReceivedAt;
  const judgement = signOff?.judgement;
  const rows: Fact[] = [
    {
      label: 'Of MASH',
      value: `Take this in as the referral and put it before ${panel}.${judgement?.strategyMeeting?.decision === 'yes' ? ' Take part in the strategy meeting.' : ''}`,
    },
    ...ifAny('Response decided', judgement === undefined ? '' : responseWords[judgement.response]),
    ...ifAny('Strategy meeting', meetingInWords(referred)),
    { label: 'Concern received', value: received === null ? '' : instantInWords(received) },
    ...ifAny('What needs to happen', needs),
    { label: `Of ${panel}`, value: PANEL_NEEDS },
  ];
  return { heading: `What is asked of MASH and of ${panel}`, blocks: [{ kind: 'facts', rows }] };
}

function meetingInWords({ signOff, directory, borough }: Referred): string {
  if (signOff?.judgement.strategyMeeting?.decision !== 'yes') return '';
  const chair = directory.person(signOff.judgement.chairId ?? '');
  const within = `Due within ${borough.strategyWorkingDays} working days of the referral of concern.`;
  return chair === undefined
    ? within
    : `${within} Chaired by ${listed([chair.name, chair.jobTitle, chair.phone])}`;
}

function whoToRing({ screening, signOff, directory, borough }: Referred, asked: Asked): ReferralSection {
  const team = directory.team(screening.teamId);
  const practitioner = directory.person(screening.practitionerId);
  const worker = asked('allocated.worker');
  const allocated = worker === practitioner?.name ? [] : [worker, asked('allocated.team')];
  const rows = [
    { label: 'Practitioner', value: contact(practitioner, team?.name) },
    {
      label: signOff === null ? 'Manager' : 'Manager who signed it off',
      value: contact(directory.person(signOff?.by ?? team?.managerId ?? '')),
    },
    ...ifAny('Allocated worker', listed(allocated)),
    { label: 'In immediate danger', value: `Ring 999, then ${dutyTeamInWords(borough)}` },
  ];
  return { heading: 'Who to ring', blocks: [{ kind: 'facts', rows }] };
}

function contact(person: Person | undefined, team = ''): string {
  return person === undefined ? '' : listed([person.name, person.jobTitle, team, person.phone, person.email]);
}

function listed(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

function ifAny(label: string, value: string): readonly Fact[] {
  return value === '' ? [] : [{ label, value }];
}
