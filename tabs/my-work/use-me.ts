import { useQuery } from '@tanstack/react-query';
import type { Me } from '../../src/contracts/people.ts';
import { useApi } from '../api/api-context.ts';

/** Who is signed in; null until it is known, and while it cannot be read: then nothing that depends on it is offered. */
export function useMe(): Me | null {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['me'],
    queryFn: async () => {
      const reply = await api.me();
      if (reply.ok) return reply.value;
      throw new Error(reply.trouble.because);
    },
  });
  return data ?? null;
}
