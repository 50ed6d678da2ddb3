import type { ThemeName } from '../look/theme.tsx';
import type { Person } from '../wire.ts';

const TRAINING_TENANT = '11111111-1111-4111-8111-111111111111';
const SDK = '2.58.0';

/** What the framed page may use; anything else is answered with a refusal, so that nothing waits for ever. */
const RUNTIME = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { dialog: { url: {}, update: {} }, pages: { backStack: {}, currentApp: {} } },
};

/** A question or notice from the teams-js of a framed page. */
export interface HostRequest {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args: readonly unknown[];
}

/** Who is at the screen and where the framed page stands. */
export interface HostContext {
  readonly person: Person;
  readonly theme: ThemeName;
  readonly frame: 'content' | 'task';
  readonly subPageId: string | undefined;
}

/** A dialog framing a page, as teams-js and the bot both ask for it. */
export interface DialogRequest {
  readonly url: string;
  readonly title?: string;
  readonly width?: number | string;
  readonly height?: number | string;
}

/** What a framed page can make happen around it. */
export interface HostDoors {
  token(): Promise<string>;
  /** Follows a link; a sentence when it cannot. */
  follow(url: string): string | undefined;
  openTab(subPageId: string | undefined): void;
  /** Settles when the dialog is closed: with what it submitted, or with words when it was only closed. */
  openDialog(dialog: DialogRequest): Promise<{ submitted?: unknown; closed?: string }>;
  submitDialog(result: unknown): void;
  loaded(): void;
  failed(reason: string): void;
}

type Answer = readonly unknown[] | undefined;
type Answering = (
  args: readonly unknown[],
  context: HostContext,
  doors: HostDoors,
) => Answer | Promise<Answer>;

/** A message as a request; other pages and extensions post messages too, and those are nobody's question. */
export function hostRequest(data: unknown): HostRequest | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { id, uuidAsString, func, args } = data as Record<string, unknown>;
  if (typeof id !== 'number' || typeof func !== 'string') return undefined;
  return {
    id,
    func,
    args: Array.isArray(args) ? args : [],
    ...(typeof uuidAsString === 'string' ? { uuidAsString } : {}),
  };
}

function contextFor({ person, theme, frame, subPageId }: HostContext) {
  return {
    entityId: 'safeguard',
    subEntityId: subPageId,
    locale: 'en-gb',
    theme,
    frameContext: frame,
    hostName: 'Teams',
    hostClientType: 'web',
    userObjectId: person.oid,
    userDisplayName: person.name,
    userPrincipalName: person.email,
    loginHint: person.email,
    tid: TRAINING_TENANT,
    sessionId: 'training',
    appSessionId: 'training',
  };
}

const field = (value: unknown, name: string): string | undefined => {
  const found =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  return typeof found === 'string' && found !== '' ? found : undefined;
};

const openTab: Answering = ([where], _context, doors) => {
  doors.openTab(field(where, 'subPageId'));
  return [true];
};

const followed: Answering = ([url], _context, doors) => {
  const refusal = doors.follow(String(url));
  return refusal ? [false, refusal] : [true];
};

const token: Answering = async (_args, _context, doors) => {
  try {
    return [true, await doors.token()];
  } catch (error) {
    return [false, error instanceof Error ? error.message : String(error)];
  }
};

const dialog: Answering = async ([asked], _context, doors) => {
  const { submitted, closed } = await doors.openDialog(asked as DialogRequest);
  return closed === undefined ? [null, submitted] : [closed];
};

const noted: Answering = () => undefined;

const ANSWERS: Readonly<Record<string, Answering>> = {
  initialize: (_args, { frame }) => [frame, 'web', JSON.stringify(RUNTIME), SDK],
  getContext: (_args, context) => [contextFor(context)],
  'authentication.getAuthToken': token,
  executeDeepLink: followed,
  'pages.navigateToApp': openTab,
  'pages.currentApp.navigateTo': openTab,
  'pages.currentApp.navigateToDefaultPage': openTab,
  navigateBack: () => [true],
  'tasks.startTask': dialog,
  'tasks.completeTask': ([result], _context, doors) => void doors.submitDialog(result),
  'tasks.updateTask': noted,
  'appInitialization.appLoaded': (_args, _context, doors) => void doors.loaded(),
  'appInitialization.success': (_args, _context, doors) => void doors.loaded(),
  'appInitialization.failure': ([reason, message], _context, doors) =>
    void doors.failed(String(message ?? reason)),
  'appInitialization.expectedFailure': ([reason, message], _context, doors) =>
    void doors.failed(String(message ?? reason)),
  registerHandler: noted,
  readyToUnload: noted,
  setFrameContext: noted,
  shareDeepLink: noted,
  returnFocus: noted,
};

/**
 * What Teams would answer the teams-js of a framed page: the arguments of the reply, or nothing where it expects none.
 * A function Teams has and this workspace has not is refused in words.
 */
export async function hostAnswer(
  request: HostRequest,
  context: HostContext,
  doors: HostDoors,
): Promise<Answer> {
  const answering = Object.hasOwn(ANSWERS, request.func) ? ANSWERS[request.func] : undefined;
  if (!answering) return [false, `The training workspace does not offer "${request.func}".`];
  return answering(request.args, context, doors);
}

/** The message that carries an answer back to the request it belongs to. */
export const hostReply = ({ id, uuidAsString }: HostRequest, args: readonly unknown[]) => ({
  id,
  uuidAsString,
  args,
});

/** The notice Teams sends a framed page when the person changes the theme. */
export const themeChange = (theme: ThemeName) => ({ func: 'themeChange', args: [theme] });
