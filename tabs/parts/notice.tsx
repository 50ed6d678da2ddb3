import { useId, type ReactNode } from 'react';
import { allBorders, makeStyles, mergeClasses, token } from './look.ts';
import { PlainButton } from './plain-button.tsx';

const useStyles = makeStyles({
  notice: {
    display: 'grid',
    gap: '4px',
    padding: '8px 12px',
    borderRadius: token('borderRadiusMedium'),
    border: `1px solid ${token('colorNeutralStroke1')}`,
    borderLeftWidth: '4px',
    backgroundColor: token('colorNeutralBackground1'),
    color: token('colorNeutralForeground1'),
    fontSize: token('fontSizeBase300'),
    lineHeight: token('lineHeightBase300'),
    '& a': { color: 'inherit' },
  },
  error: {
    ...allBorders(token('colorStatusDangerBorder2')),
    backgroundColor: token('colorStatusDangerBackground1'),
  },
  warning: {
    ...allBorders(token('colorStatusWarningBorder2')),
    backgroundColor: token('colorStatusWarningBackground1'),
  },
  info: { borderLeftColor: token('colorBrandStroke1') },
  title: { margin: 0, fontWeight: token('fontWeightSemibold') },
  actions: { display: 'flex', gap: '8px', marginTop: '4px' },
});

interface NoticeProps {
  readonly intent: 'error' | 'warning' | 'info';
  readonly title?: string;
  readonly children?: ReactNode;
  readonly action?: { readonly words: string; readonly act: () => void } | undefined;
  /** Read out at once when it appears; off where it is part of the page from the start. */
  readonly urgent?: boolean;
}

/** Something a person should know, in place: what happened, and what to do next. */
export function Notice({ intent, title, children, action, urgent = intent === 'error' }: NoticeProps) {
  const styles = useStyles();
  const titleId = useId();
  const named = title === undefined ? {} : { 'aria-labelledby': titleId, role: 'group' };
  return (
    <div
      {...named}
      {...(urgent ? { role: 'alert' } : {})}
      className={mergeClasses(styles.notice, styles[intent])}
    >
      {title !== undefined && (
        <p id={titleId} className={styles.title}>
          {title}
        </p>
      )}
      {children !== undefined && <div>{children}</div>}
      {action !== undefined && (
        <div className={styles.actions}>
          <PlainButton onClick={action.act}>{action.words}</PlainButton>
        </div>
      )}
    </div>
  );
}
