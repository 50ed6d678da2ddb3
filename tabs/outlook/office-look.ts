import type { ThemeName } from '../host/host.ts';
import type { OfficeGlobal } from './outlook.ts';

/** The look of the Outlook around the pane. */
export interface OfficeLook {
  readonly theme: ThemeName;
  onThemeChange(listener: (theme: ThemeName) => void): void;
}

type Colours = Partial<Office.OfficeTheme>;

/** How light a colour like "#1f1f1f" is, from 0 to 1; null where it is not written so. */
function lightness(colour: string | undefined): number | null {
  const parts = /^#(..)(..)(..)$/
    .exec(colour ?? '')
    ?.slice(1)
    .map((part) => parseInt(part, 16));
  if (parts === undefined || parts.some(Number.isNaN)) return null;
  const [red = 0, green = 0, blue = 0] = parts;
  return (2126 * red + 7152 * green + 722 * blue) / 2_550_000;
}

/**
 * Which of the three looks an Outlook has: by its colours, for Outlook does not say whether it is dark. Colours that the
 * person forces on every page, and white on black without any grey, are high contrast.
 */
export function themeOf(colours: Colours | undefined, forced: boolean): ThemeName {
  const ground = lightness(colours?.bodyBackgroundColor);
  const ink = lightness(colours?.bodyForegroundColor);
  if (forced || (ground === 0 && ink === 1)) return 'contrast';
  if (ground !== null && ink !== null) return ground < ink ? 'dark' : 'default';
  return colours?.isDarkTheme === true ? 'dark' : 'default';
}

/** The look of this Outlook now, and later ones where it tells of them; the light one where it says nothing. */
export function officeLook(office: OfficeGlobal | undefined): OfficeLook {
  const context = office?.context as Partial<Office.Context> | undefined;
  const forced = window.matchMedia?.('(forced-colors: active)') as MediaQueryList | undefined;
  let colours = context?.officeTheme as Colours | undefined;
  const now = () => themeOf(colours, forced?.matches === true);
  return {
    theme: now(),
    onThemeChange: (listener) => {
      forced?.addEventListener('change', () => listener(now()));
      const changed = ({ officeTheme }: { officeTheme: Colours }) => {
        colours = officeTheme;
        listener(now());
      };
      try {
        context?.mailbox?.addHandlerAsync?.('officeThemeChanged' as unknown as Office.EventType, changed);
      } catch {
        // Older versions of Outlook refuse an event they do not know: the look stays as it was.
      }
    },
  };
}
