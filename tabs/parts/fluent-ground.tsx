import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { use, type ReactNode } from 'react';
import { ThemeContext } from './look.ts';

const useStyles = makeStyles({ ground: { backgroundColor: 'transparent' } });

/** What Fluent's components stand on. Every page that uses one is inside; the shell and the form do without. */
export function FluentGround({ children }: { children: ReactNode }) {
  const theme = use(ThemeContext);
  return (
    <FluentProvider {...(theme ? { theme } : {})} className={useStyles().ground}>
      {children}
    </FluentProvider>
  );
}
