import type { Theme } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useState } from 'react';
import type { Host, ThemeName } from '../host/host.ts';
import { applyTheme } from './apply-theme.ts';
import { themeNamed } from './themes.ts';

/** One of the three looks, with its tokens. */
export interface Look {
  readonly name: ThemeName;
  readonly theme: Theme;
}

/** The look of the application around the page, on the whole page; it changes with the application. */
export function useLook(host: Pick<Host, 'onThemeChange'> | null, first: Look): Look {
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
