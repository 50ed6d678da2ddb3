import type { DueView } from '../../src/contracts/steps.ts';
import { LongText } from '../parts/long-text.tsx';
import { meetingWords } from '../words/meeting-words.ts';

/** Whether a time lies after the date a meeting is due. Nothing is late while the due date is not known or not set. */
export function isLateFor(startAt: string, { passesAt }: DueView): boolean {
  return passesAt !== null && Date.parse(startAt) >= Date.parse(passesAt);
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
