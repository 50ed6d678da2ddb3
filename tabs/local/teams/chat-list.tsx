import { Avatar, CounterBadge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ShieldTaskFilled } from '@fluentui/react-icons/svg/shield-task';
import { hovered, selected } from '../look/selectable.ts';
import { whenShort } from '../look/moment.ts';
import type { Conversation } from '../wire.ts';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}` },
  list: { margin: 0, padding: `0 ${tokens.spacingHorizontalS}`, listStyleType: 'none', overflowY: 'auto' },
  chat: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    width: '100%',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': hovered,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: selected,
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  top: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  name: { flexGrow: 1, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  preview: { color: tokens.colorNeutralForeground3 },
});

export function ChatAvatar({ conversation }: { conversation: Conversation }) {
  return conversation.kind === 'personal' ? (
    <Avatar icon={<ShieldTaskFilled />} shape="square" color="brand" aria-hidden />
  ) : (
    <Avatar name={conversation.name} color="colorful" aria-hidden />
  );
}

function preview(conversation: Conversation): string {
  const last = conversation.messages.at(-1);
  if (!last) return 'No messages yet';
  const text = last.text.replace(/<\/?at>/g, '');
  if (text !== '') return text;
  return last.cards.length > 0 ? 'Sent a card' : '';
}

/** The person's conversations, the latest first. */
export function ChatList(props: {
  conversations: readonly Conversation[];
  chosen: string | undefined;
  unread: (conversation: Conversation) => number;
  onChoose: (id: string) => void;
  className?: string | undefined;
}) {
  const styles = useStyles();
  return (
    <nav className={mergeClasses(styles.pane, props.className)} aria-label="Chats">
      <Text as="h2" size={500} weight="semibold" className={styles.title} style={{ margin: 0 }}>
        Chat
      </Text>
      <ul className={styles.list}>
        {props.conversations.map((conversation) => {
          const unread = props.unread(conversation);
          const at = conversation.messages.at(-1)?.at;
          return (
            <li key={conversation.id}>
              <button
                type="button"
                className={mergeClasses(styles.chat, conversation.id === props.chosen && styles.chosen)}
                aria-current={conversation.id === props.chosen ? 'true' : undefined}
                onClick={() => props.onChoose(conversation.id)}
              >
                <ChatAvatar conversation={conversation} />
                <span className={styles.words}>
                  <span className={styles.top}>
                    <Text
                      className={styles.name}
                      weight={unread > 0 ? 'bold' : 'regular'}
                      truncate
                      wrap={false}
                      block
                    >
                      {conversation.name}
                    </Text>
                    <Text size={200} className={styles.quiet}>
                      {at ? whenShort(at) : ''}
                    </Text>
                  </span>
                  <Text size={200} className={styles.preview} truncate wrap={false} block>
                    {preview(conversation)}
                  </Text>
                </span>
                {unread > 0 ? (
                  <CounterBadge count={unread} size="small" aria-label={`${unread} unread`} />
                ) : null}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
