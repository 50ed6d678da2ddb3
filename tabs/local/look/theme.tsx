import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { createContext, useContext, useState, type ReactNode } from 'react';

/** The three themes of Teams, by the names teams-js uses. */
export type ThemeName = 'default' | 'dark' | 'contrast';

export const THEMES: Record<ThemeName, string> = {
  default: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
};
const FLUENT = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };
const KEPT = 'northmere-theme';

const Chosen = createContext<[ThemeName, (name: ThemeName) => void]>(['default', () => undefined]);

/** The theme on show and the way to change it; remembered by this browser. */
export const useTheme = () => useContext(Chosen);

const kept = (): ThemeName => {
  const name = localStorage.getItem(KEPT);
  return name === 'dark' || name === 'contrast' ? name : 'default';
};

export function WorkspaceTheme({ children }: { children: ReactNode }) {
  const [name, show] = useState<ThemeName>(kept);
  const choose = (next: ThemeName) => {
    localStorage.setItem(KEPT, next);
    show(next);
  };
  return (
    <Chosen.Provider value={[name, choose]}>
      <FluentProvider
        theme={FLUENT[name]}
        style={{ height: '100%', colorScheme: name === 'default' ? 'light' : 'dark' }}
      >
        {children}
      </FluentProvider>
    </Chosen.Provider>
  );
}
