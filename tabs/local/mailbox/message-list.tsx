import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import { hovered, selected } from '../look/selectable.ts';
import { whenShort } from '../look/moment.ts';
import type { MailMessage } from '../wire.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', overflowY: 'auto', flexGrow: 1, minHeight: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: '3px solid transparent',
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': hovered,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    ...selected,
    borderLeftColor: tokens.colorCompoundBrandStroke,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  marks: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    justifyContent: 'flex-end',
  },
});

/** The messages of one mailbox, newest first. */
export function MessageList(props: {
  messages: readonly MailMessage[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {props.messages.map((mail) => (
        <li key={mail.id}>
          <button
            type="button"
            className={mergeClasses(styles.row, mail.id === props.chosen && styles.chosen)}
            aria-current={mail.id === props.chosen ? 'true' : undefined}
            onClick={() => props.onChoose(mail.id)}
          >
            <Text weight="semibold" truncate wrap={false} block>
              {mail.to.join(', ') || 'No recipient yet'}
            </Text>
            <Text size={200} className={styles.quiet}>
              {whenShort(mail.sentAt ?? mail.createdAt)}
            </Text>
            <Text truncate wrap={false} block>
              {mail.subject}
            </Text>
            <span className={styles.marks}>
              {mail.attachments.length > 0 ? <AttachRegular aria-label="Has an attachment" /> : null}
              {mail.isDraft ? (
                <Badge appearance="tint" color="warning">
                  Draft
                </Badge>
              ) : null}
            </span>
            <Text size={200} className={styles.quiet} truncate wrap={false} block>
              {mail.bodyText}
            </Text>
          </button>
        </li>
      ))}
    </ul>
  );
}
