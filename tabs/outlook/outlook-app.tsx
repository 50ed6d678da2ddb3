import {
  FluentProvider,
  makeStyles,
  RendererProvider,
  teamsLightTheme,
  tokens,
  type GriffelRenderer,
} from '@fluentui/react-components';
import { useState } from 'react';
import { ApiContext } from '../api/api-context.ts';
import { makeApi } from '../api/client.ts';
import { makeWire } from '../api/wire.ts';
import { Notice } from '../parts/notice.tsx';
import { Boundary } from '../shell/boundary.tsx';
import darkTheme from '../shell/theme-dark.ts';
import { outlookWords } from '../words/outlook-words.ts';
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

function Ground({ connection }: { connection: Connection }) {
  const styles = useStyles();
  const dark = connection.ok && connection.outlook.dark;
  return (
    <FluentProvider theme={dark ? darkTheme : teamsLightTheme} className={styles.ground}>
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

interface OutlookAppProps {
  readonly connection: Connection;
  readonly renderer: GriffelRenderer;
}

/** The frame of the pane: Outlook's look, the way to the server, and words where there is no appointment. */
export function OutlookApp({ connection, renderer }: OutlookAppProps) {
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <Ground connection={connection} />
    </RendererProvider>
  );
}
