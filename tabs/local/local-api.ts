import type { NewAppointment, PreparedScenario } from './wire.ts';

/** The workspace said no, or did not answer; the message is a sentence for the person. */
export class WorkspaceFault extends Error {}

const SILENT =
  'The training workspace did not answer. Check that "npm start" is still running, then try again.';

function sentenceIn(body: unknown): string | undefined {
  if (typeof body === 'string') return body.trim() === '' ? undefined : body;
  if (typeof body !== 'object' || body === null) return undefined;
  const words = body as Record<string, unknown>;
  const found = [words['message'], words['detail'], words['error'], words['title']]
    .map(sentenceIn)
    .find(Boolean);
  const reference = words['reference'];
  return found && typeof reference === 'string' ? `${found} (reference ${reference})` : found;
}

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init).catch(() => {
    throw new WorkspaceFault(SILENT);
  });
  const text = await response.text();
  const body = text === '' ? undefined : parsed(text);
  if (response.ok) return body as T;
  throw new WorkspaceFault(
    sentenceIn(body) ?? `The training workspace answered ${response.status}. Try again.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.startsWith('<') ? undefined : text;
  }
}

/** Reads one of the workspace's own `/local` resources. */
export const read = <T>(path: string): Promise<T> => ask<T>(path);

const post = <T>(path: string, body: unknown = {}): Promise<T> =>
  ask<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The bearer token the sign-in stand-in gives a person for the product. */
export const tokenFor = async (person: string): Promise<string> =>
  (await post<{ token: string }>('/local/token', { person })).token;

export const prepareScenario = (id: string) =>
  post<PreparedScenario>(`/local/scenarios/${encodeURIComponent(id)}`);

const chat = (conversation: string, door: string) =>
  `/local/chat/${encodeURIComponent(conversation)}/${door}`;

export const say = (conversation: string, words: { person: string; text: string; mention?: boolean }) =>
  post<unknown>(chat(conversation, 'messages'), words);

export const sendCardAction = (
  conversation: string,
  act: { person: string; messageId: string; action: unknown },
) => post<unknown>(chat(conversation, 'card-actions'), act);

export const fetchTask = (conversation: string, act: { person: string; messageId: string; data: unknown }) =>
  post<unknown>(chat(conversation, 'task-fetch'), act);

export const startMessageAction = (
  conversation: string,
  act: { person: string; messageId: string; commandId: string },
) => post<unknown>(chat(conversation, 'message-actions'), act);

/** Every answer of a stand-in to these addresses is held, or fails, until it is cleared. */
export const setTrouble = (target: string, path: string, action: 'hold' | 'fail') =>
  post<unknown>('/local/faults', { target, match: { path }, action, times: 1_000_000 });

/** What is held goes on, and nothing is disturbed any more. */
export const clearTrouble = (id: string) =>
  ask<unknown>(`/local/faults/${encodeURIComponent(id)}`, { method: 'DELETE' });
export const clearAllTrouble = () => ask<unknown>('/local/faults', { method: 'DELETE' });

export const stopProduct = () => post<unknown>('/local/product/stop');
export const startProduct = () => post<unknown>('/local/product/start');

export const sendAppointment = (appointment: NewAppointment) =>
  post<unknown>('/local/calendar/appointments', appointment);
