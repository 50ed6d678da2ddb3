import type { Score } from './suggestion.ts';

/** Said wherever a score is shown: the tool has not been validated, and it only suggests. */
export const HONESTY = 'A structured aid, not validated. A person decides.';

/**
 * What each score means. `words` are the directive's own, unchanged, its small slips of spelling included; `short` is
 * their gist for a card or a list. Neither ever says "safe" or "no risk" (domain 1.3).
 */
export const scoreWords: Readonly<Record<Score, { readonly words: string; readonly short: string }>> = {
  0: {
    words: 'A child is potentially vulnerable to CSE but no concern that they are being targeted or groomed.',
    short: 'Potentially vulnerable, no concern of targeting or grooming recorded',
  },
  1: {
    words:
      'A vulnerable child or young person, where there are concerns they are being targeted and groomed and where any of the CSE warning signs have been identified. However, at this stage there is no evidence of any offences',
    short: 'Concerns of targeting and grooming',
  },
  2: {
    words:
      'Evidence a child or young person is being targeted for opportunistic abuse through the exchange of sex for drugs, perceived affection, sense of belonging, accommodation (overnight stays), money and goods etc. The likelihood of coercions and control is significant.',
    short: 'Evidence of targeting for opportunistic abuse',
  },
  3: {
    words:
      'A child or young person whose sexual exploitation is habitual, often self-denied and where coercion/ control is implicit',
    short: 'Sexual exploitation is habitual, coercion and control implicit',
  },
};
