import { teamsHighContrastTheme, type Theme } from '@fluentui/react-components';

const GREY = '#8a8a8a';

/** The high-contrast look of Teams, with what cannot be used now in grey: bright green reads as the one thing that can. */
const contrastTheme: Theme = {
  ...teamsHighContrastTheme,
  colorNeutralForegroundDisabled: GREY,
  colorNeutralForegroundInvertedDisabled: GREY,
  colorNeutralBackgroundDisabled2: GREY,
  colorNeutralStrokeDisabled: GREY,
  colorNeutralStrokeDisabled2: GREY,
  colorNeutralStrokeInvertedDisabled: GREY,
  colorTransparentStrokeDisabled: GREY,
};
export default contrastTheme;
