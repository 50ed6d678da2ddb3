import { teamsDarkTheme, type Theme } from '@fluentui/react-components';

/** The dark look of Teams, with red words in the lighter of its two reds: the other has too little contrast on this ground. */
const darkTheme: Theme = {
  ...teamsDarkTheme,
  colorStatusDangerForeground1: teamsDarkTheme.colorPaletteRedForeground1,
};
export default darkTheme;
