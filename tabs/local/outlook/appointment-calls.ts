import {
  OfficeRefusal,
  type Appointment,
  type Invitee,
  type Outcome,
  type PaneNotice,
  type Place,
} from './appointment.ts';

type Call = (appointment: Appointment, args: readonly unknown[]) => Outcome;

const invalid = (message: string) => new OfficeRefusal(9000, 'InvalidParameter', message);
const tooLong = (what: string, limit: number) =>
  new OfficeRefusal(9006, 'DataExceedsMaximumSize', `${what} can be ${limit} characters long at most.`);

function shortText(value: unknown, what: string, limit: number): string {
  if (typeof value !== 'string') throw invalid(`${what} must be text.`);
  if (value.length > limit) throw tooLong(what, limit);
  return value;
}

function instant(value: unknown): string {
  const at = new Date(value as Date);
  if (!(value instanceof Date) || Number.isNaN(at.getTime())) throw invalid('The time must be a Date.');
  return at.toISOString();
}

/** The times of an appointment put at another start: as long as it was. One that ends before it starts keeps its end. */
export function startingAt(now: Pick<Appointment, 'startAt' | 'endAt'>, startAt: string) {
  const span = Date.parse(now.endAt) - Date.parse(now.startAt);
  return { startAt, endAt: span > 0 ? new Date(Date.parse(startAt) + span).toISOString() : now.endAt };
}

const start: Record<string, Call> = {
  get: ({ startAt }) => ({ value: new Date(startAt) }),
  set: (appointment, [value]) => ({ change: startingAt(appointment, instant(value)) }),
};

const end: Record<string, Call> = {
  get: ({ endAt }) => ({ value: new Date(endAt) }),
  set: ({ startAt }, [value]) => {
    const endAt = instant(value);
    if (endAt < startAt) throw new OfficeRefusal(9010, 'InvalidEndTime', 'The end lies before the start.');
    return { change: { endAt } };
  },
};

function invitee(value: unknown): Invitee {
  if (typeof value === 'string') return { displayName: value, emailAddress: value };
  const { displayName, emailAddress } = (value ?? {}) as Partial<Invitee>;
  if (typeof emailAddress !== 'string' || emailAddress === '') throw invalid('A recipient has no address.');
  return { displayName: displayName || emailAddress, emailAddress };
}

function invitees(value: unknown): Invitee[] {
  if (!Array.isArray(value)) throw invalid('Recipients must be a list.');
  if (value.length > 100) {
    throw new OfficeRefusal(
      9007,
      'NumberOfRecipientsExceeded',
      'At most 100 recipients can be set at a time.',
    );
  }
  return value.map(invitee);
}

const withoutDoubles = (people: readonly Invitee[]): Invitee[] => [
  ...new Map(people.map((each) => [each.emailAddress.toLowerCase(), each])).values(),
];

const attendees = (whose: 'required' | 'optional'): Record<string, Call> => ({
  get: (appointment) => ({ value: appointment[whose].map((each) => ({ ...each, recipientType: 'user' })) }),
  set: (_appointment, [people]) => ({ change: { [whose]: withoutDoubles(invitees(people)) } }),
  add: (appointment, [people]) => ({
    change: { [whose]: withoutDoubles([...appointment[whose], ...invitees(people)]) },
  }),
});

const named = (places: readonly Place[]) => places.map(({ id }) => id).join('; ');
const same = (one: Place, other: Place) => one.id === other.id && one.type === other.type;

const enhancedLocation: Record<string, Call> = {
  get: ({ places }) => ({
    value: places.map((place) => ({ locationIdentifier: place, displayName: place.id, emailAddress: '' })),
  }),
  add: ({ places }, [added]) => ({
    change: {
      places: [...places, ...(added as Place[]).filter((each) => !places.some((there) => same(each, there)))],
    },
  }),
  remove: ({ places }, [removed]) => ({
    change: { places: places.filter((place) => !(removed as Place[]).some((each) => same(each, place))) },
  }),
};

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
const textOf = (html: string) =>
  new DOMParser().parseFromString(html.replace(/<br\s*\/?>|<\/(p|div|li|h\d)>/gi, '$&\n'), 'text/html').body
    .textContent ?? '';
