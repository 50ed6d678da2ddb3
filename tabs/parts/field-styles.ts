import { allBorders, makeStyles, NARROW, token } from './look.ts';

/** The look of the form's plain controls: Fluent's outlines, colours and focus, on the browser's own boxes. */
export const useFieldStyles = makeStyles({
  box: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    padding: '5px 10px',
    fontFamily: 'inherit',
    fontSize: token('fontSizeBase300'),
    lineHeight: token('lineHeightBase300'),
    color: token('colorNeutralForeground1'),
    backgroundColor: token('colorNeutralBackground1'),
    border: `1px solid ${token('colorNeutralStroke1')}`,
    borderBottomColor: token('colorNeutralStrokeAccessible'),
    borderRadius: token('borderRadiusMedium'),
    ':hover': { ...allBorders(token('colorNeutralStroke1Hover')) },
    ':focus': {
      outlineStyle: 'none',
      ...allBorders(token('colorNeutralStroke1')),
      borderBottomColor: token('colorCompoundBrandStroke'),
      boxShadow: `inset 0 -1px 0 ${token('colorCompoundBrandStroke')}`,
    },
    '&[aria-invalid="true"], &[aria-invalid="true"]:focus': {
      ...allBorders(token('colorStatusDangerBorder2')),
    },
    '@media (forced-colors: active)': { ':focus': { outline: '2px solid Highlight' } },
  },
  short: { maxWidth: '260px', [NARROW]: { maxWidth: 'none' } },
  area: { display: 'block', resize: 'vertical' },
  mark: {
    width: '16px',
    height: '16px',
    margin: '2px 0',
    flexShrink: 0,
    accentColor: token('colorCompoundBrandBackground'),
    ':focus-visible': { outline: `2px solid ${token('colorStrokeFocus2')}`, outlineOffset: '1px' },
  },
  marked: { display: 'flex', alignItems: 'flex-start', gap: '8px', padding: '4px 0', cursor: 'pointer' },
  label: { display: 'block', fontWeight: token('fontWeightSemibold'), marginBottom: '4px' },
  hint: { margin: '0 0 4px', color: token('colorNeutralForeground3') },
  /** In high contrast its colour is that of any other words, so it says in a word what it is. */
  fault: {
    margin: '4px 0 0',
    color: token('colorStatusDangerForeground1'),
    '::before': { content: '"Error: "', fontWeight: token('fontWeightSemibold') },
  },
});
