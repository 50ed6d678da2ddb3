import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { useTheme, type ThemeName } from './theme.tsx';

const useStyles = makeStyles({
  body: {
    display: 'block',
    width: '100%',
    // Its height is that of what it holds: in a column it would be pressed flat.
    flexShrink: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
  },
});

const STYLE = `<style>body{font:14px/1.45 'Segoe UI',system-ui,sans-serif;margin:12px;overflow-wrap:anywhere}pre{font:inherit;white-space:pre-wrap}table{border-collapse:collapse}td,th{padding:4px 8px;vertical-align:top}img{max-width:100%}:focus{outline:none}</style>`;
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`;

/** What the body holds at the moment it is asked. */
export interface BodyText {
  html(): string;
}

interface Shown {
  readonly editable?: boolean;
  readonly onLink?: (url: string) => void;
}

const PAINT: Record<ThemeName, { colorScheme: string; backgroundColor: string; color: string }> = {
  default: { colorScheme: 'light', backgroundColor: '#ffffff', color: '#242424' },
  dark: { colorScheme: 'dark', backgroundColor: '#292929', color: '#ffffff' },
  contrast: { colorScheme: 'dark', backgroundColor: '#000000', color: '#ffffff' },
};

function paint(frame: HTMLIFrameElement | null, theme: ThemeName) {
  const page = frame?.contentDocument?.documentElement;
  if (page) Object.assign(page.style, PAINT[theme]);
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

/** What stands in the frame's page; nothing while it is still empty, or being loaded again with what was filled in. */
export function htmlIn(page: Document | null | undefined): string | undefined {
  const isThere = page?.URL === 'about:srcdoc' && page.readyState === 'complete';
  return isThere ? page.body.innerHTML : undefined;
}

/**
 * Mail and meeting bodies come from elsewhere: shown in a frame where no script runs and nothing is fetched. With
 * `editable` a person can type in it; whoever sends reads it through the handle.
 */
export function HtmlBody(props: Shown & { html: string; title: string; handle?: Ref<BodyText> }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [theme] = useTheme();
  useEffect(() => paint(frame.current, theme), [theme]);
  useImperativeHandle(props.handle, () => ({
    html: () => htmlIn(frame.current?.contentDocument) ?? props.html,
  }));
  return (
    <iframe
      ref={frame}
      className={useStyles().body}
      title={props.title}
      sandbox="allow-same-origin"
      srcDoc={`<!doctype html><html lang="en-GB"><head>${POLICY}${STYLE}</head><body>${props.html}</body></html>`}
      onLoad={({ currentTarget }) => {
        prepare(currentTarget, props);
        paint(currentTarget, theme);
      }}
    />
  );
}
