import type { DueView } from '../../src/contracts/steps.ts';
import { LongText } from '../parts/long-text.tsx';
import { meetingWords } from '../words/meeting-words.ts';

/** Whether a time lies after the date a meeting is due, or that cannot be told: then it needs its reason all the same. */
export function isLateFor(startAt: string, { passesAt, unknown }: DueView): boolean {
  return unknown || (passesAt !== null && Date.parse(startAt) >= Date.parse(passesAt));
}

interface LateReasonProps {
  /** False where the time is not late and only outside working days or hours. */
  readonly late?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}

/** Why a meeting is put after the date it is due, or outside working days and hours, and who agreed: it stands there for good. */
export function LateReason({ late = true, ...props }: LateReasonProps) {
  const label = late ? meetingWords.lateWhy : meetingWords.outsideWhy;
  return <LongText {...props} label={label} hint={meetingWords.lateHint} required rows={2} />;
}
