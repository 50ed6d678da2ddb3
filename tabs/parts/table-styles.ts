import { makeStyles, tokens } from '@fluentui/react-components';

const NARROW = '@media (max-width: 639px)';

/** The look of every table. Below 640 px a row becomes a block and each cell says what it is by its `data-label`. */
export const useTableStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { display: 'block' },
  },
  head: {
    color: tokens.colorNeutralForeground2,
    [NARROW]: { display: 'none' },
  },
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    [NARROW]: { display: 'block', padding: tokens.spacingVerticalS },
  },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 'inherit',
    [NARROW]: {
      display: 'block',
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
      '&[data-label]::before': { content: 'attr(data-label) ": "', color: tokens.colorNeutralForeground3 },
    },
  },
});
