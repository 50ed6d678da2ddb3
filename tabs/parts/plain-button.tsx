import type { ComponentProps } from 'react';
import { allBorders, makeStyles, mergeClasses, token } from './look.ts';

const useStyles = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    minHeight: '32px',
    minWidth: '64px',
    padding: '5px 12px',
    fontFamily: 'inherit',
    fontSize: token('fontSizeBase300'),
    lineHeight: token('lineHeightBase300'),
    fontWeight: token('fontWeightSemibold'),
    borderRadius: token('borderRadiusMedium'),
    border: `1px solid ${token('colorNeutralStroke1')}`,
    backgroundColor: token('colorNeutralBackground1'),
    color: token('colorNeutralForeground1'),
    cursor: 'pointer',
    ':hover': { backgroundColor: token('colorNeutralBackground1Hover') },
    ':active': { backgroundColor: token('colorNeutralBackground1Pressed') },
    ':focus-visible': { outline: `2px solid ${token('colorStrokeFocus2')}`, outlineOffset: '1px' },
    '&[aria-disabled="true"]': { color: token('colorNeutralForegroundDisabled'), cursor: 'not-allowed' },
  },
  primary: {
    ...allBorders('transparent'),
    backgroundColor: token('colorBrandBackground'),
    color: token('colorNeutralForegroundOnBrand'),
    ':hover': { backgroundColor: token('colorBrandBackgroundHover') },
    ':active': { backgroundColor: token('colorBrandBackgroundPressed') },
    '&[aria-disabled="true"], &[aria-disabled="true"]:hover': {
      backgroundColor: token('colorNeutralBackgroundDisabled'),
      color: token('colorNeutralForegroundDisabled'),
    },
  },
  quiet: {
    minWidth: 0,
    padding: '5px 4px',
    marginLeft: '-4px',
    fontWeight: token('fontWeightRegular'),
    ...allBorders('transparent'),
    backgroundColor: 'transparent',
    color: token('colorBrandForegroundLink'),
    ':hover': { backgroundColor: token('colorSubtleBackgroundHover') },
  },
});

interface PlainButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'disabled'> {
  readonly look?: 'primary' | 'secondary' | 'quiet';
  /** Cannot be pressed now, but can still be reached and read. */
  readonly busy?: boolean;
}

/** A button that looks like Fluent's and costs nothing, for the first load. */
export function PlainButton({
  look = 'secondary',
  busy = false,
  className,
  onClick,
  ...rest
}: PlainButtonProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
      className={mergeClasses(styles.button, look !== 'secondary' && styles[look], className)}
      {...rest}
    />
  );
}
