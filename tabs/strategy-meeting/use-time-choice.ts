import { useState } from 'react';
import type {
  MeetingView,
  MoveMeetingRequest,
  SlotView,
  TimesLookedAt,
} from '../../src/contracts/meetings.ts';
import { useApi } from '../api/api-context.ts';
import { isGiven } from '../parts/long-text.tsx';
import { useAction } from '../parts/use-action.ts';
import { instantOfBox, londonBoxOf } from '../words/when.ts';
import { isLateFor } from './late-reason.tsx';

/** The choice that is none of the times shown. */
export const OWN = 'own';

/** A time ready to be sent; null while something is missing, or who is free at it has not been seen. */
export type TimeToSend = Pick<MoveMeetingRequest, 'startAt' | 'lateReason'> & { readonly own: boolean };

/** A day and a start entered by hand, and who is free then once that was looked at. */
function useOwnTime(meeting: MeetingView) {
  const api = useApi();
  const [day = '', time = ''] = meeting.startAt === null ? [] : londonBoxOf(meeting.startAt).split('T');
  const [box, setBox] = useState({ day, time });
  const [looked, setLooked] = useState<TimesLookedAt | null>(null);
  const looking = useAction(api.lookAtTimes, setLooked);
  const startAt = instantOfBox(`${box.day}T${box.time}`);
  const isSame = startAt !== null && looked?.times[0]?.startAt === startAt;
  const change = (part: Partial<typeof box>) => {
    setBox({ ...box, ...part });
    looking.forget();
  };
  return {
    box,
    change,
    startAt,
    looking,
    seen: isSame ? (looked.times[0] ?? null) : null,
    /** Seen, or it cannot be seen because the calendars give no answer: then a person has to ask. */
    isLookedAt: isSame || looking.trouble !== null,
    outsideHours: isSame && looked.outsideHours,
    look: () => startAt !== null && void looking.run(meeting.id, { startAt }),
  };
}

/**
 * Choosing one of the times shown or entering another one. Of one entered it is first shown who is free; a late one, or one
 * outside working days and hours, needs its reason. `reasonAsked`: the server has asked for one.
 */
export function useTimeChoice(meeting: MeetingView, slots: readonly SlotView[], reasonAsked: boolean) {
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [error, setError] = useState<'slot' | 'when' | 'reason' | null>(null);
  const ownTime = useOwnTime(meeting);
  const own = chosen === OWN;
  const slot = slots.find(({ startAt }) => startAt === chosen);
  const startAt = own ? ownTime.startAt : (slot?.startAt ?? null);
  const late = startAt !== null && (slot?.late ?? isLateFor(startAt, meeting.due));
  const needsReason = startAt !== null && (late || (own && (ownTime.outsideHours || reasonAsked)));
  const mustLook = own && !ownTime.isLookedAt;
  const ready = (): TimeToSend | null => {
    const missing =
      startAt === null ? (own ? 'when' : 'slot') : needsReason && !isGiven(reason) ? 'reason' : null;
    const stop = mustLook && missing === 'reason' ? null : missing;
    setError(stop);
    if (stop !== null || startAt === null) return null;
    if (mustLook) ownTime.look();
    return mustLook ? null : { startAt, own, lateReason: needsReason ? reason.trim() : null };
  };
  const choose = (value: string) => {
    setChosen(value);
    setError(null);
  };
  return {
    chosen,
    choose,
    own: ownTime,
    reason,
    setReason,
    error,
    late,
    asksReason: needsReason && !mustLook,
    mustLook,
    ready,
  };
}

/** What `useTimeChoice` gives. */
export type TimeChoice = ReturnType<typeof useTimeChoice>;
