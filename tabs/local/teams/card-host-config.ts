import { tokens } from '@fluentui/react-components';

const ink = (normal: string, subtle: string = normal) => ({ default: normal, subtle });
const foregroundColors = {
  default: ink(tokens.colorNeutralForeground1, tokens.colorNeutralForeground3),
  dark: ink(tokens.colorNeutralForeground1, tokens.colorNeutralForeground3),
  light: ink(tokens.colorNeutralForegroundInverted),
  accent: ink(tokens.colorBrandForeground1),
  good: ink(tokens.colorStatusSuccessForeground1),
  warning: ink(tokens.colorStatusWarningForeground1),
  attention: ink(tokens.colorStatusDangerForeground1),
};
const ground = (backgroundColor: string) => ({ backgroundColor, foregroundColors });

/** How Teams lays out a card, in the tokens of the theme on show, so that a change of theme needs no second drawing. */
export const CARD_HOST_CONFIG = {
  supportsInteractivity: true,
  fontFamily: tokens.fontFamilyBase,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  containerStyles: {
    default: ground(tokens.colorNeutralBackground1),
    emphasis: ground(tokens.colorNeutralBackground3),
    accent: ground(tokens.colorBrandBackground2),
    good: ground(tokens.colorStatusSuccessBackground1),
    warning: ground(tokens.colorStatusWarningBackground1),
    attention: ground(tokens.colorStatusDangerBackground1),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 0,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: false },
  textBlock: { headingLevel: 3 },
  factSet: {
    title: { size: 'default', color: 'default', weight: 'bolder', wrap: true, maxWidth: 150 },
    value: { size: 'default', color: 'default', weight: 'default', wrap: true },
    spacing: 12,
  },
  inputs: {
    label: { inputSpacing: 'small', requiredInputs: { suffix: ' (required)', suffixColor: 'default' } },
    errorMessage: { color: 'attention', spacing: 'small' },
  },
};
