import { RendererProvider, type GriffelRenderer, type Theme } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ApiContext } from '../api/api-context.ts';
import { HostContext } from '../host/host-context.ts';
import type { Host, ThemeName } from '../host/host.ts';
import { makeStyles, ThemeContext, token } from '../parts/look.ts';
import { applyTheme } from './apply-theme.ts';
import type { Beginning } from './begin.ts';
import { Boundary } from './boundary.tsx';
import { OpenInTeams } from './open-in-teams.tsx';
import { Routes } from './routes.tsx';
import { themeNamed } from './themes.ts';

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

interface Look {
  readonly name: ThemeName;
  readonly theme: Theme;
}

function useLook(host: Host | null, first: Look): Look {
  const [look, setLook] = useState(first);
  useEffect(() => {
    let latest = 0;
    host?.onThemeChange((name) => {
      const mine = ++latest;
      void Promise.resolve(themeNamed(name)).then((theme) => {
        if (mine === latest) setLook({ name, theme });
      });
    });
  }, [host]);
  useLayoutEffect(() => applyTheme(document.documentElement, look.name, look.theme), [look]);
  return look;
}

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
