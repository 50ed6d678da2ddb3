import {
  ExecuteAction,
  OpenUrlAction,
  SubmitAction,
  type Action,
} from 'adaptivecards/dist/adaptivecards.min.js';

/** What a person did on a card, as the workspace has to carry it on. */
export type CardAct =
  | { readonly kind: 'send'; readonly action: Readonly<Record<string, unknown>> }
  | { readonly kind: 'dialog'; readonly data: unknown }
  | { readonly kind: 'follow'; readonly url: string };

const opensDialog = (data: unknown): boolean => {
  if (typeof data !== 'object' || data === null) return false;
  const teams = (data as Record<string, unknown>)['msteams'];
  return (
    typeof teams === 'object' && teams !== null && (teams as Record<string, unknown>)['type'] === 'task/fetch'
  );
};

/**
 * The act behind a card action once its inputs are gathered; showing a part of the card is done by the card itself and is
 * no act. `Action.Submit` with `msteams.type` `task/fetch` asks the bot for a dialog.
 */
export function cardAct(action: Action): CardAct | undefined {
  const id = action.id ? { id: action.id } : {};
  if (action instanceof OpenUrlAction) return action.url ? { kind: 'follow', url: action.url } : undefined;
  if (action instanceof ExecuteAction) {
    return {
      kind: 'send',
      action: { type: 'Action.Execute', ...id, verb: action.verb ?? '', data: action.data ?? {} },
    };
  }
  if (!(action instanceof SubmitAction)) return undefined;
  if (opensDialog(action.data)) return { kind: 'dialog', data: action.data };
  return { kind: 'send', action: { type: 'Action.Submit', ...id, data: action.data ?? {} } };
}

/** What became of a card action. */
export type CardOutcome =
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: string }
  | { readonly kind: 'done' };

const UNSAID =
  'Safeguard could not do that just now. Try again; if it keeps happening, open the screening in the tab.';

/** The bot's invoke response in those terms. A card in it is the workspace's to keep, and needs no words. */
export function cardOutcome(response: unknown): CardOutcome {
  if (typeof response !== 'object' || response === null) return { kind: 'done' };
  const { statusCode, type, value } = response as Record<string, unknown>;
  if (type === 'application/vnd.microsoft.error' || Number(statusCode ?? 200) >= 400) {
    const message = (value as { message?: unknown } | null | undefined)?.message;
    return { kind: 'refused', text: typeof message === 'string' ? message : UNSAID };
  }
  return typeof value === 'string' && value !== '' ? { kind: 'said', text: value } : { kind: 'done' };
}

/** What the bot wants shown when it was asked for a dialog. */
export type DialogOutcome =
  | {
      readonly kind: 'page';
      readonly url: string;
      readonly title: string;
      readonly width?: number | string;
      readonly height?: number | string;
    }
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'nothing' };

/** The bot's answer to `task/fetch` or to a message action. */
export function dialogOutcome(response: unknown): DialogOutcome {
  const { task, composeExtension } = (response ?? {}) as {
    task?: { type?: string; value?: unknown };
    composeExtension?: { type?: string; text?: string };
  };
  if (composeExtension?.text) return { kind: 'said', text: composeExtension.text };
  if (task?.type === 'message' && typeof task.value === 'string') return { kind: 'said', text: task.value };
  const { url, title, width, height } = (task?.value ?? {}) as Record<string, string | undefined>;
  if (!url) return { kind: 'nothing' };
  return {
    kind: 'page',
    url,
    title: title ?? 'Safeguard',
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
}
