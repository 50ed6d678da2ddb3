import { z } from 'zod';
import { absenceSchema, meSchema } from './people.ts';
import * as meetings from './meetings.ts';
import * as screenings from './screenings.ts';
import { myWorkSchema, resolveStepSchema, workAskedSchema } from './steps.ts';

/** One door of the API: what may be sent (as the body, or in a GET as the query) and what comes back. The HTTP edge and the OpenAPI description are both made from these. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  readonly path: string;
  readonly what: string;
  readonly request?: z.ZodType;
  readonly response: z.ZodType;
}

const view = screenings.screeningViewSchema;
const meeting = meetings.meetingViewSchema;

/** Every door of the API that needs a token, by name. */
export const routes = {
  me: {
    method: 'GET',
    path: '/api/me',
    what: 'Who is signed in and what they may start',
    response: meSchema,
  },
  setAbsence: {
    method: 'PUT',
    path: '/api/me/absence',
    what: 'Say until when you are away',
    request: absenceSchema,
    response: meSchema,
  },
  myWork: {
    method: 'GET',
    path: '/api/my-work',
    what: 'What is due, most overdue first',
    request: workAskedSchema,
    response: myWorkSchema,
  },
  instrument: {
    method: 'GET',
    path: '/api/instruments/:version',
    what: 'One version of the instrument, as data',
    response: z.unknown(),
  },
  listScreenings: {
    method: 'GET',
    path: '/api/screenings',
    what: 'The screenings you may see, newest change first, a stretch at a time',
    request: screenings.listAskedSchema,
    response: screenings.screeningListSchema,
  },
  startScreening: {
    method: 'POST',
    path: '/api/screenings',
    what: 'Start a screening',
    request: screenings.startScreeningSchema,
    response: screenings.startedSchema,
  },
  readScreening: { method: 'GET', path: '/api/screenings/:id', what: 'Open a screening', response: view },
  saveAnswers: {
    method: 'PATCH',
    path: '/api/screenings/:id/items',
    what: 'Save answers as they are typed',
    request: screenings.saveAnswersSchema,
    response: screenings.savedAnswersSchema,
  },
  duplicates: {
    method: 'GET',
    path: '/api/screenings/:id/duplicates',
    what: 'Others likely about the same child',
    response: screenings.duplicatesSchema,
  },
  discardScreening: {
    method: 'POST',
    path: '/api/screenings/:id/discard',
    what: 'Discard a draft with a reason',
    request: screenings.discardSchema,
    response: view,
  },
  completeScreening: {
    method: 'POST',
    path: '/api/screenings/:id/complete',
    what: 'Complete a screening',
    request: screenings.completeSchema,
    response: view,
  },
  acknowledgeAlert: {
    method: 'POST',
    path: '/api/screenings/:id/acknowledge',
    what: 'Confirm that you have the alert',
    request: screenings.acknowledgeSchema,
    response: view,
  },
  returnScreening: {
    method: 'POST',
    path: '/api/screenings/:id/return',
    what: 'Return a screening with comments',
    request: screenings.returnSchema,
    response: view,
  },
  handOver: {
    method: 'POST',
    path: '/api/screenings/:id/hand-over',
    what: 'Hand a screening to another practitioner of the team',
    request: screenings.handOverSchema,
    response: view,
  },
  signOffScreening: {
    method: 'POST',
    path: '/api/screenings/:id/sign-off',
    what: 'Sign a screening off with your judgement',
    request: screenings.signOffSchema,
    response: view,
  },
  referralPreview: {
    method: 'GET',
    path: '/api/screenings/:id/referral',
    what: 'What the referral says and to whom it goes',
    response: screenings.referralPreviewSchema,
  },
  readAudit: {
    method: 'GET',
    path: '/api/screenings/:id/audit',
    what: 'Who did what, when',
    response: screenings.auditSchema,
  },
  resolveStep: {
    method: 'POST',
    path: '/api/next-steps/:id/resolve',
    what: 'Take over a step that was not delivered',
    request: resolveStepSchema,
    response: view,
  },
  nameChair: {
    method: 'POST',
    path: '/api/screenings/:id/chair',
    what: 'Name another chair for the strategy meeting',
    request: meetings.nameChairSchema,
    response: view,
  },
  listMeetings: {
    method: 'GET',
    path: '/api/strategy-meetings',
    what: 'The strategy meetings you chair or may see',
    response: meetings.meetingListSchema,
  },
  readMeeting: {
    method: 'GET',
    path: '/api/strategy-meetings/:id',
    what: 'Open a strategy meeting',
    response: meeting,
  },
  moreSlots: {
    method: 'POST',
    path: '/api/strategy-meetings/:id/slots',
    what: 'Offer later times',
    request: meetings.moreSlotsSchema,
    response: meeting,
  },
  lookAtTimes: {
    method: 'POST',
    path: '/api/strategy-meetings/:id/look',
    what: 'See who is free at a time, or at times a meeting could be moved to',
    request: meetings.lookAtTimesSchema,
    response: meetings.timesLookedAtSchema,
  },
  chooseSlot: {
    method: 'POST',
    path: '/api/strategy-meetings/:id/choose',
    what: 'Pick a time',
    request: meetings.chooseSlotSchema,
    response: meeting,
  },
  moveMeeting: {
    method: 'POST',
    path: '/api/strategy-meetings/:id/move',
    what: 'Move the meeting and tell the invitees',
    request: meetings.moveMeetingSchema,
    response: meeting,
  },
  cancelMeeting: {
    method: 'POST',
    path: '/api/strategy-meetings/:id/cancel',
    what: 'Cancel the meeting and tell the invitees',
    request: meetings.cancelMeetingSchema,
    response: meeting,
  },
  claimMeeting: {
    method: 'POST',
    path: '/api/strategy-meetings/:id/claim',
    what: 'Say that you made the appointment in Outlook',
    request: meetings.claimMeetingSchema,
    response: meeting,
  },
  confirmSent: {
    method: 'POST',
    path: '/api/strategy-meetings/:id/sent',
    what: 'Say whether the invitation made in Outlook was sent',
    request: meetings.confirmSentSchema,
    response: meeting,
  },
} as const satisfies Record<string, Route>;

/** The name of a door. */
export type RouteName = keyof typeof routes;
