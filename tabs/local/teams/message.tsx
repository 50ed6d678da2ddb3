import { Avatar, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ShieldTaskFilled } from '@fluentui/react-icons/svg/shield-task';
import { whenShort } from '../look/moment.ts';
import type { ChatMessage, Conversation, Person } from '../wire.ts';
import { MessageCards } from './message-cards.tsx';
import { MessageMenu } from './message-menu.tsx';
import type { ChatDoors } from './chat-doors.ts';

const useStyles = makeStyles({
  message: { display: 'flex', gap: tokens.spacingHorizontalS, maxWidth: '100%' },
  mine: {
    justifyContent: 'flex-end',
    paddingLeft: '48px',
    '@media (max-width: 640px)': { paddingLeft: '24px' },
  },
  theirs: { paddingRight: '24px', '@media (max-width: 640px)': { paddingRight: 0 } },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    maxWidth: '640px',
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '24px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  bubble: {
    width: 'fit-content',
    maxWidth: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  mineBubble: { backgroundColor: tokens.colorBrandBackground2, alignSelf: 'flex-end' },
  mineLine: { justifyContent: 'flex-end' },
  mention: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  avatar: { '@media (max-width: 640px)': { display: 'none' } },
});

function Words({ text }: { text: string }) {
  const styles = useStyles();
  const parts = text.split(/<at>(.*?)<\/at>/);
  return parts.map((part, at) =>
    at % 2 === 1 ? (
      <span key={at} className={styles.mention}>
        @{part}
      </span>
    ) : (
      part
    ),
  );
}

/** One message of a conversation, with its cards and its menu. */
export function Message(props: {
  message: ChatMessage;
  conversation: Conversation;
  person: Person;
  doors: ChatDoors;
}) {
  const styles = useStyles();
  const { message, person } = props;
  const mine = message.from.id === person.id || message.from.id === person.oid;
  return (
    <li className={mergeClasses(styles.message, mine ? styles.mine : styles.theirs)}>
      {mine ? null : (
        <Avatar
          className={styles.avatar}
          aria-hidden
          {...(message.from.bot
            ? { icon: <ShieldTaskFilled />, shape: 'square' as const, color: 'brand' as const }
            : { name: message.from.name, color: 'colorful' as const })}
        />
      )}
      <div className={styles.content}>
        <div className={mergeClasses(styles.line, mine && styles.mineLine)}>
          {mine ? null : (
            <Text size={200} weight="semibold">
              {message.from.name}
            </Text>
          )}
          <Text size={200} className={styles.quiet}>
            {whenShort(message.at)}
            {message.updatedAt ? ', changed' : ''}
          </Text>
          <MessageMenu {...props} />
        </div>
        {message.text === '' ? null : (
          <div className={mergeClasses(styles.bubble, mine && styles.mineBubble)}>
            <Words text={message.text} />
          </div>
        )}
        <MessageCards {...props} />
      </div>
    </li>
  );
}
