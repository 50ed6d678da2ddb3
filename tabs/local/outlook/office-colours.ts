import type { ThemeName } from '../look/theme.tsx';
import type { OfficeColours } from './office-wire.ts';

/** What Outlook tells a pane of its look: four colours. It says neither whether it is dark nor what its theme is called. */
export const OFFICE_COLOURS: Readonly<Record<ThemeName, OfficeColours>> = {
  default: {
    bodyBackgroundColor: '#ffffff',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#f5f5f5',
    controlForegroundColor: '#424242',
  },
  dark: {
    bodyBackgroundColor: '#292929',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#1f1f1f',
    controlForegroundColor: '#d6d6d6',
  },
  contrast: {
    bodyBackgroundColor: '#000000',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#000000',
    controlForegroundColor: '#ffffff',
  },
};
