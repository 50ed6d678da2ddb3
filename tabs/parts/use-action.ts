import { useRef, useState } from 'react';
import type { Reply, Trouble } from '../api/reply.ts';

/** Something a person asked for: whether it is on its way, and what stood in its way last time. */
export interface Action<Asked extends readonly unknown[]> {
  readonly run: (...asked: Asked) => Promise<void>;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly forget: () => void;
}

/** Does one thing at a time: pressed twice it is asked for once; a refusal stays until it is tried again. */
export function useAction<Asked extends readonly unknown[], T>(
  ask: (...asked: Asked) => Promise<Reply<T>>,
  then: (value: T) => void,
): Action<Asked> {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const running = useRef(false);
  const run = async (...asked: Asked) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setTrouble(null);
    const reply = await ask(...asked);
    running.current = false;
    setBusy(false);
    if (reply.ok) then(reply.value);
    else setTrouble(reply.trouble);
  };
  return { run, busy, trouble, forget: () => setTrouble(null) };
}
