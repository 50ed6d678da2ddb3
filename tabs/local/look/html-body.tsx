import { makeStyles, tokens } from '@fluentui/react-components';
import { useImperativeHandle, useRef, type Ref } from 'react';

const useStyles = makeStyles({
  body: {
    display: 'block',
    width: '100%',
    border: 'none',
    backgroundColor: '#fff',
    borderRadius: tokens.borderRadiusMedium,
  },
});

const STYLE = `<style>body{font:14px/1.45 'Segoe UI',system-ui,sans-serif;color:#242424;margin:12px;overflow-wrap:anywhere}table{border-collapse:collapse}td,th{padding:4px 8px;vertical-align:top}img{max-width:100%}:focus{outline:none}</style>`;
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`;

/** What the body holds at the moment it is asked. */
export interface BodyText {
  html(): string;
}

interface Shown {
  readonly editable?: boolean;
  readonly onLink?: (url: string) => void;
}

function prepare(frame: HTMLIFrameElement, { editable = false, onLink }: Shown) {
  const page = frame.contentDocument;
  if (!page) return;
  if (editable) page.body.contentEditable = 'true';
  frame.style.height = `${Math.max(editable ? 160 : 0, page.documentElement.scrollHeight)}px`;
  page.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || editable) return;
    event.preventDefault();
    onLink?.(link.href);
  });
}

/**
 * Mail and meeting bodies come from elsewhere: shown in a frame where no script runs and nothing is fetched. With
 * `editable` a person can type in it; whoever sends reads it through the handle.
 */
export function HtmlBody(props: Shown & { html: string; title: string; handle?: Ref<BodyText> }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useImperativeHandle(props.handle, () => ({
    html: () => frame.current?.contentDocument?.body.innerHTML ?? props.html,
  }));
  return (
    <iframe
      ref={frame}
      className={useStyles().body}
      title={props.title}
      sandbox="allow-same-origin"
      srcDoc={`<!doctype html><html lang="en-GB"><head>${POLICY}${STYLE}</head><body>${props.html}</body></html>`}
      onLoad={(event) => prepare(event.currentTarget, props)}
    />
  );
}
