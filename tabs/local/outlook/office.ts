import { ENUMS } from './office-enums.ts';
import type { OfficeColours, OfficeFault, OfficeGreeting } from './office-wire.ts';

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

const settable = (line: OfficeLine, member: string) => ({
  getAsync: asyncMethod(line, member, 'get'),
  setAsync: asyncMethod(line, member, 'set'),
});

const attendees = (line: OfficeLine, member: string) => ({
  ...settable(line, member),
  addAsync: asyncMethod(line, member, 'add'),
});

function lists(line: OfficeLine) {
  const places = (verb: string) => asyncMethod(line, 'enhancedLocation', verb);
  const session = (verb: string) => asyncMethod(line, 'sessionData', verb);
  const notices = (verb: string) => asyncMethod(line, 'notificationMessages', verb);
  return {
    enhancedLocation: { getAsync: places('get'), addAsync: places('add'), removeAsync: places('remove') },
    sessionData: {
      ...settable(line, 'sessionData'),
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
  };
}

function handlers(line: OfficeLine) {
  const known = new Map<string, Set<(details: object) => void>>();
  line.listen((type, details) => known.get(type)?.forEach((handler) => handler({ type, ...details })));
  const done = (rest: readonly unknown[]) => {
    const { callback, asyncContext } = sorted(rest);
    callback?.({ status: SUCCEEDED, value: undefined, asyncContext, error: undefined as never });
  };
  return {
    addHandlerAsync: (type: string, handler: (details: object) => void, ...rest: unknown[]) => {
      known.set(type, (known.get(type) ?? new Set()).add(handler));
      done(rest);
    },
    removeHandlerAsync: (type: string, ...rest: unknown[]) => {
      known.delete(type);
      done(rest);
    },
  };
}

function makeItem(line: OfficeLine) {
  return {
    itemType: 'appointment',
    subject: settable(line, 'subject'),
    start: settable(line, 'start'),
    end: settable(line, 'end'),
    location: settable(line, 'location'),
    requiredAttendees: attendees(line, 'requiredAttendees'),
    optionalAttendees: attendees(line, 'optionalAttendees'),
    body: {
      ...settable(line, 'body'),
      getTypeAsync: asyncMethod(line, 'body', 'getType'),
      prependAsync: asyncMethod(line, 'body', 'prepend'),
    },
    sensitivity: settable(line, 'sensitivity'),
    organizer: { getAsync: asyncMethod(line, 'organizer', 'get') },
    ...lists(line),
    ...handlers(line),
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

/** Requirement sets this Outlook has; nested app sign-in is not among them, so a pane asks `Office.auth`. */
const SETS: Readonly<Record<string, number>> = { mailbox: 1.14, identityapi: 1.3 };
const versionNumber = (version = '1.1') => {
  const [major = '1', minor = '0'] = version.split('.');
  return Number(major) * 1000 + Number(minor);
};

/**
 * The global `Office` of a pane beside a new appointment in the training workspace. `onReady` waits until the compose
 * page has said who is signed in and how it looks; on a page of its own, outside a compose page, it reports no host, as the real one.
 */
export function makeOffice(line: OfficeLine | undefined) {
  const userProfile = {
    displayName: '',
    emailAddress: '',
    accountType: 'office365',
    timeZone: 'Europe/London',
  };
  const officeTheme = {} as OfficeColours;
  const greeted = line?.call('host', 'greet', []).then((greeting) => {
    const { officeTheme: colours, ...organiser } = greeting as OfficeGreeting;
    Object.assign(userProfile, organiser);
    Object.assign(officeTheme, colours);
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
      officeTheme,
      requirements: {
        isSetSupported: (name: string, version?: string) => {
          const offered = SETS[name.toLowerCase()];
          return offered !== undefined && versionNumber(version) <= versionNumber(String(offered));
        },
      },
      mailbox: line
        ? {
            userProfile,
            ...handlers(line),
            item: makeItem(line),
            diagnostics: { hostName: 'OutlookWebApp', hostVersion: '0.0' },
          }
        : undefined,
    },
  };
}
