import { RendererProvider, type GriffelRenderer } from '@fluentui/react-components';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ApiContext } from '../api/api-context.ts';
import { HostContext } from '../host/host-context.ts';
import { makeStyles, ThemeContext, token } from '../parts/look.ts';
import type { Beginning } from './begin.ts';
import { Boundary } from './boundary.tsx';
import { OpenInTeams } from './open-in-teams.tsx';
import { Routes } from './routes.tsx';
import { useLook, type Look } from './use-look.ts';

const useStyles = makeStyles({
  ground: {
    minHeight: '100vh',
    backgroundColor: token('colorNeutralBackground3'),
    color: token('colorNeutralForeground1'),
    fontFamily: token('fontFamilyBase'),
    fontSize: token('fontSizeBase300'),
    lineHeight: token('lineHeightBase300'),
  },
});

function Ground({ begun }: { begun: Beginning }) {
  const styles = useStyles();
  return (
    <div className={styles.ground}>
      {begun.ok ? (
        <HostContext value={begun.host}>
          <ApiContext value={begun.api}>
            <Router hook={useHashLocation}>
              <Boundary>
                <Routes />
              </Boundary>
            </Router>
          </ApiContext>
        </HostContext>
      ) : (
        <OpenInTeams because={begun.because} />
      )}
    </div>
  );
}

interface ShellProps {
  readonly begun: Beginning;
  readonly renderer: GriffelRenderer;
  readonly first: Look;
}

/** The frame of every page of the tab: the look of Teams, the way to the server, and the pages by their address. */
export function Shell({ begun, renderer, first }: ShellProps) {
  const { theme } = useLook(begun.ok ? begun.host : null, first);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <ThemeContext value={theme}>
        <Ground begun={begun} />
      </ThemeContext>
    </RendererProvider>
  );
}
