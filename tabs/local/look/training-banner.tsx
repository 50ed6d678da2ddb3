import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  banner: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'center',
    '@media (max-width: 480px)': { fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100 },
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
});

/** Stands above every page, so that nobody mistakes the invented borough for a real one. */
export function TrainingBanner() {
  return (
    <aside aria-label="About this workspace" className={useStyles().banner}>
      Training workspace: invented people, nothing leaves this computer
    </aside>
  );
}
