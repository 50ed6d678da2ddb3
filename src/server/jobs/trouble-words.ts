import { ProviderTrouble } from '../../kernel/provider-trouble.ts';

/** The code of a try that was still running when its time was up. */
export const TIMED_OUT = 'timed-out';

const IN_DOUBT = new Set([TIMED_OUT, 'answer-lost', 'mail-not-found-after-send']);

/** Whether what was tried may have happened all the same: people are shown that it is not known. */
export function isInDoubt(fault: unknown): boolean {
  return fault instanceof ProviderTrouble && IN_DOUBT.has(fault.code);
}

/** Why a try did not work, for the people who wait for it, with the code a technician asks for. Never a message's body. */
export function troubleWords(fault: unknown): string {
  if (!(fault instanceof ProviderTrouble)) return 'something in Safeguard broke down';
  return `${sentence(fault)} (${fault.code})`;
}

function sentence({ code, passing }: ProviderTrouble): string {
  if (code === 'mail-not-found-after-send' && !passing)
    return 'it may have been sent, but is not in the mailbox any more: ask whether it arrived before you send it another way';
  if (IN_DOUBT.has(code)) return 'no answer came, so it may or may not have arrived';
  if (/-429\b|asked-to-wait/.test(code)) return 'Microsoft 365 asked to wait';
  if (/-5\d\d\b/.test(code)) return 'Microsoft 365 is not working at the moment';
  if (/-40[13]\b/.test(code))
    return 'Microsoft 365 refused: the administrator has to look at the permissions';
  if (code === 'attachment-too-large') return 'the attachment is too large to be sent';
  return passing ? 'it did not work yet' : 'it was refused';
}
