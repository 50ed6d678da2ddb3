import type { Appointment } from './appointment.ts';

/** The events Outlook raises for what changed between two states of an appointment. */
export function officeNotices(before: Appointment, after: Appointment): { type: string; details: object }[] {
  const moved = before.startAt !== after.startAt || before.endAt !== after.endAt;
  const invited = before.required !== after.required || before.optional !== after.optional;
  return [
    ...(moved
      ? [
          {
            type: 'olkAppointmentTimeChanged',
            details: { start: new Date(after.startAt), end: new Date(after.endAt) },
          },
        ]
      : []),
    ...(invited
      ? [
          {
            type: 'olkRecipientsChanged',
            details: {
              changedRecipientFields: {
                requiredAttendees: before.required !== after.required,
                optionalAttendees: before.optional !== after.optional,
              },
            },
          },
        ]
      : []),
    ...(before.places !== after.places
      ? [{ type: 'olkEnhancedLocationsChanged', details: { enhancedLocations: after.places } }]
      : []),
  ];
}
