import type { OfficeFault, OfficeGreeting } from './office-wire.ts';

/** The way from the pane to the compose page around it. */
export interface OfficeLine {
  /** Settles with the value, or rejects with an `OfficeFault`. */
  call(member: string, verb: string, args: readonly unknown[]): Promise<unknown>;
  listen(heard: (type: string, details: object) => void): void;
}

type Method = (...args: unknown[]) => void;
type Callback = (
  result: Pick<Office.AsyncResult<unknown>, 'status' | 'value' | 'error' | 'asyncContext'>,
) => void;

const SUCCEEDED = 'succeeded' as unknown as Office.AsyncResultStatus;
const FAILED = 'failed' as unknown as Office.AsyncResultStatus;

/** The last argument of an Office call is its callback; any options may carry a context that stays in the pane. */
function sorted(args: readonly unknown[]) {
  const callback = args.findLast((each): each is Callback => typeof each === 'function');
  const rest = args.filter((each) => each !== callback);
  const options = rest.find(
    (each): each is { asyncContext: unknown } =>
      typeof each === 'object' && each !== null && 'asyncContext' in each,
  );
  const sent = rest.map((each) => (each === options ? { ...options, asyncContext: undefined } : each));
  return { callback, asyncContext: options?.asyncContext, sent };
}

const asyncMethod =
  (line: OfficeLine, member: string, verb: string): Method =>
  (...args) => {
    const { callback, asyncContext, sent } = sorted(args);
    line.call(member, verb, sent).then(
      (value) => callback?.({ status: SUCCEEDED, value, asyncContext, error: undefined as never }),
      (error: OfficeFault) => callback?.({ status: FAILED, value: undefined, asyncContext, error }),
    );
  };

function makeItem(line: OfficeLine) {
  const method = (member: string) => (verb: string) => asyncMethod(line, member, verb);
  const settable = (member: string) => ({
    getAsync: method(member)('get'),
    setAsync: method(member)('set'),
  });
  const attendees = (member: string) => ({ ...settable(member), addAsync: method(member)('add') });
  const body = method('body');
  const places = method('enhancedLocation');
  const session = method('sessionData');
  const notices = method('notificationMessages');
  const handlers = new Map<string, Set<(details: object) => void>>();
  line.listen((type, details) => handlers.get(type)?.forEach((handler) => handler({ type, ...details })));
  return {
    itemType: 'appointment',
    subject: settable('subject'),
    start: settable('start'),
    end: settable('end'),
    location: settable('location'),
    enhancedLocation: { getAsync: places('get'), addAsync: places('add'), removeAsync: places('remove') },
    requiredAttendees: attendees('requiredAttendees'),
    optionalAttendees: attendees('optionalAttendees'),
    body: { ...settable('body'), getTypeAsync: body('getType'), prependAsync: body('prepend') },
    sensitivity: settable('sensitivity'),
    sessionData: {
      ...settable('sessionData'),
      getAllAsync: session('getAll'),
      removeAsync: session('remove'),
      clearAsync: session('clear'),
    },
    notificationMessages: {
      addAsync: notices('add'),
      replaceAsync: notices('replace'),
      removeAsync: notices('remove'),
      getAllAsync: notices('getAll'),
    },
    organizer: { getAsync: method('organizer')('get') },
    addHandlerAsync: (type: string, handler: (details: object) => void, ...rest: unknown[]) => {
      handlers.set(type, (handlers.get(type) ?? new Set()).add(handler));
      sorted(rest).callback?.({
        status: SUCCEEDED,
        value: undefined,
        error: undefined as never,
        asyncContext: undefined,
      });
    },
    removeHandlerAsync: (type: string, ...rest: unknown[]) => {
      handlers.delete(type);
      sorted(rest).callback?.({
        status: SUCCEEDED,
        value: undefined,
        error: undefined as never,
        asyncContext: undefined,
      });
    },
  } satisfies PaneItem;
}

