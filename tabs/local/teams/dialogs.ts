import { useRef, useState } from 'react';
import type { DialogOutcome } from './card-act.ts';
import type { DialogRequest } from './host-protocol.ts';

type Closing = { submitted?: unknown; closed?: string };

/** A dialog that frames a page, or words the bot answered with instead. */
export type Showing =
  | { readonly kind: 'page'; readonly request: DialogRequest }
  | { readonly kind: 'said'; readonly text: string };

const NOTHING = 'Safeguard answered without a page to show. Try again, or open the Safeguard tab.';
const CLOSED: Closing = { closed: 'User cancelled/closed the task module.' };

/** One dialog at a time, as in Teams: opening a second closes the first. */
export function useDialogs() {
  const [showing, show] = useState<Showing>();
  const waiting = useRef<(closing: Closing) => void>(undefined);
  const settle = (closing: Closing) => {
    waiting.current?.(closing);
    waiting.current = undefined;
  };
  const open = (request: DialogRequest) =>
    new Promise<Closing>((closed) => {
      settle(CLOSED);
      waiting.current = closed;
      show({ kind: 'page', request });
    });
  const end = (closing: Closing) => {
    settle(closing);
    show(undefined);
  };
  return {
    showing,
    open,
    show: (outcome: DialogOutcome) => {
      if (outcome.kind === 'page') void open(outcome);
      else show({ kind: 'said', text: outcome.kind === 'said' ? outcome.text : NOTHING });
    },
    submit: (result: unknown) => end({ submitted: result }),
    close: () => end(CLOSED),
  };
}
