import type { Borough } from '../people/borough.ts';
import type { Directory } from '../people/directory.ts';
import type { Completion, Screening, SignOff } from '../screening/screening.ts';

/** What a referral is rendered from. Before sign-off there is no judgement yet: then it is a preview. */
export interface Referred {
  readonly screening: Screening;
  readonly completion: Completion;
  readonly signOff: SignOff | null;
  /** An answer said, at some time, that the child is in immediate danger, whatever it was changed to. */
  readonly dangerAnswered: boolean;
  readonly directory: Directory;
  readonly borough: Borough;
}
