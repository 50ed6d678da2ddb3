/** Everything the score does not say and that demands a response, in alphabetical order (domain 6.2). */
export const FLAGS = [
  'CANNOT_FINISH_AT_0_LETTERS_UNEXPLORED',
  'CLUSTER_REVIEW',
  'CONSIDER_2',
  'CONSIDER_3',
  'CONTRADICTION_Q1',
  'CP_ROUTE_REGARDLESS_OF_SCORE',
  'IMMEDIATE_DANGER',
  'LOW_SCORE_HIGH_CONCERN_CONSULT',
  'NOT_ENOUGH_KNOWN',
  'NO_SIGN_RECORDED_FOR_CONCERN',
  'NRM_CONSIDER',
  'PAST_EXPLOITATION',
  'POSSIBLE_OFFENCE_CONSULT_POLICE',
  'SAME_DAY',
] as const;

/** One of the flags. */
export type Flag = (typeof FLAGS)[number];

/** What a flag tells people, what they must record in answer, and where the demand comes from. */
export interface FlagResponse {
  readonly title: string;
  readonly response: string;
  readonly source: string;
}

/**
 * What each flag asks for. `CANNOT_FINISH_AT_0_LETTERS_UNEXPLORED` is answered in the screening itself before it can be
 * completed; the response to every other is recorded before sign-off.
 */
export const flagResponses: Readonly<Record<Flag, FlagResponse>> = {
  CANNOT_FINISH_AT_0_LETTERS_UNEXPLORED: {
    title: 'A whole letter is unexplored',
    response: 'Explore each letter that nothing is known about, or write why it could not be explored.',
    source: 'Domain 4 and 6.2: a low score must not reassure falsely',
  },
  CLUSTER_REVIEW: {
    title: 'Warning signs under three or more letters',
    response:
      'The manager reviews the signs together and records what they may mean, before this is closed at 0.',
    source: 'Domain 5.2 and 6.2',
  },
  CONSIDER_2: {
    title: 'Close to a score of 2',
    response: 'There is evidence of harm 6 to 12 months ago. Write why the score is not 2.',
    source: 'Domain 6.2',
  },
  CONSIDER_3: {
    title: 'Close to a score of 3',
    response: 'There are signs of a pattern or of control. Write why the score is not 3.',
    source: 'Domain 6.2',
  },
  CONTRADICTION_Q1: {
    title: 'The answers do not fit together',
    response:
      'Nobody is thought to be targeting the child, but signs of grooming are recorded. Write which is right and why.',
    source: 'Domain 6.2',
  },
  CP_ROUTE_REGARDLESS_OF_SCORE: {
    title: 'Child protection procedures apply whatever the score',
    response:
      'Follow the child protection route. Where sexual or physical abuse is current, hold a strategy discussion the same day. Record what was started and when.',
    source: 'Domain 6.2; Working Together',
  },
  IMMEDIATE_DANGER: {
    title: 'The child is in immediate danger',
    response: 'Call 999. Hold a strategy discussion the same day. Record when both were done and by whom.',
    source: 'Domain 5.4 and 6.2',
  },
  LOW_SCORE_HIGH_CONCERN_CONSULT: {
    title: 'Low score, but the practitioner is very worried',
    response:
      'Consult the manager or a Specialist Safeguarding Practice Lead. Record who was consulted, when, and what was decided.',
    source: 'Directive: the tool is used with professional judgement (D12)',
  },
  NOT_ENOUGH_KNOWN: {
    title: 'Not enough is known',
    response: 'Record who will find out what, and by when. Until then the score does not reassure.',
    source: 'Domain 6.2',
  },
  NO_SIGN_RECORDED_FOR_CONCERN: {
    title: 'A concern without a sign',
    response: 'There is a concern, but no sign behind it is recorded. Record what the concern rests on.',
    source: 'Domain 6.2; directive: a score of 1 has a warning sign',
  },
  NRM_CONSIDER: {
    title: 'Consider the National Referral Mechanism',
    response:
      'A potential victim of trafficking under 18 must always be referred. Record the decision, the reason and who is first responder.',
    source: 'Modern Slavery Act 2015, section 52; domain 7.2',
  },
  PAST_EXPLOITATION: {
    title: 'Exploitation in the past',
    response: 'Record what support for recovery is in place and how the child is safe now.',
    source: 'Domain 6.2',
  },
  POSSIBLE_OFFENCE_CONSULT_POLICE: {
    title: 'Possible offence: consult the police',
    response: 'Record who in the police was consulted, when, and what was advised.',
    source: 'Domain 6.2',
  },
  SAME_DAY: {
    title: 'Under 13 with a sign of harm',
    response: 'Hold a strategy discussion the same day. Record when it was held and who took part.',
    source: 'Domain 6.1 and 6.2: a child under 13 cannot consent in law',
  },
};
