import { randomInt } from 'node:crypto';
import type { Answers, IndicatorAnswer } from '../instrument/answers.ts';
import { currentInstrument, indicatorsOf } from '../instrument/instruments.ts';
import { instantText, nowText, type Clock } from '../kernel/clock.ts';
import { addDays, addMonths, londonDayOf } from '../kernel/london-day.ts';

/** A child invented for a scenario. */
export interface InventedChild {
  readonly surname: string;
  readonly forenames: string;
  readonly dateOfBirth: string;
}

const FORENAMES = [
  'Marnie',
  'Tegan',
  'Coral',
  'Jodie',
  'Blythe',
  'Imani',
  'Saoirse',
  'Nell',
  'Kezia',
  'Liesl',
];
const SURNAMES = [
  'Holloway-Pike',
  'Vantage',
  'Underbrook',
  'Quillfeather',
  'Marchbanks',
  'Osterley',
  'Tamarisk',
];

/** A child of fourteen with a name picked at random, so that scenarios prepared twice are not taken for one child. */
export function inventChild(clock: Clock): InventedChild {
  const today = londonDayOf(nowText(clock));
  return {
    surname: pick(SURNAMES),
    forenames: pick(FORENAMES),
    dateOfBirth: addDays(addMonths(today, -12 * 14 - 5), -randomInt(28)),
  };
}

/**
 * A whole screening that the current instrument scores 2: evidence of things given for exploitation, no pattern that makes
 * it habitual, every other sign explored without concern. Referral received four hours ago.
 */
export function answersAtScoreTwo(child: InventedChild, clock: Clock): Answers {
  const today = londonDayOf(nowText(clock));
  return {
    ...aboutTheChild(child, clock),
    Q0: 'no',
    Q1: 'evidence',
    Q2: 'evidence',
    Q3: 'none',
    ...Object.fromEntries(indicatorsOf(currentInstrument(today)).map(({ id }) => [id, explored])),
    ...signs(addDays(today, -3)),
    P1: 'not_known',
    P2: 'not_known',
    P3: 'none',
    P4: 'none',
    P5: 'concern',
    P6: 'concern',
    P7: 'none',
    push: ['conflict', 'school_not_working'],
    pull: ['economic', 'safety_of_adults'],
    M3: 'suspected',
    PF1: { presence: 'present', note: 'Talks to her form tutor most days.' },
    PF2: { presence: 'partly', note: 'Mum wants help and does not know how to set limits.' },
    ...voiceAndAnalysis(addDays(today, -1)),
  };
}

/** Those answers of a screening that a person would have given before being called away: the child, the first questions, some letters. */
export function halfOf(answers: Answers): Answers {
  const begun = /^(referral|child)\.|^Q\d$|^[SAF]\d+$/;
  return Object.fromEntries(Object.entries(answers).filter(([item]) => begun.test(item)));
}

const explored: IndicatorAnswer = { strength: 'none' };

function aboutTheChild({ surname, forenames, dateOfBirth }: InventedChild, clock: Clock): Answers {
  return {
    'referral.receivedAt': instantText(clock.now().subtract({ hours: 4 })),
    'referral.presentation': 'both',
    'child.surname': surname,
    'child.forenames': forenames,
    'child.ageNotKnown': 'date_of_birth',
    'child.dateOfBirth': dateOfBirth,
    'child.gender': 'girl',
    'child.firstLanguage': 'English',
    'child.ethnicity': 'not_known',
    'child.nationality': 'British',
    'child.legalStatus': 'cin',
    'child.personId': 'TRAINING-0001',
    'child.learningDisability': 'no',
    'child.homeAddress': '14 Invented Row, Northmere',
    'child.school': 'Northmere Park School',
    'child.parents': [
      { name: `Dana ${surname}`, relationship: 'Mother', phone: '020 7946 0900', safeToTell: 'Yes' },
    ],
    'allocated.worker': 'Amara Okoye',
    'allocated.team': 'Assessment North',
    'completedBy.name': 'Amara Okoye',
    'completedBy.agency': 'Children’s social care',
    'completedBy.role': 'Social worker',
    'completedBy.contact': '020 7946 0101',
  };
}

function signs(seenOn: string): Answers {
  const seen = (strength: 'concern' | 'evidence', source: string, note: string): IndicatorAnswer => ({
    strength,
    recency: 'current',
    source,
    dateObserved: seenOn,
    note,
  });
  return {
    A2: seen('evidence', 'parent_carer', 'Out until after midnight twice this week.'),
    A6: seen('concern', 'parent_carer', 'Came back with a new coat.'),
    G7: seen('concern', 'school_record', 'Collected from the gate in a grey car by a man staff do not know.'),
    R1: seen('evidence', 'professional', 'A second phone and headphones, seen on the home visit.'),
    R4: seen('evidence', 'child', 'She said he pays for things so that she stays with him at the flat.'),
  };
}

function voiceAndAnalysis(seenOn: string): Answers {
  return {
    'voice.seen': 'yes',
    'voice.seenAlone': 'yes',
    'voice.dateSeen': seenOn,
    'voice.howViewsWereSought': 'A walk to the park with the family support worker.',
    'voice.childOwnWords': 'He is nice to me. Nobody else is.',
    'voice.whatChildWants': 'To keep her phone, and for people to stop shouting.',
    'voice.whatChildIsWorriedAbout': 'That he will be angry if she stops answering.',
    'voice.whoChildTrusts': 'Her form tutor.',
    'voice.whatChildWasToldAboutSharing': 'That her worker and a manager would read this, and why.',
    worry: 'high',
    'analysis.worries': 'An adult gives her things and a place to be, and expects sex in return.',
    'analysis.working': 'She talks to her form tutor, and her mother has asked for help.',
    'analysis.next': 'A strategy discussion, and a plan with her for the evenings.',
    'analysis.network': 'Grey hatchback, part plate unknown. A flat near the bus station.',
  };
}

function pick(names: readonly string[]): string {
  return names[randomInt(names.length)] ?? 'Invented';
}
