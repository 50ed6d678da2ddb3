import type { MeetingView } from '../../src/contracts/meetings.ts';
import { asked, type Answered } from './asked.ts';

/** The open appointment, every member of which may be missing in some version of Outlook. */
export type ComposeItem = Partial<Office.AppointmentCompose>;

/** The open appointment as it stands; null where Outlook did not say. */
export interface AppointmentNow {
  readonly subject: string | null;
  readonly startAt: string | null;
  readonly endAt: string | null;
  /** Addresses in lower case. */
  readonly required: readonly string[] | null;
  readonly optional: readonly string[] | null;
  readonly sensitivity: string | null;
  /** The id of the meeting this pane filled it in for, as long as it is open; null where it did not, or Outlook forgot. */
  readonly filledFor: string | null;
}

/** The name under which Outlook keeps that id with the open appointment: it is neither saved nor sent. */
const FILLED_FOR = 'safeguard-meeting';

function valueOr<T, U>(answer: Answered<T>, read: (value: T) => U): U | null {
  return answer.ok ? read(answer.value) : null;
}

const addresses = (people: readonly Office.EmailAddressDetails[]) =>
  people.map(({ emailAddress }) => emailAddress.toLowerCase());
const instant = (at: Date) => new Date(at).toISOString();

/** Reads everything the checklist speaks of. */
export async function readAppointment(item: ComposeItem): Promise<AppointmentNow> {
  const { subject, start, end, requiredAttendees, optionalAttendees, sensitivity, sessionData } = item;
  const answers = await Promise.all([
    asked<string>(subject && ((done) => subject.getAsync(done))),
    asked<Date>(start && ((done) => start.getAsync(done))),
    asked<Date>(end && ((done) => end.getAsync(done))),
    asked<Office.EmailAddressDetails[]>(requiredAttendees && ((done) => requiredAttendees.getAsync(done))),
    asked<Office.EmailAddressDetails[]>(optionalAttendees && ((done) => optionalAttendees.getAsync(done))),
    asked<unknown>(sensitivity && ((done) => sensitivity.getAsync(done))),
    asked<string>(sessionData && ((done) => sessionData.getAsync(FILLED_FOR, done))),
  ]);
  return {
    subject: valueOr(answers[0], (text) => text),
    startAt: valueOr(answers[1], instant),
    endAt: valueOr(answers[2], instant),
    required: valueOr(answers[3], addresses),
    optional: valueOr(answers[4], addresses),
    sensitivity: valueOr(answers[5], String),
    filledFor: valueOr(answers[6], (id) => id || null),
  };
}

/** A part of the appointment that is filled in. */
export type Part = 'subject' | 'time' | 'required' | 'optional' | 'agenda' | 'privacy';

/** A part that could not be filled in, and why. */
export interface Unfilled {
  readonly part: Part;
  readonly because: string;
}

/** What the appointment is filled in with. `self` is whose calendar it is in: nobody invites themselves. */
export interface Filling {
  readonly meeting: Pick<MeetingView, 'id' | 'subject' | 'invitees' | 'preparation' | 'agenda'>;
  readonly startAt: string;
  readonly endAt: string;
  readonly self: string;
}

/**
 * Fills in the appointment: the reference alone as its subject, the time, who is invited, the agenda and privacy. People
 * and words the chair has put in stay. The appointment remembers the meeting, whatever its subject becomes. Gives what
 * could not be filled in; nothing is thrown.
 */
export async function fillAppointment(item: ComposeItem, filling: Filling): Promise<readonly Unfilled[]> {
  const { subject, sessionData } = item;
  const { meeting } = filling;
  await asked(sessionData && ((done) => sessionData.setAsync(FILLED_FOR, meeting.id, done)));
  const parts: readonly (readonly [Part, Answered<unknown>])[] = [
    ['subject', await asked(subject && ((done) => subject.setAsync(meeting.subject, done)))],
    ['time', await setTime(item, filling)],
    ['required', await invite(item.requiredAttendees, peopleOf(filling, true))],
    ['optional', await invite(item.optionalAttendees, peopleOf(filling, false))],
    ['privacy', await makePrivate(item)],
    ['agenda', await writeAgenda(item, meeting)],
  ];
  return parts.flatMap(([part, answer]) => (answer.ok ? [] : [{ part, because: answer.because }]));
}

async function setTime({ start, end }: ComposeItem, filling: Filling): Promise<Answered<unknown>> {
  const begun = await asked(start && ((done) => start.setAsync(new Date(filling.startAt), done)));
  return begun.ok ? asked(end && ((done) => end.setAsync(new Date(filling.endAt), done))) : begun;
}

function peopleOf({ meeting, self }: Filling, required: boolean): readonly Office.EmailUser[] {
  return meeting.invitees
    .filter((each) => each.required === required && each.email.toLowerCase() !== self.toLowerCase())
    .map(({ name, email }) => ({ displayName: name, emailAddress: email }) as Office.EmailUser);
}

async function invite(
  attendees: Office.Recipients | undefined,
  people: readonly Office.EmailUser[],
): Promise<Answered<unknown>> {
  const there = await asked<Office.EmailAddressDetails[]>(attendees && ((done) => attendees.getAsync(done)));
  if (!there.ok || attendees === undefined) return there;
  const invited = addresses(there.value);
  const missing = people.filter(({ emailAddress }) => !invited.includes(emailAddress.toLowerCase()));
  return missing.length === 0 ? there : asked((done) => attendees.addAsync([...missing], done));
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

async function writeAgenda(
  { body }: ComposeItem,
  { preparation, agenda }: Filling['meeting'],
): Promise<Answered<unknown>> {
  const there = await asked<string>(body && ((done) => body.getAsync('text' as Office.CoercionType, done)));
  if (!there.ok || body === undefined) return there;
  if (agenda.length === 0 || there.value.includes(agenda[0] ?? '')) return there;
  const before = preparation.map((words) => `<p>${escaped(words)}</p>`).join('');
  const html = `${before}<ol>${agenda.map((item) => `<li>${escaped(item)}</li>`).join('')}</ol>`;
  const asHtml = { coercionType: 'html' as Office.CoercionType };
  return there.value.trim() === ''
    ? asked((done) => body.setAsync(html, asHtml, done))
    : asked((done) => body.prependAsync(html, asHtml, done));
}

function makePrivate({ sensitivity }: ComposeItem): Promise<Answered<unknown>> {
  const only = 'private' as Office.MailboxEnums.AppointmentSensitivityType;
  return asked(sensitivity && ((done) => sensitivity.setAsync(only, done)));
}
