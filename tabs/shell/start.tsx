import { createDOMRenderer } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import type { Beginning } from './begin.ts';
import { Shell } from './shell.tsx';
import { themeNamed } from './themes.ts';

/** Puts the page in place of its static first paint, in the theme Teams has now. */
export async function start(root: HTMLElement, nonce: string | undefined, begun: Beginning): Promise<void> {
  const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});
  const name = begun.ok ? begun.host.theme : 'default';
  const first = { name, theme: await themeNamed(name) };
  if (begun.ok) location.hash = begun.route;
  createRoot(root).render(<Shell begun={begun} renderer={renderer} first={first} />);
  if (begun.ok) begun.host.ready();
}
