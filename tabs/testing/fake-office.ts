import type { OfficeGlobal } from '../outlook/outlook.ts';

/** The open appointment behind a fake `Office`, to be looked at and changed by a test as its owner would. */
export interface FakeAppointment {
  subject: string;
  start: Date;
  end: Date;
  required: Office.EmailUser[];
  optional: Office.EmailUser[];
  sensitivity: string;
  bodyHtml: string;
  /** What Outlook keeps with the appointment while it is open. */
  session: Record<string, string>;
}

/** A fake Outlook, in the shapes of `@types/office-js`. */
export interface FakeOffice {
  readonly office: OfficeGlobal;
  readonly appointment: FakeAppointment;
  readonly item: Partial<Office.AppointmentCompose>;
  /** Tells the pane that the time or the invitees were changed by hand. */
  tell(event: 'olkAppointmentTimeChanged' | 'olkRecipientsChanged'): void;
}

type Done<T> = (result: Office.AsyncResult<T>) => void;

/** The callback is the last argument, with or without options before it. */
function settle<T>(args: readonly unknown[], value: T): void {
  const done = args.findLast((each) => typeof each === 'function') as Done<T> | undefined;
  done?.({ status: 'succeeded' as unknown as Office.AsyncResultStatus, value } as Office.AsyncResult<T>);
}

/** What Office.js answers when it refuses a call. */
export function refusing(message: string) {
  return (...args: unknown[]): void => {
    const done = args.findLast((each) => typeof each === 'function') as Done<never> | undefined;
    done?.({
      status: 'failed' as unknown as Office.AsyncResultStatus,
      error: { code: 9000, name: 'Refused', message },
    } as Office.AsyncResult<never>);
  };
}

function part<T>(read: () => T, write: (value: T) => void) {
  return {
    getAsync: (...args: unknown[]) => settle(args, read()),
    setAsync: (value: T, ...args: unknown[]) => {
      write(value);
      settle(args, undefined);
    },
  };
}

function people(appointment: FakeAppointment, which: 'required' | 'optional') {
  return {
    ...part(
      () => appointment[which],
      (next) => void (appointment[which] = next),
    ),
    addAsync: (more: Office.EmailUser[], ...args: unknown[]) => {
      appointment[which] = [...appointment[which], ...more];
      settle(args, undefined);
    },
  };
}

const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');

/** An Outlook with an empty appointment tomorrow at nine, in Margaret Eze's calendar. */
export function fakeOffice(change: Partial<FakeAppointment> = {}): FakeOffice {
  const appointment: FakeAppointment = {
    subject: '',
    start: new Date('2026-11-25T09:00:00Z'),
    end: new Date('2026-11-25T10:00:00Z'),
    required: [],
    optional: [],
    sensitivity: 'normal',
    bodyHtml: '',
    session: {},
    ...change,
  };
  const handlers = new Map<string, () => void>();
  const set =
    <K extends keyof FakeAppointment>(name: K) =>
    (value: FakeAppointment[K]) =>
      void (appointment[name] = value);
  const item = {
    subject: part(() => appointment.subject, set('subject')),
    start: part(() => appointment.start, set('start')),
    end: part(() => appointment.end, set('end')),
    requiredAttendees: people(appointment, 'required'),
    optionalAttendees: people(appointment, 'optional'),
    sensitivity: part(() => appointment.sensitivity, set('sensitivity')),
    sessionData: {
      getAsync: (name: string, ...args: unknown[]) =>
        name in appointment.session
          ? settle(args, appointment.session[name])
          : refusing('Nothing is kept under this name.')(...args),
      setAsync: (name: string, value: string, ...args: unknown[]) => {
        appointment.session[name] = value;
        settle(args, undefined);
      },
    },
    body: {
      getAsync: (_coercion: unknown, ...args: unknown[]) => settle(args, textOf(appointment.bodyHtml)),
      setAsync: part(() => appointment.bodyHtml, set('bodyHtml')).setAsync,
      prependAsync: (html: string, ...args: unknown[]) => {
        appointment.bodyHtml = html + appointment.bodyHtml;
        settle(args, undefined);
      },
    },
    addHandlerAsync: (event: string, handler: () => void) => void handlers.set(event, handler),
  } as unknown as Partial<Office.AppointmentCompose>;
  const office = {
    onReady: () => Promise.resolve({ host: 'Outlook', platform: 'OfficeOnline' }),
    auth: { getAccessToken: () => Promise.resolve('a.token.here') },
    context: {
      mailbox: { item, userProfile: { emailAddress: 'Margaret.Eze@northmere.example' } },
    },
  } as unknown as OfficeGlobal;
  return { office, appointment, item, tell: (event) => handlers.get(event)?.() };
}
