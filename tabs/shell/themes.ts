import { teamsLightTheme, type Theme } from '@fluentui/react-components';
import type { ThemeName } from '../host/host.ts';

/** The look most people use comes with the page; the other two are fetched when they are asked for. */
export function themeNamed(name: ThemeName): Theme | Promise<Theme> {
  switch (name) {
    case 'default':
      return teamsLightTheme;
    case 'dark':
      return import('./theme-dark.ts').then((file) => file.default);
    case 'contrast':
      return import('./theme-contrast.ts').then((file) => file.default);
  }
}
