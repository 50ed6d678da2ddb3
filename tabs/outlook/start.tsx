import { createDOMRenderer } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { themeNamed } from '../shell/themes.ts';
import { officeLook } from './office-look.ts';
import { OutlookApp } from './outlook-app.tsx';
import { connectToOutlook, type OfficeGlobal } from './outlook.ts';

/** Puts the pane in place of its static first paint, once Outlook has said what is open, in the look it has. */
export async function start(root: HTMLElement, nonce: string | undefined): Promise<void> {
  const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});
  const { Office: office } = window as { Office?: OfficeGlobal };
  const connection = await connectToOutlook(office);
  const look = officeLook(office);
  const first = { name: look.theme, theme: await themeNamed(look.theme) };
  createRoot(root).render(
    <OutlookApp connection={connection} look={look} first={first} renderer={renderer} />,
  );
}
