/** A phrase that may blame the child, as it stands in the text, and what to think of instead. */
export interface LanguagePrompt {
  readonly phrase: string;
  readonly prompt: string;
}

const prompts: readonly (readonly [phrases: string, prompt: string])[] = [
  [
    'put(?:s|ting)? (?:him|her|them|their)sel(?:f|ves) at risk',
    'Who or what makes the situation unsafe? For example: "the child may have been groomed".',
  ],
  ['lifestyle choices?|choos(?:e|es|ing) to|chose to', 'Children cannot choose abuse.'],
  [
    'promiscu(?:ous|ity)|sexually active',
    'Describe what was done to the child. Under 13 it is rape: a child cannot consent.',
  ],
  [
    'boyfriends?|girlfriends?|partners?(?! (?:agenc|organisation))',
    'Is this person older or controlling? Then: "a person who ...", with the age, the power or the control.',
  ],
  [
    'in a relationship with|associat(?:es|ed|ing) with|h(?:ang|angs|anging|ung) (?:around|out) with',
    'Say "targeted by" or "in contact with", and name the context.',
  ],
  [
    'child prostitut(?:e|es|ion)|prostitut(?:e|es|ed|ing|ion)|sell(?:s|ing)? sex|sold sex',
    'Say "sexually exploited".',
  ],
  ['sexual activity with', 'Say what it was: "sexually abused", "alleged rape".'],
  ['offer(?:s|ed|ing)? sex for|in return for sex', 'Say "exploited in exchange for".'],
  [
    'contact(?:s|ed|ing)? (?:adults|men|older (?:men|people)) online|sen(?:d|ds|t|ding) explicit (?:pictures|images|photos|videos)',
    'Who acted? "Adults contacted the child", "images were obtained from the child".',
  ],
  [
    'street[- ]?wise|mature for (?:(?:his|her|their|the) )?age',
    'Leave this out: it makes a child seem older and less in need of protection.',
  ],
  ['abscond(?:s|ed|ing|er|ers)?', 'Say "missing".'],
  [
    "won['’]?t engage|will not engage|refus(?:e|es|ed|ing) to engage|hard to reach",
    'Say "we have not yet found a way to reach the child".',
  ],
  ['attention[- ]seek(?:ing|er)|manipulative', 'What need is the child showing?'],
  [
    'overt(?:ly)? sexuali[sz]ed (?:dress|clothing|clothes)|dress(?:es|ed|ing)? provocatively',
    'Leave this out: what a child wears is not an indicator.',
  ],
  ['drug[- ]runn(?:er|ers|ing)|running drugs', 'Say "exploited to carry drugs".'],
  [
    'recruit(?:s|ed|ing)? (?:others|other children|other young people|friends)',
    'Say "made or coerced to bring in others".',
  ],
];

const matchers = prompts.map(
  ([phrases, prompt]) =>
    [
      new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`, 'giu'),
      prompt,
    ] as const,
);

/**
 * Where a text uses words that may put the blame on the child, and what to think of instead (domain 11), in the order
 * they stand. Whole words only; each phrase once. A prompt never blocks, and is never shown where the child's own words
 * are written.
 */
export function languagePrompts(text: string): readonly LanguagePrompt[] {
  const found = matchers.flatMap(([matcher, prompt]) =>
    [...text.matchAll(matcher)].map((match) => ({ at: match.index, phrase: match[0], prompt })),
  );
  const seen = new Set<string>();
  return found
    .sort((one, other) => one.at - other.at)
    .filter(({ phrase }) => !seen.has(phrase.toLowerCase()) && seen.add(phrase.toLowerCase()))
    .map(({ phrase, prompt }) => ({ phrase, prompt }));
}
