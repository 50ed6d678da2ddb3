import type * as meetings from '../../src/contracts/meetings.ts';
import type { Wire } from './wire.ts';

type Meeting = meetings.MeetingView;

/** The doors of the API about strategy meetings. */
export function meetingDoors({ read, send }: Wire) {
  const one = (id: string, rest = '') => `/api/strategy-meetings/${id}${rest}`;
  return {
    listMeetings: () => read<{ meetings: Meeting[] }>('/api/strategy-meetings'),
    readMeeting: (id: string) => read<Meeting>(one(id)),
    moreSlots: (id: string, body: meetings.MoreSlotsRequest) =>
      send<Meeting>('POST', one(id, '/slots'), body),
    lookAtTimes: (id: string, body: meetings.LookAtTimesRequest) =>
      send<meetings.TimesLookedAt>('POST', one(id, '/look'), body),
    chooseSlot: (id: string, body: meetings.ChooseSlotRequest) =>
      send<Meeting>('POST', one(id, '/choose'), body),
    moveMeeting: (id: string, body: meetings.MoveMeetingRequest) =>
      send<Meeting>('POST', one(id, '/move'), body),
    cancelMeeting: (id: string, body: meetings.CancelMeetingRequest) =>
      send<Meeting>('POST', one(id, '/cancel'), body),
    claimMeeting: (id: string, body: meetings.ClaimMeetingRequest) =>
      send<Meeting>('POST', one(id, '/claim'), body),
    confirmSent: (id: string, body: meetings.ConfirmSentRequest) =>
      send<Meeting>('POST', one(id, '/sent'), body),
  };
}
