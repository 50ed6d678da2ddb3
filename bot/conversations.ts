import { z } from 'zod';
import { isPersonal, type InboundActivity } from './activity.ts';
import { mayWriteTo } from './guards.ts';

const addressSchema = z.object({
  channelId: z.literal('msteams'),
  serviceUrl: z.string(),
  conversation: z.object({ id: z.string(), conversationType: z.literal('personal'), tenantId: z.string() }),
  bot: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
});
const copySchema = z.object({ conversationId: z.string(), activityId: z.string() });

/** Where the bot can write to one person: ids only, no names. */
export type PersonalConversation = z.infer<typeof addressSchema>;

/** What an activity says about where its sender can be reached. */
export type ReachChange =
  { readonly kind: 'here'; readonly address: string } | { readonly kind: 'gone' } | null;

/**
 * A message, or the app added, in a person's own chat with the bot says where that person can be reached; the app
 * removed from it says that they no longer can. An invoke says nothing: a message action can be chosen in a private chat
 * between two people, where the bot must never write. Null when nothing changes.
 */
export function reachChange(activity: InboundActivity): ReachChange {
  if (!isPersonal(activity)) return null;
  if (isRemoval(activity)) return { kind: 'gone' };
  const told = ['message', 'installationUpdate', 'conversationUpdate'].includes(activity.type);
  return told ? { kind: 'here', address: addressOf(activity) } : null;
}

function isRemoval({ type, action, recipient, membersRemoved }: InboundActivity): boolean {
  if (type === 'installationUpdate') return action === 'remove';
  return type === 'conversationUpdate' && (membersRemoved ?? []).some(({ id }) => id === recipient.id);
}

function addressOf({ serviceUrl, conversation, recipient, from }: InboundActivity): string {
  const address: PersonalConversation = {
    channelId: 'msteams',
    serviceUrl,
    conversation: {
      id: conversation.id,
      conversationType: 'personal',
      tenantId: conversation.tenantId ?? '',
    },
    bot: { id: recipient.id },
    user: { id: from.id },
  };
  return JSON.stringify(address);
}

/** The conversation behind a stored address; undefined for one that is not ours or lies on a host no longer allowed. */
export function conversationAt(address: string, hosts: readonly string[]): PersonalConversation | undefined {
  const read = addressSchema.safeParse(json(address));
  return read.success && mayWriteTo(read.data.serviceUrl, hosts) ? read.data : undefined;
}

/** The address of one posted message, so that it can be changed later. */
export function copyAddress(conversationId: string, activityId: string): string {
  return JSON.stringify({ conversationId, activityId });
}

/** The message behind a copy's address; undefined for one that is not ours. */
export function copyAt(copy: string): { conversationId: string; activityId: string } | undefined {
  return copySchema.safeParse(json(copy)).data;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
