import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { DarkThemeRegular } from '@fluentui/react-icons/svg/dark-theme';
import { THEMES, useTheme, type ThemeName } from './theme.tsx';

/** Light, dark or high contrast; framed pages are told at once. */
export function ThemeMenu() {
  const [theme, choose] = useTheme();
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_event, change) => choose((change.checkedItems[0] ?? 'default') as ThemeName)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={`Theme: ${THEMES[theme]}`} relationship="label">
          <Button appearance="subtle" icon={<DarkThemeRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {Object.entries(THEMES).map(([name, words]) => (
            <MenuItemRadio key={name} name="theme" value={name}>
              {words}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
