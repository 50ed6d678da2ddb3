import type { Theme } from '@fluentui/react-components';
import type { ThemeName } from '../host/host.ts';

/** Puts a theme's tokens on the whole page, and tells the browser whether its own controls are to be dark. */
export function applyTheme(page: HTMLElement, name: ThemeName, theme: Theme): void {
  for (const [token, value] of Object.entries(theme)) page.style.setProperty(`--${token}`, String(value));
  page.style.colorScheme = name === 'default' ? 'light' : 'dark';
}
