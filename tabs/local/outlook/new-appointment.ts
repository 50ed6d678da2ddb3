import { addDays, londonTime } from '../../../src/kernel/london-day.ts';
import { today } from '../look/moment.ts';
import type { NewAppointment, Person } from '../wire.ts';
import type { Appointment, Invitee } from './appointment.ts';

/** What Outlook opens: an hour tomorrow morning, and nothing else filled in. */
export const emptyTomorrow = (): Appointment => {
  const day = addDays(today(), 1);
  return {
    subject: '',
    startAt: londonTime(day, '09:00'),
    endAt: londonTime(day, '10:00'),
    required: [],
    optional: [],
    places: [],
    bodyHtml: '',
    sensitivity: 'normal',
    session: {},
    notices: [],
    isOnlineMeeting: false,
  };
};

const attendees = (people: readonly Invitee[], type: 'required' | 'optional') =>
  people.map(({ displayName, emailAddress }) => ({ name: displayName, address: emailAddress, type }));

/** The appointment as the workspace takes it, in the organiser's name. */
export const toSend = (organiser: Person, appointment: Appointment, bodyHtml: string): NewAppointment => ({
  person: organiser.id,
  subject: appointment.subject,
  startAt: appointment.startAt,
  endAt: appointment.endAt,
  attendees: [...attendees(appointment.required, 'required'), ...attendees(appointment.optional, 'optional')],
  bodyHtml,
  sensitivity: appointment.sensitivity,
  isOnlineMeeting: appointment.isOnlineMeeting,
  location: appointment.places.map(({ id }) => id).join('; '),
});
