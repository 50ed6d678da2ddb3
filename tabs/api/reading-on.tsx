import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from '../parts/loading.tsx';
import { TroubleNotice } from '../parts/trouble-notice.tsx';
import { troubleOf, valueOf } from './reading.tsx';
import type { Reply } from './reply.ts';

/** One stretch of a list, with where it goes on. */
interface Stretch {
  readonly next: string | null;
}

/** A list that is read a stretch at a time. */
export interface ReadingOn<T extends Stretch> {
  readonly name: readonly string[];
  readonly read: (after: string | null) => Promise<Reply<T>>;
}

/** How the list goes on when the person asks for more of it. */
export interface More {
  readonly press: () => void;
  readonly busy: boolean;
}

interface ReadOnProps<T extends Stretch> {
  readonly of: ReadingOn<T>;
  readonly children: (stretches: readonly T[], more: More | null) => ReactNode;
}

/** As `Read`, for a list that is read a stretch at a time: what was read stays while more is asked for. */
export function ReadOn<T extends Stretch>({ of, children }: ReadOnProps<T>) {
  const query = useInfiniteQuery({
    queryKey: of.name,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => valueOf(await of.read(pageParam)),
    getNextPageParam: (last: T) => last.next,
  });
  const trouble = troubleOf(query.error);
  const press = () => void query.fetchNextPage();
  const again = query.isFetchNextPageError ? press : () => void query.refetch();
  if (query.data === undefined)
    return trouble ? <TroubleNotice trouble={trouble} again={again} /> : <Loading />;
  return (
    <>
      {children(query.data.pages, query.hasNextPage ? { press, busy: query.isFetchingNextPage } : null)}
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
    </>
  );
}
