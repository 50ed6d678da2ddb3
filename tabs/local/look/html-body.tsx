import { makeStyles, tokens } from '@fluentui/react-components';
import { useImperativeHandle, useRef, type Ref } from 'react';

const useStyles = makeStyles({
  body: {
    display: 'block',
    width: '100%',
    minHeight: '160px',
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
  text(): string;
}

/**
 * Mail and meeting bodies come from elsewhere: shown in a frame where no script runs and nothing is fetched. With
 * `editable` a person can type in it; whoever sends reads it through the handle.
 */
export function HtmlBody(props: {
  html: string;
  title: string;
  editable?: boolean;
  onLink?: (url: string) => void;
  handle?: Ref<BodyText>;
}) {
  const frame = useRef<HTMLIFrameElement>(null);
  const body = () => frame.current?.contentDocument?.body;
  useImperativeHandle(props.handle, () => ({
    html: () => body()?.innerHTML ?? props.html,
    text: () => body()?.textContent ?? '',
  }));
  const shown = () => {
    const page = frame.current?.contentDocument;
    if (!frame.current || !page) return;
    if (props.editable) page.body.contentEditable = 'true';
    frame.current.style.height = `${Math.max(160, page.documentElement.scrollHeight)}px`;
    page.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (!link || props.editable) return;
      event.preventDefault();
      props.onLink?.(link.href);
    });
  };
  return (
    <iframe
      ref={frame}
      className={useStyles().body}
      title={props.title}
      sandbox="allow-same-origin"
      srcDoc={`<!doctype html><html lang="en-GB"><head>${POLICY}${STYLE}</head><body>${props.html}</body></html>`}
      onLoad={shown}
    />
  );
}
