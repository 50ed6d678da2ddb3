import { createDOMRenderer } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { OutlookApp } from './outlook-app.tsx';
import { connectToOutlook, type OfficeGlobal } from './outlook.ts';

/** Puts the pane in place of its static first paint, once Outlook has said what is open. */
export async function start(root: HTMLElement, nonce: string | undefined): Promise<void> {
  const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});
  const { Office: office } = window as { Office?: OfficeGlobal };
  const connection = await connectToOutlook(office);
  createRoot(root).render(<OutlookApp connection={connection} renderer={renderer} />);
}