const asHtml = (value: unknown, options: unknown): string => {
  const text = shortText(value, 'The body', 1_000_000);
  return (options as { coercionType?: string } | undefined)?.coercionType === 'html' ? text : escaped(text);
};

const body: Record<string, Call> = {
  get: ({ bodyHtml }, [coercion]) => ({ value: coercion === 'html' ? bodyHtml : textOf(bodyHtml) }),
  getType: () => ({ value: 'html' }),
  set: (_appointment, [value, options]) => ({ change: { bodyHtml: asHtml(value, options) } }),
  prepend: ({ bodyHtml }, [value, options]) => ({ change: { bodyHtml: asHtml(value, options) + bodyHtml } }),
};

const SENSITIVITIES = ['normal', 'personal', 'private', 'confidential'];

const sessionData: Record<string, Call> = {
  get: ({ session }, [name]) => {
    const value = session[String(name)];
    if (value === undefined)
      throw new OfficeRefusal(9020, 'KeyNotFound', `Nothing is kept under "${String(name)}".`);
    return { value };
  },
  getAll: ({ session }) => ({ value: session }),
  set: ({ session }, [name, value]) => ({
    change: { session: { ...session, [String(name)]: shortText(value, 'Session data', 50_000) } },
  }),
  remove: ({ session }, [name]) => ({
    change: { session: Object.fromEntries(Object.entries(session).filter(([key]) => key !== name)) },
  }),
  clear: () => ({ change: { session: {} } }),
};

function notice(key: unknown, details: unknown): PaneNotice {
  const { type, message } = (details ?? {}) as { type?: unknown; message?: unknown };
  return {
    key: shortText(key, 'The key of a notice', 32),
    type: String(type ?? 'informationalMessage'),
    message: shortText(message, 'A notice', 150),
  };
}

const notificationMessages: Record<string, Call> = {
  getAll: ({ notices }) => ({ value: notices }),
  add: ({ notices }, [key, details]) => {
    if (notices.some((each) => each.key === key)) {
      throw new OfficeRefusal(9012, 'DuplicatedKey', 'A notice with this key is already shown.');
    }
    if (notices.length >= 5)
      throw new OfficeRefusal(9013, 'TooManyNotices', 'Five notices are shown already.');
    return { change: { notices: [...notices, notice(key, details)] } };
  },
  replace: ({ notices }, [key, details]) => ({
    change: { notices: [...notices.filter((each) => each.key !== key), notice(key, details)] },
  }),
  remove: ({ notices }, [key]) => ({ change: { notices: notices.filter((each) => each.key !== key) } }),
};

const MEMBERS: Readonly<Record<string, Readonly<Record<string, Call>>>> = {
  subject: {
    get: ({ subject }) => ({ value: subject }),
    set: (_appointment, [value]) => ({ change: { subject: shortText(value, 'The subject', 255) } }),
  },
  start,
  end,
  location: {
    get: ({ places }) => ({ value: named(places) }),
    set: (_appointment, [value]) => {
      const id = shortText(value, 'The location', 255);
      return { change: { places: id === '' ? [] : [{ id, type: 'custom' }] } };
    },
  },
  enhancedLocation,
  requiredAttendees: attendees('required'),
  optionalAttendees: attendees('optional'),
  body,
  sensitivity: {
    get: ({ sensitivity }) => ({ value: sensitivity }),
    set: (_appointment, [value]) => {
      if (!SENSITIVITIES.includes(String(value))) throw invalid('There is no such sensitivity.');
      return { change: { sensitivity: String(value) } };
    },
  },
  sessionData,
  notificationMessages,
};

/**
 * Carries out one call of the pane on the open appointment, with Outlook's own limits and habits: setting the start
 * keeps the length, and at most 255 characters of subject, 100 recipients a call, five notices of 150 characters.
 */
export function onAppointment(
  appointment: Appointment,
  { member, verb, args }: { member: string; verb: string; args: readonly unknown[] },
): Outcome {
  const call = Object.hasOwn(MEMBERS, member) ? MEMBERS[member]?.[verb] : undefined;
  if (!call)
    throw new OfficeRefusal(5001, 'NotSupported', `This Outlook does not offer ${member}.${verb}Async.`);
  return call(appointment, args);
}
