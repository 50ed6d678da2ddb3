import { z } from 'zod';

const account = z.looseObject({ id: z.string().min(1), aadObjectId: z.string().nullish() });

/** What the bot reads of an activity. Everything else Teams sends passes through unread. */
export const activitySchema = z.looseObject({
  type: z.string().min(1),
  id: z.string().min(1),
  channelId: z.string(),
  serviceUrl: z.string(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  text: z.string().nullish(),
  replyToId: z.string().nullish(),
  from: account,
  recipient: z.looseObject({ id: z.string().min(1) }),
  conversation: z.looseObject({
    id: z.string().min(1),
    conversationType: z.string().nullish(),
    tenantId: z.string().nullish(),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).nullish() }).nullish(),
  membersAdded: z.array(z.looseObject({ id: z.string() })).nullish(),
  membersRemoved: z.array(z.looseObject({ id: z.string() })).nullish(),
  value: z.unknown().optional(),
});

/** Something that happened in Teams, as told to the bot. */
export type InboundActivity = z.infer<typeof activitySchema>;

/** Whether it happened in the chat of one person with the bot. Anything not clearly so is treated as overheard by others. */
export function isPersonal(activity: Pick<InboundActivity, 'conversation'>): boolean {
  return activity.conversation.conversationType === 'personal';
}
