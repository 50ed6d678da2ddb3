import { z } from 'zod';

const messageSchema = z.object({
  id: z.string(),
  /** A person's id; null when the bot wrote it. */
  from: z.string().nullable(),
  at: z.string(),
  text: z.string(),
  cards: z.array(z.unknown()),
  /** What a card became for one person only, after they acted on it in a group. */
  cardsFor: z.record(z.string(), z.array(z.unknown())),
  updatedAt: z.string().nullable(),
});
const conversationSchema = z.object({
  id: z.string(),
  kind: z.enum(['personal', 'groupChat']),
  name: z.string(),
  members: z.array(z.string()),
  messages: z.array(messageSchema),
});
/** The file of the chats; `lastId` keeps ids growing over a restart. */
export const chatFile = z.object({ lastId: z.number(), conversations: z.array(conversationSchema) });

/** A message in the training chat. */
export type ChatMessage = z.infer<typeof messageSchema>;

/** A personal chat with the bot, or a group chat of colleagues that the bot is in. */
export type Conversation = z.infer<typeof conversationSchema>;
