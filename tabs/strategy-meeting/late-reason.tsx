import type { DueView } from '../../src/contracts/steps.ts';
import { LongText } from '../parts/long-text.tsx';
import { meetingWords } from '../words/meeting-words.ts';

/** Whether a time lies after the date a meeting is due, or that cannot be told: then it needs its reason all the same. */
export function isLateFor(startAt: string, { passesAt, unknown }: DueView): boolean {
  return unknown || (passesAt !== null && Date.parse(startAt) >= Date.parse(passesAt));
}

interface LateReasonProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}

/** Why a meeting is put after the date it is due, and who agreed: it stands beside that date for good. */
export function LateReason(props: LateReasonProps) {
  return <LongText {...props} label={meetingWords.lateWhy} hint={meetingWords.lateHint} required rows={2} />;
}
