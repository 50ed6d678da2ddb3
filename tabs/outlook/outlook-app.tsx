import {
  FluentProvider,
  makeStyles,
  RendererProvider,
  tokens,
  type GriffelRenderer,
} from '@fluentui/react-components';
import { useState } from 'react';
import { ApiContext } from '../api/api-context.ts';
import { makeApi } from '../api/client.ts';
import { makeWire } from '../api/wire.ts';
import { Notice } from '../parts/notice.tsx';
import { Boundary } from '../shell/boundary.tsx';
import { useLook, type Look } from '../shell/use-look.ts';
import { outlookWords } from '../words/outlook-words.ts';
import type { OfficeLook } from './office-look.ts';
import type { Connection, Outlook } from './outlook.ts';
import { Pane } from './pane.tsx';
import { SignedIn } from './signed-in.tsx';

const useStyles = makeStyles({
  ground: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
  page: { padding: tokens.spacingHorizontalM },
});

const fromOutlook: typeof fetch = (address, request) => {
  const headers = new Headers(request?.headers);
  headers.set('X-Safeguard-From', 'outlook');
  return fetch(address, { ...request, headers });
};

function Connected({ outlook }: { outlook: Outlook }) {
  const [api] = useState(() => makeApi(makeWire(outlook.tokens, fromOutlook)));
  return (
    <ApiContext value={api}>
      <SignedIn outlook={outlook}>
        <Pane outlook={outlook} />
      </SignedIn>
    </ApiContext>
  );
}

function NotInOutlook({ because }: { because: string }) {
  return (
    <main className={useStyles().page}>
      <Notice
        intent="warning"
        title={outlookWords.notInOutlook}
        action={{ words: outlookWords.tryAgain, act: () => location.reload() }}
      >
        {because}
      </Notice>
    </main>
  );
}

interface OutlookAppProps {
  readonly connection: Connection;
  readonly look: OfficeLook;
  /** The look Outlook had when the pane was opened. */
  readonly first: Look;
  readonly renderer: GriffelRenderer;
}

function Ground({ connection, look, first }: Omit<OutlookAppProps, 'renderer'>) {
  const styles = useStyles();
  const { theme } = useLook(look, first);
  return (
    <FluentProvider theme={theme} className={styles.ground}>
      <Boundary>
        {connection.ok ? (
          <Connected outlook={connection.outlook} />
        ) : (
          <NotInOutlook because={connection.because} />
        )}
      </Boundary>
    </FluentProvider>
  );
}

/** The frame of the pane: Outlook's look, the way to the server, and words where there is no appointment. */
export function OutlookApp({ renderer, ...ground }: OutlookAppProps) {
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <Ground {...ground} />
    </RendererProvider>
  );
}
