import { makeOffice, type OfficeLine } from './outlook/office.ts';
import { isOfficeAnswer, isOfficeNotice, type OfficeCall } from './outlook/office-wire.ts';

/** The line to the compose page that frames this pane; only that window, from that address, is heard. */
function lineTo(composePage: Window, origin: string): OfficeLine {
  const waiting = new Map<number, { settle: (value: unknown) => void; refuse: (fault: unknown) => void }>();
  const listeners: Parameters<OfficeLine['listen']>[0][] = [];
  let lastId = 0;
  window.addEventListener('message', ({ source, origin: from, data }: MessageEvent) => {
    if (source !== composePage || from !== origin) return;
    if (isOfficeNotice(data)) listeners.forEach((heard) => heard(data.type, data.details));
    if (!isOfficeAnswer(data)) return;
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) call?.settle(data.value);
    else call?.refuse(data.error);
  });
  return {
    call: (member, verb, args) =>
      new Promise((settle, refuse) => {
        lastId += 1;
        waiting.set(lastId, { settle, refuse });
        const message: OfficeCall = { kind: 'office-call', id: lastId, member, verb, args };
        composePage.postMessage(message, origin);
      }),
    listen: (heard) => listeners.push(heard),
  };
}

const script = document.currentScript as HTMLScriptElement | null;
const framed = window.parent !== window && script;
Object.assign(window, {
  Office: makeOffice(framed ? lineTo(window.parent, new URL(script.src).origin) : undefined),
});
