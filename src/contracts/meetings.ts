import { z } from 'zod';
import { personViewSchema } from './people.ts';
import { dueSchema } from './steps.ts';
import { wordsSchema as reason } from './words.ts';

/** A moment as calendars give it; no calendar knows less than a nanosecond. */
export const instantSchema = z.iso
  .datetime({ offset: true })
  .refine((at) => !/\.\d{10}/.test(at), 'Give the time to the minute.');
const instant = instantSchema;

const A_YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Whether a meeting may be put at this time as far as the calendar goes: no more than a year after now. */
export function isWithinAYear(at: string, now: string): boolean {
  return Date.parse(at) <= Date.parse(now) + A_YEAR_MS;
}

export const slotViewSchema = z.object({
  startAt: z.string(),
  endAt: z.string(),
  words: z.string(),
  late: z.boolean(),
  /** At less than two hours' notice: everybody has to be rung. */
  soon: z.boolean(),
  /** Who is free and whose calendar cannot be seen, in words by role: "Police: calendar not visible". */
  attendance: z.array(z.object({ who: z.string(), availability: z.enum(['free', 'busy', 'not-visible']) })),
  /** The chair or social care, by role, where it cannot be seen that they are free: somebody has to ask them first. */
  askFirst: z.array(z.string()),
});
export type SlotView = z.infer<typeof slotViewSchema>;

export const meetingViewSchema = z.object({
  id: z.uuid(),
  screeningId: z.uuid(),
  reference: z.string(),
  chair: personViewSchema,
  complex: z.boolean(),
  status: z.enum(['needs-date', 'booking', 'booked', 'cancelled']),
  due: dueSchema,
  offered: z.array(slotViewSchema),
  /** Whether times are being looked for just now: they appear by themselves. */
  looking: z.boolean(),
  /** Whether other times were shown before these, which can be looked at again. */
  shownBefore: z.boolean(),
  startAt: z.string().nullable(),
  endAt: z.string().nullable(),
  whenWords: z.string().nullable(),
  late: z.boolean(),
  lateReason: z.string().nullable(),
  pickedThrough: z.enum(['card', 'tab', 'outlook']).nullable(),
  joinUrl: z.string().nullable(),
  cancelReason: z.string().nullable(),
  /** How far it is for the people who should come, in words said alike everywhere; `red` when they were not told. */
  standing: z.object({
    state: z.enum([
      'needs-date',
      'inviting',
      'not-invited',
      'invited-by-hand',
      'invited',
      'not-told',
      'claimed',
      'sent',
      'cancelled',
    ]),
    words: z.string(),
    red: z.boolean(),
  }),
  subject: z.string(),
  invitees: z.array(
    z.object({ name: z.string(), email: z.string(), role: z.string(), required: z.boolean() }),
  ),
  /** What those invited read before the agenda: who chairs, whom to ring, what to bring. */
  preparation: z.array(z.string()),
  agenda: z.array(z.string()),
  sequence: z.int(),
  may: z.object({ choose: z.boolean(), move: z.boolean(), cancel: z.boolean(), confirmSent: z.boolean() }),
});
export type MeetingView = z.infer<typeof meetingViewSchema>;
export const meetingListSchema = z.object({ meetings: z.array(meetingViewSchema) });

/** Other times than those offered so far; `again`: the first ones, as if none had been shown. */
export const moreSlotsSchema = z.strictObject({ sequence: z.int().min(0), again: z.boolean().optional() });
export type MoreSlotsRequest = z.infer<typeof moreSlotsSchema>;

/** Looks at a time before it is set, or, without one, at times a meeting could be moved to. Nothing is kept of it. */
export const lookAtTimesSchema = z.strictObject({ startAt: instant.nullable() });
export type LookAtTimesRequest = z.infer<typeof lookAtTimesSchema>;
export const timesLookedAtSchema = z.object({
  times: z.array(slotViewSchema),
  /** The time asked about is outside working days or hours: it needs a reason. */
  outsideHours: z.boolean(),
});
export type TimesLookedAt = z.infer<typeof timesLookedAtSchema>;

/** A date is moved. `sequence` is that of the meeting as it was shown: an older one is refused as out of date. */
export const moveMeetingSchema = z.strictObject({
  submissionId: z.uuid(),
  sequence: z.int().min(0),
  startAt: instant,
  /** Needed when the time lies after the three working days, or outside working days and hours: why, and who agreed. */
  lateReason: reason.nullable(),
});
export type MoveMeetingRequest = z.infer<typeof moveMeetingSchema>;

/** The chair picks a time: one on offer, or, `own`, one they have entered. */
export const chooseSlotSchema = moveMeetingSchema.extend({ own: z.boolean().optional() });
export type ChooseSlotRequest = z.infer<typeof chooseSlotSchema>;

export const cancelMeetingSchema = z.strictObject({ sequence: z.int().min(0), reason });
export type CancelMeetingRequest = z.infer<typeof cancelMeetingSchema>;

/** The chair made the appointment in Outlook: the product closes its own offers and makes no event. */
export const claimMeetingSchema = z.strictObject({
  submissionId: z.uuid(),
  sequence: z.int().min(0),
  startAt: instant,
  endAt: instant,
  lateReason: reason.nullable(),
});
export type ClaimMeetingRequest = z.infer<typeof claimMeetingSchema>;

/** Whether the invitation of an appointment claimed in Outlook was sent; if it was not, the claim is released. */
export const confirmSentSchema = z.strictObject({ sequence: z.int().min(0), sent: z.boolean() });
export type ConfirmSentRequest = z.infer<typeof confirmSentSchema>;

/** Another chair, against the one who was seen as chair: if that has changed it is refused as out of date. */
export const nameChairSchema = z.strictObject({ chairId: z.string().max(80), instead: z.string().max(80) });
export type NameChairRequest = z.infer<typeof nameChairSchema>;
