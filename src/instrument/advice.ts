import type { Score, Suggestion } from './suggestion.ts';

const advice: Readonly<Record<Score, readonly string[]>> = {
  0: [
    'Offer early help or an assessment for the vulnerabilities.',
    'Screen again on any new information.',
    'If you are worried, consult your manager or a specialist lead.',
  ],
  1: [
    'Decide today on a strategy meeting and a referral to the panel.',
    'Consult the police on any possible offence.',
    'Start a safety plan with the child.',
    'Ask about online contact, who is around the child, and where they go.',
  ],
  2: [
    'Hold a strategy discussion within 3 working days of the referral, with police, health, the social worker and the referrer.',
    'Put a safety plan in place.',
    'Refer to the panel.',
    "Disrupt the person and the place, not only the child's movements.",
    'Review within 3 months.',
  ],
  3: [
    'Hold a strategy discussion within 3 working days of the referral, with police, health, the social worker, the referrer and a specialist lead.',
    'Put a safety plan in place.',
    'Refer to the panel.',
    "Disrupt the person and the place, not only the child's movements.",
    'Consider a section 47 enquiry, legal advice, the National Referral Mechanism and a safe placement.',
    'Look for other children.',
    'Expect denial: it is part of the abuse. Do not wait for the child to say so.',
    'Review within 3 months or sooner.',
  ],
};

const NOT_REASSURANCE =
  'No concern of targeting is recorded. This does not mean that the child is not being exploited.';

/**
 * The brief advice the directive asks for beside a score (D11; domain 6.5), in sentences. At 0 it begins by saying that
 * this is no reassurance, and names what is not known: a low score must not reassure falsely.
 */
export function adviceFor(score: Score, { notKnown }: Pick<Suggestion, 'notKnown'>): readonly string[] {
  if (score > 0) return advice[score];
  if (notKnown.count === 0) return [NOT_REASSURANCE, ...advice[0]];
  const [most = ''] = notKnown.letters;
  const signs = notKnown.count === 1 ? '1 sign is' : `${notKnown.count} signs are`;
  return [
    NOT_REASSURANCE,
    `${signs} not known, most under "${most}". Decide who will find out what, and by when.`,
    ...advice[0],
  ];
}
