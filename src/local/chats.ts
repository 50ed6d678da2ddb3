import { join } from 'node:path';
import { nowText, type Clock } from '../kernel/clock.ts';
import type { Person } from '../people/person.ts';
import type { Changes } from './changes.ts';
import { Declined } from './declined.ts';
import { chatFile, type ChatMessage, type Conversation } from './chat-records.ts';
import { canSignIn } from './invented-people.ts';
import { openKept } from './kept.ts';
import { seedGroupChat } from './team-chat.ts';
import { BOT_NAME } from './training-ids.ts';

export type { ChatMessage, Conversation } from './chat-records.ts';

/** The chats of the training workspace, kept in one file. */
export interface Chats {
  all(): readonly Conversation[];
  /** The conversation, or a 404 that says so. */
  known(id: string): Conversation;
  personalWith(person: Person): Conversation | undefined;
  message(conversation: Conversation, id: string): ChatMessage;
  /** Adds a message under a new id; `from` is a person's id, or null for the bot. */
  say(conversation: Conversation, from: string | null, text: string, cards: unknown[]): ChatMessage;
  change(message: ChatMessage, text: string, cards: unknown[]): void;
  changeFor(conversation: Conversation, message: ChatMessage, personId: string, cards: unknown[]): void;
  remove(conversation: Conversation, message: ChatMessage): void;
}

/** Opens the chats: one personal chat per member of staff who can sign in, and the team's group chat. */
export function openChats(folder: string, people: readonly Person[], clock: Clock, changes: Changes): Chats {
  const kept = openKept(join(folder, 'chat.json'), chatFile, { lastId: 0, conversations: [] });
  const { value } = kept;
  const known = (id: string) => value.conversations.find((each) => each.id === id);
  const done = () => {
    kept.keep();
    changes.tell('chat');
  };
  const newId = () => String((value.lastId = Math.max(value.lastId + 1, clock.now().epochMilliseconds)));
  for (const person of people.filter(canSignIn)) {
    if (!known(personalId(person))) value.conversations.push(personalChat(person));
  }
  if (!value.conversations.some((each) => each.kind === 'groupChat')) {
    value.conversations.push(seedGroupChat(people, clock, newId));
  }
  kept.keep();
  return {
    all: () => value.conversations,
    known: (id) => known(id) ?? notFound('ConversationNotFound', 'There is no such conversation.'),
    personalWith: (person) => known(personalId(person)),
    message: (conversation, id) =>
      conversation.messages.find((each) => each.id === id) ??
      notFound('ActivityNotFoundInConversation', 'There is no such message in this conversation.'),
    say: (conversation, from, text, cards) => {
      const message = { id: newId(), from, at: nowText(clock), text, cards, cardsFor: {}, updatedAt: null };
      conversation.messages.push(message);
      done();
      return message;
    },
    change: (message, text, cards) => {
      Object.assign(message, { text, cards, cardsFor: {}, updatedAt: nowText(clock) });
      done();
    },
    changeFor: (conversation, message, personId, cards) => {
      if (conversation.kind === 'personal') message.cards = cards;
      else message.cardsFor[personId] = cards;
      message.updatedAt = nowText(clock);
      done();
    },
    remove: (conversation, message) => {
      conversation.messages = conversation.messages.filter((each) => each !== message);
      done();
    },
  };
}

function notFound(code: string, sentence: string): never {
  throw new Declined(404, code, sentence);
}

function personalId(person: Person): string {
  return `a:training-${person.id}`;
}

function personalChat(person: Person): Conversation {
  return { id: personalId(person), kind: 'personal', name: BOT_NAME, members: [person.id], messages: [] };
}
