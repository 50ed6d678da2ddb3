import type { StepKind, StoredStep } from './next-step.ts';
import { carriedOutBy } from './next-step.ts';

/** What each kind of next step is called on the record and in My work. */
export const stepTitles: Readonly<Record<StepKind, string>> = {
  'notify-manager': 'Tell the manager',
  'escalate-alert': 'Tell the next person if nobody has acknowledged',
  'refresh-alert-cards': 'Update the alert in Teams',
  'tell-returned': 'Tell the practitioner it was returned',
  'tell-handed-over': 'Tell the practitioner it was handed to them',
  'email-referral': 'E-mail the referral to MASH',
  'open-strategy-meeting': 'Open the strategy meeting',
  'offer-meeting-slots': 'Offer the chair times for the strategy meeting',
  'create-meeting-event': 'Invite everybody to the strategy meeting',
  'move-meeting-event': 'Tell everybody the new time of the strategy meeting',
  'cancel-meeting-event': 'Tell everybody the strategy meeting is cancelled',
  'refresh-meeting-cards': 'Update the meeting in Teams',
  'tell-holidays-missing': 'Tell the administrator that bank holidays are missing',
  'tell-not-delivered': 'Tell somebody that something was not delivered',
  'acknowledge-alert': 'Acknowledge the alert',
  'sign-off': 'Judge and sign off',
  'answer-return': 'Answer the manager’s comments and complete again',
  'choose-meeting-slot': 'Pick a time for the strategy meeting',
  'confirm-meeting-sent': 'Say whether the invitation made in Outlook was sent',
  'hold-strategy-meeting': 'Hold the strategy discussion',
  'consult-on-low-score': 'Consult the manager or a specialist lead: the score is low and the worry is high',
  'open-safety-plan': 'Open the CSE safety plan',
  'review-screening': 'Review the screening',
  'list-at-panel': 'List at the next monthly panel',
};

/** Steps that only keep messages up to date: not shown among what happens next. */
export function isHousekeeping(kind: StepKind): boolean {
  return [
    'refresh-alert-cards',
    'refresh-meeting-cards',
    'open-strategy-meeting',
    'tell-handed-over',
    'tell-holidays-missing',
    'tell-not-delivered',
  ].includes(kind);
}

/** Where a step stands, in words; `when` is the moment it was finished, already in words. */
export function stepStateWords(step: StoredStep, when: string): string {
  switch (step.state) {
    case 'done':
      return step.lastTrouble === null ? `Done ${when}` : `Done ${when}: ${step.lastTrouble}`;
    case 'failed':
      return `Not delivered: ${step.lastTrouble ?? 'no reason was given'}. Somebody has to act.`;
    case 'cancelled':
      return `No longer needed: ${step.lastTrouble ?? 'it was replaced'}`;
    case 'unknown':
      return 'Tried, and it is not known yet whether it arrived. It is being looked at again.';
    case 'running':
      return 'Being done now';
    case 'ready':
      return readyWords(step);
  }
}

function readyWords(step: StoredStep): string {
  if (carriedOutBy[step.work.kind] === 'later') return 'Not yet available here: do it in the case record';
  if (carriedOutBy[step.work.kind] === 'person') return 'Waiting';
  return step.attempts === 0
    ? 'About to be done'
    : `Not delivered yet, being tried again: ${step.lastTrouble ?? ''}`;
}
