import { onAppointment } from './appointment-calls.ts';
import { OfficeRefusal } from './appointment.ts';
import type { Draft } from './draft.ts';
import type { OfficeAnswer, OfficeCall, OfficeColours, OfficeGreeting } from './office-wire.ts';

/** What the compose page knows beside its draft. */
export interface OfficeHost {
  readonly draft: Draft;
  readonly organiser: Pick<OfficeGreeting, 'displayName' | 'emailAddress'>;
  readonly colours: OfficeColours;
  /** The body as it stands on the page, with what was typed since. */
  bodyNow(): string;
  token(): Promise<string>;
}

function onDraft(call: OfficeCall, { draft, bodyNow }: OfficeHost): unknown {
  const typed = bodyNow();
  const { value, change } = onAppointment({ ...draft.get(), bodyHtml: typed }, call);
  if (change) draft.change(change);
  return value;
}

async function valueOf(call: OfficeCall, host: OfficeHost): Promise<unknown> {
  const { displayName, emailAddress } = host.organiser;
  if (call.member === 'host') {
    return { displayName, emailAddress, officeTheme: host.colours } satisfies OfficeGreeting;
  }
  if (call.member === 'organizer') return { displayName, emailAddress, recipientType: 'user' };
  if (call.member === 'auth') return host.token();
  return onDraft(call, host);
}

/** Answers one call of the pane; a refusal is an answer too. */
export async function officeAnswer(call: OfficeCall, host: OfficeHost): Promise<OfficeAnswer> {
  const { id } = call;
  try {
    return { kind: 'office-answer', id, ok: true, value: await valueOf(call, host) };
  } catch (error) {
    const fault =
      error instanceof OfficeRefusal
        ? error.fault
        : {
            code: 13000,
            name: 'InternalError',
            message: error instanceof Error ? error.message : String(error),
          };
    return { kind: 'office-answer', id, ok: false, error: fault };
  }
}
