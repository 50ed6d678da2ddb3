import { tokens } from '@fluentui/react-components';

/** A row under the pointer or chosen; in high contrast the colours of everything in it must turn together. */
export const hovered = {
  backgroundColor: tokens.colorNeutralBackground1Hover,
  color: tokens.colorNeutralForeground1Hover,
  '& .fui-Text, & > svg': { color: 'inherit' },
} as const;

export const selected = {
  backgroundColor: tokens.colorNeutralBackground1Selected,
  color: tokens.colorNeutralForeground1Selected,
  '& .fui-Text, & > svg': { color: 'inherit' },
} as const;
