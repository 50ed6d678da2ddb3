import { officeLook, themeOf } from './office-look.ts';
import type { OfficeGlobal } from './outlook.ts';

const colours = (bodyBackgroundColor: string, bodyForegroundColor: string) => ({
  bodyBackgroundColor,
  bodyForegroundColor,
});

test.each([
  ['an Outlook that says nothing of its look', 'default', undefined, false],
  ['white', 'default', colours('#FFFFFF', '#242424'), false],
  ['white with pure black', 'default', colours('#FFFFFF', '#000000'), false],
  ['black, where Outlook does not say that it is dark', 'dark', colours('#1F1F1F', '#FFFFFF'), false],
  ['dark grey', 'dark', colours('#666666', '#FFFFFF'), false],
  ['white on pure black', 'contrast', colours('#000000', '#FFFFFF'), false],
  ['colours the person forces on every page', 'contrast', colours('#FFFFFF', '#242424'), true],
  ['a host that only says that it is dark', 'dark', { isDarkTheme: true }, false],
  ['colours written in a way nobody knows', 'default', colours('black', 'white'), false],
] as const)('%s gives the %s look', (_words, theme, given, forced) => {
  expect(themeOf(given, forced)).toBe(theme);
});

test('the pane follows when Outlook changes its look', () => {
  let tell: (change: object) => void = () => undefined;
  const mailbox = { addHandlerAsync: (_type: string, handler: typeof tell) => (tell = handler) };
  const look = officeLook({ context: { mailbox } } as unknown as OfficeGlobal);
  const heard: string[] = [];
  look.onThemeChange((theme) => heard.push(theme));
  tell({ type: 'officeThemeChanged', officeTheme: colours('#1F1F1F', '#FFFFFF') });
  tell({ type: 'officeThemeChanged', officeTheme: colours('#000000', '#FFFFFF') });
  expect([look.theme, ...heard]).toEqual(['default', 'dark', 'contrast']);
});

test('an Outlook that refuses to tell of a change keeps its look', () => {
  const mailbox = {
    addHandlerAsync: () => {
      throw new Error('There is no such event.');
    },
  };
  const officeTheme = colours('#1F1F1F', '#FFFFFF');
  const look = officeLook({ context: { mailbox, officeTheme } } as unknown as OfficeGlobal);
  look.onThemeChange(() => undefined);
  expect(look.theme).toBe('dark');
});
