import { createContext, use } from 'react';
import type { Api } from './client.ts';

/** The way to the server, for every page beneath. */
export const ApiContext = createContext<Api | null>(null);

/** The way to the server. A page outside the shell is a mistake of ours: thrown. */
export function useApi(): Api {
  const api = use(ApiContext);
  if (api === null) throw new Error('This page stands outside the shell.');
  return api;
}
