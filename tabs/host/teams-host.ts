import { app, authentication } from '@microsoft/teams-js';
import type { Connection, Host, ThemeName } from './host.ts';
import { within } from './patience.ts';
import { hostWords } from '../words/host-words.ts';

const START_MS = 5_000;
const TOKEN_MS = 15_000;

function themeNamed(name: string | undefined): ThemeName {
  return name === 'dark' || name === 'contrast' ? name : 'default';
}

function hostOf(context: app.Context): Host {
  return {
    theme: themeNamed(context.app.theme),
    opens: context.page.subPageId || null,
    inDialog: context.page.frameContext === 'task',
    onThemeChange: (listener) => {
      void app.registerOnThemeChangeHandler((name) => listener(themeNamed(name)));
    },
    token: () => within(authentication.getAuthToken(), TOKEN_MS, hostWords.noToken),
    ready: () => {
      void app.notifySuccess();
    },
  };
}

/**
 * Asks the framing application who it is. Outside any frame teams-js refuses at once; in a frame that does not know it,
 * it would wait a minute: five seconds are enough. `origins` are those allowed beside Microsoft's own.
 */
export async function connectToTeams(origins: readonly string[]): Promise<Connection> {
  try {
    await within(app.initialize([...origins]), START_MS, hostWords.silent);
    void app.notifyAppLoaded();
    const context = await within(app.getContext(), START_MS, hostWords.silent);
    return { ok: true, host: hostOf(context) };
  } catch (trouble) {
    const silent = trouble instanceof Error && trouble.message === hostWords.silent;
    return { ok: false, because: silent ? hostWords.silent : hostWords.notFramed };
  }
}
