import { makeTokenSource, type TokenSource } from '../host/token-source.ts';
import { outlookWords } from '../words/outlook-words.ts';
import type { ComposeItem } from './appointment.ts';

/** The Outlook around the pane. */
export interface Outlook {
  readonly item: ComposeItem;
  /** The address of the person whose appointment it is; empty where Outlook does not say. */
  readonly self: string;
  readonly tokens: TokenSource;
  /** Tells when the time of the appointment or who is invited has changed, where this Outlook does. */
  onChange(listener: () => void): void;
}

/** The Outlook around the pane, or in words why there is none. */
export type Connection =
  { readonly ok: true; readonly outlook: Outlook } | { readonly ok: false; readonly because: string };

/** The parts of the global `Office` that the pane uses. */
export type OfficeGlobal = Pick<typeof Office, 'onReady' | 'context'> & { readonly auth?: Office.Auth };

const deviceClock = () => performance.timeOrigin + performance.now();

function isCompose(item: unknown): item is ComposeItem {
  const subject = (item as { subject?: { setAsync?: unknown } } | null | undefined)?.subject;
  return typeof subject === 'object' && typeof subject.setAsync === 'function';
}

function watch(item: ComposeItem, listener: () => void): void {
  for (const event of ['olkAppointmentTimeChanged', 'olkRecipientsChanged']) {
    try {
      item.addHandlerAsync?.(event as unknown as Office.EventType, listener);
    } catch {
      // Older versions of Outlook refuse an event they do not know: the pane looks again by itself.
    }
  }
}

function ask(auth: Office.Auth | undefined): Promise<string> {
  if (auth?.getAccessToken === undefined) return Promise.reject(Object.assign(new Error(), { code: 13012 }));
  return auth.getAccessToken({ allowSignInPrompt: true, allowConsentPrompt: true });
}

/** Waits until Outlook is ready and finds the appointment being composed. */
export async function connectToOutlook(office: OfficeGlobal | undefined): Promise<Connection> {
  if (office === undefined) return { ok: false, because: outlookWords.noOffice };
  const { host } = await office.onReady();
  const mailbox = office.context?.mailbox as Office.Mailbox | undefined;
  if (host === null || mailbox === undefined) return { ok: false, because: outlookWords.noHost };
  const item: unknown = mailbox.item;
  if (!isCompose(item)) return { ok: false, because: outlookWords.noAppointment };
  return {
    ok: true,
    outlook: {
      item,
      self: mailbox.userProfile?.emailAddress ?? '',
      tokens: makeTokenSource(() => ask(office.auth), deviceClock),
      onChange: (listener) => watch(item, listener),
    },
  };
}

const SIGN_IN_CODES: Readonly<Record<number, string>> = {
  13001: outlookWords.signInNotSignedIn,
  13002: outlookWords.signInStopped,
  13003: outlookWords.signInAccount,
  13008: outlookWords.signInBusy,
  13012: outlookWords.signInUnsupported,
};

/** Why Outlook did not confirm who somebody is, by the code it gave. */
export function signInTroubleWords(trouble: unknown): string {
  const { code } = (trouble ?? {}) as { code?: unknown };
  return (typeof code === 'number' ? SIGN_IN_CODES[code] : undefined) ?? outlookWords.signIn;
}
