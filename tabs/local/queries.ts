import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { read } from './local-api.ts';
import type {
  CalendarEvent,
  ChangeKind,
  Conversation,
  Directory,
  MailMessage,
  Product,
  Scenario,
  SetFault,
} from './wire.ts';

export const useDirectory = () =>
  useQuery({ queryKey: ['people'], queryFn: () => read<Directory>('/local/people') });

export const useScenarios = () =>
  useQuery({ queryKey: ['scenarios'], queryFn: () => read<readonly Scenario[]>('/local/scenarios') });

/** Every conversation as one person sees it: a card may have become another for whoever acted on it. */
export const useChat = (as: string) =>
  useQuery({
    queryKey: ['chat', as],
    queryFn: async () =>
      (await read<{ conversations: readonly Conversation[] }>(`/local/chat?as=${encodeURIComponent(as)}`))
        .conversations,
  });

export const useMail = () =>
  useQuery({
    queryKey: ['mail'],
    queryFn: async () => (await read<{ messages: readonly MailMessage[] }>('/local/mail')).messages,
  });

export const useCalendar = () =>
  useQuery({
    queryKey: ['calendar'],
    queryFn: async () => (await read<{ events: readonly CalendarEvent[] }>('/local/calendar')).events,
  });

/** Where the product listens and whether it answers; asked again every second while it does not. */
export const useProduct = () =>
  useQuery({
    queryKey: ['product'],
    queryFn: () => read<Product>('/local/product'),
    refetchInterval: (query) => (query.state.data?.ready ? false : 1000),
  });

/** What trouble is set; a test or another window can set some too, so it is asked again every few seconds. */
export const useTrouble = () =>
  useQuery({
    queryKey: ['trouble'],
    queryFn: async () => (await read<{ faults: readonly SetFault[] }>('/local/faults')).faults,
    refetchInterval: 3_000,
  });

/** Reads again whatever the workspace says has changed, and everything when the line to it was lost and is back. */
export function useChanges() {
  const queries = useQueryClient();
  useEffect(() => {
    const changes = new EventSource('/local/changes');
    let heardBefore = false;
    changes.onopen = () => {
      if (heardBefore) void queries.invalidateQueries();
      heardBefore = true;
    };
    changes.onmessage = (event: MessageEvent<string>) => {
      const { kind } = JSON.parse(event.data) as { kind: ChangeKind };
      void queries.invalidateQueries({ queryKey: [kind] });
    };
    return () => changes.close();
  }, [queries]);
}