/** The parts of an appointment being composed that the training workspace has, in the shapes of `@types/office-js`. */
export type PaneItem = Pick<
  Office.AppointmentCompose,
  | 'itemType'
  | 'subject'
  | 'start'
  | 'end'
  | 'location'
  | 'enhancedLocation'
  | 'requiredAttendees'
  | 'optionalAttendees'
  | 'sensitivity'
  | 'sessionData'
  | 'notificationMessages'
  | 'organizer'
  | 'addHandlerAsync'
  | 'removeHandlerAsync'
> & { body: Pick<Office.Body, 'getAsync' | 'setAsync' | 'getTypeAsync' | 'prependAsync'> };

const ENUMS = {
  AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  CoercionType: { Text: 'text', Html: 'html' },
  EventType: {
    AppointmentTimeChanged: 'olkAppointmentTimeChanged',
    RecipientsChanged: 'olkRecipientsChanged',
    EnhancedLocationsChanged: 'olkEnhancedLocationsChanged',
  },
  HostType: { Outlook: 'Outlook' },
  PlatformType: { OfficeOnline: 'OfficeOnline' },
  MailboxEnums: {
    AppointmentSensitivityType: {
      Normal: 'normal',
      Personal: 'personal',
      Private: 'private',
      Confidential: 'confidential',
    },
    ItemNotificationMessageType: {
      ProgressIndicator: 'progressIndicator',
      InformationalMessage: 'informationalMessage',
      ErrorMessage: 'errorMessage',
      InsightMessage: 'insightMessage',
    },
    ItemType: { Message: 'message', Appointment: 'appointment' },
    LocationType: { Custom: 'custom', Room: 'room' },
    RecipientType: { User: 'user', ExternalUser: 'externalUser', Other: 'other' },
  },
};

/** Requirement sets this Outlook has; nested app sign-in is not among them, so a pane asks `Office.auth`. */
const SETS: Readonly<Record<string, number>> = { mailbox: 1.14, identityapi: 1.3 };
const versionNumber = (version = '1.1') => {
  const [major = '1', minor = '0'] = version.split('.');
  return Number(major) * 1000 + Number(minor);
};

/**
 * The global `Office` of a pane beside a new appointment in the training workspace. `onReady` waits until the compose
 * page has said who is signed in; on a page of its own, outside a compose page, it reports no host, as the real one.
 */
export function makeOffice(line: OfficeLine | undefined) {
  const userProfile = {
    displayName: '',
    emailAddress: '',
    accountType: 'office365',
    timeZone: 'Europe/London',
  };
  const greeted = line?.call('host', 'greet', []).then((greeting) => {
    Object.assign(userProfile, greeting as OfficeGreeting);
    return { host: 'Outlook', platform: 'OfficeOnline' };
  });
  const ready = greeted ?? Promise.resolve({ host: null, platform: null });
  return {
    ...ENUMS,
    onReady: async (heard?: (info: unknown) => unknown) => {
      const info = await ready;
      await heard?.(info);
      return info;
    },
    auth: {
      getAccessToken: () =>
        line?.call('auth', 'token', []) ??
        Promise.reject(Object.assign(new Error('There is no host to sign in with.'), { code: 13012 })),
    },
    context: {
      displayLanguage: 'en-GB',
      contentLanguage: 'en-GB',
      host: line ? 'Outlook' : null,
      platform: line ? 'OfficeOnline' : null,
      requirements: {
        isSetSupported: (name: string, version?: string) => {
          const offered = SETS[name.toLowerCase()];
          return offered !== undefined && versionNumber(version) <= versionNumber(String(offered));
        },
      },
      mailbox: line
        ? {
            userProfile,
            item: makeItem(line),
            diagnostics: { hostName: 'OutlookWebApp', hostVersion: '0.0' },
          }
        : undefined,
    },
  };
}
