/** What stands beside every letter: what the answers mean. */
export const guidanceWords = {
  answers: 'What the answers mean',
  meanings: {
    not_explored: 'nobody has looked into it yet',
    not_known: 'asked, still not known',
    none: 'looked into, and no sign of it',
    concern: 'suspected, second-hand, or professional instinct',
    evidence: 'seen, recorded, disclosed or corroborated',
  } as Readonly<Record<string, string>>,
  when: 'When it was',
  notes: [
    'A sign that is not explored is a gap. It is never read as "no".',
    'A disclosure counts as evidence, even if later withdrawn.',
    'Your own professional instinct is a reason to answer "concern".',
  ],
  language:
    'Write what happened and who did it. Describe what was done to the child, not what the child is like.',
} as const;
