import { makeStyles, tokens } from '@fluentui/react-components';

const button = {
  minHeight: '32px',
  padding: `5px ${tokens.spacingHorizontalM}`,
  borderRadius: tokens.borderRadiusMedium,
  border: `1px solid ${tokens.colorNeutralStroke1}`,
  backgroundColor: tokens.colorNeutralBackground1,
  color: tokens.colorNeutralForeground1,
  fontFamily: tokens.fontFamilyBase,
  fontSize: tokens.fontSizeBase300,
  fontWeight: tokens.fontWeightSemibold,
  lineHeight: tokens.lineHeightBase300,
  cursor: 'pointer',
};
const filled = {
  border: `1px solid ${tokens.colorTransparentStroke}`,
  backgroundColor: tokens.colorBrandBackground,
  color: tokens.colorNeutralForegroundOnBrand,
};
const field = {
  boxSizing: 'border-box' as const,
  minHeight: '32px',
  width: '100%',
  padding: `5px ${tokens.spacingHorizontalMNudge}`,
  borderRadius: tokens.borderRadiusMedium,
  border: `1px solid ${tokens.colorNeutralStroke1}`,
  borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  backgroundColor: tokens.colorNeutralBackground1,
  color: tokens.colorNeutralForeground1,
  fontFamily: tokens.fontFamilyBase,
  fontSize: tokens.fontSizeBase300,
};

/** The buttons and fields the card library draws, dressed as Fluent's. */
export const useCardStyles = makeStyles({
  card: {
    maxWidth: '480px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    '& .ac-adaptiveCard:focus': { outline: 'none' },
    '& .ac-actionSet': { flexWrap: 'wrap !important', gap: tokens.spacingHorizontalS },
    '& .ac-pushButton div': { whiteSpace: 'normal !important' },
    '& .ac-pushButton': button,
    '& .ac-pushButton:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '& .ac-pushButton.style-positive, & .ac-pushButton.primary': filled,
    '& .ac-pushButton.style-positive:hover, & .ac-pushButton.primary:hover': {
      backgroundColor: tokens.colorBrandBackgroundHover,
    },
    '& .ac-pushButton.style-destructive': { color: tokens.colorStatusDangerForeground1 },
    '& .ac-pushButton[disabled], & .ac-pushButton[aria-disabled=true]': {
      backgroundColor: tokens.colorNeutralBackgroundDisabled,
      color: tokens.colorNeutralForegroundDisabled,
      cursor: 'not-allowed',
    },
    '& :focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '& .ac-input:not([type=radio]):not([type=checkbox]):not(.ac-choiceSetInput-expanded):not(.ac-choiceSetInput-multiSelect):not(.ac-toggleInput)':
      field,
    '& .ac-input.ac-input-validation-failed': { border: `1px solid ${tokens.colorStatusDangerBorder2}` },
    '& textarea.ac-input': { minHeight: '72px', resize: 'vertical' },
    '& a.ac-anchor': { color: tokens.colorBrandForegroundLink },
  },
  sending: { opacity: '0.6' },
});
