import type { InboundActivity } from './activity.ts';
import type { BotConfig } from './bot-config.ts';

/** Why an activity is turned away although its token is good: a short code for the log. */
export type GuardReason = 'other-channel' | 'foreign-tenant' | 'foreign-service';

/**
 * What botbuilder leaves open: that the activity comes from Teams, from our tenant (in both places that say so) and from
 * an address we may write to. Null when nothing speaks against it.
 */
export function guardReason(activity: InboundActivity, config: BotConfig): GuardReason | null {
  if (activity.channelId !== 'msteams') return 'other-channel';
  const tenants = [activity.conversation.tenantId, activity.channelData?.tenant?.id];
  if (tenants.some((tenant) => tenant?.toLowerCase() !== config.tenantId.toLowerCase()))
    return 'foreign-tenant';
  return mayWriteTo(activity.serviceUrl, config.serviceHosts) ? null : 'foreign-service';
}

/** Whether the bot may send its token and its cards to an address: its host is listed, and unless it is this machine, by https. */
export function mayWriteTo(serviceUrl: string, hosts: readonly string[]): boolean {
  const url = URL.parse(serviceUrl);
  if (url === null || url.username !== '' || url.password !== '') return false;
  const thisMachine = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && thisMachine)) return false;
  return hosts.some((host) =>
    host.startsWith('*.') ? url.host.endsWith(host.slice(1).toLowerCase()) : url.host === host.toLowerCase(),
  );
}

/** What makes an activity the same one when Teams sends it again: message ids are unique within their conversation only. */
export function activityKey(activity: InboundActivity): string {
  return `${activity.conversation.id}/${activity.id}`;
}
