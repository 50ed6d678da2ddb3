import { useRef } from 'react';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import type { StepView } from '../../src/contracts/steps.ts';
import { useApi } from '../api/api-context.ts';
import type { Reading } from '../api/reading.tsx';

/** What Safeguard does by itself, within moments unless something stands in its way. */
const BY_ITSELF = [
  'notify-manager',
  'tell-returned',
  'email-referral',
  'offer-meeting-slots',
  'create-meeting-event',
  'move-meeting-event',
  'cancel-meeting-event',
];
const FIRST_MS = 3_000;
const SLOWEST_MS = 60_000;

function isOnItsWay({ kind, state }: StepView): boolean {
  return state === 'running' || state === 'unknown' || (state === 'ready' && BY_ITSELF.includes(kind));
}

/** The name under which a screening is kept while a page is open. */
export function screeningName(id: string): readonly string[] {
  return ['screening', id];
}

/**
 * A screening as a page reads it. Every reading is an entry in the audit, so it is read again by itself only while
 * something of it is on its way, and less and less often.
 */
export function useScreeningReading(id: string, first?: ScreeningView): Reading<ScreeningView> {
  const api = useApi();
  const times = useRef(0);
  return {
    name: screeningName(id),
    first,
    read: () => {
      times.current += 1;
      return api.readScreening(id);
    },
    again: (view) =>
      view?.steps.some(isOnItsWay) || view?.chairing?.opening
        ? Math.min(SLOWEST_MS, FIRST_MS * 2 ** times.current)
        : 0,
  };
}
