import type { Borough } from '../people/borough.ts';

/**
 * To whom the referral goes: the borough's MASH mailbox and nobody else, never an address typed for one case (directive
 * D15). An address outside the borough's mail domains is a fault of the configuration: then nothing is sent (null).
 */
export function referralRecipients(borough: Borough): readonly string[] | null {
  const domain = borough.mashMailbox.split('@')[1]?.toLowerCase();
  const allowed = borough.mailDomains.map((one) => one.toLowerCase());
  return domain !== undefined && allowed.includes(domain) ? [borough.mashMailbox] : null;
}

/** What the manager is told when the mailbox lies outside the allowed domains. */
export const recipientFault =
  'the MASH mailbox in the configuration is outside the allowed mail domains; the administrator has to correct it';
