import {
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Loading } from '../parts/loading.tsx';
import { TroubleNotice } from '../parts/trouble-notice.tsx';
import type { Reply, Trouble } from './reply.ts';

class ReadingTrouble extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.because);
    this.trouble = trouble;
  }
}

/** What was read; what could not be read is thrown, for `troubleOf` to say. */
export function valueOf<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw new ReadingTrouble(reply.trouble);
}

/** Why something could not be read, if it could not. */
export function troubleOf(error: unknown): Trouble | null {
  return error instanceof ReadingTrouble ? error.trouble : null;
}

/** Keeps what was read while a page is open. Lists and records stand inside one; the form does without. */
export function Readings({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            staleTime: 10_000,
            retry: (times, trouble) =>
              times < 2 && trouble instanceof ReadingTrouble && trouble.trouble.kind === 'no-answer',
          },
        },
      }),
  );
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

/** What a page reads: read again when the person comes back to it, or every so often while it waits for something. */
export interface Reading<T> {
  readonly name: readonly string[];
  readonly read: () => Promise<Reply<T>>;
  readonly first?: T | undefined;
  /** What was read under another name stays until this has been read: more of the same, never another record. */
  readonly keep?: boolean;
  /** Milliseconds until it is read again by itself, as long as the page is looked at; 0 for never. */
  readonly again?: (value: T | undefined) => number;
}

/** Shows what was read; until then that it is on its way; where it could not be read, why, with a way to try again. */
export function Read<T>({ of, children }: { of: Reading<T>; children: (value: T) => ReactNode }) {
  const query = useQuery({
    queryKey: of.name,
    queryFn: async () => valueOf(await of.read()),
    ...(of.first === undefined ? {} : { initialData: of.first as never }),
    ...(of.keep ? { placeholderData: keepPreviousData } : {}),
    refetchInterval: ({ state }) => of.again?.(state.data as T | undefined) || false,
  });
  const trouble = troubleOf(query.error);
  const again = () => void query.refetch();
  if (query.data === undefined)
    return trouble ? <TroubleNotice trouble={trouble} again={again} /> : <Loading />;
  return (
    <>
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {children(query.data as T)}
    </>
  );
}

/** After something was done: what the page shows of it becomes the answer, and everything else is read again. */
export function useTold(): (name: readonly string[], value?: unknown) => void {
  const client = useQueryClient();
  return (name, value) => {
    if (value !== undefined) client.setQueryData(name, value);
    const isOld = (key: readonly unknown[]) => value === undefined || key.join() !== name.join();
    void client.invalidateQueries({ predicate: ({ queryKey }) => isOld(queryKey) });
  };
}
