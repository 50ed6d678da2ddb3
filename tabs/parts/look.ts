import { makeStyles, mergeClasses, type Theme } from '@fluentui/react-components';
import { createContext } from 'react';

export { makeStyles, mergeClasses };

/**
 * One of Fluent's tokens, as a style writes it. The first load paints with these and plain controls: the components
 * themselves cost more than the whole form, and come with the pages that need them.
 */
export function token(name: keyof Theme & string): string {
  return `var(--${name})`;
}

/** One colour for all four borders. */
export function allBorders(color: string) {
  return { borderTopColor: color, borderRightColor: color, borderBottomColor: color, borderLeftColor: color };
}

/** The theme Teams has now, for the pages that use Fluent's components. */
export const ThemeContext = createContext<Theme | null>(null);

/** Below this there is one column; at and above `WIDE` there are three. */
export const NARROW = '@media (max-width: 639px)';
export const WIDE = '@media (min-width: 1024px)';

/** Read out, not seen. */
export const useUnseen = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
