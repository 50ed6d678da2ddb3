import { createContext, use } from 'react';
import type { Host } from './host.ts';

/** The application that frames the page; null outside one. */
export const HostContext = createContext<Host | null>(null);

/** The application that frames the page, where there is one. */
export function useHost(): Host | null {
  return use(HostContext);
}
