import {
  hostAnswer,
  hostReply,
  hostRequest,
  type HostContext,
} from '../../../tabs/local/teams/host-protocol.ts';

/** A page to be framed: its address, and who looks at it, with the token Teams has for them and the place that is opened. */
export interface Framed {
  readonly address: string;
  readonly person: HostContext['person'];
  readonly token: string;
  readonly subPageId: string;
}

declare global {
  /** Frames a page from now on. */
  var frame: (framed: Framed) => void;
}

/** Nothing but a frame and the answers of Teams, given at once: what Teams itself takes is not the product's time. */
globalThis.frame = ({ address, person, token, subPageId }) => {
  const page = document.createElement('iframe');
  const context: HostContext = { person, theme: 'default', frame: 'content', subPageId };
  const doors = {
    token: () => Promise.resolve(token),
    follow: () => undefined,
    openTab: () => {},
    openDialog: () => Promise.resolve({ closed: 'There are no dialogs here.' }),
    submitDialog: () => {},
    loaded: () => {},
    failed: () => {},
  };
  const answer = async ({ source, data }: MessageEvent) => {
    const request = source === page.contentWindow ? hostRequest(data) : undefined;
    if (request === undefined) return;
    const args = await hostAnswer(request, context, doors);
    if (args) page.contentWindow?.postMessage(hostReply(request, args), location.origin);
  };
  window.addEventListener('message', (event) => void answer(event));
  page.src = address;
  document.body.append(page);
};
