import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { londonTime } from '../../src/kernel/london-day.ts';
import { read } from './local-api.ts';
import type {
  CalendarEvent,
  ChangeKind,
  Conversation,
  Diary,
  Directory,
  MailMessage,
  Person,
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

/** When one person's time is taken between two London days, the last not among them; nobody's when nobody is named. */
export const useDiary = (whose: Person | undefined, fromDay: string, toDay: string) => {
  const id = encodeURIComponent(whose?.id ?? '');
  const times = [londonTime(fromDay, '00:00'), londonTime(toDay, '00:00')].map(encodeURIComponent);
  return useQuery({
    queryKey: ['calendar', 'diary', id, fromDay, toDay],
    queryFn: () => read<Diary>(`/local/diaries/${id}?fromAt=${times[0]}&toAt=${times[1]}`),
    enabled: whose !== undefined,
  });
};

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
