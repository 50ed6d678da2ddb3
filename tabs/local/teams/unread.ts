import { useState } from 'react';
import type { Conversation, Person } from '../wire.ts';

type Read = Readonly<Record<string, string>>;

const when = (message: { at: string; updatedAt: string | null }) => message.updatedAt ?? message.at;

/** The latest moment of a conversation: a changed message counts from its change. */
export function latestMoment(conversation: Conversation): string {
  return conversation.messages.map(when).sort().at(-1) ?? '';
}

/** How many messages of others came after the moment the person had last read up to. */
export function unreadIn(conversation: Conversation, person: Person, readUpTo = ''): number {
  return conversation.messages.filter(
    (message) => message.from.id !== person.id && message.from.id !== person.oid && message.at > readUpTo,
  ).length;
}

/** Keeps, in this browser, how far each person has read. */
export function useUnread(person: Person) {
  const key = `northmere-read-${person.id}`;
  const [read, setRead] = useState<Read>(() => JSON.parse(localStorage.getItem(key) ?? '{}') as Read);
  const markRead = (conversation: Conversation) => {
    const next = { ...read, [conversation.id]: latestMoment(conversation) };
    localStorage.setItem(key, JSON.stringify(next));
    setRead(next);
  };
  return {
    unread: (conversation: Conversation) => unreadIn(conversation, person, read[conversation.id]),
    markRead,
  };
}
