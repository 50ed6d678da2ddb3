import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useEffectEvent, useRef } from 'react';
import { Nothing } from '../look/states.tsx';
import type { Conversation, Directory, Person } from '../wire.ts';
import type { ChatDoors } from './chat-doors.ts';
import { ChatAvatar } from './chat-list.tsx';
import { Composer } from './composer.tsx';
import { Message } from './message.tsx';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '56px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': {
      padding: `0 ${tokens.spacingHorizontalS}`,
      gap: tokens.spacingHorizontalS,
    },
  },
  back: { '@media (min-width: 641px)': { display: 'none' } },
  who: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  log: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  messages: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: tokens.spacingHorizontalL,
    listStyleType: 'none',
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalS },
  },
});

function membersInWords(conversation: Conversation, { people }: Directory, me: Person): string {
  if (conversation.kind === 'personal') return 'Only you and the Safeguard app see this chat';
  return people
    .filter(({ id }) => conversation.members.includes(id))
    .map(({ id, name }) => (id === me.id ? 'You' : (name.split(' ')[0] ?? name)))
    .join(', ');
}

/** One conversation: who is in it, what was said, where to type. */
export function ConversationPane(props: {
  conversation: Conversation;
  directory: Directory;
  person: Person;
  doors: ChatDoors;
  className?: string;
  onBack: () => void;
  onSeen: (conversation: Conversation) => void;
}) {
  const styles = useStyles();
  const { conversation, person } = props;
  const end = useRef<HTMLDivElement>(null);
  const newest = conversation.messages.at(-1);
  const last = `${newest?.id} ${newest?.updatedAt}`;
  const seen = useEffectEvent(() => props.onSeen(conversation));
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
    seen();
  }, [last, conversation.id]);
  return (
    <section className={mergeClasses(styles.pane, props.className)} aria-label={conversation.name}>
      <header className={styles.header}>
        <Button
          className={styles.back}
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label="Back to all chats"
          onClick={props.onBack}
        />
        <ChatAvatar conversation={conversation} />
        <span className={styles.who}>
          <Text as="h2" weight="semibold" size={400} truncate wrap={false} style={{ margin: 0 }}>
            {conversation.name}
          </Text>
          <Text size={200} className={styles.quiet} truncate wrap={false}>
            {membersInWords(conversation, props.directory, person)}
          </Text>
        </span>
      </header>
      <div className={styles.log} role="log" aria-label="Messages" tabIndex={0}>
        {conversation.messages.length === 0 ? (
          <Nothing title="Nothing has been said yet">
            Alerts and answers from Safeguard appear here. Type &quot;screen&quot; to start a screening.
          </Nothing>
        ) : (
          <ol className={styles.messages}>
            {conversation.messages.map((message) => (
              <Message key={message.id} message={message} {...props} />
            ))}
          </ol>
        )}
        <div ref={end} />
      </div>
      <Composer key={conversation.id} conversation={conversation} person={person} />
    </section>
  );
}
