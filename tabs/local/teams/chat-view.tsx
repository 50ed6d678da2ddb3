import { makeStyles } from '@fluentui/react-components';
import { useNarrow } from '../look/narrow.ts';
import { Nothing } from '../look/states.tsx';
import type { Conversation, Directory, Person } from '../wire.ts';
import type { ChatDoors } from './chat-doors.ts';
import { ChatList } from './chat-list.tsx';
import { ConversationPane } from './conversation-pane.tsx';

const useStyles = makeStyles({
  list: {
    width: '300px',
    flexShrink: 0,
    '@media (max-width: 640px)': { width: '100%', borderRight: 'none' },
  },
  conversation: { flexGrow: 1, minWidth: 0 },
});

/** The list of chats and the one that is open; on a narrow screen the list until one is chosen, then that one. */
export function ChatView(props: {
  conversations: readonly Conversation[];
  chosen: string | undefined;
  directory: Directory;
  person: Person;
  doors: ChatDoors;
  unread: (conversation: Conversation) => number;
  onChoose: (id: string | undefined) => void;
  onSeen: (conversation: Conversation) => void;
}) {
  const styles = useStyles();
  const narrow = useNarrow();
  const { conversations } = props;
  const chosen = conversations.find(({ id }) => id === props.chosen);
  const shown = chosen ?? (narrow ? undefined : conversations[0]);
  if (conversations.length === 0) {
    return <Nothing title="No chats yet">{props.person.name} is in no conversation.</Nothing>;
  }
  return (
    <>
      {narrow && shown ? null : (
        <ChatList
          className={styles.list}
          conversations={conversations}
          chosen={shown?.id}
          unread={props.unread}
          onChoose={props.onChoose}
        />
      )}
      {shown ? (
        <ConversationPane
          key={shown.id}
          className={styles.conversation}
          conversation={shown}
          directory={props.directory}
          person={props.person}
          doors={props.doors}
          onBack={() => props.onChoose(undefined)}
          onSeen={props.onSeen}
        />
      ) : null}
    </>
  );
}
